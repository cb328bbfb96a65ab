// Explains rules: what each finds, why it matters, and how it is silenced.

import { nearest } from '../../domain/nearest.ts';
import { fillSentence, listRules } from '../../domain/problem-text.ts';
import { proseRules } from '../../prose/prose-rules.ts';
import { checkMessages } from '../messages/check.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { alignColumns } from '../terminal/columns.ts';
import { silencesPath } from './load-silences.ts';
import { mendableRules } from './problem-edits.ts';

/** A rule as it is explained. `reason` is empty where the message says it all. */
interface ExplainedRule {
  readonly rule: string;
  readonly message: string;
  readonly reason: string;
  readonly fixable: boolean;
}

/** Prints one rule, or `all` of them; an unknown name is a mistake in the command. */
export function explainRule(session: Session, name: string): Outcome {
  const rules = listAll(session);
  const say = messagesFor(session, checkMessages);
  const chosen = name === 'all' ? rules : rules.filter(({ rule }) => rule === name);
  const [first] = chosen;
  if (!first) {
    const close = nearest(
      name,
      rules.map(({ rule }) => rule),
    );
    const hint = close === undefined ? say.seeRules : say.didYouMean(close);
    return { kind: 'usage', message: say.unknownRule(name), hint };
  }
  if (session.json) session.print(`${JSON.stringify({ rules: chosen }, undefined, 2)}\n`);
  else if (name === 'all') session.print(renderTable(chosen, session));
  else session.print(renderOne(first, session));
  return ok;
}

function listAll({ language }: Session): ExplainedRule[] {
  const problems = listRules().map(({ rule, sentence }) => ({
    rule,
    message: unfilled(sentence[language]),
    reason: '',
    fixable: mendableRules.includes(rule),
  }));
  const prose = proseRules.map(({ name, message, reason, fixable }) => ({
    rule: name,
    message: unfilled(message[language]),
    reason: reason[language],
    fixable,
  }));
  return [...problems, ...prose].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** Placeholders stand for what differs from place to place. */
function unfilled(sentence: string): string {
  return fillSentence(sentence, {}, 'en').replace(/\{\w+(?::\w+)?\}/g, '…');
}

function renderTable(rules: readonly ExplainedRule[], session: Session): string {
  const say = messagesFor(session, checkMessages).explain.columns;
  const rows = rules.map(({ rule, fixable, message, reason }) => [
    rule,
    fixable ? say.fixable : say.notFixable,
    reason || message,
  ]);
  return `${alignColumns(rows).join('\n')}\n`;
}

function renderOne({ rule, message, reason, fixable }: ExplainedRule, session: Session): string {
  const say = messagesFor(session, checkMessages).explain;
  const lines = [
    `${rule}  (${fixable ? say.columns.fixable : say.columns.notFixable})`,
    message,
    ...(reason ? [reason] : []),
    '',
    say.silence(silencesPath),
    ...alignColumns([
      [rule, say.scopes.all],
      [`${rule}: 原文如此`, say.scopes.wording],
      [`2009/x.md ${rule}`, say.scopes.file],
    ]).map((line) => `  ${line}`),
    ...(reason ? [] : [say.cannotSilence]),
  ];
  return `${lines.join('\n')}\n`;
}
