// What an editor may tell the importer on the command line.

import { judgeLanguage } from '../../domain/language.ts';
import { isSlug, proposeSlug } from '../../domain/slug.ts';
import { isDate } from '../../domain/time.ts';
import type { Encoding } from '../../ingest/decode-bytes.ts';
import type { KnownFields } from '../../ingest/settle-fields.ts';
import type { Input } from '../command.ts';
import { importMessages } from '../messages/import.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';

/** The names of the options of `gazette import`. */
export type ImportName =
  | 'slug'
  | 'yes'
  | 'dry-run'
  | 'replace'
  | 'out'
  | 'encoding'
  | 'title'
  | 'issuer'
  | 'issued'
  | 'lang';

/** The encodings that raw text is read in. */
export const encodings = ['utf-8', 'gb18030', 'big5'] as const satisfies readonly Encoding[];

/** What the editor knows better than the text; only what was given. */
export function readKnownFields(input: Input<ImportName>): KnownFields {
  const names = ['title', 'issuer', 'issued', 'lang'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = input.text(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The encoding that was asked for; undefined where none was. */
export function readEncoding(input: Input<ImportName>): Encoding | undefined {
  return encodings.find((encoding) => encoding === input.text('encoding'));
}

/** A slug, date or language that cannot be: refused before anything is read. */
export function refuseOptions(session: Session, input: Input<ImportName>): Outcome | undefined {
  const say = messagesFor(session, importMessages);
  const [slug, issued, lang] = [input.text('slug'), input.text('issued'), input.text('lang')];
  const usage = (message: string): Outcome => ({ kind: 'usage', message });
  if (slug !== undefined && !isSlug(slug)) return usage(say.badSlug(slug, proposeSlug(slug)));
  if (issued !== undefined && !isDate(issued)) return usage(say.badDate(issued));
  const isLanguage =
    lang === undefined || ['ok', 'script-missing'].includes(judgeLanguage(lang).kind);
  return isLanguage ? undefined : usage(say.badLanguage(lang));
}
