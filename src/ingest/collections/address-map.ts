/** Where the texts of a collection stand now, by every address and name that they had. */
import { canonicalAddress } from '../../domain/alias.ts';
import { decodePercent } from '../../domain/decode-percent.ts';
import { textScheme } from './markdown/template-tags.ts';
import type { OldEntry } from './old-entry.ts';
import { isOwnHost } from './own-host.ts';

/** The addresses of an entry on the old site, without its host, each in its one spelling. */
export function ownAddresses(entry: OldEntry, homes: readonly string[]): string[] {
  const { url, guid, formerAddresses } = entry;
  const all = [url, ...formerAddresses, guid].flatMap((address) => {
    if (address === undefined) return [];
    const path = pathOn(address, homes);
    return path === undefined ? [] : [path];
  });
  return [...new Set(all)];
}

/** What stands behind the host, where it is one of the old site's; a path is its own. */
function pathOn(address: string, homes: readonly string[]): string | undefined {
  if (address.startsWith('/')) return canonicalAddress(address.replace(/#.*$/, ''));
  if (!isOwnHost(address, homes)) return undefined;
  const { pathname, search } = new URL(address);
  return canonicalAddress(pathname + search);
}

/** Slugs by address and by name. The first that claims an address keeps it. */
export class AddressMap {
  readonly #byAddress = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #homes: readonly string[];

  constructor(homes: readonly string[]) {
    this.#homes = homes;
  }

  add(slug: string, addresses: readonly string[], names: readonly string[]): void {
    for (const address of addresses)
      if (!this.#byAddress.has(address)) this.#byAddress.set(address, slug);
    for (const name of names) if (!this.#byName.has(name)) this.#byName.set(name, slug);
  }

  /**
   * The text that an address means, with the fragment behind it; undefined where it means none of
   * the collection. `base` is the address at which it stood.
   */
  find(address: string, base: string | undefined): { slug: string; fragment: string } | undefined {
    const [whole = '', fragment = ''] = address.split(/(?=#)/);
    if (address.startsWith(textScheme)) {
      const written = address.slice(textScheme.length);
      const [name = '', hash = ''] = (decodePercent(written) ?? written).split(/(?=#)/);
      const slug = this.#named(name);
      return slug === undefined ? undefined : { slug, fragment: hash };
    }
    if (whole === '') return undefined;
    const absolute = URL.parse(whole, base)?.href;
    const path =
      absolute === undefined ? pathOn(whole, this.#homes) : pathOn(absolute, this.#homes);
    const slug = (path === undefined ? undefined : this.#at(path)) ?? this.#file(whole);
    return slug === undefined ? undefined : { slug, fragment };
  }

  /** Without its query as well: others hang on it where a reader came from. */
  #at(path: string): string | undefined {
    const bare = path.replace(/\?.*$/s, '');
    return this.#byAddress.get(path) ?? (bare === '/' ? undefined : this.#byAddress.get(bare));
  }

  #named(name: string): string | undefined {
    const plain = name.replace(/^[./]+/, '').replace(/\/(?:_?index\.\w+)?$/, '');
    const last = plain.split('/').at(-1) ?? '';
    const candidates = [name, plain, plain.replace(/\.\w+$/, ''), last, last.replace(/\.\w+$/, '')];
    return candidates.map((one) => this.#byName.get(one)).find((slug) => slug !== undefined);
  }

  /** A relative address of a Markdown file. */
  #file(address: string): string | undefined {
    const isFile = /^[^:]*\.(?:md|markdown)$/i.test(address);
    return isFile ? this.#named(decodePercent(address) ?? address) : undefined;
  }
}
