/** Makes paragraphs of text that was parted by line breaks only, as old editing systems wrote it. */
import type { PhrasingContent } from 'mdast';

/**
 * The paragraphs that a paragraph holds: a break parts two where another follows, where the next line is
 * indented by Chinese spaces, or where the line before it closes a sentence. Other breaks stay.
 */
export function splitAtBreaks(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  const paragraphs: PhrasingContent[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const text = line.map(textOf).join('');
    const isBlank = text.trim() === '' && line.every(({ type }) => type === 'text');
    const last = paragraphs.at(-1);
    if (isBlank) isOpen = false;
    else if (last && isOpen && !/^[\u3000 ]*\u3000\u3000/.test(text)) {
      last.push({ type: 'break' }, ...trimLine(line));
      isOpen = !closesSentence(text);
    } else {
      paragraphs.push(trimLine(line));
      isOpen = !closesSentence(text);
    }
  }
  return paragraphs;
}

function closesSentence(text: string): boolean {
  return /[。！？；：][”’」』）)]*\s*$/.test(text);
}

function trimLine(line: readonly PhrasingContent[]): PhrasingContent[] {
  return line.flatMap((node, at): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    let { value } = node;
    if (at === 0) value = value.trimStart();
    if (at === line.length - 1) value = value.trimEnd();
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

function textOf(node: PhrasingContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
