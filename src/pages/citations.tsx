// How a bulletin is cited: in four forms to copy, two of them to save.

import type { Site } from '../domain/site.ts';
import { renderBibtex } from './citation/bibtex.ts';
import type { Cited } from './citation/cited.ts';
import { renderCslJson } from './citation/csl-json.ts';
import { renderGb7714 } from './citation/gb7714.ts';
import { renderPlainCitation } from './citation/plain-text.ts';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';

interface CitationsProperties {
  cited: Cited;
  /** What `.bib` and `.csl` follow: the article's path, or the revision's. */
  path: string;
  site: Site;
}

/** The citations. Each is selected whole by a touch or a click, without script. */
export function Citations({ cited, path, site }: CitationsProperties) {
  const messages = messagesIn(site.language).citing;
  const mark = languageMark(cited.lang, site);
  return (
    <section class="about citations" aria-labelledby="citations">
      <h2 id="citations">{messages.cite}</h2>
      <p class="hint">{messages.hint}</p>
      <dl>
        <dt>GB/T 7714</dt>
        <dd>
          <p class="citation" {...mark}>
            {renderGb7714(cited)}
          </p>
        </dd>
        <dt>{messages.plain}</dt>
        <dd>
          <p class="citation">{renderPlainCitation(cited, site)}</p>
        </dd>
      </dl>
      <ForPrograms name="BibTeX" href={`${path}.bib`} type="application/x-bibtex" site={site}>
        {renderBibtex(cited, site)}
      </ForPrograms>
      <ForPrograms
        name="CSL-JSON"
        href={`${path}.csl`}
        type="application/vnd.citationstyles.csl+json"
        site={site}
      >
        {renderCslJson(cited, site)}
      </ForPrograms>
    </section>
  );
}

interface ForProgramsProperties {
  name: string;
  href: string;
  type: string;
  site: Site;
  children: string;
}

/** A citation that programs read: closed until it is asked for. */
function ForPrograms({ name, href, type, site, children }: ForProgramsProperties) {
  return (
    <details>
      <summary>{name}</summary>
      <pre class="citation">{children.trimEnd()}</pre>
      <p class="forms">
        <a href={href} type={type} download>
          {messagesIn(site.language).citing.save(name)}
        </a>
      </p>
    </details>
  );
}
