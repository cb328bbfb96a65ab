// Writes the file of a new article, to which only the text is to be added.

import { Document, isSeq } from 'yaml';

/** What is known of an article before it is written. */
export interface SkeletonFields {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  /** The date that the document bears, YYYY-MM-DD. */
  readonly issued: string;
  readonly lang: string;
  readonly topics?: readonly string[];
}

/** Front matter with its `---` lines and an empty line for the text. */
export function renderSkeleton(fields: SkeletonFields): string {
  const { id, title, issuer, issued, lang, topics } = fields;
  const document = new Document({ id, title, issuer, issued, lang, ...(topics ? { topics } : {}) });
  const list = document.get('topics');
  if (isSeq(list)) list.flow = true;
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n`;
}
