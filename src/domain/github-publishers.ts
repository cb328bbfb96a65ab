// The GitHub Actions workflows that may publish without a stored secret: the setting, and who of them a token stands for.

import * as v from 'valibot';
import { scopes } from './scopes.ts';

/** Who signs the tokens of GitHub Actions on github.com. */
export const githubIssuer = 'https://token.actions.githubusercontent.com';

/** A workflow without the ref that it is taken from: whoever can push a branch can change it. */
const unpinnedWorkflow = /^\.github\/workflows\/[^/@\s]+\.ya?ml$/;

const entries = {
  name: v.pipe(
    text(),
    v.regex(/^[\p{L}\p{N}._-]{1,60}$/u, 'must be 1 to 60 letters, digits, dots, dashes or _'),
  ),
  repository_id: idOf('repository', 'gh api repos/OWNER/REPO --jq .id'),
  repository_owner_id: idOf('owner', 'gh api repos/OWNER/REPO --jq .owner.id'),
  workflow: v.pipe(
    text(),
    v.regex(
      /^\.github\/workflows\/[^/@\s]+\.ya?ml(?:@refs\/(?:heads|tags)\/\S+)?$/,
      'must be a workflow with the ref it is taken from, such as .github/workflows/publish.yml@refs/heads/main',
    ),
  ),
  environment: v.pipe(
    text(),
    v.nonEmpty('must be the name of the environment that the job runs in'),
  ),
  scopes: v.pipe(
    v.array(v.picklist(scopes, `must be one of ${scopes.join(', ')}`), 'must be a list of scopes'),
    v.check((held) => new Set(held).size === held.length, 'names a scope twice'),
  ),
  ref: v.optional(v.pipe(text(), v.regex(/^refs\/\S+$/, 'must be a ref such as refs/heads/main'))),
};

const publisherSchema = v.pipe(
  v.strictObject(entries, describeKey),
  v.forward(
    v.check(
      ({ workflow, scopes: held }) => held.length === 0 || !unpinnedWorkflow.test(workflow),
      'must name the ref that it is taken from, such as …/publish.yml@refs/heads/main: only who has no scopes, and so may only read, may do without',
    ),
    ['workflow'],
  ),
);

const listSchema = v.pipe(
  v.array(publisherSchema, 'must be a list of publishers, in JSON'),
  v.check(
    (list) => new Set(list.map(({ name }) => name)).size === list.length,
    'gives one name to two publishers',
  ),
);

const textSchema = v.pipe(v.string(), v.parseJson(undefined, 'must be a list in JSON'), listSchema);

/** The settings: `[vars]` in TOML may hold the list itself, or its JSON as text. */
export const githubSettings = {
  GITHUB_ISSUER: v.optional(
    v.pipe(text(), v.check(isIssuer, `must be an address such as ${githubIssuer}`)),
    githubIssuer,
  ),
  GITHUB_PUBLISHERS: v.optional(
    v.lazy((value) => (typeof value === 'string' ? textSchema : listSchema)),
    '[]',
  ),
};

function text() {
  return v.string(({ input }) => (input === undefined ? 'is missing' : 'must be text, in quotes'));
}

function idOf(what: string, command: string) {
  const message = `must be the number of the ${what}, in quotes (${command})`;
  return v.pipe(v.string(message), v.regex(/^[1-9]\d{0,19}$/, message));
}

function describeKey({ expected, received }: v.StrictObjectIssue): string {
  if (expected === 'never')
    return `is nothing of a publisher: there are ${Object.keys(entries).join(', ')}`;
  return expected === 'Object' ? `must be a publisher, not ${received}` : 'is missing';
}

function isIssuer(address: string): boolean {
  const url = URL.parse(address);
  if (!url || url.search || url.hash || url.username || address.endsWith('/')) return false;
  const isHere = ['localhost', '127.0.0.1'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
}

/** One workflow that may publish, and with which scopes; without any it may only read. */
export type GithubPublisher = v.InferOutput<typeof publisherSchema>;

/** Whose tokens are taken, and which workflows they may be of. */
export interface GithubSettings {
  readonly issuer: string;
  readonly publishers: readonly GithubPublisher[];
}

/** The settings from a Worker's environment, which `parseSite` has found to be right. */
export function parseGithubSettings(vars: unknown): GithubSettings {
  const parsed = v.parse(v.object(githubSettings), vars);
  return { issuer: parsed.GITHUB_ISSUER, publishers: parsed.GITHUB_PUBLISHERS };
}

/** A claim of a token that is not as it has to be; `expected` is left out where a stranger must not learn it. */
export interface ClaimMismatch {
  readonly claim: string;
  readonly expected?: string;
  /** Null where the token has no such claim. */
  readonly got: string | null;
}

/** What a token says of the job that it was given to, once its signature is known to be good. */
export interface GithubClaims {
  readonly repository: string;
  readonly repository_id: string;
  readonly repository_owner_id: string;
  readonly workflow_ref: string;
  readonly job_workflow_ref: string;
  readonly environment?: string | undefined;
  readonly ref: string;
}

/**
 * The publisher that a job is, every pinned claim being what it has to be; else all that differs from
 * the one that comes closest. A stranger's repository learns only that it is none.
 */
export function findPublisher(
  publishers: readonly GithubPublisher[],
  claims: GithubClaims,
): { readonly publisher: GithubPublisher } | { readonly mismatches: readonly ClaimMismatch[] } {
  const judged = publishers.map((publisher) => ({
    publisher,
    mismatches: compareClaims(publisher, claims),
  }));
  const found = judged.find(({ mismatches }) => mismatches.length === 0);
  if (found) return { publisher: found.publisher };
  const own = judged
    .filter(({ publisher }) => publisher.repository_id === claims.repository_id)
    .toSorted((a, b) => a.mismatches.length - b.mismatches.length)[0];
  const strange = { claim: 'repository_id', got: claims.repository_id };
  return { mismatches: own?.mismatches ?? [strange] };
}

function compareClaims(publisher: GithubPublisher, claims: GithubClaims): ClaimMismatch[] {
  const { repository_id, repository_owner_id, environment, ref, workflow } = publisher;
  // The name before it is that of the repository as it is called now: its id is what does not change.
  const prefix = `${claims.repository}/`;
  const isPinned = workflow.includes('@');
  const cut = (claimed: string) => (isPinned ? claimed : (claimed.split('@')[0] ?? ''));
  const pinned: readonly (readonly [keyof GithubClaims, expected: string, got?: string])[] = [
    ['repository_id', repository_id, claims.repository_id],
    ['repository_owner_id', repository_owner_id, claims.repository_owner_id],
    ['workflow_ref', prefix + workflow, cut(claims.workflow_ref)],
    // A job of another workflow that the pinned one calls has a reference of its own.
    ['job_workflow_ref', prefix + workflow, cut(claims.job_workflow_ref)],
    ['environment', environment, claims.environment ?? ''],
    ...(ref === undefined ? [] : [['ref', ref, claims.ref] as const]),
  ];
  return pinned
    .filter(([, expected, got]) => expected !== got)
    .map(([claim, expected]) => ({ claim, expected, got: claims[claim] ?? null }));
}
