// The arrows between the rooms: who may import whom, and who may know the platform.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../src');

const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  feeds: ['domain'],
  pages: ['domain'],
  ingest: ['domain'],
  editions: ['domain'],
  prose: ['domain', 'ingest'],
  ledger: ['domain', 'feeds', 'editions'],
  worker: ['domain', 'feeds', 'pages', 'ledger'],
  cli: ['domain', 'ingest', 'prose', 'feeds'],
};
const pure = ['domain', 'feeds', 'pages', 'ingest', 'prose', 'editions'];

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function readFiles(): SourceFile[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(source, path), 'utf8');
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
        ([, name]) => name ?? '',
      );
      return { path, room: path.split('/')[0] ?? '', text, imports };
    });
}

/** The room that a relative import leads to. */
function roomOf(file: SourceFile, imported: string): string {
  return relative(source, join(source, dirname(file.path), imported)).split('/')[0] ?? '';
}

const files = readFiles();

test('finds the rooms that it knows, and no other', () => {
  expect([...new Set(files.map(({ room }) => room))].sort()).toEqual(Object.keys(mayImport).sort());
});

test.each(Object.keys(mayImport))('%s imports only the rooms below it', (room) => {
  const wrong = files
    .filter((file) => file.room === room)
    .flatMap((file) =>
      file.imports
        .filter((name) => /^\..*\.tsx?$/.test(name))
        .map((name) => roomOf(file, name))
        .filter((target) => target !== room && !mayImport[room]?.includes(target))
        .map((target) => `${file.path} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('only the command line imports node:', () => {
  const wrong = files
    .filter(
      ({ room, imports }) => room !== 'cli' && imports.some((name) => name.startsWith('node:')),
    )
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

test('only worker and ledger know the platform', () => {
  const platform =
    /\b(?:KVNamespace|DurableObject\w*|SqlStorage\w*|ExecutionContext)\b|cloudflare:/;
  const wrong = files
    .filter(({ room, text }) => !['worker', 'ledger'].includes(room) && platform.test(text))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

test('nothing pure reads a clock or rolls dice', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\brandomUUID\b|getRandomValues/;
  const wrong = files
    .filter(({ room, text }) => pure.includes(room) && impure.test(text))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});
