/** Removes the pinyin glosses of a damaged document, and reports every bracket that it removed, kept or doubted. */
import type { Finding } from './finding.ts';
import { type Gloss, scanGlosses, spelledReadings } from './gloss-scan.ts';
import { type GlossCount, type GlossVerdict, judgeGlosses } from './gloss-verdict.ts';
import { applyEdits, type Edit, noteFinding, type TracedText, unchanged } from './traced-text.ts';

/** `auto` judges by the evidence; the others are a person's decision. */
export type GlossChoice = 'auto' | 'keep' | 'remove';

/** The text after the step, what was noticed, and the characters whose glosses were damage (empty: none were removed). */
export interface StripResult {
  traced: TracedText;
  findings: Finding[];
  damaged: ReadonlyMap<string, GlossCount>;
}

/**
 * The text without its glosses where they are damage, and as it was otherwise.
 * Brackets such as 市(州) are kept as received and reported as kept; an uneven or wrong reading is kept and flagged.
 */
export function stripGlosses(traced: TracedText, choice: GlossChoice): StripResult {
  const glosses = scanGlosses(traced.text);
  const verdict = overrule(judgeGlosses(traced.text, glosses), choice, glosses);
  if (verdict.kind === 'none') return { traced, findings: [], damaged: new Map() };
  if (verdict.kind === 'leave')
    return { traced, findings: warnOnce(traced, glosses, verdict), damaged: new Map() };
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  for (const gloss of glosses) {
    const edit = { start: gloss.start, end: gloss.end, replacement: '' };
    const doubt = doubtGloss(traced, gloss, verdict.uneven);
    if (doubt !== undefined) {
      findings.push(doubt);
      continue;
    }
    edits.push(edit);
    findings.push(...reportRemoval(traced, gloss));
  }
  findings.push(...keptBrackets(traced, new Set(glosses.map((gloss) => gloss.start))));
  return { traced: applyEdits(traced, edits), findings, damaged: verdict.damaged };
}

function overrule(
  verdict: GlossVerdict,
  choice: GlossChoice,
  glosses: readonly Gloss[],
): GlossVerdict {
  if (choice === 'keep' && verdict.kind === 'remove') {
    return { kind: 'leave', doubt: 'asked', count: glosses.length, distinct: verdict.damaged.size };
  }
  if (choice !== 'remove' || verdict.kind !== 'leave') return verdict;
  const damaged = new Map<string, GlossCount>();
  for (const { character, agreement, brackets } of glosses) {
    if (agreement === 'different') continue;
    const glossed = (damaged.get(character)?.glossed ?? 0) + 1;
    damaged.set(character, { glossed, total: glossed, brackets });
  }
  return { kind: 'remove', damaged, uneven: new Map() };
}

function warnOnce(
  traced: TracedText,
  glosses: readonly Gloss[],
  verdict: Extract<GlossVerdict, { kind: 'leave' }>,
): Finding[] {
  const first = glosses.find((gloss) => gloss.agreement !== 'different');
  if (first === undefined) return [];
  const { doubt, count, distinct } = verdict;
  const where = unchanged(traced, first.start - first.character.length, first.end);
  return [
    noteFinding(traced, where, 'glosses-left', 'flagged', { count, distinct, reason: doubt }),
  ];
}

function doubtGloss(
  traced: TracedText,
  gloss: Gloss,
  uneven: ReadonlyMap<string, GlossCount>,
): Finding | undefined {
  const { character, written } = gloss;
  const where = unchanged(traced, gloss.start, gloss.end);
  if (gloss.agreement === 'different') {
    const params = { character, readings: written, known: spelledReadings(character) };
    return noteFinding(traced, where, 'gloss-disagrees', 'flagged', params);
  }
  const count = uneven.get(character);
  if (count === undefined) return undefined;
  const params = { character, glossed: count.glossed, total: count.total };
  return noteFinding(traced, where, 'gloss-uneven', 'flagged', params);
}

/** One finding for each bracket, so that the count is the count of glosses. */
function reportRemoval(traced: TracedText, gloss: Gloss): Finding[] {
  const { character } = gloss;
  const findings: Finding[] = [];
  let { start } = gloss;
  for (const readings of gloss.written.split(' ')) {
    const end = traced.text.slice(start, gloss.end).search(/[)）]/) + start + 1;
    const edit = { start, end, replacement: '' };
    const known = spelledReadings(character);
    findings.push(
      gloss.agreement === 'same'
        ? noteFinding(traced, edit, 'gloss', 'sure', { character, readings })
        : noteFinding(traced, edit, 'gloss-tone', 'flagged', { character, readings, known }),
    );
    start = end;
  }
  return findings;
}

function keptBrackets(traced: TracedText, seen: ReadonlySet<number>): Finding[] {
  const findings: Finding[] = [];
  for (const match of traced.text.matchAll(/(?<=(\p{Script=Han}))[(（][^()（）\n]{1,12}[)）]/gu)) {
    if (seen.has(match.index)) continue;
    const where = unchanged(traced, match.index, match.index + match[0].length);
    const params = { character: match[1] ?? '', bracket: match[0] };
    findings.push(noteFinding(traced, where, 'bracket-kept', 'sure', params));
  }
  return findings;
}
