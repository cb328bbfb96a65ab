/** Decides title, issuer, date and language from what the text says and what the caller insists on. */
import type { Finding, HeaderPlace } from './finding.ts';
import { isMostlyChinese } from './han.ts';
import {
  type HeaderField,
  type HeaderFields,
  type Line,
  readFoot,
  readHead,
} from './header-lines.ts';
import type { PageFacts } from './page/page-facts.ts';
import { countScripts } from './script-of-text.ts';
import { type Edit, noteFinding, type TracedText, unchanged } from './traced-text.ts';

/** What the caller knows better than the text; each overrides what is read. */
export interface KnownFields {
  title?: string;
  issuer?: string;
  /** ISO 8601 date. The caller makes sure that it exists (`isDate`). */
  issued?: string;
  lang?: string;
}

/** The fields that are known, and what was noticed on the way; a field that nothing told is left out. */
export interface SettledFields {
  title?: string;
  issuer?: string;
  issued?: string;
  lang?: string;
  /** The lines that became front matter and leave the body. */
  taken: ReadonlySet<Line>;
  findings: Finding[];
}

type FieldName = 'title' | 'issuer' | 'issued';

/**
 * The fields, with a finding for each that was read, overridden, impossible or missing. Nothing is invented.
 * What a page says of itself counts more than the text for the title, and less for issuer and date.
 */
export function settleFields(
  traced: TracedText,
  lines: readonly Line[],
  known: KnownFields,
  page: PageFacts = {},
): SettledFields {
  const head = readHead(lines, page.title);
  const foot = readFoot(lines.filter((line) => !headLines(head).has(line)));
  const settled: SettledFields = { taken: headLines(head), findings: [] };
  for (const name of ['title', 'issuer', 'issued'] as const)
    settleOne(traced, settled, name, { head, foot, known, page });
  for (const line of [...head.impossible, ...foot.impossible]) {
    const where = unchanged(traced, line.start, line.end);
    settled.findings.push(noteFinding(traced, where, 'impossible-date', 'flagged', {}));
  }
  const dates = { head: head.issued?.value ?? '', foot: foot.issued?.value ?? '' };
  if (head.issued !== undefined && foot.issued !== undefined && dates.head !== dates.foot) {
    const { line } = foot.issued;
    const where = unchanged(traced, line.start, line.end);
    settled.findings.push(noteFinding(traced, where, 'dates-differ', 'flagged', dates));
  }
  settleLanguage(traced, settled, known.lang);
  return settled;
}

function headLines(head: HeaderFields): Set<Line> {
  const fields = [head.title, head.issuer, head.issued];
  const lines = fields.flatMap((field) => (field === undefined ? [] : [field.line]));
  return new Set([...lines, ...head.restOfTitle]);
}

interface Sources {
  head: HeaderFields;
  foot: HeaderFields;
  known: KnownFields;
  page: PageFacts;
}

function settleOne(
  traced: TracedText,
  settled: SettledFields,
  name: FieldName,
  sources: Sources,
): void {
  const read = sources.head[name] ?? sources.foot[name];
  const ofPage = sources.page[name];
  const value = sources.known[name] ?? read?.value ?? ofPage;
  if (value === undefined) {
    const note = noteFinding(traced, unchanged(traced, 0, 0), 'field-missing', 'flagged', {
      field: name,
    });
    settled.findings.push(note);
    return;
  }
  settled[name] = value;
  if (read === undefined) {
    if (value === ofPage) settled.findings.push(noteField(traced, name, value, 'page'));
    return;
  }
  const where: HeaderPlace = sources.head[name] === undefined ? 'foot' : 'head';
  settled.findings.push(reportField(traced, name, { read, value, where }));
}

function reportField(
  traced: TracedText,
  name: FieldName,
  { read, value, where }: { read: HeaderField; value: string; where: HeaderPlace },
): Finding {
  const { start, end } = read.line;
  const edit = where === 'head' ? { start, end, replacement: '' } : unchanged(traced, start, end);
  if (value !== read.value) {
    return noteFinding(traced, edit, 'header-overridden', 'flagged', { field: name, value });
  }
  return noteField(traced, name, value, where, edit);
}

function noteField(
  traced: TracedText,
  name: FieldName,
  value: string,
  where: HeaderPlace,
  edit: Edit = unchanged(traced, 0, 0),
): Finding {
  if (name === 'title') return noteFinding(traced, edit, 'title', 'proposed', { value });
  if (name === 'issuer') return noteFinding(traced, edit, 'issuer', 'proposed', { value, where });
  return noteFinding(traced, edit, 'issued', where === 'page' ? 'proposed' : 'sure', {
    value,
    where,
  });
}

const mixedShare = 0.1;

function settleLanguage(
  traced: TracedText,
  settled: SettledFields,
  asked: string | undefined,
): void {
  const counts = countScripts(traced.text);
  const { traditional, simplified } = counts;
  const start = unchanged(traced, 0, 0);
  if (asked !== undefined) {
    settled.lang = asked;
    return;
  }
  if (!isMostlyChinese(traced.text) || traditional === simplified) {
    settled.findings.push(noteFinding(traced, start, 'language-unknown', 'flagged', {}));
    return;
  }
  settled.lang = traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  if (Math.min(traditional, simplified) > (traditional + simplified) * mixedShare) {
    settled.findings.push(noteFinding(traced, start, 'scripts-mixed', 'flagged', { ...counts }));
  }
}
