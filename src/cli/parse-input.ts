// Parses what stands after a command's name against the command's own table of options.

import { parseArgs } from 'node:util';
import { nearest } from '../domain/nearest.ts';
import {
  type Command,
  callOf,
  helpCallOf,
  type Input,
  type OptionSpec,
  usageOf,
} from './command.ts';
import { globalOptions } from './global-options.ts';
import type { UsageMessages } from './messages/usage.ts';
import type { Outcome } from './outcome.ts';

/** What was parsed, or how the call has to be mended. */
export type ParsedInput =
  | { readonly ok: true; readonly input: Input<string> }
  | { readonly ok: false; readonly outcome: Outcome };

/**
 * Parses arguments strictly: an unknown option names the nearest known one, a value that is missing
 * or not among the choices is refused. The number of operands is checked by `checkOperands`.
 */
export function parseInput(
  args: readonly string[],
  command: Pick<Command, 'name' | 'calledAs' | 'options'>,
  say: UsageMessages,
): ParsedInput {
  const table: Readonly<Record<string, OptionSpec>> = { ...globalOptions, ...command.options };
  const { tokens } = parseArgs({
    args: [...args],
    options: toParseArgs(table),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const refusal = refuseOption(token, table, command, say);
    if (refusal) return { ok: false, outcome: { kind: 'usage', ...refusal } };
    values.set(token.name, token.value ?? true);
  }
  return { ok: true, input: makeInput(operands, values) };
}

/** The command's name is the first argument that is no option: `gazette --site … publish` is understood. */
export function splitCommand(args: readonly string[]): {
  readonly name: string | undefined;
  readonly rest: readonly string[];
} {
  const options = toParseArgs(globalOptions);
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const at = tokens.find(({ kind }) => kind === 'positional')?.index;
  if (at === undefined) return { name: undefined, rest: args };
  return { name: args[at], rest: args.toSpliced(at, 1) };
}

/** Too few or too many operands, as an outcome; undefined where the number is right. */
export function checkOperands(
  operands: readonly string[],
  command: Command,
  say: UsageMessages,
): Outcome | undefined {
  const hint = say.seeHelp(helpCallOf(command));
  if (operands.length < command.minOperands) {
    return { kind: 'usage', message: say.missingOperand(usageOf(command)), hint };
  }
  const extra = operands[command.maxOperands];
  return extra === undefined
    ? undefined
    : { kind: 'usage', message: say.tooManyOperands(extra), hint };
}

function makeInput(operands: string[], values: Map<string, string | true>): Input<string> {
  return {
    operands,
    has: (name) => values.has(name),
    text: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : undefined;
    },
  };
}

function toParseArgs(table: Readonly<Record<string, OptionSpec>>) {
  return Object.fromEntries(
    Object.entries(table).map(([name, { placeholder, short }]) => {
      const type = placeholder === undefined ? ('boolean' as const) : ('string' as const);
      return [name, short === undefined ? { type } : { type, short }];
    }),
  );
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function refuseOption(
  { name, rawName, value }: OptionToken,
  table: Readonly<Record<string, OptionSpec>>,
  command: Pick<Command, 'name' | 'calledAs'>,
  say: UsageMessages,
): { message: string; hint: string } | undefined {
  const spec = Object.hasOwn(table, name) ? table[name] : undefined;
  const hint = say.seeHelp(helpCallOf(command));
  if (!spec && name === 'token') return { message: say.tokenOption, hint: say.tokenHint };
  if (!spec) {
    const close = nearest(name, Object.keys(table));
    return {
      message: say.unknownOption(rawName, callOf(command)),
      hint: close ? say.didYouMean(`--${close}`) : hint,
    };
  }
  if (spec.placeholder === undefined) {
    return value === undefined ? undefined : { message: say.takesNoValue(rawName), hint };
  }
  if (value === undefined || value === '') return { message: say.needsValue(rawName), hint };
  if (spec.choices && !spec.choices.includes(value)) {
    return { message: say.badChoice(rawName, value, spec.choices.join(', ')), hint };
  }
  return undefined;
}
