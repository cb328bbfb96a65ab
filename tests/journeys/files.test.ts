// Images and attachments from an editor's folder to a reader, on the real site.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { sha256 } from '../../src/domain/sha256.ts';
import { makeJpeg, makePdf, makePng } from '../media/make-files.ts';
import { Workspace } from './workspace.ts';

let workspace: Workspace;

afterEach(() => workspace.remove(), 60_000);

const photo = makeJpeg(640, 480, 6);
const chart = makePng(300, 200);
const list = makePdf();
const raw = '原文。\n';

const article = `---
id: urn:uuid:00000000-0000-4000-8000-000000000001
title: 附圖之公報
issuer: 局
issued: 2026-01-02
lang: zh-Hant
source:
  file: 原文.txt
  sha256: ${sha256(raw)}
---

![會場全景](images/photo.jpg)

![圖表](chart.png)

[附件：清單](list.pdf)
`;

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(workspace.folder, 'articles', name), content);
}

function layOut(): void {
  workspace = new Workspace();
  mkdirSync(join(workspace.folder, 'articles/images'));
  write('images/photo.jpg', photo);
  write('chart.png', chart);
  write('list.pdf', list);
  write('one.source.txt', raw);
  write('one.md', article);
}

async function bytesAt(address: string): Promise<[number, string | null, string]> {
  const response = await fetch(address);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return [response.status, response.headers.get('content-type'), sha256(bytes)];
}

test('takes an article with its files to readers, and a changed file as a change', {
  timeout: 240_000,
}, async () => {
  layOut();
  const { origin, output, stop } = await workspace.start();
  const gazette = (...args: string[]) => workspace.gazette([...args, '--site', origin]);
  const media = (bytes: Uint8Array | string, ending: string) =>
    `${origin}/media/${sha256(bytes)}.${ending}`;
  expect(output()).toContain('4 files sent');
  const pins = `files:\n  images/photo.jpg: ${sha256(photo)}\n  chart.png: ${sha256(chart)}\n  list.pdf: ${sha256(list)}\n`;
  const pinned = article.replace('\n---\n\n', `\n${pins}---\n\n`);
  expect(readFileSync(join(workspace.folder, 'articles/one.md'), 'utf8')).toBe(pinned);
  expect(await (await fetch(`${origin}/articles/one.md`)).text()).toBe(pinned);

  const page = await (await fetch(`${origin}/articles/one`)).text();
  expect(page).toContain(`/media/${sha256(photo)}.jpg" alt="會場全景" width="480" height="640"`);
  expect(page).toContain(`/media/${sha256(chart)}.png" alt="圖表" width="300" height="200"`);
  expect(page).toContain('附件：清單</a>（PDF，1\u00a0KB）');
  expect(page).toContain(`/media/${sha256(raw)}.txt" download="原文.txt"`);
  expect(await bytesAt(media(photo, 'jpg'))).toEqual([200, 'image/jpeg', sha256(photo)]);
  expect(await bytesAt(media(list, 'pdf'))).toEqual([200, 'application/pdf', sha256(list)]);
  expect(await bytesAt(media(raw, 'txt'))).toEqual([200, 'text/plain', sha256(raw)]);
  expect((await gazette('check')).code).toBe(0);
  expect((await gazette('status')).stdout).toContain('same');

  const other = makePng(30, 20);
  write('chart.png', other);
  const corrected = await gazette('publish', '--yes', '--note', '更換圖表');
  expect([corrected.code, corrected.stderr]).toEqual([0, expect.stringContaining('1 file sent')]);
  const after = await (await fetch(`${origin}/articles/one`)).text();
  expect(after).toContain(`/media/${sha256(other)}.png" alt="圖表" width="30" height="20"`);
  const verified = await gazette(
    'verify',
    `${origin}/articles/one`,
    '--feed',
    `${origin}/atom.xml`,
  );
  expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('exactly what')]);
  // The first revision, which readers may read, shows it.
  expect((await bytesAt(media(chart, 'png')))[0]).toBe(200);

  const withdrawn = await gazette('withdraw', 'one', '--reason', '重複。', '--yes');
  expect(withdrawn.code).toBe(0);
  await expect
    .poll(async () => (await bytesAt(media(photo, 'jpg')))[0], { timeout: 15_000 })
    .toBe(404);
  await stop();
});
