// The preview from outside: the real command and the real Worker, looked at in Chromium where it is installed.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { executablePath, launchBrowser } from '../browser/launch-browser.ts';
import { makePng } from '../media/make-files.ts';
import { freePort, Workspace } from './workspace.ts';

const patient = { timeout: 240_000 };
const soon = { timeout: 20_000, interval: 50 };
/** Where the site has to start anew. */
const slowly = { timeout: 60_000, interval: 200 };
let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove(), 60_000);

function articleOf(n: number, { title = `第${n}號`, body = '正文。', more = '' } = {}): string {
  const id = `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const fields = `id: ${id}\ntitle: ${title}\nissuer: 局\nissued: 2026-01-0${n}\nlang: zh-Hant\n`;
  return `---\n${fields}${more}---\n\n${body}\n`;
}

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(workspace.folder, 'articles', name), content);
}

/** The processes, by command line, that name this folder. */
function processesOf(folder: string): string[] {
  const list = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return list.split('\n').filter((line) => line.includes(folder));
}

/** The data of previews that are there, and whatever else their programs keep for a while. */
function states(): string[] {
  return readdirSync(workspace.temporary);
}

/** What an open page hears first. */
async function hear(origin: string): Promise<string> {
  const response = await fetch(`${origin}/preview/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes('data: ')) heard += (await reader?.read())?.value ?? '';
  await reader?.cancel();
  return heard;
}

async function load(url: string) {
  const response = await fetch(url, { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
}

test(
  'shows everything as it will be, follows what is saved, and leaves nothing behind',
  patient,
  async () => {
    write('one.md', articleOf(1));
    write('later.md', articleOf(2, { more: 'published: 2099-01-01T08:00:00+08:00\n' }));
    write('wrong.md', articleOf(3, { body: '# 一級標題' }));
    const preview = await workspace.preview();
    const { origin } = preview;
    const started = JSON.parse(preview.stdout());
    expect(started).toEqual({
      origin,
      preview: `${origin}/preview`,
      articles: 3,
      invalid: 1,
      total: 3,
    });

    const page = await load(`${origin}/articles/one`);
    expect(page.text).toContain('articles/one.md');
    expect((await load(`${origin}/articles/later`)).text).toContain('Opens 2099-01-01');
    expect((await load(`${origin}/articles/wrong`)).text).toContain('articles/wrong.md:9:1');
    const feed = await (await fetch(`${origin}/atom.xml`)).text();
    expect(feed).toContain(`href="${origin}/articles/one"`);
    expect(feed).toContain('第2號');
    expect(feed).not.toContain('第3號');
    const entry = await load(`${origin}/preview/entry/atom/one`);
    expect(entry.text).toContain('&lt;title type=&quot;text&quot;&gt;第1號&lt;/title&gt;');

    write('one.md', articleOf(1, { body: '正文，改。' }));
    await vi.waitFor(async () => {
      expect((await load(`${origin}/articles/one`)).text).toContain('正文，改。');
      expect(await (await fetch(`${origin}/feed.json`)).text()).toContain('正文，改。');
    }, soon);
    rmSync(join(workspace.folder, 'articles/later.md'));
    await vi.waitFor(
      async () => {
        expect((await load(`${origin}/articles/later`)).status).toBe(404);
        expect(await (await fetch(`${origin}/atom.xml`)).text()).not.toContain('第2號');
      },
      { timeout: 60_000, interval: 200 },
    );

    expect(await preview.stop('SIGINT')).toBe(0);
    expect(processesOf(workspace.folder)).toEqual([]);
    expect(states()).toEqual([]);
  },
);

test('leaves nothing behind when it is killed', patient, async () => {
  write('one.md', articleOf(1));
  const preview = await workspace.preview();
  expect(states()).toEqual(expect.arrayContaining([expect.stringMatching(/^gazette-preview-/)]));
  await preview.stop('SIGKILL');
  await vi.waitFor(() => {
    expect(processesOf(workspace.folder)).toEqual([]);
    expect(states()).toEqual([]);
  }, soon);
});

test('takes over changed settings, and says what is wrong with them', patient, async () => {
  write('one.md', articleOf(1));
  const path = join(workspace.folder, 'wrangler.toml');
  const settings = readFileSync(path, 'utf8');
  const set = (text: string) => {
    rmSync(path, { force: true });
    writeFileSync(path, text);
  };
  const port = await freePort();
  const preview = await workspace.preview(['--port', String(port)]);
  const taken = await workspace.gazette(['preview', '--port', String(port)]);
  expect([taken.code, taken.stderr]).toEqual([1, expect.stringContaining(`Port ${port}`)]);

  set(settings.replace('TITLE = "公報"', 'TITLE = "新公報"'));
  await vi.waitFor(async () => {
    expect((await load(`${preview.origin}/`)).text).toContain('<title>新公報</title>');
  }, slowly);
  set(settings.replace('LANGUAGE = "zh-Hant"', 'LANGUAGE = "Chinese"'));
  await vi.waitFor(() => {
    expect(preview.output()).toContain('LANGUAGE must be zh-Hant, zh-Hans or en');
  }, slowly);
  expect((await load(`${preview.origin}/articles/one`)).status).toBe(200);
  expect(await hear(preview.origin)).toMatch(/"failure":"[^"]*LANGUAGE must be/);
  set(settings);
  await vi.waitFor(async () => {
    expect((await load(`${preview.origin}/`)).text).toContain('<title>公報</title>');
  }, slowly);
  expect(await preview.stop()).toBe(0);
});

describe.skipIf(!existsSync(executablePath))(`in ${executablePath}`, () => {
  let browser: Browser;
  afterEach(() => browser?.close());

  const bar = (page: Page) => page.getByRole('complementary', { name: 'Preview' });
  /** What axe puts into the page by itself is refused there, and said so in the console. */
  const findViolations = async (page: Page, errors: string[]) => {
    expect(errors).toEqual([]);
    // Frames without script cannot be asked.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    errors.length = 0;
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
  };

  test(
    'a page is loaded again on each save: text, mistakes, mended, a picture',
    patient,
    async () => {
      write('hall.png', makePng(40, 30));
      const text = '![會場](hall.png)';
      write('one.md', articleOf(1, { body: `${'長文。\n\n'.repeat(80)}${text}` }));
      const preview = await workspace.preview();
      browser = await launchBrowser();
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => errors.push(message.text()));
      await page.goto(`${preview.origin}/articles/one`);
      await page.evaluate(() => scrollTo(0, 900));

      write('one.md', articleOf(1, { title: '新題', body: `${'長文。\n\n'.repeat(80)}${text}` }));
      await page.getByRole('heading', { level: 1, name: '新題' }).waitFor();
      expect(await page.evaluate(() => scrollY)).toBe(900);

      write('one.md', articleOf(1, { title: '"未閉合', body: text }));
      await page
        .getByText(/^articles\/one\.md:\d+:\d+/)
        .first()
        .waitFor();
      expect(await page.locator('mark').count()).toBeGreaterThan(0);
      expect(await findViolations(page, errors)).toEqual([]);

      write('one.md', articleOf(1, { title: '再題', body: text }));
      await page.getByRole('heading', { level: 1, name: '再題' }).waitFor();
      const picture = page.getByAltText('會場');
      const first = await picture.getAttribute('src');
      write('hall.png', makePng(60, 30));
      await vi.waitFor(async () => {
        expect(await picture.getAttribute('src')).not.toBe(first);
        expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(60);
      }, soon);
      await page.getByText('As an entry in').waitFor();
      expect(await findViolations(page, errors)).toEqual([]);

      await bar(page).getByRole('link', { name: 'RSS' }).click();
      await page.getByRole('heading', { level: 2, name: 'What subscribers get' }).waitFor();
      const frame = page.frameLocator('iframe');
      expect(await frame.getByAltText('會場').getAttribute('src')).toContain(preview.origin);
      expect(await findViolations(page, errors)).toEqual([]);
      expect(errors).toEqual([]);
      await preview.stop();
    },
  );
});
