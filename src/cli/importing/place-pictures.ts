// Finds the pictures of a document: inside of it, in the folder that the browser saved with the page, or on the web.

import { dirname, join, resolve } from 'node:path';
import { decodePercent } from '../../domain/decode-percent.ts';
import { relativePath } from '../../domain/media/file-address.ts';
import { inspectMedia, type MediaRefusal } from '../../domain/media/inspect-media.ts';
import { kindOf } from '../../domain/media/media-types.ts';
import type { HtmlImage } from '../../ingest/html/document-tree.ts';
import { hashBytes } from '../files/hash-bytes.ts';
import { readIfThere } from '../files/read-if-there.ts';
import type { NotFetched } from './collections/fetch-bounded.ts';
import type { FetchPicture } from './picture-fetcher.ts';

/** A picture that goes beside the article, in a folder named like it. */
export interface Picture {
  /** From the article's folder, as the text refers to it. */
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** What became of a document's pictures. */
export interface PlacedPictures {
  readonly pictures: readonly Picture[];
  /** What the text is to say for each address; undefined for a picture that is left out. */
  readonly addresses: ReadonlyMap<string, string | undefined>;
  readonly problems: readonly PictureProblem[];
}

/** A picture that does not come along, named as those of collections are: its number in the text, from 1, and its alternative text. */
export type PictureProblem = { readonly number: number; readonly alt: string } & (
  | { readonly kind: 'file-refused'; readonly address: string; readonly refusal: MediaRefusal }
  | { readonly kind: 'file-missing'; readonly address: string }
  | Elsewhere
);

/** A picture of the web: not asked for, or not to be had. */
type Elsewhere =
  | { readonly kind: 'image-left'; readonly address: string }
  | { readonly kind: 'image-failed'; readonly address: string; readonly failure: NotFetched };

/** Where the document lies, and how its article's file is called, without `.md`. */
export interface PictureTarget {
  readonly operand: string;
  readonly stem: string;
  readonly cwd: string;
}

/** Same picture, same file: what is shown twice is kept once. One that cannot be fetched stays where it is. */
export async function placePictures(
  images: readonly HtmlImage[],
  { operand, stem, cwd }: PictureTarget,
  fetchPicture: FetchPicture,
): Promise<PlacedPictures> {
  const pictures = new Map<string, Picture>();
  const addresses = new Map<string, string | undefined>();
  const problems: PictureProblem[] = [];
  for (const [at, { src, alt }] of images.entries()) {
    const found = { number: at + 1, alt };
    const got = /^https?:/i.test(src)
      ? await loadPicture(src, fetchPicture)
      : ((await readPicture(src, operand, cwd)) ??
        ({ kind: 'file-missing', address: src } as const));
    if ('kind' in got) {
      problems.push({ ...found, ...got });
      continue;
    }
    const bytes = got;
    const inspection = await inspectMedia(bytes);
    if (!inspection.ok || !kindOf(inspection.type).isImage) {
      const refusal = inspection.ok
        ? ({ ok: false, reason: 'unaccepted', found: inspection.type } as const)
        : inspection;
      addresses.set(src, undefined);
      problems.push({ ...found, kind: 'file-refused', address: src.slice(0, 80), refusal });
      continue;
    }
    const hash = hashBytes(bytes);
    const { extension } = kindOf(inspection.type);
    const address = `${stem}/${pictures.size + 1}.${extension}`;
    const picture = pictures.get(hash) ?? { address, bytes };
    pictures.set(hash, picture);
    addresses.set(src, picture.address);
  }
  return { pictures: [...pictures.values()], addresses, problems };
}

async function loadPicture(
  address: string,
  fetchPicture: FetchPicture,
): Promise<Uint8Array | Elsewhere> {
  const fetched = await fetchPicture(address);
  if (!fetched) return { kind: 'image-left', address };
  return fetched.ok ? fetched.bytes : { kind: 'image-failed', address, failure: fetched };
}

/** Undefined for what is not there, or is no file. */
async function readPicture(
  src: string,
  operand: string,
  cwd: string,
): Promise<Uint8Array | undefined> {
  if (/^data:/i.test(src)) return decodeDataAddress(src);
  const path = relativePath(src);
  // What was piped in lies nowhere, so that nothing lies beside it.
  if (path === undefined || operand === '-') return undefined;
  return readIfThere(join(dirname(resolve(cwd, operand)), path)).catch(() => undefined);
}

/** RFC 2397. */
function decodeDataAddress(address: string): Uint8Array | undefined {
  const [, form = '', data = ''] = /^data:([^,]*),(.*)$/is.exec(address) ?? [];
  const plain = data.includes('%') ? decodePercent(data) : data;
  if (plain === undefined) return undefined;
  return Buffer.from(plain, /;\s*base64\s*$/i.test(form) ? 'base64' : 'utf8');
}
