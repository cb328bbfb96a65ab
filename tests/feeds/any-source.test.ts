// Whatever an editor sends is either refused with a reason, or comes out of all three feeds unchanged.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FeedFormat, feedFormats } from '../../src/domain/kv-keys.ts';
import { describeProblem } from '../../src/domain/problem-text.ts';
import { makeAddressesAbsolute } from '../../src/feeds/absolute-addresses.ts';
import type { FeedEntry } from '../../src/feeds/feed-document.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { entryOf, type Fields, fieldsOf, parse, sourceOf } from './article-source.ts';
import { legalMarkdown, legalText, wildMarkdown, wildText } from './odd-text.ts';
import { type ReadEntry, readStrictly, readWithFeedsmith } from './read-back.ts';
import { sampleFeed, site } from './sample-feed.ts';
import { seeded } from './seed.ts';

/** What every reader must learn of the entry. */
function expected(entry: FeedEntry, kind: FeedFormat): ReadEntry {
  const url = `${site.origin}/articles/${entry.slug}`;
  const clean = entry.html.replace(/\f/g, '\ufffd').replace(/\r\n?/g, '\n');
  const html = makeAddressesAbsolute(clean, { origin: site.origin, articleUrl: url });
  const { id, title, summary, issuer, topics } = entry;
  const common = { id, url, title, summary, html: html || undefined, issuer, topics: [...topics] };
  const published = new Date(entry.published);
  if (kind === 'rss') return { ...common, published: published.toUTCString() };
  return {
    ...common,
    published: published.toISOString(),
    updated: new Date(entry.updated).toISOString(),
  };
}

function trimmed(entry: ReadEntry): ReadEntry {
  return { ...entry, summary: entry.summary.trim(), html: entry.html?.trim() };
}

function expectUnchanged(entries: readonly FeedEntry[]) {
  const feed = sampleFeed(entries);
  for (const format of feedFormats) {
    const document = renderFeed(feed, format);
    const wanted = entries.map((entry) => expected(entry, format));
    expect(readStrictly[format](document)).toEqual(wanted);
    expect(readWithFeedsmith[format](document)).toEqual(wanted.map(trimmed));
  }
}

/** Parses the source; an article that is accepted says what its editor wrote. */
function accept(fields: Fields, n: number, quoted: boolean) {
  const { article, problems } = parse(sourceOf(fields, n, quoted));
  if (!article) return { entry: undefined, problems };
  const { title, issuer, topics, summary, published } = article;
  const { body: _, lang, ...written } = fields;
  expect({ title, issuer, topics, summary, published }).toEqual(written);
  expect(article.lang).toBe(lang);
  return { entry: entryOf(article), problems };
}

describe('a source with anything in it', () => {
  test('is refused with a reason, or is read back unchanged from every format', {
    timeout: 120_000,
  }, () => {
    let accepted = 0;
    let refused = 0;
    const property = fc.property(
      fc.array(fieldsOf(wildText, wildMarkdown), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (articles, quoted) => {
        const entries = articles.flatMap((fields, n) => {
          const { entry, problems } = accept(fields, n, quoted);
          if (entry) return [entry];
          const errors = problems.filter(({ severity }) => severity === 'error');
          expect(errors.length).toBeGreaterThan(0);
          for (const error of errors) expect(describeProblem(error, 'en')).not.toBe('');
          refused += 1;
          return [];
        });
        accepted += entries.length;
        expectUnchanged(entries);
      },
    );
    fc.assert(property, seeded('anything'));
    console.info(`anything: ${accepted} articles accepted, ${refused} refused`);
    expect(accepted).toBeGreaterThan(refused / 4);
    expect(refused).toBeGreaterThan(0);
  });
});

/** Text that is allowed can still spell Markdown or references that are not, or what is no name. */
const spelled = [
  ...['link-scheme', 'image-alt', 'image-file', 'heading-one', 'empty-body', 'illegal-character'],
  ...['bad-name', 'not-nfc'],
];

describe('a source with allowed oddities', () => {
  test('is accepted, and says what its editor wrote', { timeout: 120_000 }, () => {
    const fields = fieldsOf(legalText, legalMarkdown);
    const property = fc.property(fields, fc.boolean(), (written, quoted) => {
      const { problems } = accept(written, 0, quoted);
      const errors = problems.filter(({ severity }) => severity === 'error');
      expect(errors.filter(({ rule }) => !spelled.includes(rule))).toEqual([]);
    });
    fc.assert(property, seeded('oddities'));
  });
});
