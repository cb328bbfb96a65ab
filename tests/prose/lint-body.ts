// Lints a body in an article of its own.

import { lintProse } from '../../src/prose/lint-prose.ts';

/** The source of an article with this body; `title` and `lang` are its own. */
export function makeSource(body: string, { lang = 'zh-Hans', title = '公报' } = {}): string {
  const issuer = lang === 'zh-Hant' ? '吉林質監局' : '吉林质监局';
  const id = 'urn:uuid:00000000-0000-4000-9000-000000000001';
  return `---\nid: ${id}\ntitle: ${title}\nissuer: ${issuer}\nissued: 2009-02-19\nlang: ${lang}\n---\n\n${body}\n`;
}

/** The findings in a body: `rule 原文`, with `→ 改正` where it can be mended. */
export function lintBody(body: string, options: { lang?: string; title?: string } = {}): string[] {
  const source = makeSource(body, options);
  return lintProse(source).map(({ rule, start, end, edits }) => {
    const mended = edits.map(({ text }) => text || '∅').join(' ');
    return `${rule.name} ${source.slice(start, end)}${edits.length > 0 ? ` → ${mended}` : ''}`;
  });
}
