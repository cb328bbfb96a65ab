// Tells what a verification found, to people and to machines.

import { verifyMessages } from '../messages/verify.ts';
import { messagesFor, type Session } from '../session.ts';
import { alignColumns } from '../terminal/columns.ts';
import { showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';
import { type Check, isVerified } from './check.ts';
import type { Claim } from './read-claim.ts';

/** A verification: what was cited, which revision that is, and what was found where. */
export interface Verification {
  readonly claim: Claim;
  readonly number: number | undefined;
  readonly checks: readonly Check[];
}

/** The findings as lines: a mark, the place, what was found there. */
export function renderChecks(session: Session, { claim, number, checks }: Verification): string {
  const say = messagesFor(session, verifyMessages);
  const { address, sha256 } = claim;
  const cited = [
    ...(address ? [printable(address.slug)] : []),
    ...(number === undefined ? [] : [say.revision(number)]),
    ...(sha256 === undefined ? [] : [sha256]),
  ];
  const rows = checks.map((check) => [
    isVerified(check) ? session.paint('good', '✔') : session.paint('bad', '✖'),
    say.places[check.place],
    `${printable(check.name)}: ${describe(session, check, sha256)}`,
  ]);
  return `${[`${say.claim}  ${cited.join('  ')}`, ...alignColumns(rows)].join('\n')}\n`;
}

function describe(session: Session, { place, finding }: Check, cited: string | undefined): string {
  const say = messagesFor(session, verifyMessages);
  switch (finding.kind) {
    case 'verified':
      // Whoever gave no hash is to learn it.
      if (place === 'site' && cited === undefined) return say.computed(finding.sha256);
      return { site: say.verifiedSite, feed: say.verifiedFeed, folder: say.verifiedFolder }[place];
    case 'differs':
      return say.differs(finding.sha256);
    case 'site-contradicts':
      return say.contradicts(finding.sha256, printable(finding.said));
    case 'withdrawn': {
      const isDated = !Number.isNaN(Date.parse(finding.at));
      const time = isDated ? showMoment(finding.at, session.context.timeZone) : '';
      return say.withdrawn(time, printable(finding.reason));
    }
    case 'no-such-revision':
      return say.noRevision(finding.status);
    case 'not-utf8':
      return say.notUtf8;
    case 'no-such-file':
      return say.noFile(finding.files);
    case 'unreadable-feed':
      return say.unreadableFeed;
    case 'no-such-entry':
      return say.noEntry(finding.entries);
    case 'derived-entry':
      return say.derivedEntry(finding.script);
    case 'other-revision':
      return say.otherRevision(printable(finding.sha256));
    case 'no-content':
      return say.noContent;
    case 'files-differ':
      return say.filesDiffer(printable(finding.files.join(', ')));
    case 'content-differs':
      return say.contentDiffers;
  }
}

/** The same as JSON. */
export function checksAsJson({ claim, number, checks }: Verification): string {
  const json = {
    verified: checks.every(isVerified),
    cited: { ...claim.address, ...(claim.sha256 === undefined ? {} : { sha256: claim.sha256 }) },
    ...(number === undefined ? {} : { revision: number }),
    checks: checks.map(({ place, name, finding: { kind, ...rest } }) => ({
      ...{ place, name, finding: kind },
      ...rest,
    })),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
