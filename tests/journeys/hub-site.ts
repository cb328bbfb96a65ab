// A site on one machine that has hubs, and that a crash can end.

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from './workspace.ts';

/** Gives the workspace settings of its own: these stand in the place of, or beside, those in wrangler.toml. */
export function changeSettings({ folder }: Workspace, vars: Record<string, string>): void {
  const path = join(folder, 'wrangler.toml');
  const names = Object.keys(vars).join('|');
  const kept = readFileSync(path, 'utf8').replace(new RegExp(`^(?:${names}) *=.*\n`, 'gm'), '');
  const lines = Object.entries(vars).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  // What stands there is a link to the settings of the repository.
  rmSync(path);
  writeFileSync(path, kept.replace('[vars]\n', `[vars]\n${lines.join('\n')}\n`));
}

/** Kills the server of the workspace's site, and all that it started, at once. */
export function killServer({ folder }: Workspace): void {
  const processes = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  // The guard leads the group of the server's processes.
  const guard = processes.find((line) => line.includes('guard.ts') && line.includes(folder));
  const pid = Number.parseInt(guard ?? '', 10);
  if (!(pid > 1)) throw new Error(`no server runs in ${folder}`);
  process.kill(-pid, 'SIGKILL');
}

/** All that the workspace's server has written to its log. */
export function readServerLog({ folder }: Workspace): string {
  return readFileSync(join(folder, '.wrangler/gazette-dev.log'), 'utf8');
}

/** Writes an article into the workspace, or writes it anew. `n`, below ten, makes its id and date. */
export function writeArticle({ folder }: Workspace, n: number, body: string): void {
  const id = `urn:uuid:00000000-0000-4000-8000-00000000000${n}`;
  const fields = [
    `id: ${id}`,
    `title: 第${n}號公報`,
    'issuer: 吉林質監局',
    `issued: 2026-01-0${n}`,
  ];
  const matter = [...fields, 'lang: zh-Hant', 'topics: [質量]'].join('\n');
  writeFileSync(join(folder, 'articles', `bulletin-${n}.md`), `---\n${matter}\n---\n\n${body}\n`);
}
