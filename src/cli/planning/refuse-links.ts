// Refuses a plan whose articles link to what neither the site nor the plan has.

import { locateLink } from '../../domain/check-references.ts';
import { findTarget, type LinkTarget } from '../articles/link-target.ts';
import { planningMessages } from '../messages/planning.ts';
import type { Outcome } from '../outcome.ts';
import type { Comparison, Standing } from '../publishing/compare-site.ts';
import { messagesFor, type Session } from '../session.ts';
import { findForwarding } from '../site/find-forwarding.ts';
import { findPresentSlug } from '../site/find-present-slug.ts';
import type { Site } from '../site/open-site.ts';
import { printable } from '../terminal/printable.ts';

/** A link that leads nowhere, as it is written, and where it stands. */
export interface BrokenLink {
  readonly path: string;
  readonly line: number;
  readonly address: string;
  readonly target: LinkTarget;
}

/** So many unknown names are asked about one by one; a plan with more is taken to be right about none. */
const mostAsked = 100;

/**
 * The links of what is to be sent that lead nowhere. What has a slug there or here is found, in whatever
 * state it is, and so is an alias here; a former slug or alias leads on, which the site is asked for.
 */
export async function findBrokenLinks(
  session: Session,
  site: Site,
  comparison: Comparison,
): Promise<BrokenLink[]> {
  const known = namesKnown(comparison);
  const isKnown = (target: LinkTarget) => namesOf(target).some((name) => known.has(name));
  const doubtful = comparison.standings.filter(isSent).flatMap(({ local }) =>
    local.links.flatMap((link) => {
      const target = findTarget(link.address);
      return target && !isKnown(target) ? [{ local, link, target }] : [];
    }),
  );
  const unknown = new Set(doubtful.flatMap(({ target }) => namesOf(target)));
  for (const name of [...unknown].slice(0, mostAsked)) {
    if (await leadsOn(session, site, name)) known.add(name);
  }
  return doubtful
    .filter(({ target }) => !isKnown(target))
    .map(({ local: { path, text }, link, target }) => {
      const { line } = locateLink(text().written, link);
      return { path, line, address: link.address, target };
    });
}

function isSent({ state }: Standing): boolean {
  return state === 'new' || state === 'changed';
}

/** Slugs as they are, aliases with their slash. */
function namesKnown({ standings, onlyThere, digests }: Comparison): Set<string> {
  const there = standings.flatMap((standing) => (standing.state === 'new' ? [] : [standing.there]));
  const here = standings.map(({ local }) => local.article);
  const sent = standings.filter(isSent).map(({ local }) => local.article);
  return new Set([
    ...[...onlyThere, ...digests, ...there, ...sent].map(({ slug }) => slug),
    ...here.flatMap(({ aliases = [] }) => aliases),
  ]);
}

function namesOf(target: LinkTarget): readonly string[] {
  if (target.kind === 'article') return [target.slug];
  return target.kind === 'nowhere' ? target.aliases : [];
}

async function leadsOn(session: Session, { origin }: Site, name: string): Promise<boolean> {
  const found = name.startsWith('/')
    ? await findForwarding(session, origin, name)
    : await findPresentSlug(session, origin, name);
  return found !== undefined;
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
