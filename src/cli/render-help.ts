// Help, written from the table of commands.

import type { EditorLanguage } from '../domain/problem-text.ts';
import { type Command, type CommandGroup, type OptionSpec, usageOf } from './command.ts';
import { globalOptions } from './global-options.ts';
import { type UsageMessages, usageMessages } from './messages/usage.ts';
import { alignColumns } from './terminal/columns.ts';

/** The help of the whole command line: every command with its summary, under what its group is for. */
export function renderHelp(groups: readonly CommandGroup[], language: EditorLanguage): string {
  const say = usageMessages[language];
  return [
    say.about,
    '',
    ...section(say.usage, [say.usageOfAll]),
    ...groupLines(groups, language),
    ...section(say.everywhere, optionLines(globalOptions, language, say)),
    say.moreHelp,
    '',
  ].join('\n');
}

/** The help of one command: how it is called, its options, examples. */
export function renderCommandHelp(command: Command, language: EditorLanguage): string {
  const say = usageMessages[language];
  const options = optionLines(command.options, language, say);
  const examples = command.examples.flatMap(({ line, does }) => [`# ${does[language]}`, line]);
  return [
    command.summary[language],
    '',
    ...section(say.usage, [usageOf(command)]),
    ...(options.length > 0 ? section(say.options, options) : []),
    ...section(say.everywhere, optionLines(globalOptions, language, say)),
    ...section(say.examples, examples),
  ].join('\n');
}

/** One column of names through all groups, so that the summaries stand under one another. */
function groupLines(groups: readonly CommandGroup[], language: EditorLanguage): string[] {
  const shown = groups.map(({ title, commands }) => ({
    title: title[language],
    commands: commands.filter(({ hidden }) => !hidden),
  }));
  const lines = alignColumns(
    shown.flatMap(({ commands }) => commands.map(({ name, summary }) => [name, summary[language]])),
  );
  return shown.flatMap(({ title, commands }) => section(title, lines.splice(0, commands.length)));
}

function section(title: string, lines: readonly string[]): string[] {
  return [title, ...lines.map((line) => `  ${line}`), ''];
}

function optionLines(
  table: Readonly<Record<string, OptionSpec>>,
  language: EditorLanguage,
  say: UsageMessages,
): string[] {
  return alignColumns(
    Object.entries(table).map(([name, spec]) => [
      `${spec.short ? `-${spec.short}, ` : ''}--${name}${spec.placeholder ? ` <${spec.placeholder}>` : ''}`,
      spec.help[language] + (spec.choices ? ` (${say.oneOf(spec.choices.join(', '))})` : ''),
    ]),
  );
}
