// Nothing but an article's own HTML reaches a page as markup.

import { describe, expect, it } from 'vitest';
import { comparedFields } from '../../src/domain/comparison/pieces.ts';
import { renderArticle } from '../../src/pages/article.tsx';
import { renderComparison } from '../../src/pages/comparison.tsx';
import { renderHome } from '../../src/pages/home.tsx';
import { renderList } from '../../src/pages/list.tsx';
import { renderNames } from '../../src/pages/names.tsx';
import { renderRevision, renderWithdrawalRevision } from '../../src/pages/revision.tsx';
import { renderRevisions } from '../../src/pages/revisions.tsx';
import { renderBadSearch, renderSearch, renderSearchStart } from '../../src/pages/search.tsx';
import { renderSubscribe } from '../../src/pages/subscribe.tsx';
import { renderWithdrawn } from '../../src/pages/withdrawn.tsx';
import {
  article,
  contextIn,
  found,
  foundNothing,
  item,
  list,
  overview,
  searchFor,
  withdrawn,
} from './sample-records.ts';
import { withoutDataBlocks } from './structured-data.ts';

const hostile = `<script>alert(1)</script>"><img src=x onerror='alert(2)'>]]>&amp;\u202e反\u202c</title>`;
const escaped =
  '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt;]]&gt;&amp;amp;\u202e反\u202c&lt;/title&gt;';

/** The same in a citation: as a string of JSON, and as TeX prints it. */
const inJson = escaped.replaceAll('&quot;', '\\&quot;');
const inTex = escaped.replaceAll('&amp;amp;', '\\&amp;amp;');

const hostileItem = item({ title: hostile, issuer: hostile, lang: hostile });
const hostileArticle = article({
  title: hostile,
  issuer: hostile,
  lang: hostile,
  summary: hostile,
  topics: [hostile],
  headings: [1, 2, 3].map((n) => ({ id: `section-${n}`, level: 2, text: hostile })),
  importedFrom: { file: hostile, sha256: 'a'.repeat(64) },
  revisions: [
    {
      number: 1,
      kind: 'correction',
      note: hostile,
      at: '2026-11-22T09:06:00.000Z',
      sha256: 'b'.repeat(64),
    },
  ],
  previous: hostileItem,
  next: hostileItem,
});

const hostileOverview = {
  ...overview,
  topics: [{ name: hostile, total: 1 }],
  issuers: [{ name: hostile, total: 1 }],
  newest: [hostileItem],
};
const hostileWithdrawn = withdrawn({
  title: hostile,
  issuer: hostile,
  lang: hostile,
  reason: hostile,
  revisions: hostileArticle.revisions,
});

const [hostileRevision] = hostileArticle.revisions;
if (!hostileRevision) throw new Error('no revision');
const hostilePieces = (['same', 'deleted', 'inserted'] as const).map((kind) => ({
  kind,
  text: hostile,
}));
const hostileComparison = {
  ...{ title: hostile, lang: hostile },
  fields: comparedFields.map((name) => ({ name, pieces: hostilePieces })),
  blocks: [{ element: 'p', pieces: hostilePieces }],
};
const hostileQuery = searchFor({ text: hostile, issuer: hostile, topic: hostile, page: 2 });
const hostileText = [
  { text: hostile, isMarked: false },
  { text: hostile, isMarked: true },
];

const pages = {
  home: renderHome(contextIn('zh-Hant', hostile), list({ items: [hostileItem] })),
  month: renderList(contextIn(), list({ collection: 'month:2009-02', items: [hostileItem] })),
  article: renderArticle(contextIn(), hostileArticle),
  topic: renderList(contextIn(), list({ collection: `topic:${hostile}`, items: [hostileItem] })),
  'volume of an issuer': renderList(
    contextIn(),
    list({ collection: `issuer:${hostile}`, volume: 1, newestVolume: 2, items: [hostileItem] }),
  ),
  topics: renderNames(contextIn(), 'topic', hostileOverview),
  issuers: renderNames(contextIn(), 'issuer', hostileOverview),
  subscribe: renderSubscribe(contextIn('zh-Hant', hostile), hostileOverview),
  search: renderSearchStart(contextIn(), {
    query: searchFor({ text: '' }),
    overview: hostileOverview,
  }),
  results: renderSearch(contextIn(), {
    query: hostileQuery,
    overview: hostileOverview,
    found: found({
      results: [{ ...hostileItem, title: hostileText, snippets: [hostileText] }],
    }),
  }),
  'no results': renderSearch(contextIn(), {
    query: hostileQuery,
    overview: hostileOverview,
    found: { ...foundNothing, terms: [{ text: hostile, total: 1, isMore: false }] },
  }),
  'bad search': renderBadSearch(contextIn(), {
    query: hostileQuery,
    overview: undefined,
    problems: ['bad-name'],
  }),
  withdrawn: renderWithdrawn(contextIn(), hostileWithdrawn),
  revisions: renderRevisions(contextIn(), hostileArticle),
  revision: renderRevision(contextIn(), hostileArticle, hostileRevision, hostileArticle),
  'revision that is a withdrawal': renderWithdrawalRevision(contextIn(), hostileArticle, {
    ...hostileRevision,
    kind: 'withdrawal',
  }),
  comparison: renderComparison(
    contextIn(),
    'a',
    { from: hostileRevision, to: hostileRevision },
    hostileComparison,
  ),
};

describe.each(Object.entries(pages))('hostile text on the page %s', (_name, whole) => {
  const html = withoutDataBlocks(whole);

  it('is shown as it was written', () => {
    expect(html).toContain(escaped);
  });

  it('makes no element and ends no attribute', () => {
    expect(html).not.toMatch(/<script|<img/);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
    const inAddresses = encodeURIComponent(hostile).replaceAll("'", '&#39;');
    const known = [escaped, inJson, inTex, inAddresses];
    const rest = known.reduce((text, form) => text.replaceAll(form, ''), html);
    expect(rest).not.toContain('alert');
  });
});

it('inserts the HTML of an article as it is', () => {
  const html = renderArticle(contextIn(), article({ html: '<p>甲 &amp; <em>乙</em></p>' }));
  expect(html).toContain('<div class="body"><p>甲 &amp; <em>乙</em></p></div>');
});

it('percent-encodes a slug of another script in addresses', () => {
  const html = renderArticle(contextIn(), article({ slug: '公報' }));
  expect(html).toContain('href="https://bulletin.example.cn/articles/%E5%85%AC%E5%A0%B1"');
});
