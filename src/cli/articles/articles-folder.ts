// Where the articles of a working copy lie.

import { join } from 'node:path';

/** Where editors keep articles, where they name no path. */
export const articlesFolder = 'articles';

/** The word list, which stands beside the articles and is none. */
export const wordsPath = join(articlesFolder, 'words.txt');
