// gazette check --fix, --explain, and the list of what is meant.

import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desk, makeArticle, openDesk } from './desk.ts';

openDesk();

const faulty = '會議召開,取得成果。。截止去年底，共一百人。';

describe('prose', () => {
  test('is judged with warnings, which are no failure', async () => {
    desk.write('articles/a.md', makeArticle(1, { body: faulty }));
    const { code, stdout, stderr } = await desk.gazette('check');
    expect(code).toBe(0);
    expect(stdout.split('\n').map((line) => line.split('  ').slice(0, 3).join(' '))).toEqual([
      'articles/a.md:9:5 warning half-width-punctuation',
      'articles/a.md:9:10 warning doubled-punctuation',
      'articles/a.md:9:12 warning cutoff-word',
      '',
    ]);
    expect(stderr).toContain('3 places can be mended with: gazette check --fix');
  });

  test('the reason of a rule is told once', async () => {
    desk.write('articles/a.md', makeArticle(1, { body: '甲,乙,丙' }));
    const { stdout } = await desk.gazette('check');
    expect(stdout.match(/GB\/T 15834/g)).toHaveLength(1);
  });

  test('JSON and annotations carry rule, reason and whether it can be mended', async () => {
    desk.write('articles/a.md', makeArticle(1, { body: '甲,乙' }));
    const [problem] = JSON.parse((await desk.gazette('check', '--json')).stdout).problems;
    expect(problem).toMatchObject({
      file: 'articles/a.md',
      line: 9,
      column: 2,
      severity: 'warning',
      rule: 'half-width-punctuation',
      fixable: true,
      reason: expect.stringContaining('GB/T 15834'),
    });
    const { stdout } = await desk.gazette('check', '--format', 'github');
    expect(stdout).toMatch(
      /^::warning file=articles\/a\.md,line=9,col=2,title=half-width-punctuation::.*GB\/T/,
    );
  });
});

describe('--fix', () => {
  test('writes, and tells each change', async () => {
    desk.write('articles/a.md', makeArticle(1, { body: faulty }));
    const { code, stdout, stderr } = await desk.gazette('check', '--fix');
    expect(code).toBe(0);
    expect(stdout).toBe(
      'articles/a.md:9:5  half-width-punctuation  , → ，\n' +
        'articles/a.md:9:10  doubled-punctuation  。。 → 。\n' +
        'articles/a.md:9:12  cutoff-word  截止 → 截至\n',
    );
    expect(stderr).toContain('3 places in 1 file mended.');
    expect(desk.read('articles/a.md')).toBe(
      makeArticle(1, { body: '會議召開，取得成果。截至去年底，共一百人。' }),
    );
    expect((await desk.gazette('check', '--fix')).stderr).toContain('Nothing to mend.');
  });

  test('--dry-run writes nothing', async () => {
    const article = makeArticle(1, { body: faulty });
    desk.write('articles/a.md', article);
    const { stdout, stderr } = await desk.gazette('check', '--fix', '--dry-run');
    expect(stdout).toContain('cutoff-word  截止 → 截至');
    expect(stderr).toContain('Nothing was written: 3 places in 1 file would be mended.');
    expect(desk.read('articles/a.md')).toBe(article);
  });

  test('--dry-run by itself is a mistake', async () => {
    desk.write('articles/a.md', makeArticle(1));
    expect((await desk.gazette('check', '-n')).code).toBe(2);
    expect((await desk.gazette('check', '--fix', '--format', 'github')).code).toBe(2);
  });

  test('byte order mark, line ends and mode of the file stay', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    desk.write('articles/a.md', windows(makeArticle(1, { body: '甲,乙\n\n丙,丁' })));
    chmodSync(join(desk.folder, 'articles/a.md'), 0o640);
    await desk.gazette('check', '--fix');
    expect(desk.read('articles/a.md')).toBe(windows(makeArticle(1, { body: '甲，乙\n\n丙，丁' })));
    expect(statSync(join(desk.folder, 'articles/a.md')).mode & 0o777).toBe(0o640);
  });

  test('what is left to the editor is told afterwards, and decides the exit code', async () => {
    desk.write('articles/a.md', makeArticle(1, { body: '# 甲,乙\n\n![](https://a.cn/b.png)' }));
    const { code, stdout, stderr } = await desk.gazette('check', '--fix');
    expect(code).toBe(1);
    expect(stdout).toContain('heading-one  # → ##');
    expect(stderr).toContain('image-alt');
    expect(stderr).not.toContain('heading-one');
  });

  test('a file with a conflict of git is told and left alone', async () => {
    const body = `<<<<<<< HEAD\n甲,乙\n=======\n甲，丙\n>>>>>>> other`;
    const article = makeArticle(1, { body });
    desk.write('articles/a.md', article);
    const { code, stdout, stderr } = await desk.gazette('check', '--fix');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('articles/a.md:9:1  error  conflict-marker');
    expect(stderr).toContain('left as it is');
    expect(desk.read('articles/a.md')).toBe(article);
  });

  test('--json gives the changes as data', async () => {
    desk.write('articles/a.md', makeArticle(1, { body: '甲,乙' }));
    const { stdout } = await desk.gazette('check', '--fix', '--json');
    expect(JSON.parse(stdout)).toEqual({
      written: true,
      fixes: [
        {
          ...{ file: 'articles/a.md', line: 9, column: 2 },
          ...{ rule: 'half-width-punctuation', before: ',', after: '，' },
        },
      ],
      skipped: [],
    });
  });
});

describe('articles/lint.txt', () => {
  test('silences a rule, a wording, a file', async () => {
    desk.write('articles/2009/a.md', makeArticle(1, { body: '甲,乙。。截止去年底，截止2009年' }));
    desk.write('articles/2009/b.md', makeArticle(2, { body: '甲。。乙' }));
    desk.write(
      'articles/lint.txt',
      '# what is meant\nhalf-width-punctuation\ncutoff-word: 截止去年底  # as in the original\n2009/b.md doubled-punctuation\n',
    );
    const { stdout } = await desk.gazette('check');
    expect(stdout.match(/articles\/\S+/g)).toEqual([
      'articles/2009/a.md:9:4',
      'articles/2009/a.md:9:12',
    ]);
    await desk.gazette('check', '--fix');
    expect(desk.read('articles/2009/a.md')).toContain('甲,乙。截止去年底，截至2009年');
    expect(desk.read('articles/2009/b.md')).toContain('甲。。乙');
  });

  test('a rule that is unknown is an error that names the nearest', async () => {
    desk.write('articles/a.md', makeArticle(1));
    desk.write('articles/lint.txt', 'cutof-word: 截止\n？？\n');
    const { code, stdout } = await desk.gazette('check');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'articles/lint.txt:1:1  error  lint-rule  There is no rule "cutof-word". Did you mean cutoff-word?',
    );
    expect(stdout).toContain('articles/lint.txt:2:1  error  lint-form');
  });

  test('a line of no use any more is noted where all was checked', async () => {
    desk.write('articles/a.md', makeArticle(1));
    desk.write('articles/lint.txt', '\ndash\n');
    const whole = await desk.gazette('check');
    expect(whole.code).toBe(0);
    expect(whole.stdout).toContain('articles/lint.txt:2:1  note  lint-stale');
    expect((await desk.gazette('check', 'articles/a.md')).stdout).toBe('');
  });

  test('errors are never silenced', async () => {
    desk.write('articles/a.md', makeArticle(1, { body: '# 甲' }));
    desk.write('articles/lint.txt', 'heading-one\n');
    const { code, stdout } = await desk.gazette('check');
    expect(code).toBe(1);
    expect(stdout).toContain('heading-one');
  });
});

describe('--explain', () => {
  test('tells what a rule finds, why, and how to silence it', async () => {
    const { code, stdout } = await desk.gazette('check', '--explain', 'cutoff-word');
    expect(code).toBe(0);
    expect(stdout).toMatchSnapshot();
  });

  test('all: every rule, in both languages', async () => {
    const english = JSON.parse((await desk.gazette('check', '--explain', 'all', '--json')).stdout);
    desk.env = { LANG: 'zh_CN.UTF-8' };
    const chinese = JSON.parse((await desk.gazette('check', '--explain', 'all', '--json')).stdout);
    expect(english.rules.length).toBeGreaterThan(90);
    expect(chinese.rules.map(({ rule }: { rule: string }) => rule)).toEqual(
      english.rules.map(({ rule }: { rule: string }) => rule),
    );
    expect((await desk.gazette('check', '--explain', 'all')).stdout).toContain(
      'half-width-punctuation',
    );
  });

  test('an unknown rule suggests the nearest', async () => {
    const { code, stderr } = await desk.gazette('check', '--explain', 'dsh');
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean dash?');
  });
});
