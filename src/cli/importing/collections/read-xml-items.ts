// Reads the items of an XML document from its pieces of text.

import {
  ItemReader,
  type ReadItem,
  type Reading,
} from '../../../ingest/collections/xml/read-items.ts';
import { type Bytes, readText } from './read-text.ts';

/** Carries a fault of the document out of the reading. */
export class FaultyXml extends Error {
  readonly line: number;
  readonly column: number;

  constructor({ line, column, detail }: { line: number; column: number; detail: string }) {
    super(detail);
    this.line = line;
    this.column = column;
  }
}

/** Pieces are cut, so that no item waits for the whole of a document that came at once. */
const pieceLength = 65_536;

/** Every item in order. `onReading` gets what is known of the document, which grows meanwhile. Throws FaultyXml, UnreadableText. */
export async function* readXmlItems(
  from: Bytes,
  charset: string | undefined,
  onReading: (reading: Reading) => void,
): AsyncGenerator<ReadItem> {
  const reader = new ItemReader();
  onReading(reader.reading);
  for await (const text of readText(from, charset)) {
    for (let at = 0; at < text.length; at += pieceLength) {
      yield* orThrow(reader.write(text.slice(at, at + pieceLength)));
    }
  }
  yield* orThrow(reader.close());
}

function orThrow(result: ReturnType<ItemReader['write']>): readonly ReadItem[] {
  if ('detail' in result) throw new FaultyXml(result);
  return result;
}
