// Scores an answer by the rules that Mozilla publishes for its HTTP Observatory
// (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring), as far as headers and body tell.

/** A site begins with 100 points. Bonuses count only where there are 90 without them. */
const baseline = 100;
const fewestForBonus = 90;

/** An answer as it is scored. */
export interface Scored {
  readonly headers: Headers;
  readonly body: string;
}

type Verdict = readonly [name: string, points: number];
type Judge = (answer: Scored) => Verdict;

/** The directives of a Content-Security-Policy, the first of each name. */
function directivesOf(policy: string): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  for (const part of policy.toLowerCase().split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    if (name !== '' && !directives.has(name)) directives.set(name, sources);
  }
  return directives;
}

const broad = ['*', 'http:', 'https:', 'data:', 'blob:', "'unsafe-inline'", "'unsafe-eval'"];

function judgePolicy({ headers }: Scored): Verdict {
  const policy = headers.get('content-security-policy');
  if (policy === null) return ['csp-not-implemented', -25];
  const directives = directivesOf(policy);
  const sources = (name: string) => directives.get(name) ?? directives.get('default-src');
  const isUnsafe = (name: string) =>
    sources(name)?.some((source) => broad.includes(source)) ?? true;
  if (isUnsafe('script-src') || isUnsafe('object-src')) {
    return ['csp-implemented-with-unsafe-inline', -20];
  }
  const all = [...directives.values()].flat();
  if (all.some((source) => source.startsWith('http:'))) {
    return ['csp-implemented-with-insecure-scheme', -20];
  }
  if (isUnsafe('style-src')) return ['csp-implemented-with-unsafe-inline-in-style-src-only', 0];
  const form = directives.get('form-action')?.join(' ') ?? '';
  const isClosed = directives.get('default-src')?.join(' ') === "'none'";
  return isClosed && ["'none'", "'self'"].includes(form)
    ? ['csp-implemented-with-no-unsafe-default-src-none', 10]
    : ['csp-implemented-with-no-unsafe', 5];
}

function judgeCookies({ headers }: Scored): Verdict {
  return headers.has('set-cookie')
    ? ['cookies-without-secure-flag', -20]
    : ['cookies-not-found', 0];
}

function judgeSharing({ headers }: Scored): Verdict {
  const isCredentialed = headers.get('access-control-allow-credentials') === 'true';
  if (isCredentialed) return ['cross-origin-resource-sharing-with-universal-access', -50];
  return ['cross-origin-resource-sharing-public-or-not-at-all', 0];
}

const privatePolicies = [
  ...['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'],
];

function judgeReferrer({ headers }: Scored): Verdict {
  const policy = headers.get('referrer-policy');
  if (policy === null) return ['referrer-policy-not-implemented', 0];
  return privatePolicies.includes(policy)
    ? ['referrer-policy-private', 5]
    : ['referrer-policy-unsafe', -5];
}

function judgeTransport({ headers }: Scored): Verdict {
  const transport = headers.get('strict-transport-security');
  if (transport === null) return ['hsts-not-implemented', -20];
  const age = Number(/^max-age=(\d+)(?:;|$)/.exec(transport)?.[1]);
  if (Number.isNaN(age)) return ['hsts-header-invalid', -20];
  return age >= 15_768_000
    ? ['hsts-implemented-max-age-at-least-six-months', 0]
    : ['hsts-implemented-max-age-less-than-six-months', -10];
}

/** A data block is no script; any other would have to be judged by where it comes from. */
function judgeScripts({ headers, body }: Scored): Verdict {
  if (!headers.get('content-type')?.startsWith('text/html')) {
    return ['sri-not-implemented-response-not-html', 0];
  }
  const scripts = [...body.matchAll(/<script([^>]*)>/gi)].map(([, attributes = '']) => attributes);
  return scripts.some((attributes) => attributes !== ' type="application/ld+json"')
    ? ['sri-not-implemented-and-external-scripts-not-loaded-securely', -50]
    : ['sri-not-implemented-but-no-scripts-loaded', 0];
}

function judgeType({ headers }: Scored): Verdict {
  return headers.get('x-content-type-options') === 'nosniff'
    ? ['x-content-type-options-nosniff', 0]
    : ['x-content-type-options-not-implemented', -5];
}

function judgeFraming({ headers }: Scored): Verdict {
  const directives = directivesOf(headers.get('content-security-policy') ?? '');
  if (directives.has('frame-ancestors')) return ['x-frame-options-implemented-via-csp', 5];
  const framing = headers.get('x-frame-options')?.toUpperCase() ?? '';
  return ['DENY', 'SAMEORIGIN'].includes(framing)
    ? ['x-frame-options-sameorigin-or-deny', 0]
    : ['x-frame-options-not-implemented', -20];
}

const resourcePolicies: Readonly<Record<string, Verdict>> = {
  'same-origin': ['cross-origin-resource-policy-implemented-with-same-origin', 10],
  'same-site': ['cross-origin-resource-policy-implemented-with-same-site', 10],
  'cross-origin': ['cross-origin-resource-policy-implemented-with-cross-origin', 0],
};

function judgeResource({ headers }: Scored): Verdict {
  const policy = headers.get('cross-origin-resource-policy');
  if (policy === null) return ['cross-origin-resource-policy-not-implemented', 0];
  return resourcePolicies[policy] ?? ['cross-origin-resource-policy-header-invalid', -5];
}

/** Each of the tests but that of the redirection from http, which the hosting answers. */
const judges: readonly Judge[] = [
  ...[judgePolicy, judgeCookies, judgeSharing, judgeReferrer, judgeTransport],
  ...[judgeScripts, judgeType, judgeFraming, judgeResource],
];

const grades: readonly [fewest: number, grade: string][] = [
  [100, 'A+'],
  [90, 'A'],
  [85, 'A-'],
  [80, 'B+'],
  [70, 'B'],
  [65, 'B-'],
  [60, 'C+'],
  [50, 'C'],
  [45, 'C-'],
  [40, 'D+'],
  [30, 'D'],
  [25, 'D-'],
];

/** The score and grade of an answer, and what cost it points. */
export function score(answer: Scored): { score: number; grade: string; lost: string[] } {
  const verdicts = judges.map((judge) => judge(answer));
  const sum = (points: number[]) => points.reduce((total, each) => total + each, 0);
  const plain = baseline + sum(verdicts.map(([, points]) => Math.min(0, points)));
  const bonus = sum(verdicts.map(([, points]) => Math.max(0, points)));
  const total = Math.max(0, plain >= fewestForBonus ? plain + bonus : plain);
  return {
    score: total,
    grade: grades.find(([fewest]) => total >= fewest)?.[1] ?? 'F',
    lost: verdicts.filter(([, points]) => points < 0).map(([name]) => name),
  };
}
