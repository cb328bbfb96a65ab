// Writes what was mended: a line for each place, or JSON.

import type { EditorLanguage } from '../../domain/problem-text.ts';
import { checkMessages } from '../messages/check.ts';
import type { FixedFile } from './fix-articles.ts';

/** A line for each change: `articles/2009/x.md:12:8  dash  -- → ——`. */
export function renderFixes(files: readonly FixedFile[], language: EditorLanguage): string {
  const say = checkMessages[language];
  return files
    .flatMap(({ path, fixes }) =>
      fixes.map(({ remark, before, after }) => {
        const { line, column, rule } = remark;
        const change = `${show(before)} → ${after === '' ? say.nothing : show(after)}`;
        return `${path}:${line}:${column}  ${rule}  ${change}\n`;
      }),
    )
    .join('');
}

/** The same for programs. */
export function fixesAsJson(files: readonly FixedFile[], isWritten: boolean) {
  const fixes = files.flatMap(({ path, fixes: made }) =>
    made.map(({ remark: { line, column, rule }, before, after }) => {
      return { file: path, line, column, rule, before, after };
    }),
  );
  const skipped = files.flatMap(({ path, left }) => (left ? [{ file: path, reason: left }] : []));
  return { written: isWritten, fixes, skipped };
}

/** On one line, with what nobody sees named by its code point. */
function show(text: string): string {
  return text.replaceAll('\n', '⏎').replace(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu, (character) => {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
