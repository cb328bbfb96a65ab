// The remarks on the list of what is meant.

import { type EditorLanguage, fillSentence } from '../../domain/problem-text.ts';
import { checkMessages } from '../messages/check.ts';
import type { Remark } from './remark.ts';
import type { Silence, SilenceFault } from './silence-list.ts';

/** What is wrong with lines of the list: errors, since what was to be silenced is not. */
export function remarksOnFaults(faults: readonly SilenceFault[]): Remark[] {
  return faults.map(({ line, column, rule, value, close }) =>
    makeRemark(line, column, 'error', rule, value, close),
  );
}

/** A note for each line that is of no use any more. */
export function remarksOnStale(stale: readonly Silence[]): Remark[] {
  return stale.map(({ line, text }) => makeRemark(line, 1, 'info', 'lint-stale', text, undefined));
}

function makeRemark(
  line: number,
  column: number,
  severity: 'error' | 'info',
  rule: 'lint-form' | 'lint-rule' | 'lint-stale',
  value: string,
  close: string | undefined,
): Remark {
  return {
    ...{ line, column, severity, rule, edits: [], span: [0, 1], isProse: false },
    data: { value },
    describe: (language) => {
      const say = checkMessages[language];
      const suggestion = close === undefined ? say.seeRules : say.didYouMean(close);
      return fillSentence(say.lint[rule], { value, suggestion }, language);
    },
    reason: (_: EditorLanguage) => '',
  };
}
