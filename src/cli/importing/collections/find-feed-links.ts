// Finds the feeds that a page names in its head.

/** Absolute addresses, in order; none where the page names no feed. */
export function findFeedLinks(html: string, base: string): string[] {
  const links = html.matchAll(/<link\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi);
  return [...links].flatMap(([, attributes = '']) => {
    const value = (name: string) =>
      new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
        .exec(attributes)
        ?.slice(1)
        .find((one) => one !== undefined);
    const isFeed = /^application\/(?:(?:rss|atom)\+xml|feed\+json|json)$/i.test(
      value('type') ?? '',
    );
    const address = URL.parse((value('href') ?? '').replaceAll('&amp;', '&'), base)?.href;
    return isFeed && /\balternate\b/i.test(value('rel') ?? '') && address ? [address] : [];
  });
}
