/** What an import notices: every change, doubt and omission, each with its place in the raw text. */

/** Parameters of each rule's message; the keys are the closed list of rules. */
export interface FindingParams {
  'byte-order-mark': Record<never, never>;
  'line-endings': { count: number };
  'control-character': { code: string };
  'replacement-character': Record<never, never>;
  'line-space': { count: number };
  'cell-bar': Record<never, never>;
  'cell-bar-alone': Record<never, never>;
  gloss: { character: string; readings: string };
  'gloss-tone': { character: string; readings: string; known: string };
  'gloss-disagrees': { character: string; readings: string; known: string };
  'gloss-uneven': { character: string; glossed: number; total: number };
  'glosses-left': { count: number; distinct: number; reason: GlossDoubt };
  'bracket-kept': { character: string; bracket: string };
  'lost-character': { repaired: string; candidates: string; seen: number };
  'lost-character-unresolved': { candidates: string };
  'comma-width': Record<never, never>;
  'semicolon-width': Record<never, never>;
  'colon-width': Record<never, never>;
  'question-width': Record<never, never>;
  'exclamation-width': Record<never, never>;
  'full-stop-width': Record<never, never>;
  'quote-width': Record<never, never>;
  'quote-alone': Record<never, never>;
  'bracket-width': Record<never, never>;
  'brackets-half': { count: number; example: string };
  'question-doubtful': Record<never, never>;
  title: { value: string };
  issuer: { value: string; where: HeaderPlace };
  issued: { value: string; where: HeaderPlace };
  'header-overridden': { field: string; value: string };
  'field-missing': { field: string };
  'impossible-date': Record<never, never>;
  'dates-differ': { head: string; foot: string };
  heading: { heading: string; ending: string; opening: string; repeated: string; kind: string };
  'heading-rejected': { heading: string };
  'heading-undecided': { candidates: string };
  'numbered-paragraphs': { count: number };
  'enumerator-comma': { numeral: string };
  'language-unknown': Record<never, never>;
  'scripts-mixed': { traditional: number; simplified: number };
}

/** Why a document's glosses were left alone. */
export type GlossDoubt = 'few' | 'uneven' | 'disagreeing' | 'unrepeated' | 'reader' | 'asked';

/** Where a header field was read: above the text, below it, from the caller's options, or in what a page says of itself. */
export type HeaderPlace = 'head' | 'foot' | 'option' | 'page';

/** The name of what was noticed; the report counts by it. */
export type FindingRule = keyof FindingParams;

/** `sure` and `proposed` changes were made; `flagged` asks a person to look, whether or not a change was made. */
export type Certainty = 'sure' | 'proposed' | 'flagged';

/** Line and column count from 1; columns count characters (code points) of the raw text, tags and byte-order mark excluded. */
export interface TextPlace {
  offset: number;
  line: number;
  column: number;
}

/** One finding: `before` is what stood there when the rule looked, `after` what stands there now; equal where nothing changed. */
export interface FindingOf<R extends FindingRule> extends TextPlace {
  rule: R;
  certainty: Certainty;
  before: string;
  after: string;
  /** A few characters on either side, for people. */
  context: { left: string; right: string };
  params: FindingParams[R];
}

/** Any finding: `rule` tells which parameters it has. */
export type Finding = { [R in FindingRule]: FindingOf<R> }[FindingRule];
