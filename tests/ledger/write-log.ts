// A record of the writes to KV: when each was asked for and whether it was refused.

import { interceptWrites, type KvWrite } from './intercept-writes.ts';

/** One write as it went. Instants are in milliseconds. */
export interface LoggedWrite {
  readonly key: string;
  readonly begun: number;
  readonly refused: boolean;
}

/**
 * Logs every write from now on. `answer` decides how KV takes it, and refuses by throwing; by
 * default everything is taken.
 */
export function logWrites(
  answer: (write: KvWrite) => Promise<void> = ({ send }) => send(),
): LoggedWrite[] {
  const log: LoggedWrite[] = [];
  interceptWrites(async (write) => {
    const { key } = write;
    const begun = Date.now();
    try {
      await answer(write);
      log.push({ key, begun, refused: false });
    } catch (error) {
      log.push({ key, begun, refused: true });
      throw error;
    }
  });
  return log;
}

/** The writes of each key, in order. */
export function byKey(log: readonly LoggedWrite[]): LoggedWrite[][] {
  return [...Map.groupBy(log, ({ key }) => key).values()];
}

/** The milliseconds between the writes of each key that follow one another. */
export function gaps(log: readonly LoggedWrite[]): number[] {
  return byKey(log).flatMap((writes) =>
    writes.slice(1).map(({ begun }, n) => begun - (writes[n]?.begun ?? Number.NaN)),
  );
}
