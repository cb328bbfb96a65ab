/** Second half of an import: an editor's decisions on a proposal, to the article's source and the report. */
import type { Proposal } from './analyse.ts';
import { describeCleaning } from './cleaning.ts';
import { composeDocument } from './document/compose-document.ts';
import { withoutTakenLines } from './document/taken-alignment.ts';
import { escapeHeading, escapeParagraph } from './escape-markdown.ts';
import { type ImportedFields, renderFrontMatter } from './front-matter.ts';
import { addLosses } from './html/not-carried.ts';
import { buildReport, type ImportReport } from './import-report.ts';
import {
  type Block,
  type HeadingDecision,
  placeHeadings,
  settleHeadings,
} from './place-headings.ts';
import type { HeadingProposal } from './propose-headings.ts';
import { makeSlug } from './slug.ts';

/** What only the caller can settle: the id, the headings, and what no text tells of itself. */
export interface Decisions {
  /** Minted by the caller: `urn:uuid:…`. */
  id: string;
  /** Beside `proposal.headings`; `proposedDecisions` gives those that the rules propose. */
  headings: readonly HeadingDecision[];
  /** Instead of the slug made from the title. */
  slug?: string;
  /** Subject tags, in the order in which they are to be written. */
  topics?: readonly string[];
  /** What to write for a picture's address in a document; undefined for one that is left out. Others stay as they are. */
  images?: ReadonlyMap<string, string | undefined>;
}

/** The article as it is to be written, and what was done to get there. */
export interface ImportedArticle {
  fields: ImportedFields;
  slug: string;
  /** Relative to the project: `articles/<year>/<slug>.md`, without the year where no date is known. */
  path: string;
  /** The whole file: front matter and Markdown, ending in a line feed. */
  source: string;
  report: ImportReport;
}

/** The article of a proposal. The same proposal and decisions give the same source, byte for byte. */
export function compose(proposal: Proposal, decisions: Decisions): ImportedArticle {
  const { title, issuer, issued, lang } = proposal.fields;
  const slug = decisions.slug ?? proposeSlug(proposal);
  const { markdown, findings, notCarried } = composeBody(proposal, decisions);
  const report = buildReport([...proposal.findings, ...findings], {
    reading: proposal.reading,
    remarks: proposal.document?.remarks ?? [],
    notCarried,
  });
  const fields: ImportedFields = {
    id: decisions.id,
    ...(title === undefined ? {} : { title }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(issued === undefined ? {} : { issued }),
    ...(lang === undefined ? {} : { lang }),
    ...(decisions.topics === undefined ? {} : { topics: decisions.topics }),
    source: { ...proposal.source, ...describeCleaning(report.findings) },
  };
  const folder = issued === undefined ? 'articles' : `articles/${issued.slice(0, 4)}`;
  return {
    fields,
    slug,
    path: `${folder}/${slug}.md`,
    source: `${renderFrontMatter(fields)}\n${markdown}`,
    report,
  };
}

/** The slug that an article gets where the editor gives none: from its title, else from its date and its bytes. */
export function proposeSlug({ fields, source }: Proposal): string {
  const fallback = `${fields.issued ?? 'undated'}-${source.sha256.slice(0, 8)}`;
  return makeSlug(fields.title ?? '', fallback);
}

function composeBody(proposal: Proposal, decisions: Decisions) {
  if (proposal.document === undefined) {
    const { blocks, findings } = placeHeadings(proposal, decisions.headings);
    return { markdown: renderBlocks(blocks), findings, notCarried: [] };
  }
  const { byLine, findings } = settleHeadings(proposal, decisions.headings);
  const { markdown, lost } = composeDocument(proposal.document, {
    taken: proposal.fields.taken,
    headings: byLine,
    images: decisions.images ?? new Map(),
  });
  const notCarried = withoutTakenLines(proposal.document, proposal.fields.taken);
  return { markdown, findings, notCarried: addLosses(notCarried, lost) };
}

/** The decision that the rules propose for each heading: its best boundary, or a paragraph where none convinces. */
export function proposedDecisions(headings: readonly HeadingProposal[]): HeadingDecision[] {
  return headings.map(({ chosen, candidates }) => candidates[chosen ?? -1]?.length ?? 'paragraph');
}

function renderBlocks(blocks: readonly Block[]): string {
  const rendered = blocks.map(({ kind, text }) =>
    kind === 'heading' ? `## ${escapeHeading(text)}` : escapeParagraph(text),
  );
  return rendered.length === 0 ? '' : `${rendered.join('\n\n')}\n`;
}
