/** Reads this room's fixtures, and runs an import with everything taken as proposed. */
import { readFileSync } from 'node:fs';
import type { ImportedArticle } from '../../src/ingest/compose.ts';
import { type ImportOptions, importText } from '../../src/ingest/import-text.ts';

export const TEST_ID = 'urn:uuid:00000000-0000-4000-8000-000000000000';

/** The bytes of a file in `fixtures/`. */
export function readFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
}

/** The text of a file in `fixtures/`. */
export function readFixtureText(name: string): string {
  return new TextDecoder().decode(readFixture(name));
}

/** The article of a text or bytes; throws where the import refuses it. */
export async function importedArticle(
  raw: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<ImportedArticle> {
  const bytes = typeof raw === 'string' ? new TextEncoder().encode(raw) : raw;
  const outcome = await importText(bytes, {
    fileName: 'raw.txt',
    id: TEST_ID,
    acceptHeadings: true,
    ...options,
  });
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.reason}`);
  return outcome.article;
}

/** An article's Markdown without its front matter. */
export function bodyOf(article: ImportedArticle): string {
  return article.source.slice(article.source.indexOf('\n---\n\n') + 6);
}

/** The rules of an article's findings, with how often each was met. */
export function rulesOf(article: ImportedArticle): Record<string, number> {
  return Object.fromEntries(article.report.byRule);
}
