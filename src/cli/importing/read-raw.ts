// Reads the raw bytes that are to be imported.

import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { Context } from '../context.ts';

/** The bytes with the name that the front matter gives them, and the ending of the file kept beside the article. */
export interface RawText {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly ending: string;
}

/** No text, and no document with its pictures, is larger. */
const mostBytes = 200_000_000;

/** Reads a file, or stdin for `-`; undefined where there is more in it than is ever read. The ending is never `.md`, which would make an article of the raw file. */
export async function readRaw(operand: string, context: Context): Promise<RawText | undefined> {
  if (operand === '-') {
    return { bytes: await context.readStdin(), fileName: 'stdin.txt', ending: '.source.txt' };
  }
  const path = resolve(context.cwd, operand);
  if ((await stat(path)).size > mostBytes) return undefined;
  const ending = extname(operand).toLowerCase();
  return {
    bytes: await readFile(path),
    fileName: basename(operand).normalize('NFC'),
    ending: `.source${/^\.[a-z0-9]+$/.test(ending) && ending !== '.md' ? ending : '.txt'}`,
  };
}
