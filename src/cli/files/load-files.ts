// Reads the files that an article's text refers to, and finds what is wrong with them.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PlacedReference } from '../../domain/check-references.ts';
import { hasLocation } from '../../domain/media/exif.ts';
import { extensionOf } from '../../domain/media/file-address.ts';
import { inspectMedia, type MediaRefusal } from '../../domain/media/inspect-media.ts';
import {
  kindOf,
  maxMediaBytes,
  maxPixels,
  typeOfExtension,
} from '../../domain/media/media-types.ts';
import { adviceFor } from '../../domain/media/refused-files.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Rule } from '../../domain/problem-text.ts';
import { showBytes } from '../terminal/moment.ts';
import type { AttachedFile } from './attached-file.ts';
import { hashBytes } from './hash-bytes.ts';
import { locateFile } from './locate-file.ts';
import { suggestFile } from './suggest-file.ts';

/** The files by their paths, in the order of the text; and the problems of those that cannot be sent. */
export interface LoadedFiles {
  readonly files: readonly AttachedFile[];
  readonly problems: readonly Problem[];
}

/** Reads each file once, however often it is referred to; its problems stand at the first reference. */
export async function loadFiles(
  articlePath: string,
  cwd: string,
  references: readonly PlacedReference[],
): Promise<LoadedFiles> {
  const files: AttachedFile[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const reference of references) {
    if (seen.has(reference.path)) continue;
    seen.add(reference.path);
    const loaded = await loadFile(resolve(cwd, articlePath), reference);
    if (loaded.file) files.push(loaded.file);
    problems.push(...loaded.problems);
  }
  return { files, problems };
}

interface LoadedFile {
  readonly file: AttachedFile | undefined;
  readonly problems: readonly Problem[];
}

async function loadFile(articlePath: string, reference: PlacedReference): Promise<LoadedFile> {
  const { path: name } = reference;
  const located = await locateFile(articlePath, name);
  if (located.kind === 'missing') {
    return faulty(report(reference, 'file-missing', await suggestFile(articlePath, name)));
  }
  if (located.kind === 'outside') {
    return faulty(report(reference, 'file-outside', { folder: located.folder }));
  }
  const { location, size } = located;
  if (size > maxMediaBytes) return faulty(report(reference, 'file-too-large', sizeData(size)));
  const bytes = await readFile(location);
  const inspection = await inspectMedia(bytes, typeOfExtension(extensionOf(name)));
  if (!inspection.ok) return faulty(refuse(reference, inspection));
  const { ok: _, ...kind } = inspection;
  const { type } = kind;
  const file = { name, location, sha256: hashBytes(bytes), size: bytes.length, ...kind };
  const warning = { ...report(reference, 'image-location'), severity: 'warning' } as const;
  return { file, problems: hasLocation(bytes, type) ? [warning] : [] };
}

function faulty(problem: Problem): LoadedFile {
  return { file: undefined, problems: [problem] };
}

function report(
  { line, column, path }: PlacedReference,
  rule: Rule,
  data: Problem['data'] = {},
): Problem {
  return { line, column, severity: 'error', rule, data: { value: path, ...data } };
}

function sizeData(size: number): Problem['data'] {
  return { size: showBytes(size), limit: showBytes(maxMediaBytes) };
}

function refuse(reference: PlacedReference, refusal: MediaRefusal): Problem {
  const claimed = typeOfExtension(extensionOf(reference.path));
  const label = claimed ? kindOf(claimed).label : '';
  switch (refusal.reason) {
    case 'empty':
      return report(reference, 'file-empty');
    case 'too-large':
      return report(reference, 'file-too-large', sizeData(maxMediaBytes + 1));
    case 'unreadable-image':
      return report(reference, 'file-unreadable');
    case 'too-many-pixels': {
      const size = `${refusal.width} × ${refusal.height}`;
      return report(reference, 'image-pixels', { size, limit: String(maxPixels) });
    }
    case 'disagrees': {
      const { label: found, extension: ending } = kindOf(refusal.found);
      return report(reference, 'file-contents', { found, claimed: label, ending });
    }
    case 'unaccepted': {
      const { en, zh } = adviceFor(refusal.found.split('/').at(-1) ?? '');
      const data = { found: refusal.found, claimed: label };
      return refusal.found === ''
        ? report(reference, 'file-unknown', { claimed: label })
        : report(reference, 'file-foreign', { ...data, 'advice:en': en, 'advice:zh': zh });
    }
  }
}
