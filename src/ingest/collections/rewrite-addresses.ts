/** Finds the addresses in a Markdown text, and writes others in their place. */
import { outsideCode } from './markdown/outside-code.ts';

/** An address as it stands in a text. `text` is what is shown for it: the alternative text, or that of the link. */
export interface FoundAddress {
  readonly form: 'image' | 'link';
  readonly address: string;
  readonly text: string;
}

/** What to write instead: another address, or another text beside it; undefined leaves all as it is. */
export interface NewAddress {
  readonly address?: string;
  readonly text?: string;
  /** An image that becomes a link to where it is. */
  readonly isLink?: true;
  /** Neither image nor link any more: what was shown for it stays as words. */
  readonly isWords?: true;
}

/** `![alt](address "title")` and `[text](address)`: the destination alone, in brackets or not (CommonMark 6.3). */
const inline =
  /(!?)\[((?:[^[\]\\]|\\.|\[(?:[^[\]\\]|\\.)*\])*)\]\(\s*(?:<((?:[^<>\n\\]|\\.)*)>|((?:[^\s()<>\\]|\\.|\((?:[^\s()\\]|\\.)*\))+))(\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?\s*\)/g;
const definition = /^( {0,3}\[(?!\^)(?:[^\]\\\n]|\\.)+\]:[ \t]*)(?:<([^<>\n]*)>|(\S+))/gm;
const autolink = /<(https?:\/\/[^\s<>]+)>/g;

/** The text with each address replaced as `change` says. Code is left alone. */
export function rewriteAddresses(
  markdown: string,
  change: (found: FoundAddress) => NewAddress | undefined,
): string {
  return outsideCode(markdown, (part) => rewriteIn(part, change));
}

/** A link within the text of a link. */
const innerLink = /(^|[^!])(\[(?:[^[\]\\]|\\.)*\])\([^()]*\)/g;

function textOf(link: string): string {
  return /\[((?:[^[\]\\]|\\.)*)\]/.exec(link)?.[1] ?? '';
}

type Change = (found: FoundAddress) => NewAddress | undefined;

function rewriteIn(part: string, change: Change): string {
  return part
    .replace(
      inline,
      (whole: string, mark: string, text: string, pointed?: string, bare?: string, title = '') =>
        rewriteOne(
          {
            whole,
            mark,
            text,
            written: pointed === undefined ? (bare ?? '') : `<${pointed}>`,
            title,
          },
          change,
        ),
    )
    .replace(definition, (whole: string, before: string, pointed?: string, bare?: string) => {
      const address = unescapeMarkdown(pointed ?? bare ?? '');
      const changed = change({ form: 'link', address, text: '' });
      return changed?.address === undefined ? whole : before + writeAddress(changed.address);
    })
    .replace(autolink, (whole: string, address: string) => {
      const changed = change({ form: 'link', address, text: address });
      if (changed?.address === undefined) return whole;
      return `[${escapeText(address)}](${writeAddress(changed.address)})`;
    });
}

/** A link or an image as it is written: `written` is its destination, in brackets where it has some. */
interface Written {
  readonly whole: string;
  readonly mark: string;
  readonly text: string;
  readonly written: string;
  readonly title: string;
}

function rewriteOne({ whole, mark, text, written, title }: Written, change: Change): string {
  const address = unescapeMarkdown(written.replace(/^<|>$/g, ''));
  // An image within a link: where it becomes a link itself, its text alone is left, since no link stands in another.
  const inner = text.includes('](')
    ? rewriteIn(text, change).replace(innerLink, (link, before: string) => before + textOf(link))
    : text;
  const form = mark === '!' ? 'image' : 'link';
  const changed = change({ form, address, text: unescapeMarkdown(text) });
  if (!changed) return inner === text ? whole : whole.replace(`[${text}]`, () => `[${inner}]`);
  const shown = changed.text === undefined ? inner : escapeText(changed.text);
  if (changed.isWords) return shown;
  const target = changed.address === undefined ? written : writeAddress(changed.address);
  return `${changed.isLink ? '' : mark}[${shown}](${target}${title})`;
}

function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}

function escapeText(text: string): string {
  return text.replace(/[[\]\\*_`]/g, String.raw`\$&`);
}

function writeAddress(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address;
}
