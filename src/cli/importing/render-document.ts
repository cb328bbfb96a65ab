// What is said of a file as a whole: its encoding, the document it is, what of it did not come along.

import type { MediaRefusal } from '../../domain/media/inspect-media.ts';
import { adviceFor } from '../../domain/media/refused-files.ts';
import { describeRemark, isDoubtful } from '../../ingest/document/remark-messages.ts';
import { describeNotCarried } from '../../ingest/html/not-carried-messages.ts';
import type { ImportReport } from '../../ingest/import-report.ts';
import { fetchingMessages } from '../messages/fetching.ts';
import { importDocumentMessages } from '../messages/import-documents.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';
import type { PictureProblem } from './place-pictures.ts';

/** The lines that come first. UTF-8 goes without saying; so does a document that came along whole. */
export function renderWhole(
  session: Session,
  { reading, remarks, notCarried }: ImportReport,
): string[] {
  const say = messagesFor(session, importDocumentMessages);
  const isPlain =
    reading.kind === 'docx' || (reading.encoding === 'utf-8' && reading.why !== 'asked');
  const told = remarks.map((remark) => {
    const line = `  ${printable(describeRemark(remark, session.language))}`;
    return isDoubtful(remark) ? session.paint('warning', `!${line.slice(1)}`) : line;
  });
  const left = notCarried.map((one) => `  ${printable(describeNotCarried(one, session.language))}`);
  return [
    ...(isPlain ? [] : [say.readAs(reading.encoding, reading.why)]),
    ...(told.length > 0 ? [session.paint('strong', say.ofDocument), ...told] : []),
    ...(left.length > 0 ? [session.paint('strong', say.notCarried), ...left] : []),
  ];
}

/** The lines about pictures that do not lie beside the article; none where all do. */
export function renderPictureProblems(
  session: Session,
  problems: readonly PictureProblem[],
): string[] {
  if (problems.length === 0) return [];
  const say = messagesFor(session, importDocumentMessages);
  return [
    session.paint('warning', `! ${say.pictureProblems(problems.length)}`),
    ...problems.map(
      (problem) =>
        `  ${printable(say.ofPicture(say.picture(problem.number, problem.alt), describe(session, problem)))}`,
    ),
  ];
}

function describe(session: Session, problem: PictureProblem): string {
  const say = messagesFor(session, importDocumentMessages);
  switch (problem.kind) {
    case 'file-missing':
      return say.pictureMissing(shorten(problem.address));
    case 'image-left':
      return say.pictureElsewhere(shorten(problem.address));
    case 'image-failed': {
      const why = messagesFor(session, fetchingMessages);
      const { reason, detail } = problem.failure;
      return say.pictureNotFetched(shorten(problem.address), why[reason](detail));
    }
    case 'file-refused':
      return describeRefusal(session, problem.refusal);
  }
}

function describeRefusal(session: Session, refusal: MediaRefusal): string {
  const say = messagesFor(session, importDocumentMessages);
  const kind = refusal.reason === 'unaccepted' ? refusal.found : '';
  const advice = adviceFor(kind.replace(/^.*\/(?:x-|vnd\.)?/, ''))[session.language];
  return say.pictureRefused(`${say.pictureKinds[refusal.reason]}${kind && ` (${kind})`}`, advice);
}

const longestAddress = 80;

function shorten(address: string): string {
  return address.length > longestAddress ? `${address.slice(0, longestAddress)}…` : address;
}
