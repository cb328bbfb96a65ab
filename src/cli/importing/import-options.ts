// What an editor may tell the importer on the command line.

import { judgeLanguage } from '../../domain/language.ts';
import { isSlug, proposeSlug } from '../../domain/slug.ts';
import { isDate } from '../../domain/time.ts';
import { parseDateLine } from '../../ingest/date-line.ts';
import type { Encoding } from '../../ingest/encoding/decide-encoding.ts';
import type { KnownFields } from '../../ingest/settle-fields.ts';
import type { GlossChoice } from '../../ingest/strip-glosses.ts';
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
  | 'lang'
  | 'topics'
  | 'glosses'
  | 'from'
  | 'home'
  | 'time-zone'
  | 'images'
  | 'pages'
  | 'report';

const knownEncodings = ['utf-8', 'gb18030', 'big5'] as const satisfies readonly Encoding[];

/** The names of encodings that are taken. */
export const encodings = [...knownEncodings, 'gbk', 'gb2312'] as const;

/** What is done with pinyin behind characters; `auto` leaves it to the importer. */
export const glossChoices = ['auto', 'keep', 'remove'] as const satisfies readonly GlossChoice[];

/** What a source can be said to be, where it is not to be told by its contents. */
export const sourceNames = ['wxr', 'ghost', 'feed', 'markdown', 'text', 'html', 'docx'] as const;

/** Which files of the old site are fetched. */
export const fetchChoices = ['own', 'all', 'none'] as const;

/** What the editor knows better than the text; only what was given. */
export function readKnownFields(input: Input<ImportName>): KnownFields {
  const names = ['title', 'issuer', 'issued', 'lang'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = name === 'issued' ? readIssued(input) : input.text(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The date that was given, as YYYY-MM-DD where it is in a form that the importer reads in a text; else as written. */
function readIssued(input: Input<ImportName>): string | undefined {
  const text = input.text('issued');
  const reading = text === undefined || isDate(text) ? undefined : parseDateLine(text);
  return reading?.kind === 'date' ? reading.date : text;
}

/** The encoding that was asked for; undefined where none was. */
export function readEncoding(input: Input<ImportName>): Encoding | undefined {
  const asked = input.text('encoding');
  // GB18030 holds all of GBK, which holds all of GB 2312.
  const name = asked === 'gbk' || asked === 'gb2312' ? 'gb18030' : asked;
  return knownEncodings.find((encoding) => encoding === name);
}

/** That it is text or HTML, whatever it looks like; nothing where that was not said. */
export function readKind(input: Input<ImportName>): { readonly kind?: 'text' | 'html' } {
  const asked = input.text('from');
  return asked === 'text' || asked === 'html' ? { kind: asked } : {};
}

/** What is to be done with pinyin glosses; `auto` where nothing was asked. */
export function readGlosses(input: Input<ImportName>): GlossChoice {
  return glossChoices.find((choice) => choice === input.text('glosses')) ?? 'auto';
}

/** The topics in the order given, parted by commas of either width or by 、; undefined where none were given. */
export function readTopics(input: Input<ImportName>): string[] | undefined {
  return input
    .text('topics')
    ?.split(/[,，、]/)
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
}

/** A slug, date, language, address or list of topics that cannot be: refused before anything is read. */
export function refuseOptions(session: Session, input: Input<ImportName>): Outcome | undefined {
  const say = messagesFor(session, importMessages);
  const [slug, issued, lang] = [input.text('slug'), input.text('issued'), input.text('lang')];
  const usage = (message: string): Outcome => ({ kind: 'usage', message });
  if (slug !== undefined && !isSlug(slug)) return usage(say.badSlug(slug, proposeSlug(slug)));
  if (issued !== undefined && !isDate(readIssued(input) ?? '')) return usage(say.badDate(issued));
  const home = input.text('home');
  if (home !== undefined && !/^https?:\/\/[^/]/i.test(URL.parse(home)?.href ?? '')) {
    return usage(say.badHome(home));
  }
  if (readTopics(input)?.length === 0) return usage(say.noTopics);
  const isLanguage =
    lang === undefined || ['ok', 'script-missing'].includes(judgeLanguage(lang).kind);
  return isLanguage ? undefined : usage(say.badLanguage(lang));
}
