// libxml2 judges sitemaps by their schema: the one that the library `sitemap` brings, and ours for what it does not.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether xmllint is there to judge. */
export const isXmllintInstalled = spawnSync('xmllint', ['--version']).status === 0;

const root = join(import.meta.dirname, '../..');
const ours = (name: string) => join(import.meta.dirname, 'schemas', name);
const library = join(root, 'node_modules/sitemap/schema/sitemap.xsd');

const namespaces: readonly [namespace: string, file: string][] = [
  ['http://www.sitemaps.org/schemas/sitemap/0.9', library],
  ['http://www.google.com/schemas/sitemap-news/0.9', ours('sitemap-news.xsd')],
  ['http://www.w3.org/1999/xhtml', ours('xhtml-link.xsd')],
];

/** One schema for a sitemap and its extensions, which the library's own fetches from the network. */
function schemaOfSitemaps(): string {
  const imports = namespaces.map(
    ([namespace, file]) =>
      `<import namespace="${namespace}" schemaLocation="${pathToFileURL(file).href}"/>`,
  );
  return `<schema xmlns="http://www.w3.org/2001/XMLSchema">${imports.join('')}</schema>`;
}

/** What libxml2 complains of; empty where the document is valid. An index is judged by its own schema. */
export function complaintsOf(document: string, kind: 'urlset' | 'index'): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-sitemaps-'));
  try {
    const [file, driver] = [join(folder, 'document.xml'), join(folder, 'driver.xsd')];
    writeFileSync(file, document);
    writeFileSync(driver, schemaOfSitemaps());
    const schema = kind === 'index' ? ours('siteindex.xsd') : driver;
    const { status, stderr } = spawnSync(
      'xmllint',
      ['--noout', '--nonet', '--schema', schema, file],
      { encoding: 'utf8' },
    );
    return status === 0 ? '' : stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
