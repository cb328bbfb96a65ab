// Kills the runtime again and again while editors publish, each time on the same state.

import * as v from 'valibot';
import { editorWithTokenSchema } from '../../src/domain/editors-api.ts';
import { editorScopes } from '../../src/domain/scopes.ts';
import { hashToken, makeToken, tokenRandomBytes } from '../../src/domain/token.ts';
import { Editor } from './editor.ts';
import type { Journal } from './journal.ts';
import type { Options } from './options.ts';
import type { Random } from './random.ts';
import { countWaiting } from './read-state.ts';
import { findFreePort, Runtime } from './runtime.ts';

/** What is needed to start the runtime once more, and how many keys it left unwritten each time. */
export interface Aftermath {
  readonly restart: () => Runtime;
  readonly waiting: readonly number[];
  /** How many of the kills fell into the start, before a request could be answered. */
  readonly inStart: number;
}

/**
 * Kills the runtime `options.kills` times; a few times more where the last kill left nothing
 * unwritten, since the restart would then have nothing to show.
 */
export async function killRepeatedly(
  state: string,
  options: Options,
  random: Random,
  journal: Journal,
): Promise<Aftermath> {
  const port = await findFreePort();
  const operator = makeToken(crypto.getRandomValues(new Uint8Array(tokenRandomBytes)));
  const operatorTokenSha256 = hashToken(operator);
  const restart = () => new Runtime({ state, port, operatorTokenSha256 });
  const origin = `http://127.0.0.1:${port}`;
  let runtime = restart();
  const waiting: number[] = [];
  let inStart = 0;
  try {
    await runtime.listening();
    const editors = await makeEditors(origin, operator, options.editors, random, journal);
    while (
      waiting.length < options.kills ||
      (waiting.at(-1) === 0 && waiting.length < 2 * options.kills)
    ) {
      if (waiting.length > 0) runtime = restart();
      const early = waiting.length > 0 && random() < 0.15;
      if (early) inStart += 1;
      await (early ? pause(300 + random() * 4_000) : liveAndDie(runtime, editors, random));
      await runtime.kill();
      waiting.push(await countWaiting(state));
    }
  } finally {
    await runtime.kill();
  }
  return { restart, waiting, inStart };
}

async function liveAndDie(runtime: Runtime, editors: readonly Editor[], random: Random) {
  await runtime.listening();
  const work = editors.map((editor) => editor.work());
  await pause(200 + random() * 2_300);
  await runtime.kill();
  await Promise.all(work);
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function makeEditors(
  origin: string,
  operator: string,
  count: number,
  random: Random,
  journal: Journal,
) {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const number = index + 1;
      const response = await fetch(`${origin}/api/editors`, {
        method: 'POST',
        body: JSON.stringify({ name: `editor ${number}`, scopes: [...editorScopes] }),
        headers: { Authorization: `Bearer ${operator}`, 'Content-Type': 'application/json' },
      });
      const { token } = v.parse(editorWithTokenSchema, await response.json());
      return new Editor({ number, origin, token, random, journal });
    }),
  );
}
