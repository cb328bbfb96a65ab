// Which addresses in an article's text are files beside it.

import { decodePercent } from '../decode-percent.ts';
import { typeOfExtension } from './media-types.ts';

/** An address that is a file: its path from the article's folder, decoded, and the fragment (`#page=3`) that followed it. */
export interface FileAddress {
  readonly path: string;
  readonly fragment: string;
}

/**
 * The file that a relative address names, `./` and inner `..` resolved; undefined where the address is
 * none: it begins with a slash, a scheme or `#`, cannot be decoded, or has no ending that is accepted.
 * A path that begins with `../` is a file as well: only who has the folders can tell where it leads.
 */
export function parseFileAddress(address: string): FileAddress | undefined {
  const path = relativePath(address);
  if (path === undefined || typeOfExtension(extensionOf(path)) === undefined) return undefined;
  return { path, fragment: /#.*$/s.exec(address)?.[0] ?? '' };
}

/** The ending of a path without its dot, in lower case; empty where there is none. */
export function extensionOf(path: string): string {
  return /[^./]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** The decoded path of an address without scheme, host or leading slash; undefined of any other. */
export function relativePath(address: string): string | undefined {
  if (address === '' || /^(?:[/?#\\]|[^/?#]*:)/.test(address)) return undefined;
  const kept: string[] = [];
  for (const segment of address.replace(/[?#].*$/s, '').split('/')) {
    const name = decode(segment);
    if (name === undefined) return undefined;
    if (name === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (name !== '.' && name !== '') kept.push(name);
  }
  return kept.length === 0 ? undefined : kept.join('/');
}

/** What a slash or a control character stands in encoded is no name of a file. */
function decode(segment: string): string | undefined {
  const name = decodePercent(segment);
  return name === undefined || /[/\\\p{Cc}]/u.test(name) ? undefined : name;
}
