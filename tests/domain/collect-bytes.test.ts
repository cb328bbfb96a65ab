// Bodies are gathered up to a bound.

import { expect, test } from 'vitest';
import { collectBytes } from '../../src/domain/collect-bytes.ts';

function streamOf(pieces: readonly number[][], onCancel = () => {}): ReadableStream<Uint8Array> {
  const left = [...pieces];
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift();
      if (piece) controller.enqueue(Uint8Array.from(piece));
      else controller.close();
    },
    cancel: onCancel,
  });
}

test('joins the pieces of a body that is as long as it may be', async () => {
  expect(await collectBytes(streamOf([[1, 2], [3]]), 3)).toEqual(Uint8Array.from([1, 2, 3]));
});

test('has nothing of a body that is longer, and asks for no more of it', async () => {
  let isCancelled = false;
  const stream = streamOf([[1, 2], [3, 4], [5]], () => {
    isCancelled = true;
  });
  expect(await collectBytes(stream, 3)).toBeUndefined();
  expect(isCancelled).toBe(true);
});

test('takes an answer without a body for an empty one', async () => {
  expect(await collectBytes(null, 0)).toEqual(new Uint8Array());
});
