// Why a raw text is not imported: it is no text, or something else stands where it would go.

import { basename } from 'node:path';
import type { Refusal } from '../../ingest/decode-bytes.ts';
import { describeRefusal } from '../../ingest/refusal-messages.ts';
import type { LocalFile } from '../articles/load-articles.ts';
import { importMessages } from '../messages/import.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';
import type { Placement } from './place-import.ts';

/** The outcome for bytes that the importer refuses. */
export function refuseRaw(session: Session, file: string, refusal: Refusal): Outcome {
  const say = messagesFor(session, importMessages);
  return {
    kind: 'failed',
    message: printable(say.refused(file, describeRefusal(refusal, session.language))),
  };
}

/** The outcome where writing would destroy something or make a second article of one text. */
export function refuseOverwriting(
  session: Session,
  { article, raw, pictures }: Placement,
  before: LocalFile | undefined,
  asked: {
    readonly slug: string | undefined;
    readonly replace: boolean;
    readonly losses: readonly string[];
  },
): Outcome | undefined {
  const say = messagesFor(session, importMessages);
  if (before && asked.slug !== undefined && asked.slug !== basename(before.path, '.md')) {
    return { kind: 'failed', message: say.already(before.path), hint: say.alreadyHint };
  }
  if (before && article.state === 'other' && !asked.replace) {
    return {
      kind: 'failed',
      message: say.edited(before.path, asked.losses.join(', ')),
      hint: say.editedHint,
    };
  }
  const inTheWay = [raw, ...pictures, ...(before ? [] : [article])].find(
    ({ state }) => state === 'other',
  );
  if (!inTheWay) return undefined;
  const slug = `${basename(article.path, '.md')}-2`;
  return { kind: 'failed', message: say.exists(inTheWay.path), hint: say.existsHint(slug) };
}

/** The outcome where another article has the slug, so that both would have one address. */
export function refuseTakenSlug(
  session: Session,
  slug: string,
  { article }: Placement,
  owner: string | undefined,
): Outcome | undefined {
  if (owner === undefined || owner === article.path) return undefined;
  const say = messagesFor(session, importMessages);
  return { kind: 'failed', message: say.slugTaken(slug, owner), hint: say.existsHint(`${slug}-2`) };
}
