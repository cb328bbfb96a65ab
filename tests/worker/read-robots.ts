// Reads robots.txt as a crawler does (RFC 9309), to tell what it may fetch.

interface Rule {
  readonly allows: boolean;
  readonly pattern: string;
}

/** What a robots.txt says: whether a crawler may fetch a path (with its query), and where the sitemaps are. */
export interface Robots {
  readonly mayFetch: (product: string, path: string) => boolean;
  readonly sitemaps: readonly string[];
}

/** Reads a robots.txt. Throws at a line that is neither empty, a comment nor a field, which the RFC would skip. */
export function readRobots(text: string): Robots {
  const groups: { products: string[]; rules: Rule[] }[] = [];
  const sitemaps: string[] = [];
  let inProducts = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const content = line.replace(/#.*/, '').trim();
    if (content === '') continue;
    const [, name = '', value = ''] = /^([a-z-]+)\s*:\s*(.*)$/i.exec(content) ?? [];
    const field = name.toLowerCase();
    if (field === '') throw new Error(`no field: ${line}`);
    if (field === 'sitemap') sitemaps.push(value);
    if (field === 'user-agent') {
      // Fields of products that follow each other begin one group (2.2.1).
      if (!inProducts) groups.push({ products: [], rules: [] });
      groups.at(-1)?.products.push(value.toLowerCase());
    } else if (field === 'allow' || field === 'disallow') {
      if (value !== '') groups.at(-1)?.rules.push({ allows: field === 'allow', pattern: value });
    }
    inProducts = field === 'user-agent';
  }
  return { mayFetch: (product, path) => judge(rulesFor(groups, product), path), sitemaps };
}

/** All groups of the product together, or those of everyone where it has none (2.2.1). */
function rulesFor(
  groups: readonly { products: string[]; rules: Rule[] }[],
  product: string,
): Rule[] {
  const of = (name: string) =>
    groups.filter(({ products }) => products.includes(name)).flatMap(({ rules }) => rules);
  const own = groups.some(({ products }) => products.includes(product.toLowerCase()));
  return of(own ? product.toLowerCase() : '*');
}

/** The longest match counts, and of two the one that allows; robots.txt itself is always allowed (2.2.2). */
function judge(rules: readonly Rule[], path: string): boolean {
  if (path === '/robots.txt') return true;
  const matching = rules.filter(({ pattern }) => matches(pattern, path));
  const longest = Math.max(0, ...matching.map(({ pattern }) => pattern.length));
  const decisive = matching.filter(({ pattern }) => pattern.length === longest);
  return decisive.length === 0 || decisive.some(({ allows }) => allows);
}

/** `*` stands for any characters, `$` for the end (2.2.3). */
function matches(pattern: string, path: string): boolean {
  const parts = pattern
    .replace(/\$$/, '')
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}${pattern.endsWith('$') ? '$' : ''}`).test(path);
}
