// The citation as a BibTeX entry.

import type { Site } from '../../domain/site.ts';
import { messagesIn } from '../messages.ts';
import { citationKey } from './citation-key.ts';
import type { Cited } from './cited.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A `@misc` entry, which every style knows. Values stand in a second pair of braces where a style
 * would take an issuer for a person's name, or change the case of a title. UTF-8, as biber and
 * today's BibTeX read it. The address is not escaped: styles print it with \url, which takes it as it is.
 */
export function renderBibtex(cited: Cited, site: Site): string {
  const [year = '', month = '', day = ''] = cited.issued.split('-');
  const revision = messagesIn(site.language).revision(cited.number);
  const fields: [name: string, value: string][] = [
    ['author', `{{${escapeTex(cited.issuer)}}}`],
    ['title', `{{${escapeTex(cited.title)}}}`],
    ['year', `{${year}}`],
    ['month', months[Number(month) - 1] ?? `{${month}}`],
    ['day', `{${Number(day)}}`],
    ['publisher', `{${escapeTex(site.publisher)}}`],
    ['url', `{${cited.url}}`],
    ['version', `{${cited.number}}`],
    ['note', `{${escapeTex(revision)}, SHA-256: ${cited.sha256}}`],
    ['language', `{${cited.lang}}`],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{${citationKey(cited)},\n${lines.join(',\n')}\n}\n`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Not \{: BibTeX counts braces whatever stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX prints it: what TeX takes for a command is written as one that prints it. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^&%#_$]/g, (character) => commands[character] ?? `\\${character}`);
}
