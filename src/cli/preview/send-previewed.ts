// Brings the site of a preview up to date with the files.

import { hasErrors } from '../../domain/problem.ts';
import { wordListSchema, wordsOutcomeSchema } from '../../domain/publishing-api.ts';
import { readIdentity } from '../articles/read-identity.ts';
import { cutBatches } from '../publishing/batches.ts';
import { byDocument } from '../publishing/document-order.ts';
import type { Sending } from '../publishing/plan.ts';
import { planFiles } from '../publishing/plan-files.ts';
import { putBatch } from '../publishing/put-batch.ts';
import { sendCounted } from '../publishing/send-files.ts';
import type { Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import { describeRefusal, type SiteFailure } from '../site/site-failure.ts';
import type { LocalWords } from '../words/load-words.ts';
import type { PreviewSite } from './preview-site.ts';
import type { PreviewedFolder, ValidArticle } from './previewed.ts';

/**
 * How it ended. `sent`: the site has everything, with the slugs of what is new there. `anew`: it holds
 * something that cannot be changed into what the files say now (an article that is gone, a slug that
 * went to another one), so that an empty one has to be filled. `again`: a file changed meanwhile.
 */
export type Sent =
  | { readonly kind: 'sent'; readonly slugs: readonly string[]; readonly isChanged: boolean }
  | { readonly kind: 'anew' }
  | { readonly kind: 'again' }
  | { readonly kind: 'failed'; readonly failure: SiteFailure };

/** Sends the word list, the files beside the articles, and the articles that differ from what the site has. */
export async function sendPreviewed(
  session: Session,
  preview: PreviewSite,
  folder: PreviewedFolder,
): Promise<Sent> {
  if (holdsWhatIsGone(preview, folder)) return { kind: 'anew' };
  const isNew = preview.sent.size === 0;
  const words = await sendWords(session, preview, folder.words);
  if (words.failure) return { kind: 'failed', failure: words.failure };
  const sendings = planPreviewed(preview, folder);
  const files = await planFiles(session, preview.site, sendings);
  if (!files.ok) return { kind: 'failed', failure: files.failure };
  const stop = await sendCounted(session, preview.site, files.value);
  if (stop?.by === 'file') return { kind: 'failed', failure: stop.failure };
  if (stop) return { kind: 'again' };
  for (const batch of cutBatches(sendings, { announce: 'each' })) {
    const end = await sendBatch(session, preview, batch, isNew);
    if (end) return end;
  }
  const isChanged = words.isChanged || sendings.length > 0;
  return { kind: 'sent', slugs: sendings.map(({ local }) => local.article.slug), isChanged };
}

/** True where the site shows an article whose file is gone, or has become another article's. */
function holdsWhatIsGone({ sent }: PreviewSite, { files }: PreviewedFolder): boolean {
  const shown = new Set(files.flatMap((file) => idOf(file) ?? []));
  const invalid = new Set(
    files.flatMap(({ state, file }) => (state === 'valid' ? [] : [file.path])),
  );
  return [...sent].some(([id, { path }]) => !shown.has(id) && !invalid.has(path));
}

function idOf(file: PreviewedFolder['files'][number]): string | undefined {
  return file.state === 'valid' ? file.local.article.id : readIdentity(file.file.text().source).id;
}

/** What the site does not have yet: new articles by the dates of their documents, then changes. */
function planPreviewed({ sent, refused }: PreviewSite, { files }: PreviewedFolder): Sending[] {
  const sendings = files
    .filter((file): file is ValidArticle => file.state === 'valid')
    .filter(({ local }) => refused.get(local.path)?.sha256 !== local.sha256)
    .flatMap(({ local }): Sending[] => {
      const there = sent.get(local.article.id);
      if (!there) return [{ local, base: null, opens: 'at-once' }];
      if (there.sha256 === local.sha256 && there.slug === local.article.slug) return [];
      return [{ local, base: there.revision, change: { kind: 'minor' }, opens: 'already' }];
    });
  const isNew = ({ base }: Sending) => base === null;
  return [
    ...sendings.filter(isNew).toSorted((a, b) => byDocument(a.local, b.local)),
    ...sendings.filter((sending) => !isNew(sending)),
  ];
}

/** A batch of which the site refuses one is sent one by one, so that the others are shown. */
async function sendBatch(
  session: Session,
  preview: PreviewSite,
  batch: readonly Sending[],
  isNew: boolean,
): Promise<Sent | undefined> {
  const put = await putBatch(session, preview.site, batch, { announce: 'each' });
  if (put.ok) {
    for (const [index, { local }] of batch.entries()) {
      const outcome = put.value.outcomes[index];
      if (!outcome) continue;
      const { id, revision, slug } = outcome;
      preview.sent.set(id, { path: local.path, revision, slug, sha256: local.sha256 });
      preview.refused.delete(local.path);
    }
    return undefined;
  }
  if (put.failure.reason !== 'refused') return { kind: 'failed', failure: put.failure };
  const [first] = batch;
  if (batch.length > 1) {
    for (const sending of batch) {
      const end = await sendBatch(session, preview, [sending], isNew);
      if (end) return end;
    }
  } else if (!isNew) return { kind: 'anew' };
  else if (first) {
    const { path, sha256 } = first.local;
    preview.refused.set(path, { sha256, reason: describeRefusal(session, put.failure.failure) });
  }
  return undefined;
}

/** A list with errors is left out: the one before stays. */
async function sendWords(
  session: Session,
  { site }: PreviewSite,
  words: LocalWords | undefined,
): Promise<{ readonly failure?: SiteFailure; readonly isChanged: boolean }> {
  if (words && hasErrors(words.problems)) return { isChanged: false };
  const there = await callApi(session, site, { path: '/api/words' }, wordListSchema);
  if (!there.ok) return { failure: there.failure, isChanged: false };
  const text = words?.text ?? '';
  if (there.value.text === text) return { isChanged: false };
  const headers = {
    'if-match': `"${there.value.sha256}"`,
    'content-type': 'text/plain; charset=utf-8',
  };
  const call = { method: 'PUT', path: '/api/words', headers, source: text } as const;
  const put = await callApi(session, site, call, wordsOutcomeSchema);
  return put.ok ? { isChanged: true } : { failure: put.failure, isChanged: false };
}
