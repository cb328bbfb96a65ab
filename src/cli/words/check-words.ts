// Checks the entries of the word list that the site would take, but that cannot be meant.

import type { Problem } from '../../domain/problem.ts';
import { foreignTo } from '../../prose/script-characters.ts';

/** The problems of entries with two forms: the wrong way round (an error where both sides say so), or of different lengths. */
export function checkWords(text: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const content = line.replace(/(?:^|\s)#.*$/u, '');
    const sides = content.split('=').map((side) => side.trim());
    const [simplified = '', traditional = ''] = sides;
    if (sides.length !== 2 || simplified === '' || traditional === '') return [];
    const column = content.length - content.trimStart().length + 1;
    return checkWord(simplified, traditional).map((problem) => ({
      ...{ line: index + 1, column },
      ...problem,
    }));
  });
}

type WordProblem = Pick<Problem, 'severity' | 'rule' | 'data'>;

function checkWord(simplified: string, traditional: string): WordProblem[] {
  const value = `${simplified} = ${traditional}`;
  const isTraditionalFirst = holdsAny(simplified, foreignTo('zh-Hans'));
  const isSimplifiedLast = holdsAny(traditional, foreignTo('zh-Hant'));
  if (isTraditionalFirst || isSimplifiedLast) {
    const severity = isTraditionalFirst && isSimplifiedLast ? 'error' : 'warning';
    const data = { value, suggestion: `${traditional} = ${simplified}` };
    return [{ severity, rule: 'word-direction', data }];
  }
  const [first, second] = [Array.from(simplified).length, Array.from(traditional).length];
  if (first === second) return [];
  const data = { value, first: String(first), second: String(second) };
  return [{ severity: 'warning', rule: 'word-length', data }];
}

function holdsAny(text: string, characters: ReadonlyMap<string, string>): boolean {
  return Array.from(text).some((character) => characters.has(character));
}
