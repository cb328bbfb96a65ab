// The time zone of the site, as far as the project tells it.

import { resolve } from 'node:path';
import { parse } from 'smol-toml';
import * as v from 'valibot';
import { isTimeZone } from '../../domain/time.ts';
import { readIfThere } from '../files/read-if-there.ts';

const settingsSchema = v.object({ vars: v.object({ TIME_ZONE: v.string() }) });

/** `TIME_ZONE` of the `wrangler.toml` in a folder; undefined where it is not told there, or is none. */
export async function readSiteZone(cwd: string): Promise<string | undefined> {
  const bytes = await readIfThere(resolve(cwd, 'wrangler.toml'));
  if (!bytes) return undefined;
  const settings = v.safeParse(settingsSchema, parseToml(new TextDecoder().decode(bytes)));
  if (!settings.success) return undefined;
  const zone = settings.output.vars.TIME_ZONE;
  return isTimeZone(zone) ? zone : undefined;
}

/** What is wrong with the settings, `npm start` tells. */
function parseToml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
