// What a command is: a row of the table from which help is written, and what options are parsed by and the run begins with.

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

/** What help lists of a command. */
export interface CommandHead {
  readonly name: string;
  /** How it is called, where that is not `gazette <name>`. */
  readonly calledAs?: string;
  readonly summary: Text;
  /** Set for what is called by programs only: help does not list it. */
  readonly hidden?: true;
}

/** What a command consists of. `operands` is how they are shown in help; more than `maxOperands` are refused. */
export interface CommandBody<Name extends string = string> {
  readonly operands: string;
  readonly minOperands: number;
  readonly maxOperands: number;
  /**
   * What may stand as an operand, for completion: files where it is not said, slugs of local articles,
   * either of both, or these words first.
   */
  readonly completes?: 'slugs' | 'slugs-or-files' | 'nothing' | readonly string[];
  readonly options: OptionTable<Name>;
  readonly examples: readonly { readonly line: string; readonly does: Text }[];
  run(session: Session, input: Input<Name>): Promise<Outcome>;
}

/** One command, whole. */
export type Command = CommandHead & CommandBody;

/** One command in the table: what it consists of is loaded when it is called for. */
export interface CommandEntry extends CommandHead {
  load(): Promise<CommandBody>;
}

/** A group of commands as help shows it: what they are for, and which they are. */
export interface CommandGroup {
  readonly title: Text;
  readonly commands: readonly CommandEntry[];
}

/** The whole command of a row of the table. */
export async function loadCommand({ load, ...head }: CommandEntry): Promise<Command> {
  return { ...head, ...(await load()) };
}

/** Keeps the names of a command's options known to the compiler. */
export function defineCommand<Name extends string>(body: CommandBody<Name>): CommandBody<Name> {
  return body;
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
