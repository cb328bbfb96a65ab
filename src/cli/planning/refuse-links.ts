// Refuses a plan whose articles link to what neither the site nor the plan has.

import { planningMessages } from '../messages/planning.ts';
import type { Outcome } from '../outcome.ts';
import type { Comparison } from '../publishing/compare-site.ts';
import { messagesFor, type Session } from '../session.ts';
import { findPresentSlug } from '../site/find-present-slug.ts';
import type { Site } from '../site/open-site.ts';
import { printable } from '../terminal/printable.ts';
import { type ArticleLink, findLinks } from './article-links.ts';

/** A link that leads nowhere, and the file that it stands in. */
export type BrokenLink = ArticleLink & { readonly path: string };

/** So many unknown slugs are asked about one by one; a plan with more is taken to be right about none. */
const mostAsked = 100;

/**
 * The links of what is to be sent that lead nowhere. What has a slug there or here is found, in whatever
 * state it is; a former slug leads on, which the site is asked for.
 */
export async function findBrokenLinks(
  session: Session,
  site: Site,
  { standings, onlyThere, digests }: Comparison,
): Promise<BrokenLink[]> {
  const there = standings.flatMap((standing) => (standing.state === 'new' ? [] : [standing.there]));
  const sent = standings.filter(({ state }) => state === 'new' || state === 'changed');
  const known = new Set([
    ...[...onlyThere, ...digests, ...there].map(({ slug }) => slug),
    ...sent.map(({ local }) => local.article.slug),
  ]);
  const links = sent.flatMap(({ local }) =>
    findLinks(local.source, local.article.slug).map((link) => ({ ...link, path: local.path })),
  );
  const doubtful = links.filter(
    ({ target }) => target.kind !== 'article' || !known.has(target.slug),
  );
  const unknown = new Set(
    doubtful.flatMap(({ target }) => (target.kind === 'article' ? [target.slug] : [])),
  );
  for (const slug of [...unknown].slice(0, mostAsked)) {
    if ((await findPresentSlug(session, site.origin, slug)) !== undefined) known.add(slug);
  }
  return doubtful.filter(({ target }) => target.kind !== 'article' || !known.has(target.slug));
}

/** A plan names so many; all are in the JSON. */
const mostNamed = 20;

/** Names them, and tells how the run ends; undefined where there are none. */
export function refuseLinks(session: Session, links: readonly BrokenLink[]): Outcome | undefined {
  if (links.length === 0) return undefined;
  const say = messagesFor(session, planningMessages);
  for (const { path, line, address, target } of links.slice(0, mostNamed)) {
    const fault =
      target.kind === 'article'
        ? say.linkFaults.unknown(printable(target.slug))
        : say.linkFaults[target.kind](printable(address));
    session.warn(`  ${path}:${line}  ${printable(address)}  ${fault}`);
  }
  if (links.length > mostNamed) session.warn('  …');
  return { kind: 'failed', message: say.links(links.length), hint: say.linksHint };
}
