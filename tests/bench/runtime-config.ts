// Prepares a folder from which workerd can serve: bundles and configuration.

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unstable_readConfig as readConfig } from 'wrangler';
import { buildBundle, root } from './build-bundle.ts';
import { type Bundle, renderConfig } from './render-config.ts';

const applicationConfig = join(root, 'wrangler.toml');
const plainConfig = join(import.meta.dirname, 'worker/wrangler.toml');

/**
 * Bundles the Workers into a folder and writes the configuration beside them; returns its path. The
 * sites have the settings of wrangler.toml, to which `secrets` are added.
 */
export async function writeRuntimeConfig(
  folder: string,
  sites: readonly string[],
  secrets: Readonly<Record<string, string>>,
  entry: string,
): Promise<string> {
  const config = readConfig({ config: applicationConfig }, { hideWarnings: true });
  const [application, bare, kv] = await Promise.all([
    bundle(folder, entry, applicationConfig),
    bundle(folder, 'bare-stream', plainConfig),
    bundle(folder, 'kv-shim', plainConfig),
  ]);
  const path = join(folder, 'bench.capnp');
  const vars = Object.entries({ ...config.vars, ...secrets }).map(([name, value]) => [
    name,
    String(value),
  ]);
  const settings = {
    application,
    bare,
    kv,
    vars: Object.fromEntries(vars),
    compatibilityDate: config.compatibility_date ?? '',
    compatibilityFlags: config.compatibility_flags,
  };
  await writeFile(path, renderConfig(sites, settings));
  return path;
}

async function bundle(folder: string, name: string, config: string): Promise<Bundle> {
  const entry = join(import.meta.dirname, 'worker', `${name}.ts`);
  await buildBundle(entry, config, join(folder, name));
  const files = await readdir(join(folder, name));
  const texts = files.filter((file) => /\.(?:css|svg)$/.test(file));
  return { folder: name, files: [`${name}.js`, ...texts] };
}
