// The conversation that editors should be able to have, at a real terminal, with the real site: word for word, mistakes included.

import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CuttableLine } from './cuttable-line.ts';
import { noTerminal, sitDown } from './terminal.ts';
import { freePort, type RunningSite, Workspace } from './workspace.ts';

const patient = { timeout: 240_000 };
let workspace: Workspace;
let site: RunningSite;
let line: CuttableLine;
let token = '';

function article(n: number, title: string, body: string): string {
  const id = `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const head = `id: ${id}\ntitle: ${title}\nissuer: 吉林質監局\nissued: 2009-02-06\nlang: zh-Hant`;
  return `---\n${head}\n---\n\n${body}\n`;
}

function write(name: string, source: string): void {
  writeFileSync(join(workspace.folder, 'articles', `${name}.md`), source);
}

const correctedText = (twelve: string) => `會議通報，全省共${twelve}，與上年相同。`;

/** Editors in a terminal on a line that can be cut. */
function sit(args: readonly string[], answers: readonly (readonly [string, string])[] = []) {
  const env = {
    GAZETTE_SITE: line.origin,
    GAZETTE_TOKEN: token,
    NAMES_LOST: join(workspace.folder, 'lost'),
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'lose-names.ts')).href}`,
  };
  return sitDown(workspace.folder, args, env, answers);
}

/** A command without a terminal, straight to the site. */
function run(args: readonly string[], env: Record<string, string> = {}) {
  return workspace.gazette(args, { GAZETTE_SITE: site.origin, GAZETTE_TOKEN: token, ...env });
}

beforeAll(async () => {
  workspace = new Workspace();
  site = await workspace.start();
  const tokens = readFileSync(join(workspace.folder, '.gazette/tokens.json'), 'utf8');
  token = (JSON.parse(tokens) as Record<string, string>)[site.origin] ?? '';
  line = await new CuttableLine(site.origin, join(workspace.folder, 'lost')).start();
  for (let n = 1; n <= 41; n += 1) write(`same-${n}`, article(n, `第${n}號`, '正文。'));
  write('2009-02-06-juzhang', article(50, '局長會議', correctedText('甲乙丙')));
  const first = await run(['publish', '--yes', '--announce', 'none']);
  expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('42')]);
  write('2009-02-06-juzhang', article(50, '局長會議', correctedText('子丑寅卯辰巳午未申酉戌亥')));
  const title = '吉林質監召開全省質量技術監督系統局長工作會議';
  write('jilin-zhijian-juzhang-huiyi', article(51, title, '全'.repeat(2803)));
}, 240_000);

afterAll(async () => {
  await line?.stop();
  await site?.stop();
  await workspace?.remove();
}, 60_000);

describe.skipIf(noTerminal)(`at a terminal${noTerminal ? ` (${noTerminal})` : ''}`, () => {
  test(
    'a change without a note is refused, and the plan says what is missing',
    patient,
    async () => {
      const { code, screen } = await sit(['publish']);
      expect(screen.join('\n').trimEnd()).toBe(
        [
          `plan  → ${line.origin}`,
          '  + new      jilin-zhijian-juzhang-huiyi   吉林質監召開…   8.6 KB',
          '  ~ changed  2009-02-06-juzhang            +12 −3 characters: needs --note, or --minor',
          '  = same     41',
          '✖ one change has no note. Add --note "更正數字", or --minor for a typing error.',
        ].join('\n'),
      );
      expect(code).toBe(2);
      expect(line.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
    },
  );

  test('the network is lost in the middle: what was sent is complete', patient, async () => {
    line.cutsAt = (method, path) => method === 'PUT' && path.includes('2009-02-06-juzhang');
    const { code, screen } = await sit(['publish', '--note', '更正數字'], [['(y/N)', 'y\n']]);
    const question = screen.findIndex((shown) => shown.startsWith('?'));
    expect(screen.slice(question).join('\n').trimEnd()).toBe(
      [
        '? 1 new, 1 correction: readers and subscribers see this at once. Continue? (y/N) y',
        '  [1/2] ✔ jilin-zhijian-juzhang-huiyi (revision 1)',
        '  [2/2] … network lost, third try failed (ENOTFOUND)',
        '! 1 of 2 sent. What was sent is complete; nothing is half-published.',
        '  When the network is back: gazette publish --resume',
      ].join('\n'),
    );
    expect(code).toBe(5);
    expect((await fetch(`${site.origin}/articles/jilin-zhijian-juzhang-huiyi`)).status).toBe(200);
    const plan = screen.slice(0, question).join('\n');
    expect(plan).toMatch(/everything, in each script +1 new, 1 back among the newest +\d/);
  });

  test('--resume sends the rest, and nothing twice', patient, async () => {
    line.mend();
    line.requests.length = 0;
    const { code, screen } = await sit(['publish', '--resume'], [['(y/N)', 'y\n']]);
    expect([code, screen.join('\n')]).toEqual([
      0,
      expect.stringContaining('[1/1] ✔ 2009-02-06-juzhang (revision 2)'),
    ]);
    expect(line.requests.filter((request) => request.startsWith('PUT'))).toEqual([
      'PUT /api/articles/2009-02-06-juzhang?kind=correction&note=更正數字',
    ]);
    const shown = await run(['show', '2009-02-06-juzhang', '--json']);
    const { revisions } = JSON.parse(shown.stdout) as {
      revisions: { kind: string; note?: string }[];
    };
    expect(revisions.map(({ kind, note }) => [kind, note])).toEqual([
      ['publish', undefined],
      ['correction', '更正數字'],
    ]);
    const again = await sit(['publish']);
    expect([again.code, again.screen.join('\n')]).toEqual([
      0,
      expect.stringContaining('Nothing to publish.'),
    ]);
  });

  test.each([
    ['n\n', 'no'],
    ['\n', 'Enter'],
    ['maybe\n', 'anything else'],
    ['\u0003', 'Ctrl-C'],
    ['\u0004', 'Ctrl-D'],
  ])('%j, %s, sends nothing', patient, async (keys) => {
    write('unsent', article(60, '未發送', '正文。'));
    line.requests.length = 0;
    const { code, screen } = await sit(['publish'], [['(y/N)', keys]]);
    expect([code, screen.join('\n')]).toEqual([
      3,
      expect.stringContaining('! Cancelled. Nothing was sent.'),
    ]);
    expect(line.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
  });
});

describe('mistakes', () => {
  const mistakes: [string, string[], Record<string, string>, number, string[]][] = [
    ['a command that is misspelled', ['publsh'], {}, 2, ['Did you mean gazette publish?']],
    ['an option that is misspelled', ['publish', '--minro'], {}, 2, ['Did you mean --minor?']],
    ['an empty note', ['publish', '--note', ' '], {}, 2, ['--note is empty']],
    ['a note of two lines', ['publish', '--note', 'a\nb'], {}, 2, ['must be one line']],
    ['both kinds of change', ['publish', '--note', 'a', '--minor'], {}, 2, ['exclude each other']],
    ['no --yes where nobody can be asked', ['publish'], {}, 2, ['Add --yes']],
    ['a token that is none', ['publish', '-y'], { GAZETTE_TOKEN: 'secret' }, 4, ['GAZETTE_TOKEN']],
    ['a site that is none', ['publish', '--site', 'bulletin'], {}, 2, ['https://']],
    ['a folder that is not there', ['publish', 'articels'], {}, 1, ['articels']],
  ];
  test.each(mistakes)('%s', patient, async (_, args, env, code, texts) => {
    write('unsent', article(60, '未發送', '正文。'));
    const { code: ended, stderr } = await run(args, env);
    expect([ended, stderr]).toEqual([code, expect.stringContaining(texts[0] ?? '')]);
    expect((await fetch(`${site.origin}/articles/unsent`)).status).toBe(404);
  });

  test('no token', patient, async () => {
    const { code, stderr } = await workspace.gazette(['publish', '-y'], {
      GAZETTE_SITE: line.origin,
      GAZETTE_TOKEN: '',
    });
    expect([code, stderr]).toEqual([4, expect.stringContaining(`no token for ${line.origin}`)]);
  });

  test('a token that was revoked', patient, async () => {
    const added = await run(['editor', 'add', '離職者', '--scopes', 'publish', '--json']);
    const editor = JSON.parse(added.stdout) as { id: string; token: string };
    const headers = { authorization: `Bearer ${token}` };
    const revoked = await fetch(`${site.origin}/api/editors/${editor.id}`, {
      method: 'DELETE',
      headers,
    });
    expect(revoked.status).toBe(204);
    const { code, stderr } = await run(['publish', '-y'], { GAZETTE_TOKEN: editor.token });
    expect([code, stderr]).toEqual([4, expect.stringContaining('expired or been revoked')]);
  });

  test('another site, and none at all', patient, async () => {
    const other = createServer((_, response) => response.end('<h1>Welcome</h1>')).listen(0);
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const wrong = await run(['publish', '-y', '--site', `http://localhost:${port}`]);
    expect([wrong.code, wrong.stderr]).toEqual([
      1,
      expect.stringContaining('did not answer as a Gazette site does'),
    ]);
    other.close();
    const none = await run(['publish', '-y', '--site', `http://localhost:${await freePort()}`]);
    expect([none.code, none.stderr]).toEqual([5, expect.stringContaining('cannot be reached')]);
  });
});
