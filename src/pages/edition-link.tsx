// The way from a bulletin to its edition in the other Chinese script.

import { editionPath } from '../domain/addresses.ts';
import { scriptTitles } from '../domain/collection-title.ts';
import type { Site } from '../domain/site.ts';
import type { StoredArticle } from '../domain/stored-records.ts';
import { Fact } from './facts.tsx';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';

/** A fact that names the edition in its own script, for those who read that; nothing where there is none. */
export function EditionLink({ article, site }: { article: StoredArticle; site: Site }) {
  if (!article.derived) return null;
  const { lang } = article.derived;
  return (
    <Fact label={messagesIn(site.language).editions.other}>
      <a
        rel="alternate"
        hreflang={lang}
        href={editionPath(article.slug, lang)}
        {...languageMark(lang, site)}
      >
        {scriptTitles[lang]}
      </a>
    </Fact>
  );
}
