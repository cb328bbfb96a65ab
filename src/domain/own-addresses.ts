// Which addresses are the site's own: those that a route answers, so that no article can have been known under them here.

import {
  aboutPath,
  feedFileNames,
  namesPath,
  newsSitemapPath,
  openSearchPath,
  opmlPath,
  scriptName,
  searchPath,
  sitemapPath,
  subscribePath,
} from './addresses.ts';
import { chineseScripts } from './chinese-script.ts';
import { namedKinds } from './collection.ts';
import { formerFeedPaths } from './former-feeds.ts';

const literally = (text: string) => text.replace(/[.?]/g, String.raw`\$&`);
const oneOf = (texts: readonly string[]) => `(?:${texts.map(literally).join('|')})`;

const feed = oneOf(Object.values(feedFileNames).map((name) => `/${name}`));
const volume = String.raw`/volumes/[1-9]\d{0,8}`;
const scripts = oneOf(chineseScripts.map(scriptName));

/** As the routes of worker/app.ts have them; a test holds both together. */
const patterns = [
  `${feed}|${volume}${feed}?`,
  `${oneOf(namedKinds.map(namesPath))}(?:/[^/]+(?:${feed}|${volume}${feed}?)?)?`,
  String.raw`/archive(?:/\d{4}(?:/[01]\d)?(?:${volume})?)?`,
  `/${scripts}(?:${volume})?${feed}`,
  `/articles/[^/]+(?:/(?:${scripts}|revisions(?:/[^/]+)?|compare|timemap|timegate))?`,
  `${literally(searchPath)}${feed}?`,
  oneOf([subscribePath, aboutPath, opmlPath, openSearchPath, sitemapPath, newsSitemapPath]),
  String.raw`/(?:media|sitemaps)/[^/]+|/style-[0-9a-f]{16}\.css`,
  oneOf(['/icon.svg', '/favicon.ico', '/robots.txt']),
  // What the API, the platform and other standards have for themselves (RFC 8615).
  String.raw`/(?:api|cdn-cgi|\.well-known)(?:/.*)?`,
];
const own = new RegExp(`^(?:/|${patterns.join('|')})$`);

/** True for a canonical path (see `judgeAddress`) that the site answers by itself, feeds of former systems included. */
export function isOwnAddress(path: string): boolean {
  return own.test(path) || formerFeedPaths.has(path);
}
