/** Ids for texts whose own id no feed of today can carry. */
import { sha1 } from '@noble/hashes/legacy.js';
import { isArticleId } from '../../domain/article-id.ts';

/** The namespace of addresses (RFC 9562, section 6.6). */
const namespace = Uint8Array.from('6ba7b8119dad11d180b400c04fd430c8'.match(/../g) ?? [], (pair) =>
  Number.parseInt(pair, 16),
);

/** The id that a text had where it can be an article's; else one that is always the same for it, and `isMinted`. */
export function settleId(
  guid: string | undefined,
  home: string,
  name: string,
): { readonly id: string; readonly isMinted: boolean } {
  const own = guid?.trim();
  if (own !== undefined && isArticleId(own)) return { id: own, isMinted: false };
  return { id: nameBasedId(`${home}#${own || name}`), isMinted: true };
}

/** `urn:uuid:` of a name (version 5: RFC 9562, section 5.5): the same name gives the same id. */
function nameBasedId(name: string): string {
  const bytes = new TextEncoder().encode(name);
  const input = new Uint8Array(namespace.length + bytes.length);
  input.set(namespace);
  input.set(bytes, namespace.length);
  const hash = sha1(input).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
