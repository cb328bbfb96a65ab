// Open Graph (https://ogp.me): what previews of links show.

import { collectionPath } from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import { namedCollection } from '../domain/collection.ts';
import type { Site } from '../domain/site.ts';
import type { ArticleImage } from '../domain/stored-records.ts';
import type { Page } from './document.tsx';
import { PreviewImage } from './preview-image.tsx';

/** What an article adds to the head. Instants are RFC 3339. */
export interface ArticleHead extends Pick<Article, 'issued' | 'issuer' | 'topics' | 'lang'> {
  readonly published: string;
  readonly updated: string;
  /** The first of them stands for the article in previews. */
  readonly images?: readonly ArticleImage[] | undefined;
}

interface OpenGraphProperties {
  page: Page;
  /** The path of the page, which stands for an address of its own. */
  path: string;
  site: Site;
}

/** The page's preview; a card on X takes all but its kind from the same properties. */
export function OpenGraph({ page, path, site }: OpenGraphProperties) {
  const { article } = page;
  const image = article?.images?.[0];
  const locale = openGraphLocale(article?.lang ?? site.language);
  return (
    <>
      <meta property="og:title" content={page.title ?? site.title} />
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:url" content={site.origin + path} />
      <meta property="og:description" content={page.description} />
      <meta property="og:site_name" content={site.title} />
      {locale && <meta property="og:locale" content={locale} />}
      {page.editions && <AlternateLocale page={page} shown={locale} />}
      {image && <PreviewImage image={image} site={site} />}
      {article && <ArticleProperties article={article} site={site} />}
      <meta name="twitter:card" content="summary" />
    </>
  );
}

/** The locale of the edition that the page does not show. */
function AlternateLocale({ page, shown }: { page: Page; shown: string | undefined }) {
  const { editions } = page;
  const locales = editions ? [editions.lang, editions.derived.lang].map(openGraphLocale) : [];
  const other = locales.find((locale) => locale !== shown);
  return other === undefined ? null : <meta property="og:locale:alternate" content={other} />;
}

/** The issuer is given by the address of its page, as the type of the property (profile) asks. */
function ArticleProperties({ article, site }: { article: ArticleHead; site: Site }) {
  const issuer = collectionPath(namedCollection('issuer', article.issuer));
  const [section] = article.topics;
  return (
    <>
      <meta property="article:published_time" content={article.published} />
      {article.updated !== article.published && (
        <meta property="article:modified_time" content={article.updated} />
      )}
      <meta property="article:author" content={site.origin + issuer} />
      {section !== undefined && <meta property="article:section" content={section} />}
      {article.topics.map((topic) => (
        <meta property="article:tag" content={topic} />
      ))}
    </>
  );
}

/**
 * The locale of a text in a language, in the form language_TERRITORY that Open Graph has: zh-Hant is
 * zh_TW, en is en_US, by the likeliest territory (CLDR). Undefined where the language tag is none.
 */
export function openGraphLocale(lang: string): string | undefined {
  try {
    const { language, region } = new Intl.Locale(lang).maximize();
    return region === undefined ? undefined : `${language}_${region}`;
  } catch {
    return undefined;
  }
}
