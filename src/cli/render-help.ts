// Help, written from the table of commands.

import type { EditorLanguage } from '../domain/problem-text.ts';
import { type Command, type OptionSpec, usageOf } from './command.ts';
import { globalOptions } from './global-options.ts';
import { type UsageMessages, usageMessages } from './messages/usage.ts';
import { alignColumns } from './terminal/columns.ts';

/** The help of the whole command line: every command with its summary. */
export function renderHelp(commands: readonly Command[], language: EditorLanguage): string {
  const say = usageMessages[language];
  return [
    say.about,
    '',
    ...section(say.usage, [say.usageOfAll]),
    ...section(
      say.commands,
      alignColumns(
        commands
          .filter(({ hidden }) => !hidden)
          .map(({ name, summary }) => [name, summary[language]]),
      ),
    ),
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
