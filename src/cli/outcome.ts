// How a run of the command line ended, and the exit code that stands for it.

/**
 * How a run ended. `message` and `hint` are sentences in the editor's language; a command that has
 * told all by itself leaves them out.
 */
export interface Outcome {
  readonly kind:
    | 'ok'
    | 'failed'
    | 'usage'
    | 'cancelled'
    | 'unauthenticated'
    | 'network'
    | 'conflict'
    | 'interrupted';
  readonly message?: string;
  readonly hint?: string;
}

/** The outcome of a run in which all went well. */
export const ok: Outcome = { kind: 'ok' };

/** The exit code of an outcome. Scripts depend on these numbers: they never change. */
export function exitCodeOf(outcome: Outcome): number {
  switch (outcome.kind) {
    case 'ok':
      return 0;
    case 'failed':
      return 1;
    case 'usage':
      return 2;
    case 'cancelled':
      return 3;
    case 'unauthenticated':
      return 4;
    case 'network':
      return 5;
    case 'conflict':
      return 6;
    case 'interrupted':
      return 130;
  }
}
