// Bundles a Worker as a deployment would, without deploying it.

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** The root of the project. */
export const root = join(import.meta.dirname, '../..');

const wrangler = join(
  dirname(createRequire(import.meta.url).resolve('wrangler/package.json')),
  'bin/wrangler.js',
);

/** Bundles the Worker whose entry is given into a folder, by `wrangler deploy --dry-run`. */
export async function buildBundle(entry: string, config: string, folder: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [wrangler, 'deploy', entry, '--config', config, '--dry-run', '--outdir', folder],
    {
      cwd: root,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' },
    },
  );
}
