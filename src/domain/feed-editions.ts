// The editions of everything that a site offers as feeds.

import {
  type ChineseScript,
  chineseScriptOf,
  chineseScripts,
  otherScript,
} from './chinese-script.ts';
import { type Collection, editionCollection } from './collection.ts';
import type { Site } from './site.ts';

/** The scripts in which the site's feeds can be had besides its own: one for a site in Chinese, both for another. */
export function editionScripts({ language }: Pick<Site, 'language'>): readonly ChineseScript[] {
  const own = chineseScriptOf(language);
  return own ? [otherScript(own)] : chineseScripts;
}

/** The collections of everything in each of these scripts. */
export function feedEditions(site: Pick<Site, 'language'>): Collection[] {
  return editionScripts(site).map(editionCollection);
}
