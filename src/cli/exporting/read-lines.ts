// Reads the rows of an export's tables, a line at a time: a log may be longer than memory is.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';

/** A line as it was read; `value` is undefined where it is not what it should be, `why` then says so. */
export interface ReadLine<T> {
  /** From 1. */
  readonly number: number;
  readonly value?: T;
  readonly why?: string;
}

/** The rows of a file of JSON lines. Throws the file system's error where there is none. */
export async function* readLines<T>(
  path: string,
  schema: v.GenericSchema<unknown, T>,
): AsyncGenerator<ReadLine<T>> {
  const json = v.pipe(v.string(), v.parseJson(), schema);
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const parsed = v.safeParse(json, line);
    if (parsed.success) yield { number, value: parsed.output };
    else yield { number, why: parsed.issues[0].message };
  }
}
