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

function rewriteIn(part: string, change: (found: FoundAddress) => NewAddress | undefined): string {
  return part
    .replace(
      inline,
      (whole: string, mark: string, text: string, pointed?: string, bare?: string, title = '') => {
        const address = unescapeMarkdown(pointed ?? bare ?? '');
        // An image that is itself a link.
        const inner = text.includes('](') ? rewriteIn(text, change) : text;
        const changed = change({
          form: mark === '!' ? 'image' : 'link',
          address,
          text: unescapeMarkdown(text),
        });
        if (!changed)
          return inner === text ? whole : whole.replace(`[${text}]`, () => `[${inner}]`);
        const shown = changed.text === undefined ? inner : escapeText(changed.text);
        return `${mark}[${shown}](${pointed !== undefined || changed.address !== undefined ? writeAddress(changed.address ?? address) : bare}${title})`;
      },
    )
    .replace(definition, (whole: string, before: string, pointed?: string, bare?: string) => {
      const address = unescapeMarkdown(pointed ?? bare ?? '');
      const changed = change({ form: 'link', address, text: '' });
      return changed?.address === undefined ? whole : before + writeAddress(changed.address);
    })
    .replace(autolink, (whole: string, address: string) => {
      const changed = change({ form: 'link', address, text: address });
      return changed?.address === undefined
        ? whole
        : `[${escapeText(address)}](${writeAddress(changed.address)})`;
    });
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
