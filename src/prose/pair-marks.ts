// Pairs the quotation marks and brackets of one passage.

/** A mark that found no partner, or found it across another pair. `opener` is the pair's first half. */
export interface LooseMark {
  readonly kind: 'unclosed' | 'unopened' | 'crossed' | 'reversed';
  readonly opener: string;
  readonly at: number;
}

const openerOf: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
  '》': '《',
  '〉': '〈',
  '）': '（',
  '】': '【',
  '〕': '〔',
};
const openers = new Set(Object.values(openerOf));
const marks = /[“”‘’「」『』《》〈〉（）()【】〔〕]/g;

interface Open {
  readonly opener: string;
  readonly at: number;
}

/** The marks of a text that have no partner in it, in order. A half-width bracket pairs with a full-width one. */
export function findLoose(text: string): LooseMark[] {
  const stack: Open[] = [];
  const passedOver: Open[] = [];
  const loose: LooseMark[] = [];
  for (const { 0: written, index: at } of text.matchAll(marks)) {
    const mark = written === '(' ? '（' : written === ')' ? '）' : written;
    if (mark === '’' && isApostrophe(text, at, stack)) continue;
    if (openers.has(mark)) {
      stack.push({ opener: mark, at });
      continue;
    }
    const opener = openerOf[mark] ?? '';
    const depth = stack.findLastIndex((open) => open.opener === opener);
    if (depth >= 0) {
      passedOver.push(...stack.splice(depth + 1));
      stack.pop();
      continue;
    }
    const crossed = passedOver.findIndex((open) => open.opener === opener);
    if (crossed >= 0) {
      passedOver.splice(crossed, 1);
      loose.push({ kind: 'crossed', opener, at });
    } else if (!isEnumerator(text, at, mark)) loose.push({ kind: 'unopened', opener, at });
  }
  for (const open of [...passedOver, ...stack]) loose.push({ kind: 'unclosed', ...open });
  // Half-width brackets alone are smileys and lists as often as they are mistakes.
  const wide = loose.filter(({ at }) => !'()'.includes(text.charAt(at)));
  return joinReversed(wide.sort((a, b) => a.at - b.at));
}

/** `”x“` is a pair turned round, and `“x“` one whose second half is: one finding each. */
function joinReversed(loose: readonly LooseMark[]): LooseMark[] {
  return loose.flatMap((mark, index): LooseMark[] => {
    const before = loose[index - 1];
    const after = loose[index + 1];
    const isOfPair = (other: LooseMark | undefined) => other?.opener === mark.opener;
    if (mark.kind === 'unclosed' && isOfPair(before)) {
      return before?.kind === 'unopened' ? [] : [{ ...mark, kind: 'reversed' }];
    }
    if (mark.kind === 'unopened' && after?.kind === 'unclosed' && isOfPair(after)) {
      return [{ ...mark, kind: 'reversed' }];
    }
    return mark.kind === 'unclosed' && after?.kind === 'unclosed' && isOfPair(after) ? [] : [mark];
  });
}

/** don’t, the boys’ and the feet of 6’: no quotation marks. */
function isApostrophe(text: string, at: number, stack: readonly Open[]): boolean {
  const isOpen = stack.some(({ opener }) => opener === '‘');
  const after = /[A-Za-z]/.test(text.charAt(at + 1));
  return /[A-Za-z\d]/.test(text.charAt(at - 1)) && (!isOpen || after);
}

/** `1）`, `（1）`'s poor relation, `a）`, `一）` and `①）` number what follows. */
function isEnumerator(text: string, at: number, mark: string): boolean {
  return (
    mark === '）' &&
    /(?:^|[^\p{L}\p{N}])(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])$/u.test(
      text.slice(Math.max(0, at - 5), at),
    )
  );
}
