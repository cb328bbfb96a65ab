// The citation for whoever follows no style.

import type { Site } from '../../domain/site.ts';
import { dateText } from '../date-text.ts';
import { messagesIn } from '../messages.ts';
import type { Cited } from './cited.ts';

/** One line in the language of the site, that says by itself what each part is. */
export function renderPlainCitation(cited: Cited, site: Site): string {
  const messages = messagesIn(site.language);
  return messages.citing.plainText({
    ...cited,
    title: site.language === 'en' ? cited.title : withInnerMarks(cited.title),
    issued: dateText(cited.issued, site.language),
    revision: messages.revision(cited.number),
    site: site.title,
  });
}

/** A title that stands between 《 and 》 has 〈 and 〉 within (GB/T 15834-2011, section 4.15). */
function withInnerMarks(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉');
}
