// The table of contents of a bulletin that has sections.

import type { Site } from '../domain/site.ts';
import type { StoredArticle } from '../domain/stored-records.ts';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';

/** With fewer sections the whole page is in view sooner than a table is read. */
const fewestSections = 3;

interface TableOfContentsProperties {
  article: Pick<StoredArticle, 'headings' | 'lang'>;
  site: Site;
}

/** Links to the headings of level 2, where there are three or more; nothing otherwise. */
export function TableOfContents({ article, site }: TableOfContentsProperties) {
  const sections = article.headings.filter(({ level }) => level === 2);
  if (sections.length < fewestSections) return null;
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{messagesIn(site.language).contents}</h2>
      <ul {...languageMark(article.lang, site)}>
        {sections.map(({ id, text }) => (
          <li>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
