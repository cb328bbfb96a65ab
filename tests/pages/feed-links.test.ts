// The feeds that pages offer to feed readers in their heads.

import { expect, it } from 'vitest';
import { renderArchive } from '../../src/pages/archive.tsx';
import { renderArticle } from '../../src/pages/article.tsx';
import { renderHome } from '../../src/pages/home.tsx';
import { renderList } from '../../src/pages/list.tsx';
import { renderNotFound } from '../../src/pages/notice.tsx';
import { renderWithdrawn } from '../../src/pages/withdrawn.tsx';
import { article, contextIn, list, overview, withdrawn } from './sample-records.ts';

const context = contextIn();
const encode = encodeURIComponent;

/** The feeds as [path, title], in the order in which a feed reader meets them. */
const feeds = (html: string) =>
  [...html.matchAll(/<link rel="alternate" type="[^"]+" href="([^"]+)" title="([^"]+)"\/>/g)].map(
    ([, path, title]) => [path, title],
  );

const main = [
  ['/atom.xml', '公報 · Atom'],
  ['/feed.xml', '公報 · RSS'],
  ['/feed.json', '公報 · JSON Feed'],
];
const topic = [
  [`/topics/${encode('會議')}/atom.xml`, '公報 · 會議 · Atom'],
  [`/topics/${encode('會議')}/feed.xml`, '公報 · 會議 · RSS'],
  [`/topics/${encode('會議')}/feed.json`, '公報 · 會議 · JSON Feed'],
];

it.each([
  ['the front page', renderHome(context, list())],
  ['the archive', renderArchive(context, overview)],
  ['a volume of all bulletins', renderList(context, list({ volume: 1, newestVolume: 1 }))],
  ['a month', renderList(context, list({ collection: 'month:2009-02' }))],
  ['an error', renderNotFound(context)],
  ['a withdrawn bulletin', renderWithdrawn(context, withdrawn())],
])('are those of all bulletins on %s', (_name, html) => {
  expect(feeds(html)).toEqual(main);
});

it.each([
  ['page', {}],
  ['volume', { volume: 1, newestVolume: 1 }],
])("are a topic's own before those of all bulletins on its %s", (_name, fields) => {
  const html = renderList(context, list({ collection: 'topic:會議', ...fields }));
  expect(feeds(html)).toEqual([...topic, ...main]);
});

it("are those of all bulletins, then the issuer's and the topics' in Atom, on a bulletin's page", () => {
  expect(feeds(renderArticle(context, article({ topics: ['會議', '質量'] })))).toEqual([
    ...main,
    [`/issuers/${encode('吉林質監局')}/atom.xml`, '公報 · 吉林質監局 · Atom'],
    [`/topics/${encode('會議')}/atom.xml`, '公報 · 會議 · Atom'],
    [`/topics/${encode('質量')}/atom.xml`, '公報 · 質量 · Atom'],
  ]);
});
