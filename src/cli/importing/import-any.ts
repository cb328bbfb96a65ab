// Finds out what is to be imported: one text, or a collection of another system.

import { basename, resolve } from 'node:path';
import { recognise, type SourceKind } from '../../ingest/collections/recognise.ts';
import type { Input } from '../command.ts';
import { movingMessages } from '../messages/moving.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Collection, SourceOptions } from './collections/collection.ts';
import { RefusedSource } from './collections/collection.ts';
import { importCollection } from './collections/import-collection.ts';
import { isFolder } from './collections/is-folder.ts';
import { openFeedAddress, openFeedFile } from './collections/open-feed.ts';
import { openJson } from './collections/open-json.ts';
import { openMarkdown } from './collections/open-markdown.ts';
import { openWxr } from './collections/open-wxr.ts';
import { type Bytes, readBeginning } from './collections/read-text.ts';
import { importArticle } from './import-article.ts';
import type { ImportName } from './import-options.ts';

/** Options that are about a whole collection. */
const onlyMany = ['time-zone', 'pages', 'report'] as const;

/** Runs `gazette import` after its options were found right. What a file is, its contents say, or `--from`. */
export async function importAny(
  session: Session,
  operand: string,
  input: Input<ImportName>,
): Promise<Outcome> {
  const { context } = session;
  const asked = input.text('from');
  if (/^https?:\/\//i.test(operand)) {
    if (!URL.canParse(operand)) {
      return { kind: 'usage', message: messagesFor(session, movingMessages).badAddress(operand) };
    }
    return importCollection(session, input, operand, async (options) => {
      if (asked !== undefined && asked !== 'feed') throw new RefusedSource('document');
      return openFeedAddress(session, operand, options);
    });
  }
  const path = resolve(context.cwd, operand);
  if (operand !== '-' && (await isFolder(path))) {
    return importCollection(session, input, operand, (options) => openMarkdown(path, options));
  }
  const from: Bytes = operand === '-' ? { bytes: await context.readStdin() } : { path };
  const kind = kindAsked(asked) ?? recognise(await readBeginning(from), basename(operand));
  if (kind === 'single' || (kind === 'markdown' && operand === '-')) {
    const wrong = onlyMany.find((name) => input.has(name));
    if (wrong)
      return { kind: 'usage', message: messagesFor(session, movingMessages).onlyMany(wrong) };
    // Stdin can be read once only.
    const given =
      'bytes' in from
        ? { ...session, context: { ...context, readStdin: async () => from.bytes } }
        : session;
    return importArticle(given, operand, input);
  }
  return importCollection(session, input, operand, (options) => openFile(kind, from, options));
}

function kindAsked(asked: string | undefined): SourceKind | undefined {
  switch (asked) {
    case 'wxr':
    case 'feed':
    case 'markdown':
      return asked;
    case 'ghost':
      return 'json';
    case undefined:
      return undefined;
    default:
      return 'single';
  }
}

async function openFile(
  kind: Exclude<SourceKind, 'single'>,
  from: Bytes,
  options: SourceOptions,
): Promise<Collection> {
  switch (kind) {
    case 'wxr':
      return openWxr(from, options);
    case 'feed':
      return openFeedFile(from, options);
    case 'json':
      return openJson(from, options);
    case 'markdown':
      if (!('path' in from)) throw new RefusedSource('stdin');
      return openMarkdown(from.path, options);
  }
}
