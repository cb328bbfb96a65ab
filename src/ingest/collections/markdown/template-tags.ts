/** Tags of other systems in a Markdown text (Hugo's shortcodes, Liquid, Hexo's tags): those with a meaning in Markdown become it, the rest is told. */
import type { Note } from '../old-entry.ts';
import { outsideCode } from './outside-code.ts';

/** What begins an address that names another text of the collection, to be settled when all are known (RFC 2606: no host bears it). */
export const textScheme = 'https://gazette-text.invalid/';

/** The text with what could be converted, and what is left. */
export interface WithoutTags {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** Converts outside of code. Tags that are not known stay as they are written, so that nothing is lost silently. */
export function convertTemplateTags(markdown: string): WithoutTags {
  const notes: Note[] = [];
  const text = outsideCode(markdown, (part) => convertPart(part, notes));
  return { text, notes };
}

function convertPart(part: string, notes: Note[]): string {
  const converted = part
    .replace(/\{\{[<%]\s*(\/?)\s*([\w-]+)([^\n]*?)\/?\s*[>%]\}\}/g, (whole, close, name, rest) =>
      convertShortcode(whole, { isClose: close === '/', name, rest }, notes),
    )
    .replace(/\{%-?\s*(\w+)\s*([^\n]*?)\s*-?%\}/g, (whole, name, rest) =>
      convertTag(whole, name, rest, notes),
    );
  for (const [whole] of converted.matchAll(/\{\{(?![<%])[^{}\n]*\}\}/g)) {
    notes.push({ kind: 'template-tag', what: whole });
  }
  return converted;
}

interface Shortcode {
  readonly isClose: boolean;
  readonly name: string;
  readonly rest: string;
}

/** Named and positional parameters. */
function parametersOf(rest: string): { named: Map<string, string>; plain: string[] } {
  const named = new Map<string, string>();
  const plain: string[] = [];
  const parameter = /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))/g;
  for (const [, name, quoted, raw, bare] of rest.matchAll(parameter)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? raw ?? bare ?? '';
    if (name === undefined) plain.push(value);
    else named.set(name, value);
  }
  return { named, plain };
}

function convertShortcode(
  whole: string,
  { isClose, name, rest }: Shortcode,
  notes: Note[],
): string {
  const { named, plain } = parametersOf(rest);
  const done = (text: string) => {
    notes.push({ kind: 'shortcode-converted', what: whole });
    return text;
  };
  if (isClose) {
    if (name === 'highlight') return '\n```\n';
    notes.push({ kind: 'shortcode', what: whole });
    return whole;
  }
  if (name === 'figure') {
    const caption = named.get('caption') ?? named.get('title') ?? '';
    return done(picture(named.get('src') ?? plain[0] ?? '', named.get('alt') ?? caption, caption));
  }
  if (name === 'ref' || name === 'relref')
    return textScheme + encodeURIComponent(named.get('path') ?? plain[0] ?? '');
  if (name === 'highlight') return done(`\n\`\`\`${plain[0] ?? ''}\n`);
  if (name === 'youtube' && plain[0]) return done(`<https://www.youtube.com/watch?v=${plain[0]}>`);
  notes.push({ kind: 'shortcode', what: whole });
  return whole;
}

function convertTag(whole: string, name: string, rest: string, notes: Note[]): string {
  const words = [...rest.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
  const done = (text: string) => {
    notes.push({ kind: 'shortcode-converted', what: whole });
    return text;
  };
  if (name === 'post_url') return textScheme + encodeURIComponent(words[0] ?? '');
  if (name === 'post_link') {
    const [target = '', ...title] = words;
    return `[${title.join(' ') || target}](${textScheme}${encodeURIComponent(target)})`;
  }
  if (name === 'asset_img') {
    const at = words.findIndex((word) => /\.[a-z0-9]+$/i.test(word));
    const title = words
      .slice(at + 1)
      .filter((word) => !/^\d+(?:px|%)?$/.test(word))
      .join(' ');
    return done(picture(words[at] ?? '', title, ''));
  }
  if (name === 'asset_link')
    return done(`[${words.slice(1).join(' ') || words[0]}](${address(words[0] ?? '')})`);
  if (name === 'highlight' || name === 'codeblock') return done(`\n\`\`\`${words[0] ?? ''}\n`);
  if (name === 'endhighlight' || name === 'endcodeblock') return '\n```\n';
  if (['raw', 'endraw', 'comment', 'endcomment'].includes(name)) return '';
  notes.push({ kind: 'template-tag', what: whole });
  return whole;
}

function address(path: string): string {
  return /[\s()<>]/.test(path) ? `<${path}>` : path;
}

function picture(source: string, alt: string, caption: string): string {
  const image = `![${alt.replace(/[[\]\\]/g, String.raw`\$&`)}](${address(source)})`;
  return caption === '' ? image : `${image}\n\n${caption}`;
}
