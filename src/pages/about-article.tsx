// What a reader needs to know of a bulletin besides its text: topics, other formats, revisions, source.

import { articlePath, revisionPath } from '../domain/addresses.ts';
import { showSize } from '../domain/media/file-label.ts';
import type { Site } from '../domain/site.ts';
import type { StoredArticle } from '../domain/stored-records.ts';
import { Checksum } from './checksum.tsx';
import { CleaningNote } from './cleaning-note.tsx';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import { RevisionList } from './revision-list.tsx';
import { Topics } from './topics.tsx';

interface OriginalFileProperties {
  origin: NonNullable<StoredArticle['importedFrom']>;
  site: Site;
}

/** The raw file by its own name, to be saved where the site has it. */
function OriginalFile({ origin, site }: OriginalFileProperties) {
  const { file, path, size } = origin;
  if (path === undefined) return <span class="file">{file}</span>;
  return (
    <span class="file">
      <a href={path} download={file}>
        {messagesIn(site.language).files.download(file)}
      </a>
      {size !== undefined && ` (${showSize(size)})`}
    </span>
  );
}

/** The closing part of a bulletin's page. What an article does not have is left out. */
export function AboutArticle({ article, site }: { article: StoredArticle; site: Site }) {
  const messages = messagesIn(site.language);
  const path = articlePath(article.slug);
  const mark = languageMark(article.lang, site);
  return (
    <section class="about" aria-labelledby="about">
      <h2 id="about">{messages.about}</h2>
      <dl>
        {article.topics.length > 0 && (
          <>
            <dt>{messages.named.topic.index}</dt>
            <dd {...mark}>
              <Topics topics={article.topics} />
            </dd>
          </>
        )}
        <dt>{messages.otherForms}</dt>
        <dd class="forms">
          <a href={`${path}.md`} type="text/markdown">
            Markdown
          </a>
          <a href={`${path}.json`} type="application/json">
            JSON
          </a>
          <a href={`${path}.txt`} type="text/plain">
            {messages.plainText.name}
          </a>
        </dd>
        <dt>{messages.revisions}</dt>
        <dd>
          <RevisionList record={article} site={site} />
          <p class="forms">
            <a href={revisionPath(article.slug)}>{messages.versions.toAll}</a>
          </p>
        </dd>
        {article.importedFrom && (
          <>
            <dt>{messages.originalFile}</dt>
            <dd>
              <OriginalFile origin={article.importedFrom} site={site} />
              <Checksum sha256={article.importedFrom.sha256} site={site} />
            </dd>
            <CleaningNote importedFrom={article.importedFrom} lang={article.lang} site={site} />
          </>
        )}
      </dl>
    </section>
  );
}
