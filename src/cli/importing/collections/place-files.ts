// Brings the files of a text beside its article: copied from this machine, or fetched from the old site.

import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePercent } from '../../../domain/decode-percent.ts';
import { extensionOf } from '../../../domain/media/file-address.ts';
import { inspectMedia } from '../../../domain/media/inspect-media.ts';
import { kindOf, maxMediaBytes, typeOfExtension } from '../../../domain/media/media-types.ts';
import type { LeftFile, NeededFile } from '../../../ingest/collections/compose-entry.ts';
import type { Note } from '../../../ingest/collections/old-entry.ts';
import { isOwnHost } from '../../../ingest/collections/own-host.ts';
import { hashBytes } from '../../files/hash-bytes.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { NotFetched } from './fetch-bounded.ts';
import type { FileFetcher } from './file-fetcher.ts';
import { findLocalFile, type LocalFolders } from './find-local-file.ts';

/** Which files are fetched: those of the old site's own hosts, those of any host, none. */
export type FetchChoice = 'own' | 'all' | 'none';

/** How files are brought. */
export interface FileChoices extends LocalFolders {
  readonly choice: FetchChoice;
  readonly homes: readonly string[];
  readonly fetcher: FileFetcher;
  /** Why nothing came, in the editor's language. */
  readonly explain: (failure: NotFetched) => string;
}

/** Where each file lies, by its address in the text, from the article's folder; and what did not come. */
export interface PlacedFiles {
  readonly places: ReadonlyMap<string, string>;
  readonly notes: readonly Note[];
  /** Those that did not come, by their address in the text. */
  readonly left: ReadonlyMap<string, LeftFile>;
}

/** As many at once as an old server bears. */
const atOnce = 4;

/** Brings the files into `<folder>/<slug>/`. What lies there already is not fetched again. */
export async function placeFiles(
  files: readonly NeededFile[],
  target: { readonly folder: string; readonly slug: string },
  choices: FileChoices,
): Promise<PlacedFiles> {
  const places = new Map<string, string>();
  const notes: Note[] = [];
  const left = new Map<string, LeftFile>();
  const names = nameFiles(files);
  const there = await listFiles(join(target.folder, target.slug));
  for (let at = 0; at < files.length; at += atOnce) {
    const some = files.slice(at, at + atOnce);
    const results = await allSettled(
      some.map((file) =>
        placeOne(file, names.get(file.address) ?? 'file', { ...target, there }, choices),
      ),
    );
    for (const [index, result] of results.entries()) {
      const { address = '' } = some[index] ?? {};
      if ('kind' in result) {
        notes.push(result);
        left.set(address, leaveFile(result, some[index]?.absolute));
      } else places.set(address, `${target.slug}/${result.name}`);
    }
  }
  return { places, notes, left };
}

/** What all of them give; where one fails, that is thrown only when none is at work any more, so that none writes behind it. */
async function allSettled<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

/** What could not be fetched is gone, or will be; and only by https may a page show what others serve. */
function leaveFile({ kind }: Note, absolute: string | undefined): LeftFile {
  const isWeb = absolute !== undefined && /^https?:/i.test(absolute);
  return {
    absolute: isWeb ? absolute : undefined,
    isShown: kind === 'image-left' && isWeb && /^https:/i.test(absolute),
  };
}

async function listFiles(folder: string): Promise<ReadonlySet<string>> {
  return existsSync(folder) ? new Set(await readdir(folder)) : new Set();
}

/** A name for each address, the same every time: its last part, and a hash where two files would have one name. */
function nameFiles(files: readonly NeededFile[]): Map<string, string> {
  const counts = new Map<string, number>();
  const bases = files.map(({ address }) => {
    const base = baseName(address);
    counts.set(base, (counts.get(base) ?? 0) + 1);
    return base;
  });
  return new Map(
    files.map(({ address }, index) => {
      const base = bases[index] ?? 'file';
      const isAlone = counts.get(base) === 1;
      return [address, isAlone ? base : `${base}-${hashBytes(Buffer.from(address)).slice(0, 8)}`];
    }),
  );
}

/** Without its ending, which the contents decide. */
function baseName(address: string): string {
  if (address.startsWith('data:')) return 'image';
  const last =
    address
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  const plain = (decodePercent(last) ?? last)
    .normalize('NFC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...plain].slice(0, 60).join('') || 'file';
}

interface Target {
  readonly folder: string;
  readonly slug: string;
  readonly there: ReadonlySet<string>;
}

type Placed = { readonly name: string } | Note;

async function placeOne(
  file: NeededFile,
  base: string,
  target: Target,
  choices: FileChoices,
): Promise<Placed> {
  const kept = [...target.there].find((name) => name.replace(/\.[^.]+$/, '') === base);
  if (kept !== undefined) return { name: kept };
  const got = await loadBytes(file, choices);
  if ('kind' in got) return got;
  const claimed = typeOfExtension(extensionOf(got.name));
  const inspection = await inspectMedia(got.bytes);
  const type =
    inspection.ok && inspection.type === 'text/plain' && claimed === 'text/csv'
      ? claimed
      : inspection.ok
        ? inspection.type
        : undefined;
  if (!inspection.ok || type === undefined) {
    const why = inspection.ok
      ? ''
      : inspection.reason === 'unaccepted'
        ? inspection.found || '?'
        : inspection.reason;
    return { kind: 'file-refused', what: `${shown(file.address)} (${why})` };
  }
  if (file.form === 'image' && !kindOf(type).isImage) {
    return { kind: 'file-refused', what: `${shown(file.address)} (${type})` };
  }
  const name = `${base}.${kindOf(type).extension}`;
  const folder = join(target.folder, target.slug);
  await writeWhole(join(folder, name), got.bytes);
  if (file.absolute !== undefined) choices.fetcher.remember(file.absolute, join(folder, name));
  return { name };
}

async function loadBytes(
  { form, address, absolute }: NeededFile,
  choices: FileChoices,
): Promise<{ readonly bytes: Uint8Array; readonly name: string } | Note> {
  const data = /^data:[\w/+.-]+;base64,([\sA-Za-z0-9+/=]+)$/.exec(address)?.[1];
  if (data !== undefined) return { bytes: Buffer.from(data, 'base64'), name: '' };
  // What another host has under the same path is another file.
  const isElsewhere =
    /^(?:https?:)?\/\//i.test(address) && !isOwnHost(absolute ?? '', choices.homes);
  const local = isElsewhere ? undefined : await findLocalFile(address, choices);
  if (local !== undefined) {
    const { size } = await stat(local);
    if (size > maxMediaBytes)
      return { kind: 'file-refused', what: `${shown(address)} (too-large)` };
    return { bytes: await readFile(local), name: local };
  }
  if (absolute === undefined) return { kind: 'file-without-address', what: shown(address) };
  const isWanted =
    choices.choice === 'all' || (choices.choice === 'own' && isOwnHost(absolute, choices.homes));
  if (!isWanted)
    return { kind: form === 'image' ? 'image-left' : 'file-missing', what: shown(absolute) };
  const fetched = await choices.fetcher.fetch(absolute);
  if (fetched.ok) return { bytes: fetched.bytes, name: new URL(fetched.url).pathname };
  const why =
    fetched.reason === 'status' || fetched.reason === 'network'
      ? fetched.detail
      : choices.explain(fetched);
  return { kind: 'image-failed', what: `${shown(absolute)} (${why})` };
}

function shown(address: string): string {
  return address.length > 160 ? `${address.slice(0, 160)}…` : address;
}
