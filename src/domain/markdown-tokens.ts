// What the parts of the Markdown renderer ask of its tokens.

import type { Token } from 'markdown-it';

/** An attribute of a token as text; undefined where it has none of that name. */
export function attribute(token: Token, name: string): string | undefined {
  const value = token.attrGet(name);
  return value === null ? undefined : String(value);
}

/** The text of a block or an image without marks, line breaks as spaces. */
export function textOf(token: Token | undefined): string {
  return textOfAll(token?.children ?? []);
}

/** The text of some tokens of a line. */
export function textOfAll(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'text' || token.type === 'code_inline') return token.content;
      if (token.type === 'image') return textOf(token);
      return token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : '';
    })
    .join('');
}
