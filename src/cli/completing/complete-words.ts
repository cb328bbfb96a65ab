// What may stand at the end of a command line that is being typed.

import type { EditorLanguage } from '../../domain/problem-text.ts';
import { type Command, type CommandEntry, loadCommand, type OptionSpec } from '../command.ts';
import { globalOptions } from '../global-options.ts';

/** A word that may be completed to, and what it means; the description may be empty. */
export interface Candidate {
  readonly word: string;
  readonly does: string;
}

/** The candidates; `files` where the shell's own completion of paths is to stand beside them. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  readonly files: boolean;
}

/** What is known of the place: the commands, and the slugs of the local articles when they are asked for. */
export interface Surroundings {
  readonly table: readonly CommandEntry[];
  readonly language: EditorLanguage;
  slugs(): Promise<readonly string[]>;
}

const nothing: Completion = { candidates: [], files: false };

/**
 * Completes the last of the words, which may be empty; the words before it are whole. The name of the
 * program is not among them. Only what begins as the word does is offered.
 */
export async function completeWords(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<Completion> {
  const word = words.at(-1) ?? '';
  const completion = await completePlace(words.slice(0, -1), word, surroundings);
  return {
    ...completion,
    candidates: completion.candidates.filter((candidate) => candidate.word.startsWith(word)),
  };
}

async function completePlace(
  before: readonly string[],
  word: string,
  surroundings: Surroundings,
): Promise<Completion> {
  const { table, language } = surroundings;
  const visible = table.filter(({ hidden }) => !hidden);
  const { command, operands, pending } = await readBefore(before, visible);
  if (pending) return completeValue(pending);
  if (word.startsWith('-')) return completeOption(optionsOf(command), before, language);
  if (command === undefined || command === 'help')
    return completeCommand(visible, command, language);
  return completeOperand(command, operands, surroundings);
}

interface Before {
  /** `help` is no row of the table; undefined where no command was written yet. */
  readonly command: Command | 'help' | undefined;
  readonly operands: number;
  /** The option whose value is being typed. */
  readonly pending: OptionSpec | undefined;
}

/** Walks the whole words: what they have settled. */
async function readBefore(
  words: readonly string[],
  table: readonly CommandEntry[],
): Promise<Before> {
  let command: Before['command'];
  let operands = 0;
  let pending: OptionSpec | undefined;
  for (const word of words) {
    if (pending) pending = undefined;
    else if (word.startsWith('-') && word !== '-') pending = takesValue(word, optionsOf(command));
    else if (command === undefined) command = await findCommand(word, table);
    else operands += 1;
  }
  return { command, operands, pending };
}

async function findCommand(
  word: string,
  table: readonly CommandEntry[],
): Promise<Before['command']> {
  if (word === 'help') return 'help';
  const entry = table.find(({ name }) => name === word);
  return entry && loadCommand(entry);
}

function optionsOf(command: Before['command']): Readonly<Record<string, OptionSpec>> {
  return typeof command === 'object' ? { ...command.options, ...globalOptions } : globalOptions;
}

/** The option that the word is, where its value is the next word. */
function takesValue(
  word: string,
  options: Readonly<Record<string, OptionSpec>>,
): OptionSpec | undefined {
  const [, spec] =
    Object.entries(options).find(
      ([name, { short }]) => word === `--${name}` || word === `-${short}`,
    ) ?? [];
  return spec?.placeholder === undefined ? undefined : spec;
}

function completeValue({ choices, placeholder }: OptionSpec): Completion {
  if (choices) return { candidates: choices.map((word) => ({ word, does: '' })), files: false };
  const files = /^(?:dir|file|folder|path)\b/.test(placeholder ?? '');
  return { candidates: [], files };
}

/** Options that stand there already are not offered again. */
function completeOption(
  options: Readonly<Record<string, OptionSpec>>,
  before: readonly string[],
  language: EditorLanguage,
): Completion {
  const candidates = Object.entries(options)
    .map(([name, { help }]) => ({ word: `--${name}`, does: help[language] }))
    .filter(({ word }) => !before.includes(word));
  return { candidates, files: false };
}

function completeCommand(
  table: readonly CommandEntry[],
  asked: 'help' | undefined,
  language: EditorLanguage,
): Completion {
  const named = table.map(({ name, summary }) => ({ word: name, does: summary[language] }));
  return { candidates: asked ? named : [...named, { word: 'help', does: '' }], files: false };
}

async function completeOperand(
  { completes, maxOperands }: Command,
  operands: number,
  { slugs }: Surroundings,
): Promise<Completion> {
  if (operands >= maxOperands || completes === 'nothing') return nothing;
  if (completes === undefined) return { candidates: [], files: true };
  if (completes === 'slugs' || completes === 'slugs-or-files') {
    const candidates = (await slugs()).map((word) => ({ word, does: '' }));
    return { candidates, files: completes === 'slugs-or-files' };
  }
  const first = completes.map((word) => ({ word, does: '' }));
  return operands === 0 ? { candidates: first, files: false } : nothing;
}
