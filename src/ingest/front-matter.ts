/** Writes an imported article's front matter as YAML. */
import { Document, isSeq } from 'yaml';
import type { ImportedFrom } from '../domain/imported-from.ts';

/** What the importer knows of an article; a field that the text did not give is left out. */
export interface ImportedFields {
  id: string;
  title?: string;
  issuer?: string;
  /** ISO 8601 date. */
  issued?: string;
  /** BCP 47. */
  lang?: string;
  topics?: readonly string[];
  /** Only where it differs from the file's base name. */
  slug?: string;
  source: ImportedFrom;
}

/** The front matter with its two `---` lines, keys in the house order, lists on one line. Any string comes back from a YAML parser unchanged. */
export function renderFrontMatter(fields: ImportedFields): string {
  const { id, title, issuer, issued, lang, topics, slug, source } = fields;
  const ordered = { id, title, issuer, issued, lang, topics, slug, source };
  const present = Object.fromEntries(
    Object.entries(ordered).filter(([, value]) => value !== undefined),
  );
  const document = new Document(present);
  for (const list of [document.get('topics'), document.getIn(['source', 'restored'])]) {
    if (isSeq(list)) list.flow = true;
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}
