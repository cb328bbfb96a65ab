// Why nothing can be previewed here.

import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { refuseMissingFolder } from '../articles/missing-folder.ts';
import { previewMessages } from '../messages/preview.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { settingsFile } from './watched-folders.ts';

/** The Worker runs in the folder of the site alone, and only what lies in it is served; undefined where all is well. */
export function refusePreview(session: Session, paths: readonly string[]): Outcome | undefined {
  const say = messagesFor(session, previewMessages);
  const { cwd } = session.context;
  const hasProject = [settingsFile, join('node_modules', 'wrangler')].every((name) =>
    existsSync(join(cwd, name)),
  );
  if (!hasProject) return { kind: 'usage', message: say.noProject, hint: say.noProjectHint };
  for (const path of paths) {
    const inside = relative(cwd, resolve(cwd, path));
    if (inside === '..' || inside.startsWith(`..${sep}`)) {
      return { kind: 'usage', message: say.outside(path), hint: say.outsideHint };
    }
    if (!existsSync(resolve(cwd, path))) return { kind: 'usage', message: say.noPath(path) };
  }
  return refuseMissingFolder(session, paths);
}
