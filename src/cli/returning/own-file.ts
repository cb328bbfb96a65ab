// The file of an article that goes back to an earlier text: looked at before, written after.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeSource, hashSource } from '../../domain/canonical-source.ts';
import { findArticleFiles } from '../articles/find-article-file.ts';
import type { LocalArticle } from '../articles/load-articles.ts';
import { hashBytes } from '../files/hash-bytes.ts';
import { rewriteWhole } from '../files/write-whole.ts';
import { comparingMessages } from '../messages/comparing.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import type { ArticleWithSource } from '../site/articles.ts';

/** A file, relative to the working directory, and the SHA-256 of its bytes when it was looked at. */
export interface OwnFile {
  readonly path: string;
  readonly bytesSha256: string;
}

/**
 * The article's file; undefined where there is none here. Where it holds what no revision of the site
 * holds, going back would lose it, and is refused.
 */
export async function findOwnFile(
  session: Session,
  { id, slug, revisions }: ArticleWithSource,
): Promise<{ readonly file: OwnFile | undefined } | { readonly outcome: Outcome }> {
  const { cwd } = session.context;
  const [path] = await findArticleFiles(id, cwd);
  if (path === undefined) return { file: undefined };
  const bytes = await readFile(resolve(cwd, path));
  const decoded = decodeSource(bytes);
  const sha256 = decoded.ok ? hashSource(decoded.source) : '';
  if (revisions.some((revision) => revision.sha256 === sha256)) {
    return { file: { path, bytesSha256: hashBytes(bytes) } };
  }
  const say = messagesFor(session, comparingMessages);
  return {
    outcome: { kind: 'conflict', message: say.unsent(path), hint: say.unsentHint(path, slug) },
  };
}

/** Gives the file the text that was sent, unless somebody has edited it meanwhile. */
export async function bringAlong(
  session: Session,
  { path, bytesSha256 }: OwnFile,
  local: LocalArticle,
  number: number,
): Promise<void> {
  const say = messagesFor(session, comparingMessages);
  const target = resolve(session.context.cwd, path);
  if (hashBytes(await readFile(target)) !== bytesSha256) {
    session.warn(`${session.paint('warning', '!')} ${say.editedMeanwhile(path)}`);
    return;
  }
  await rewriteWhole(target, local.text().source);
  session.say(`${session.paint('good', '✔')} ${say.written(path, number)}`);
}
