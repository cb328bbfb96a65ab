/** Writes the file of an article that came from a collection. */
import { Document, isSeq } from 'yaml';
import type { MovedFields } from './settle-entry.ts';

/**
 * Front matter and text. There is no `source`: the file that an article came from is the whole
 * export, which says nothing about this one, and cannot be offered beside it.
 */
export function renderMovedArticle(
  fields: MovedFields,
  aliases: readonly string[],
  markdown: string,
): string {
  const { id, title, issuer, issued, lang, topics, summary, published, updated } = fields;
  const ordered = { id, title, issuer, issued, lang, topics, summary, published, updated };
  const present = Object.fromEntries(
    Object.entries({ ...ordered, aliases: aliases.length > 0 ? aliases : undefined }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const document = new Document(present);
  const list = document.get('topics');
  if (isSeq(list)) list.flow = true;
  const head = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${head}---\n\n${markdown}`;
}
