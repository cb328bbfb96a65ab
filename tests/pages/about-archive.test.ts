// The page about the archive.

import { describe, expect, it } from 'vitest';
import { renderAboutArchive } from '../../src/pages/about-archive.tsx';
import { contextIn, emptyOverview, languages, overview } from './sample-records.ts';

describe.each(languages)('the page about the archive in %s', (language) => {
  const html = renderAboutArchive(contextIn(language), overview);

  it('says how many bulletins there are and since when, where there are any', () => {
    const holdings = /<p class="holdings">(.*?)<\/p>/.exec(html)?.[1];
    expect(holdings).toContain('3');
    expect(holdings).toContain('2009');
    expect(renderAboutArchive(contextIn(language), emptyOverview)).not.toContain('holdings');
  });

  it('names the publisher of the settings', () => {
    expect(html).toContain('<p class="publisher">公報編輯部</p>');
  });

  it('explains each kind of change under the name that it has elsewhere, and each form', () => {
    const [changes, forms] = [...html.matchAll(/<dl class="addresses[^"]*">(.*?)<\/dl>/gs)];
    expect(changes?.[1]?.match(/<dt>/g)).toHaveLength(4);
    expect(forms?.[1]?.match(/<dt>/g)).toHaveLength(5);
    for (const suffix of ['.md', '.json', '.txt']) expect(html).toContain(`<code>${suffix}</code>`);
  });

  it.each(['/subscribe', '/search', '/feeds.opml', '/sitemap.xml'])('leads to %s', (path) => {
    expect(html).toContain(`<a href="${path}">`);
  });

  it('is marked as the present page in the footer', () => {
    expect(html).toContain('<a href="/about" aria-current="page">');
  });
});
