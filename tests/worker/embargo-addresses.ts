// Every address of the site, from the application's own routes, so that a new route cannot be forgotten.

import { parseSite } from '../../src/domain/site.ts';
import { makeApp } from '../../src/worker/app.ts';
import { site } from './site.ts';

/** What stands in the places that routes leave open. */
export interface Places {
  readonly topic: string;
  readonly issuer: string;
  readonly slugs: readonly string[];
  /** YYYY-MM. */
  readonly month: string;
  /** Files, as `<sha256>.<ending>`. */
  readonly files: readonly string[];
}

/** The paths of the application as it declares them, without its middleware. Each is listed as often as it is declared. */
export function routePatterns(): string[] {
  return makeApp(parseSite(site))
    .routes.map(({ path }) => path)
    .filter((path) => !path.endsWith('/*'));
}

/** What readers may ask for, all places filled in. Throws at a route that it does not know how to fill. */
export function addressesOf(places: Places): string[] {
  const patterns = routePatterns().filter((path) => !path.startsWith('/api/'));
  return [...new Set(patterns.flatMap((pattern) => fill(pattern, places)))];
}

/** The publishing API's addresses, of every article and of none. */
export function apiAddressesOf(references: readonly string[], sha256: string): string[] {
  const patterns = routePatterns()
    .filter((path) => path.startsWith('/api/'))
    .map((path) => path.replace(':sha256', sha256));
  return [...new Set(patterns.flatMap((pattern) => fillApi(pattern, references)))];
}

const open = /:\w+(?:\{[^/]*\})?/g;

function fill(pattern: string, { topic, issuer, slugs, month, files }: Places): string[] {
  const [year = '', number = ''] = month.split('-');
  const path = pattern
    .replace(/^\/topics\/:name/, `/topics/${encodeURIComponent(topic)}`)
    .replace(/^\/issuers\/:name/, `/issuers/${encodeURIComponent(issuer)}`)
    .replace(/:year\{[^/]*\}\}?/, year)
    .replace(/:month\{[^/]*\}/, number)
    .replace(/^\/sitemaps\/:name/, `/sitemaps/${year}.xml`)
    .replace(/:volume\{[^/]*\}/, '1')
    .replace(/:stylesheet\{.*\}$/, 'style-0123456789abcdef.css');
  if (path === '/media/:name') return files.map((file) => `/media/${file}`);
  return fillArticle(path, slugs)
    .flatMap((address) => withQuery(address))
    .map(refuseUnfilled);
}

const revisionForms = ['', '.md', '.json', '.bib', '.csl'];
const articleForms = [...revisionForms, '.txt'];

/** Each article's forms, and those of its first revision; the comparison of the first with the second. */
function fillArticle(path: string, slugs: readonly string[]): string[] {
  if (path === '/articles/:name') {
    return slugs.flatMap((slug) => articleForms.map((form) => `/articles/${slug}${form}`));
  }
  if (!path.startsWith('/articles/:slug/')) return [path];
  const revisions = [...revisionForms.map((form) => `1${form}`), '1..2'];
  return slugs.flatMap((slug) =>
    (path.includes(':revision') ? revisions : ['']).map((revision) =>
      path.replace(':slug', slug).replace(':revision', revision),
    ),
  );
}

/** What others have as well, and what the text of the secret alone has: pages repeat what they are asked for. */
const queries = ['工作會議', '待時'];

/** The search is asked for something; its page stands there without a query too. */
function withQuery(path: string): string[] {
  if (!path.startsWith('/search')) return [path];
  const asked = queries.map((text) => `${path}?q=${encodeURIComponent(text)}`);
  return path === '/search' ? [path, ...asked] : asked;
}

function fillApi(pattern: string, references: readonly string[]): string[] {
  const path = pattern.replace(':number', '1').replace(':id', 'nobody');
  return references.map((reference) =>
    refuseUnfilled(path.replace(':reference', encodeURIComponent(reference))),
  );
}

function refuseUnfilled(path: string): string {
  if (path.search(open) >= 0) throw new Error(`how is ${path} to be filled in? Say it here`);
  return path;
}
