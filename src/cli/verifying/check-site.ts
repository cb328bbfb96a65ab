// Recomputes a citation from the site: fetches the source of the revision and hashes it here.

import * as v from 'valibot';
import { articlePath, revisionPath } from '../../domain/addresses.ts';
import { decodeSource, hashSource } from '../../domain/canonical-source.ts';
import type { Session } from '../session.ts';
import type { SiteFailure } from '../site/site-failure.ts';
import type { Check, Finding } from './check.ts';
import { loadPublic } from './load-public.ts';
import type { ArticleAddress } from './read-claim.ts';

/** The revision that was verified, with its source where it came; or that nothing could be asked. */
export type SiteCheck =
  | {
      readonly ok: true;
      readonly check: Check;
      readonly number?: number;
      /** The hash that was to be found: the cited one, or else what the site says of the revision. */
      readonly sha256?: string;
      readonly source?: string;
    }
  | { readonly ok: false; readonly failure: SiteFailure };

const recordSchema = v.object({ revision: v.number(), sha256: v.string() });
const withdrawnSchema = v.object({ withdrawn: v.string(), reason: v.string() });

/**
 * Fetches the record and the source of a revision (the present one where none is named), and
 * compares three hashes: the cited one, the one that the site tells, and the one of its bytes.
 */
export async function checkSite(
  session: Session,
  { origin, slug, number }: ArticleAddress,
  cited: string | undefined,
): Promise<SiteCheck> {
  const page = origin + (number === undefined ? articlePath(slug) : revisionPath(slug, number));
  const record = await loadPublic(session, `${page}.json`);
  if (!record.ok) return record;
  const { status, bytes, url } = record.loaded;
  const json = parseJson(bytes);
  const found = v.safeParse(recordSchema, json);
  const finish = (finding: Finding): SiteCheck => ({
    ok: true,
    check: { place: 'site', name: page, finding },
  });
  if (status === 410) return finish(describeWithdrawal(json));
  if (status === 404) return finish({ kind: 'no-such-revision', status });
  if (status !== 200 || !found.success) {
    return { ok: false, failure: { reason: 'not-gazette', url, status } };
  }
  const { revision, sha256: said } = found.output;
  // The article may have moved to another slug: what its record stands under tells where it is.
  const base = url.replace(/(?:\/revisions\/\d+)?\.json$/, '');
  const loaded = await loadPublic(session, `${base}/revisions/${revision}.md`);
  if (!loaded.ok) return loaded;
  return compare({ base, revision, said, cited }, loaded.loaded.status, loaded.loaded.bytes);
}

interface Told {
  readonly base: string;
  readonly revision: number;
  readonly said: string;
  readonly cited: string | undefined;
}

function compare(
  { base, revision, said, cited }: Told,
  status: number,
  bytes: Uint8Array,
): SiteCheck {
  const name = `${base}/revisions/${revision}.md`;
  const of = (finding: Finding) => ({ place: 'site', name, finding }) as const;
  const known = { number: revision, sha256: cited ?? said };
  if (status !== 200)
    return { ok: true, check: of({ kind: 'no-such-revision', status }), ...known };
  const decoded = decodeSource(bytes);
  if (!decoded.ok) return { ok: true, check: of({ kind: 'not-utf8' }), ...known };
  const { source } = decoded;
  const sha256 = hashSource(source);
  const finding: Finding =
    cited !== undefined && sha256 !== cited
      ? { kind: 'differs', sha256 }
      : sha256 === said
        ? { kind: 'verified', sha256 }
        : { kind: 'site-contradicts', sha256, said };
  return { ok: true, check: of(finding), ...known, source };
}

function describeWithdrawal(json: unknown): Finding {
  const parsed = v.safeParse(withdrawnSchema, json);
  const { withdrawn: at, reason } = parsed.success ? parsed.output : { withdrawn: '', reason: '' };
  return { kind: 'withdrawn', reason, at };
}

/** Undefined for what is not JSON: the schema refuses it. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
