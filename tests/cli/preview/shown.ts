// What the tests of the preview's pages show: a folder of files as the preview reads them, without a site.

import { previewPageMessages } from '../../../src/cli/messages/preview-pages.ts';
import { chooseFiles } from '../../../src/cli/preview/choose-files.ts';
import { loadPreviewed } from '../../../src/cli/preview/load-previewed.ts';
import type { PageWords } from '../../../src/cli/preview/page-words.ts';
import type { PreviewedFolder } from '../../../src/cli/preview/previewed.ts';
import { desk } from '../desk.ts';

/** English words, and the zone of the desk. */
export const words: PageWords = {
  say: previewPageMessages.en,
  language: 'en',
  timeZone: 'Asia/Shanghai',
};

/** All that lies on the desk. */
export async function loadDesk(): Promise<PreviewedFolder> {
  return loadPreviewed(await chooseFiles([], desk.folder), desk.folder, desk.now);
}
