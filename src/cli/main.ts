// One run of the command line, from the arguments to the exit code; everything of the outside is injected.

import { nearest } from '../domain/nearest.ts';
import {
  type Command,
  type CommandEntry,
  type CommandGroup,
  type Input,
  loadCommand,
} from './command.ts';
import { commandGroups } from './commands.ts';
import type { Context, Sink } from './context.ts';
import { chooseEditorLanguage } from './editor-language.ts';
import { describeFileError } from './file-error.ts';
import { type UsageMessages, usageMessages } from './messages/usage.ts';
import { exitCodeOf, type Outcome, ok } from './outcome.ts';
import { checkOperands, parseInput, splitCommand } from './parse-input.ts';
import { renderCommandHelp, renderHelp } from './render-help.ts';
import type { Session } from './session.ts';
import { describeSettingsFault } from './settings/describe-settings-fault.ts';
import { type LoadedSettings, loadSettings } from './settings/load-settings.ts';
import { makePaint } from './terminal/paint.ts';
import { StatusLine } from './terminal/status-line.ts';
import { version } from './version.ts';

/** Runs the command that the arguments name and tells how it ended. Never throws, never exits by itself. */
export async function main(
  args: readonly string[],
  context: Context,
  groups: readonly CommandGroup[] = commandGroups,
): Promise<number> {
  const { name, rest } = splitCommand(args);
  const table = groups.flatMap((group) => group.commands);
  const stdout = noteWriting(context.stdout);
  const loaded = await loadSettings(context);
  const world = { context: { ...context, stdout }, groups, table, loaded };
  const outcome = name === undefined ? runNone(rest, world) : await runNamed(name, rest, world);
  tellOutcome(outcome, context, rest);
  if (hasSwitch(rest, '--json') && !stdout.isWritten) stdout.write(renderOutcome(outcome));
  return exitCodeOf(outcome);
}

/** Whether a switch stands there; behind `--` everything is an operand. */
function hasSwitch(args: readonly string[], name: string): boolean {
  const end = args.indexOf('--');
  return (end === -1 ? args : args.slice(0, end)).includes(name);
}

/** A stream that knows whether anything was written to it. */
function noteWriting(sink: Sink): Sink & { readonly isWritten: boolean } {
  let isWritten = false;
  return {
    write: (text) => {
      isWritten ||= text !== '';
      return sink.write(text);
    },
    get isWritten() {
      return isWritten;
    },
  };
}

/** Programs get a value also where a command had none to give: how the run ended, in the words of people. */
function renderOutcome({ kind, message, hint }: Outcome): string {
  return `${JSON.stringify({ outcome: kind, message, hint }, undefined, 2)}\n`;
}

/** What a run meets before it knows its command. */
interface World {
  readonly context: Context;
  readonly groups: readonly CommandGroup[];
  readonly table: readonly CommandEntry[];
  readonly loaded: LoadedSettings;
}

function languageOf({ context, loaded }: World) {
  return chooseEditorLanguage(context.env, loaded.settings.language);
}

/** No command: help or the version where they were asked for, else the short help as a complaint. */
function runNone(args: readonly string[], world: World): Outcome {
  const { context, groups } = world;
  const language = languageOf(world);
  const parsed = parseInput(args, { name: '', options: {} }, usageMessages[language]);
  if (!parsed.ok) return parsed.outcome;
  if (parsed.input.has('version')) return printVersion(context);
  const help = renderHelp(groups, language);
  const asked = parsed.input.has('help');
  (asked ? context.stdout : context.stderr).write(help);
  return asked ? ok : { kind: 'usage' };
}

async function runNamed(name: string, args: readonly string[], world: World): Promise<Outcome> {
  const { context, table, loaded } = world;
  const say = usageMessages[languageOf(world)];
  const topic = name === 'help' ? args.find((arg) => !arg.startsWith('-')) : name;
  if (topic === undefined) return runNone(['--help'], world);
  const rest = name === 'help' ? ['--help'] : args;
  const entry = table.find((candidate) => candidate.name === topic);
  if (!entry) return refuseCommand(topic, table, say);
  const command = await loadCommand(entry);
  const parsed = parseInput(rest, command, say);
  if (!parsed.ok) return parsed.outcome;
  const { input } = parsed;
  if (input.has('version')) return printVersion(context);
  const session = openSession(world, input);
  if (input.has('help')) {
    session.print(renderCommandHelp(command, session.language));
    return ok;
  }
  const refusal = refuseSettings(loaded, session) ?? checkOperands(input.operands, command, say);
  return refusal ?? runSafely(command, session, input, say);
}

function refuseCommand(name: string, table: readonly CommandEntry[], say: UsageMessages): Outcome {
  const names = [...table.filter(({ hidden }) => !hidden).map((command) => command.name), 'help'];
  const close = nearest(name, names);
  const hint = close ? say.didYouMean(`gazette ${close}`) : say.seeHelp('gazette help');
  return { kind: 'usage', message: say.unknownCommand(name), hint };
}

function printVersion(context: Context): Outcome {
  context.stdout.write(`gazette ${version}\n`);
  return ok;
}

/** The last net: what nobody expected becomes an outcome, and Ctrl-C wins over whatever it caused. */
async function runSafely(
  command: Command,
  session: Session,
  input: Input<string>,
  say: UsageMessages,
): Promise<Outcome> {
  try {
    const outcome = await command.run(session, input);
    const cutShort = session.context.signal.aborted && outcome.kind !== 'ok';
    return cutShort ? { ...outcome, kind: 'interrupted' } : outcome;
  } catch (error) {
    if (session.context.signal.aborted) return { kind: 'interrupted', message: say.interrupted };
    const fileError = describeFileError(error, say);
    if (fileError) return { kind: 'failed', message: fileError };
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', message: `${say.unexpected}\n${trace}` };
  } finally {
    session.line?.clear();
  }
}

/** Settings that cannot be read are no reason to go on with others: the site might be another one. */
function refuseSettings({ faults }: LoadedSettings, session: Session): Outcome | undefined {
  const [message, ...more] = faults.map((fault) => describeSettingsFault(fault, session.language));
  return message === undefined
    ? undefined
    : { kind: 'usage', message: [message, ...more].join('\n  ') };
}

function openSession(world: World, input: Input<string>): Session {
  const { context, loaded } = world;
  const quiet = input.has('quiet');
  const hasLine = context.isTerminal && context.hasColor && !quiet;
  const line = hasLine ? new StatusLine(context.stderr) : undefined;
  const keep = (write: () => void) => (line ? line.around(write) : write());
  return {
    context,
    language: languageOf(world),
    json: input.has('json'),
    canAsk: context.isTerminal && !input.has('no-input'),
    siteOption: input.text('site'),
    settings: loaded.settings,
    paint: makePaint(context.hasColor && !input.has('no-color')),
    ...(line ? { line } : {}),
    say: (text) => {
      if (!quiet) keep(() => context.stderr.write(`${text}\n`));
    },
    warn: (text) => keep(() => context.stderr.write(`${text}\n`)),
    print: (text) => keep(() => context.stdout.write(text)),
  };
}

function tellOutcome(outcome: Outcome, context: Context, args: readonly string[]): void {
  const paint = makePaint(context.hasColor && !hasSwitch(args, '--no-color'));
  const mild = outcome.kind === 'network' || outcome.kind === 'cancelled';
  const mark = mild ? paint('warning', '!') : paint('bad', '✖');
  if (outcome.message) context.stderr.write(`${mark} ${outcome.message}\n`);
  if (outcome.hint) context.stderr.write(`  ${outcome.hint}\n`);
}
