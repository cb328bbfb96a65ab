// What a command is: a row of the table from which options are parsed, help is written and the run begins.

import type { EditorLanguage } from '../domain/problem-text.ts';
import type { Outcome } from './outcome.ts';
import type { Session } from './session.ts';

/** A sentence in each of the languages in which editors are spoken to. */
export type Text = Readonly<Record<EditorLanguage, string>>;

/** One option: a switch, or one that takes a value, shown in help as `placeholder`. */
export interface OptionSpec {
  readonly short?: string;
  readonly placeholder?: string;
  /** Where only these values are taken. */
  readonly choices?: readonly string[];
  readonly help: Text;
}

/** The options of one command, by name. */
export type OptionTable<Name extends string> = Readonly<Record<Name, OptionSpec>>;

/** What was written on the command line after the command's name. */
export interface Input<Name extends string> {
  readonly operands: readonly string[];
  has(name: Name): boolean;
  text(name: Name): string | undefined;
}

/** One command. `operands` is how they are shown in help; more than `maxOperands` are refused. */
export interface Command<Name extends string = string> {
  readonly name: string;
  /** How it is called, where that is not `gazette <name>`. */
  readonly calledAs?: string;
  readonly summary: Text;
  readonly operands: string;
  readonly minOperands: number;
  readonly maxOperands: number;
  /**
   * What may stand as an operand, for completion: files where it is not said, slugs of local articles,
   * either of both, or these words first.
   */
  readonly completes?: 'slugs' | 'slugs-or-files' | 'nothing' | readonly string[];
  /** Set for what is called by programs only: help does not list it. */
  readonly hidden?: true;
  readonly options: OptionTable<Name>;
  readonly examples: readonly { readonly line: string; readonly does: Text }[];
  run(session: Session, input: Input<Name>): Promise<Outcome>;
}

/** A group of commands as help shows it: what they are for, and which they are. */
export interface CommandGroup {
  readonly title: Text;
  readonly commands: readonly Command[];
}

/** Keeps the names of a command's options known to the compiler. */
export function defineCommand<Name extends string>(command: Command<Name>): Command<Name> {
  return command;
}

/** How the command is called: `gazette publish`; `gazette` where the name is empty. */
export function callOf({ name, calledAs }: Pick<Command, 'name' | 'calledAs'>): string {
  return calledAs ?? `gazette ${name}`.trim();
}

/** How help on the command is called. */
export function helpCallOf({ name, calledAs }: Pick<Command, 'name' | 'calledAs'>): string {
  return calledAs ? `${calledAs} --help` : `gazette help ${name}`.trim();
}

/** How a command is written: `gazette publish [paths…]`. */
export function usageOf(command: Command): string {
  return `${callOf(command)} ${command.operands}`.trimEnd();
}
