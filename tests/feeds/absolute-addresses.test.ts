// Addresses become absolute, and nothing that only looks like one is touched.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import { makeAddressesAbsolute } from '../../src/feeds/absolute-addresses.ts';
import { tokenizeHtml } from './html-tokens.ts';
import { wildMarkdown } from './odd-text.ts';
import { seeded } from './seed.ts';

const base = { origin: 'https://x.example', articleUrl: 'https://x.example/articles/a' };
const render = (body: string) => makeAddressesAbsolute(parseMarkdown(body, 'a').render(), base);

test.each([
  ['a path', '[t](/b?c=1&d=2#e)', '<a href="https://x.example/b?c=1&amp;d=2#e">t</a>'],
  ['another article', '[t](b)', '<a href="https://x.example/articles/b">t</a>'],
  ['a fragment', '[t](#s)', '<a href="https://x.example/articles/a#s">t</a>'],
  ['an address without scheme', '[t](//y.example/z)', '<a href="https://y.example/z">t</a>'],
  ['an absolute address', '[t](http://y.example/z)', '<a href="http://y.example/z">t</a>'],
  ['a mail address', '[t](mailto:a@y.example)', '<a href="mailto:a@y.example">t</a>'],
  ['an address that is none', '[t](http://[)', '<a>t</a>'],
])('settles %s', (_, markdown, html) => {
  expect(render(markdown)).toBe(`<p>${html}</p>\n`);
});

test('sends footnotes to the article they belong to', () => {
  const html = render('a[^1]\n\n[^1]: b');
  expect(html).toContain('href="https://x.example/articles/a#fn-a-1"');
  expect(html).toContain('href="https://x.example/articles/a#fnref-a-1"');
});

describe('leaves alone', () => {
  test.each([
    ['text that reads like an attribute', 'say href="/b" and src="/c"'],
    ['code that reads like a tag', '`<a href="/b">`'],
    ['a block that reads like a tag', '```\n<img src="/b">\n```'],
    ['HTML, which is text here', '<a href="/b">t</a>'],
    ['an alternative text', '![<a href="/b">](https://y.example/c.png)'],
    ['a title', '[t](https://y.example/ "<a href=\\"/b\\">")'],
  ])('%s', (_, markdown) => {
    expect(render(markdown)).toBe(parseMarkdown(markdown, 'a').render());
  });

  test('a title that ends where an attribute would begin', () => {
    expect(render('![a](https://y.example/c.png " src=")')).toContain('title=" src=">');
    expect(render('[t](/b " href=")')).toBe(
      '<p><a href="https://x.example/b" title=" href=">t</a></p>\n',
    );
    expect(makeAddressesAbsolute('<a title=" href=" href="/b">', base)).toBe(
      '<a title=" href=" href="https://x.example/b">',
    );
  });
});

/** What an attribute must have become: resolved by the platform's own parser of addresses. */
function resolved([name, value]: [string, string]): [string, string][] {
  if (name !== 'href' && name !== 'src') return [[name, value]];
  if (value === '') return [];
  return [[name, /^[/#]/.test(value) ? new URL(value, base.articleUrl).href : value]];
}

/** Tags that a feed reader must never be sent. */
const forbiddenTag = /^\/?(?:script|style|form|iframe|object|embed|link|meta|base)$/;

test('changes the addresses of any body and nothing else', { timeout: 120_000 }, () => {
  const property = fc.property(wildMarkdown, (body) => {
    const before = parseMarkdown(body, 'a').render();
    const tokens = tokenizeHtml(makeAddressesAbsolute(before, base));
    const wanted = tokenizeHtml(before).map((token) =>
      'tag' in token ? { ...token, attributes: token.attributes.flatMap(resolved) } : token,
    );
    expect(tokens).toEqual(wanted);
    for (const token of tokens) {
      if (!('tag' in token)) continue;
      expect(token.tag).not.toMatch(forbiddenTag);
      for (const [name, value] of token.attributes) {
        expect(name).not.toMatch(/^on/);
        if (name === 'style') expect(value).toMatch(/^text-align:(?:left|right|center)$/);
        if (name === 'href' || name === 'src') expect(URL.canParse(value)).toBe(true);
      }
    }
  });
  fc.assert(property, seeded('addresses'));
});
