/** Proposes as headings the paragraphs that are bold from end to end, as many writers set them. */
import type { PhrasingContent } from 'mdast';
import type { Line } from '../header-lines.ts';
import type { HeadingProposal } from '../propose-headings.ts';

const longestHeading = 45;

/** A proposal for each line whose content is bold and short; none where most lines are bold, which then means nothing. */
export function proposeBold(
  lines: readonly { readonly line: Line; readonly content: readonly PhrasingContent[] }[],
): HeadingProposal[] {
  const bold = lines.filter(({ line, content }) => isBold(content) && isHeadingLike(line.text));
  if (bold.length * 2 > lines.length) return [];
  return bold.map(({ line }) => {
    const evidence = { ending: '', opening: '', repeated: '' };
    return {
      numbered: { line, number: 0, numeral: '', marked: true, contentStart: line.start },
      kind: 'bold',
      content: line.text,
      candidates: [{ length: line.text.length, score: 10, evidence }],
      chosen: 0,
    };
  });
}

function isBold(content: readonly PhrasingContent[]): boolean {
  const told = content.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return told.some(({ type }) => type !== 'footnoteReference') && told.every(isBoldNode);
}

function isBoldNode(node: PhrasingContent): boolean {
  if (node.type === 'strong' || node.type === 'footnoteReference') return true;
  return node.type === 'emphasis' && isBold(node.children);
}

function isHeadingLike(text: string): boolean {
  return text.length <= longestHeading && !/[。；;，,：:…]\s*$/.test(text);
}
