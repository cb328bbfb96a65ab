// What the doctor finds: what is well, what might be better, and what keeps readers from a feed.

/** Rules that are kept, and are told of as such. */
const goodRules = [
  'reached',
  'announces',
  'robots-allow',
  'readers-let-in',
  'typed',
  'well-formed',
  'encodings-same',
  'has-validators',
  'answers-304',
  'answers-200',
  'head-same',
  'cached',
  'shared',
  'names-itself',
  'entries-fine',
  'history-whole',
  'history-long',
] as const;

/** What might be better: some readers have trouble, or ask more than they need to. */
const warningRules = [
  'redirected-for-now',
  'redirected-elsewhere',
  'http-stays',
  'no-tls',
  'announces-none',
  'announced-type',
  'more-feeds',
  'robots-forbid',
  'unstable',
  'no-304-repeat',
  'head-differs',
  'uncached',
  'cached-too-long',
  'not-shared',
  'no-self',
  'other-self',
  'no-date',
  'future-date',
  'no-link',
  'empty',
  'large',
  'not-compressed',
  'clock',
  'modified-in-future',
] as const;

/** What keeps readers from the feed, or makes them miss or repeat something. */
const faultRules = [
  'unreachable',
  'redirect-loop',
  'redirect-nowhere',
  'redirected-to-http',
  'status',
  'challenge',
  'readers-shut-out',
  'html',
  'not-a-feed',
  'wrong-type',
  'charset-contradicts',
  'bad-bytes',
  'not-well-formed',
  'encodings-differ',
  'encoding-broken',
  'no-validators',
  'bad-etag',
  'no-304',
  'stale-304',
  'modified-too-early',
  'no-id',
  'same-id',
  'bad-date',
  'relative-link',
  'history-broken',
  'history-other-feed',
] as const;

/** A rule by its name, which is stable: scripts depend on it. */
export type Rule =
  | (typeof goodRules)[number]
  | (typeof warningRules)[number]
  | (typeof faultRules)[number];

/** What a rule found at an address. `data` fills its sentence. */
export interface Finding {
  readonly rule: Rule;
  readonly data: Readonly<Record<string, string>>;
}

/** How bad a rule's finding is. */
export type Level = 'good' | 'warning' | 'fault';

/** The level of a finding. */
export function levelOf({ rule }: Finding): Level {
  if (goodRules.some((name) => name === rule)) return 'good';
  return faultRules.some((name) => name === rule) ? 'fault' : 'warning';
}

/** A finding, its data as they come. */
export function find(rule: Rule, data: Readonly<Record<string, string | number>> = {}): Finding {
  const texts = Object.entries(data).map(([name, value]) => [name, String(value)] as const);
  return { rule, data: Object.fromEntries(texts) };
}

/** An address with what was found there, and a line that describes it. */
export interface Examined {
  readonly url: string;
  readonly about: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}
