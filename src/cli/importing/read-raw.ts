// Reads the raw bytes that are to be imported.

import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { Context } from '../context.ts';

/** The bytes with the name that the front matter gives them, and the ending of the file kept beside the article. */
export interface RawText {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly ending: string;
}

/** Reads a file, or stdin for `-`. The ending is never `.md`, which would make an article of the raw file. */
export async function readRaw(operand: string, context: Context): Promise<RawText> {
  if (operand === '-') {
    return { bytes: await context.readStdin(), fileName: 'stdin.txt', ending: '.source.txt' };
  }
  const ending = extname(operand).toLowerCase();
  return {
    bytes: await readFile(resolve(context.cwd, operand)),
    fileName: basename(operand).normalize('NFC'),
    ending: `.source${/^\.[a-z0-9]+$/.test(ending) && ending !== '.md' ? ending : '.txt'}`,
  };
}
