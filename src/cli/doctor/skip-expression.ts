// Writes the expression with which a rule of Cloudflare is told which addresses are feeds.

import type { Examined } from './finding.ts';

/** An expression of Cloudflare's rules language that is true for the feeds that were looked at, and those called alike. */
export function skipExpression(urls: readonly string[]): string {
  const endings = urls.map((url) => {
    const { pathname } = new URL(url);
    const last = /\/[^/]*\/?$/.exec(pathname)?.[0] ?? '/';
    return last === '/' ? pathname : last;
  });
  const unique = [...new Set(endings)].map((ending) => ending.replace(/["\\]/g, '\\$&'));
  return unique.map((ending) => `ends_with(http.request.uri.path, "${ending}")`).join(' or ');
}

/** Puts the expression into every finding about something that stands in the way. */
export function withExpression(examined: readonly Examined[]): Examined[] {
  const isFeed = ({ about, findings }: Examined) =>
    about.format !== undefined || findings.some(({ rule }) => rule === 'challenge');
  const feeds = examined.filter(isFeed).map(({ url }) => url);
  const expression = `(${skipExpression(feeds)})`;
  return examined.map((one) => ({
    ...one,
    findings: one.findings.map((finding) =>
      'barrier' in finding.data ? { ...finding, data: { ...finding.data, expression } } : finding,
    ),
  }));
}
