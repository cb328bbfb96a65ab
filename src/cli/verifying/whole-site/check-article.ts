// Recomputes the hashes of one article: its source, its revisions and its files, against all that the site says of them.

import * as v from 'valibot';
import { decodeSource, hashSource } from '../../../domain/canonical-source.ts';
import { publicRevisionSchema } from '../../../domain/revision.ts';
import { hashBytes } from '../../files/hash-bytes.ts';
import type { Session } from '../../session.ts';
import type { SiteFailure } from '../../site/site-failure.ts';
import { expectedContent } from '../expected-content.ts';
import { loadPinnedFiles } from '../load-pinned-files.ts';
import { loadPublic } from '../load-public.ts';
import type { SiteProblem } from './site-problem.ts';

/** What a feed's entry has to say of an article. The content itself would be ten thousand texts in memory. */
export interface Fingerprint {
  readonly url: string;
  readonly sha256: string;
  /** The length and the SHA-256 of the content that the entry ends with. */
  readonly length: number;
  readonly content: string;
}

/** What was found of an article; without an id where it has been withdrawn since it was listed. */
export type CheckedArticle =
  | {
      readonly ok: true;
      readonly id?: string;
      readonly fingerprint?: Fingerprint;
      readonly problems: readonly SiteProblem[];
    }
  | { readonly ok: false; readonly failure: SiteFailure };

const recordSchema = v.object({
  id: v.string(),
  slug: v.string(),
  sha256: v.string(),
  revision: v.number(),
  revisions: v.array(publicRevisionSchema),
});

type SiteRecord = v.InferOutput<typeof recordSchema>;

/** Checks the article with this page. Sources and files are fetched, and their hashes computed here. */
export async function checkArticle(session: Session, url: string): Promise<CheckedArticle> {
  const record = await loadPublic(session, `${url}.json`);
  if (!record.ok) return record;
  const { status, bytes } = record.loaded;
  if (status === 410) return { ok: true, problems: [] };
  const parsed = v.safeParse(
    v.pipe(v.string(), v.parseJson(), recordSchema),
    new TextDecoder().decode(bytes),
  );
  if (status !== 200 || !parsed.success) {
    return {
      ok: true,
      problems: [{ kind: 'unreadable', url: `${url}.json`, what: String(status) }],
    };
  }
  return checkRecord(session, url, parsed.output);
}

async function checkRecord(
  session: Session,
  url: string,
  record: SiteRecord,
): Promise<CheckedArticle> {
  const source = await loadPublic(session, `${url}.md`);
  if (!source.ok) return source;
  const page = await loadPublic(session, url);
  if (!page.ok) return page;
  const problems: SiteProblem[] = [];
  const decoded = decodeSource(source.loaded.bytes);
  const text = decoded.ok ? decoded.source : '';
  const computed = hashSource(text);
  const present = record.revisions.at(-1);
  if (computed !== record.sha256 || computed !== present?.sha256) {
    problems.push({ kind: 'source-differs', url: `${url}.md`, what: computed });
  }
  if (!new TextDecoder().decode(page.loaded.bytes).includes(computed)) {
    problems.push({ kind: 'page-differs', url, what: computed });
  }
  const revisions = await checkRevisions(session, url, record);
  if ('failure' in revisions) return { ok: false, failure: revisions.failure };
  const files = await loadPinnedFiles(session, text, new URL(url).origin);
  if (!files.ok) return files;
  if (files.wrong.length > 0) {
    problems.push({ kind: 'files-differ', url, what: files.wrong.join(', ') });
  }
  const place = { slug: record.slug, url, files: files.facts };
  const content = expectedContent(text, place);
  return {
    ok: true,
    id: record.id,
    fingerprint: {
      ...{ url, sha256: computed, length: content.length },
      content: hashBytes(Buffer.from(content)),
    },
    problems: [...problems, ...revisions.problems],
  };
}

/** Every earlier revision that has a text of its own. */
async function checkRevisions(
  session: Session,
  url: string,
  { revisions, revision }: SiteRecord,
): Promise<{ problems: SiteProblem[] } | { failure: SiteFailure }> {
  const problems: SiteProblem[] = [];
  for (const { number, kind, sha256 } of revisions) {
    if (kind === 'withdrawal' || number === revision) continue;
    const address = `${url}/revisions/${number}.md`;
    const loaded = await loadPublic(session, address);
    if (!loaded.ok) return { failure: loaded.failure };
    const { status, bytes } = loaded.loaded;
    const decoded = decodeSource(bytes);
    const computed = status === 200 && decoded.ok ? hashSource(decoded.source) : String(status);
    if (computed !== sha256)
      problems.push({ kind: 'revision-differs', url: address, what: computed });
  }
  return { problems };
}
