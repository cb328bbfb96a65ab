// An intern, an editor and a job of GitHub Actions on the real site: each does what their scopes say, and the log tells.

import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LocalGithub } from './github-actions.ts';
import { Workspace } from './workspace.ts';

let desk: Workspace;
let job: Workspace;
let github: LocalGithub;

beforeEach(async () => {
  [desk, job] = [new Workspace(), new Workspace()];
  github = await LocalGithub.start();
  github.claims = {
    ...{ sub: 'repo:octo/bulletin:environment:bulletin', repository: 'octo/bulletin' },
    ...{ repository_id: '1296269', repository_owner_id: '583231', ref: 'refs/heads/main' },
    ...{ environment: 'bulletin', sha: 'c0ffee', run_id: '42', run_attempt: '1', actor: 'octocat' },
    workflow_ref: 'octo/bulletin/.github/workflows/publish.yml@refs/heads/main',
    job_workflow_ref: 'octo/bulletin/.github/workflows/publish.yml@refs/heads/main',
  };
  trustGithub(desk.folder);
});
afterEach(async () => {
  await Promise.all([desk.remove(), job.remove(), github.stop()]);
}, 60_000);

/** Puts the publisher into the workspace's own settings, as an operator would write it. */
function trustGithub(folder: string): void {
  const path = join(folder, 'wrangler.toml');
  const usual = readFileSync(path, 'utf8')
    .replace(/^GITHUB_PUBLISHERS = .*$/m, '')
    .replace(/^GITHUB_ISSUER = .*$/m, `GITHUB_ISSUER = "${github.issuer}"`);
  unlinkSync(path);
  const publisher = `
[[vars.GITHUB_PUBLISHERS]]
name = "main"
repository_id = "1296269"
repository_owner_id = "583231"
workflow = ".github/workflows/publish.yml@refs/heads/main"
environment = "bulletin"
scopes = ["publish"]
`;
  writeFileSync(path, usual + publisher);
}

function write(workspace: Workspace, n: number, body = '正文。'): void {
  const id = `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const head = `id: ${id}\ntitle: 第${n}號\nissuer: 局\nissued: 2026-01-0${n}\nlang: zh-Hant`;
  writeFileSync(join(workspace.folder, `articles/no-${n}.md`), `---\n${head}\n---\n\n${body}\n`);
}

test('drafts wait for an editor, a job publishes under its own name, and the log is whole', async () => {
  const site = await desk.start();
  const at = ['--site', site.origin];
  const added = await desk.gazette(['editor', 'add', '實習生', '--scopes', 'draft', ...at]);
  const intern = { GAZETTE_TOKEN: added.stdout.trim() };
  expect(added.code, added.stderr).toBe(0);

  write(desk, 1);
  const refused = await desk.gazette(['publish', '--yes', ...at], intern);
  expect(refused.code, refused.stderr).toBe(4);
  expect(refused.stderr).toContain('that needs the scope publish');
  expect(refused.stderr).toContain('gazette publish --draft');
  const kept = await desk.gazette(['publish', '--yes', '--draft', ...at], intern);
  expect(kept.code, kept.stderr).toBe(0);
  expect((await fetch(`${site.origin}/articles/no-1`)).status).toBe(404);

  const opened = await desk.gazette(['schedule', 'no-1', '--at', 'now', '--yes', ...at]);
  expect(opened.code, opened.stderr).toBe(0);
  expect(opened.stderr).toContain('✔ no-1 is open\n✔ readers see it');
  expect((await fetch(`${site.origin}/articles/no-1`)).status).toBe(200);

  write(job, 2);
  const sent = await job.gazette(['publish', '--yes', '--json', ...at], github.environment);
  expect(sent.code, sent.stderr).toBe(0);
  expect(JSON.parse(sent.stdout)).toMatchObject({ sent: [{ slug: 'no-2', state: 'open' }] });
  write(job, 1, '改了。');
  const change = ['publish', 'articles/no-1.md', '--minor', '--yes', ...at];
  const beyond = await job.gazette(change, github.environment);
  expect(beyond.code).toBe(4);
  expect(beyond.stderr).toContain('This token may not change what readers have');
  github.claims = { ...github.claims, environment: 'staging' };
  const stranger = await job.gazette(['whoami', ...at], github.environment);
  expect(stranger.code).toBe(4);
  expect(stranger.stderr).toContain('environment is staging; the site expects bulletin');

  const log = await desk.gazette(['log', ...at]);
  const told = log.stdout.split('\n').map((line) => line.split(/ {2,}/).slice(2).join(' '));
  expect(told).toEqual([
    'github:main a token for GitHub Actions: octo/bulletin, run 42',
    'github:main opened to readers: no-2',
    'github:main new: no-2',
    'github:main a token for GitHub Actions: octo/bulletin, run 42',
    'operator opened to readers: no-1',
    '實習生 new, kept as a draft: no-1',
    'operator editor added: 實習生 (draft)',
    '',
  ]);
  const verified = await desk.gazette(['log', '--verify', ...at]);
  expect(verified).toMatchObject({ code: 0, stderr: expect.stringContaining('7 events') });
  expect(await site.stop()).toBe(0);
}, 240_000);
