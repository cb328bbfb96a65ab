// Reads an article's source for the rules of prose.

import { chineseScriptOf } from '../../domain/chinese-script.ts';
import { splitSource } from '../../domain/front-matter.ts';
import { judgeLanguage } from '../../domain/language.ts';
import { isMostlyChinese } from '../../ingest/han.ts';
import type { Passage } from '../passage.ts';
import type { ProseDocument } from '../prose-document.ts';
import { readBodyPassages } from './body-passages.ts';
import { readFrontMatterPassages } from './front-matter-passages.ts';

/**
 * The document in a canonical source; undefined where it has no front matter, or is not Chinese. A
 * source whose `lang` cannot be read is judged by its characters.
 */
export function readDocument(source: string): ProseDocument | undefined {
  const split = splitSource(source);
  if ('rule' in split) return undefined;
  const bodyStart = source.length - split.body.length;
  const head = readFrontMatterPassages(split.frontMatter, source.indexOf('\n') + 1);
  const lang = head.find(({ kind }) => kind === 'lang')?.text;
  const isKnown = lang !== undefined && judgeLanguage(lang).kind !== 'unknown';
  if (isKnown && new Intl.Locale(lang).language !== 'zh') return undefined;
  if (!isKnown && !isMostlyChinese(split.body)) return undefined;
  const passages: Passage[] = [...head, ...readBodyPassages(split.body, bodyStart)];
  return { passages, script: isKnown ? chineseScriptOf(lang) : undefined };
}
