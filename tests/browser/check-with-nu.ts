// The Nu Html Checker, which the W3C runs too, judges pages that are in files.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import * as v from 'valibot';

/** What the checker found. `skipped`: it is not here to ask, and why. */
export type NuVerdict =
  | { readonly kind: 'checked'; readonly complaints: readonly string[] }
  | { readonly kind: 'skipped'; readonly reason: string };

const reportSchema = v.object({
  messages: v.array(
    v.object({
      type: v.string(),
      subType: v.optional(v.string()),
      url: v.optional(v.string()),
      lastLine: v.optional(v.number()),
      lastColumn: v.optional(v.number()),
      message: v.string(),
      extract: v.optional(v.string()),
    }),
  ),
});

/** Whether java is there to run the checker. */
export const isJavaInstalled = spawnSync('java', ['-version']).status === 0;

/**
 * Every error and warning about HTML documents, given by their paths. Needs java, which runs the jar
 * that the package vnu-jar brings. Throws where the checker itself fails.
 */
export function checkWithNu(files: readonly string[]): NuVerdict {
  if (!isJavaInstalled) return { kind: 'skipped', reason: 'java is not installed' };
  if (files.length === 0) return { kind: 'checked', complaints: [] };
  // The package gives the path as an object, with functions on it.
  const jar = String(createRequire(import.meta.url)('vnu-jar'));
  const { stdout, stderr, status } = spawnSync(
    'java',
    ['-Xss4m', '-jar', jar, '--format', 'json', '--stdout', '--html', ...files],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status === null || stdout.trim() === '') {
    throw new Error(`the Nu Html Checker failed: ${stderr.trim()}`);
  }
  const { messages } = v.parse(reportSchema, JSON.parse(stdout));
  return {
    kind: 'checked',
    complaints: messages
      // Trailing slashes on void elements are valid, and a remark at most.
      .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
      .map(({ url = '', lastLine, lastColumn, message, extract = '' }) =>
        `${url.split('/').at(-1)}:${lastLine}:${lastColumn} ${message} ${extract}`.trim(),
      ),
  };
}
