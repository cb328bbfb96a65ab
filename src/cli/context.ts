// What the command line may touch of the world outside: injected, so that tests can drive it in process.

/** A stream of text that goes out. */
export interface Sink {
  write(text: string): void;
  /** How many cells wide the terminal is at this moment; undefined where it is none, or does not tell. */
  readonly columns?: number;
}

/** An answer to a yes-or-no question; `cancelled` where the editor left it with Esc or Ctrl-C. */
export type Answer = 'yes' | 'no' | 'cancelled';

/** One of several answers: what it stands for, and how it is put to the editor. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint: string;
}

/** The world outside of one run. Paths are absolute; `now` is in milliseconds since 1970. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Whether a person sits at the keyboard and sees stderr. */
  readonly isTerminal: boolean;
  /** Whether stderr understands colours and moving the cursor. */
  readonly hasColor: boolean;
  /** Whether stdout goes to a terminal, and not into a file or another program. */
  readonly isStdoutTerminal?: boolean;
  /** Aborted by Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
  readStdin(): Promise<Uint8Array>;
  confirm(question: string): Promise<Answer>;
  /** What was typed, unseen; undefined where the editor left the question with Esc or Ctrl-C. */
  askSecret(question: string): Promise<string | undefined>;
  /** The value chosen; undefined where the editor left the question with Esc or Ctrl-C. */
  choose<T extends string>(question: string, choices: readonly Choice<T>[]): Promise<T | undefined>;
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** The zone in which times are shown to the editor. */
  readonly timeZone: string;
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  randomUUID(): string;
  randomBytes(length: number): Uint8Array;
}
