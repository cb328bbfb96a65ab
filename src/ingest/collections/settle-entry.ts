/** What front matter an entry gets: nothing is invented, and what had to be changed is noted. */
import { articlePath } from '../../domain/addresses.ts';
import { judgeAlias, mostAliases } from '../../domain/alias.ts';
import { decodePercent } from '../../domain/decode-percent.ts';
import { proposeSlug } from '../../domain/slug.ts';
import { isoInstant, localDate } from '../../domain/time.ts';
import { makeSlug } from '../slug.ts';
import { ownAddresses } from './address-map.ts';
import { settleId } from './mint-id.ts';
import type { Note, OldEntry, OldSite } from './old-entry.ts';
import { plainText } from './plain-text.ts';
import { settleLanguage } from './settle-language.ts';
import { addressName, oneLine } from './settle-names.ts';

/** What an editor decides for the whole collection, and the time of the import in milliseconds. */
export interface MoveChoices {
  readonly issuer: string | undefined;
  readonly lang: string | undefined;
  readonly topics: readonly string[];
  readonly timeZone: string;
  readonly now: number;
}

/** The fields of an article as they are to be written; instants as RFC 3339. */
export interface MovedFields {
  readonly id: string;
  readonly title: string;
  readonly issuer?: string;
  readonly issued?: string;
  readonly lang?: string;
  readonly topics?: readonly string[];
  readonly summary?: string;
  readonly published?: string;
  readonly updated?: string;
}

/** Who named the issuer: the editor, the text, the collection as its author or by its title; nobody. */
export type IssuerOrigin = 'given' | 'author' | 'site-author' | 'site-title' | 'nobody';

/** What is settled of an entry by itself. `slug` is what it should be, `addresses` those on the old site. */
export interface SettledEntry {
  readonly fields: MovedFields;
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly addresses: readonly string[];
  readonly issuerFrom: IssuerOrigin;
  readonly notes: readonly Note[];
}

/** Settles an entry. The same entry and choices give the same fields. */
export function settleEntry(
  entry: OldEntry,
  site: OldSite & { readonly author?: string },
  choices: MoveChoices,
): SettledEntry {
  const notes: Note[] = [];
  const note = (kind: Note['kind'], what = '') => notes.push({ kind, what });
  const text = plainText(entry.body.text.slice(0, 20_000));
  const { id, isMinted } = settleId(entry.guid, site.homes[0] ?? '', entry.url ?? entry.origin);
  if (isMinted) note('id-minted', entry.guid ?? '');
  const title = settleTitle(entry, text, note);
  const { issuer, issuerFrom } = settleIssuer(entry, site, choices);
  if (issuer === '') note('no-issuer');
  const lang = choices.lang ?? settleLanguage(entry.lang ?? site.lang, `${title} ${text}`);
  if (lang === undefined) note('no-language');
  const topics = settleTopics([...entry.topics, ...choices.topics], note);
  const summary = settleSummary(entry.summary, note);
  const dates = settleDates(entry, choices, note);
  const addresses = ownAddresses(entry, site.homes);
  const given = entry.slug === undefined ? undefined : proposeGiven(entry.slug);
  if (entry.slug !== undefined && given === undefined) note('slug-made', entry.slug);
  const day = dates.issued ?? 'undated';
  const slug =
    given ??
    slugOfAddress(entry.url) ??
    makeSlug(
      title,
      `${day}-${
        id
          .slice(-8)
          .replace(/[^a-z0-9]/gi, '')
          .toLowerCase() || 'text'
      }`,
    );
  return {
    fields: {
      id,
      title,
      ...(issuer === '' ? {} : { issuer }),
      ...(dates.issued === undefined ? {} : { issued: dates.issued }),
      ...(lang === undefined ? {} : { lang }),
      ...(topics.length === 0 ? {} : { topics }),
      ...(summary === '' ? {} : { summary }),
      ...(dates.published === undefined ? {} : { published: dates.published }),
      ...(dates.updated === undefined ? {} : { updated: dates.updated }),
    },
    slug,
    aliases: settleAliases(addresses, slug, note),
    addresses,
    issuerFrom,
    notes,
  };
}

function settleIssuer(
  { author }: OldEntry,
  site: OldSite & { readonly author?: string },
  choices: MoveChoices,
): { readonly issuer: string; readonly issuerFrom: IssuerOrigin } {
  const candidates = [
    ['given', choices.issuer],
    ['author', author],
    ['site-author', site.author],
    ['site-title', site.title],
  ] as const;
  const [from, name = ''] = candidates.find(([, one]) => one !== undefined) ?? ['nobody', ''];
  const issuer = addressName(name);
  return { issuer, issuerFrom: issuer === '' ? 'nobody' : from };
}

type AddNote = (kind: Note['kind'], what?: string) => void;

function settleTitle({ title, origin }: OldEntry, text: string, note: AddNote): string {
  const line = oneLine(title, 300);
  if (line !== '') {
    if (title.trim().length > 300) note('title-cut', line.slice(0, 40));
    return line;
  }
  const made = oneLine(text, 40) || oneLine(origin, 40);
  note('untitled', made);
  return made;
}

function settleTopics(given: readonly string[], note: AddNote): string[] {
  const topics = new Set<string>();
  for (const topic of given) {
    const name = addressName(topic);
    if (name !== topic.trim()) note('topic-changed', name === '' ? topic : `${topic} → ${name}`);
    if (name !== '') topics.add(name);
  }
  if (topics.size > 20) note('topics-cut', [...topics].slice(20).join(', '));
  return [...topics].slice(0, 20);
}

/** What WordPress cuts off by itself (`[…]`) is no summary that anybody wrote. */
function settleSummary(summary: string | undefined, note: AddNote): string {
  if (summary === undefined || /\[(?:…|\.\.\.|&hellip;)\]\s*$/.test(summary)) return '';
  const line = oneLine(summary, 1000);
  if (line.endsWith('…') && !summary.trimEnd().endsWith('…'))
    note('summary-cut', line.slice(0, 40));
  return line;
}

function settleDates(entry: OldEntry, { timeZone, now }: MoveChoices, note: AddNote) {
  const { published, updated } = entry;
  const issued =
    entry.issued ?? (published === undefined ? undefined : localDate(published, timeZone));
  if (issued === undefined) note('undated');
  if (published !== undefined && published > now) note('scheduled', isoInstant(published));
  const isLater =
    published !== undefined && updated !== undefined && updated > published && updated <= now;
  return {
    issued,
    published: published === undefined ? undefined : instantText(published),
    updated: isLater ? instantText(updated) : undefined,
  };
}

function instantText(instant: number): string {
  return isoInstant(instant).replace('.000Z', 'Z');
}

/** A slug as it was, in the form that slugs have here; undefined where nothing of it is left. */
function proposeGiven(text: string): string | undefined {
  const slug = proposeSlug(text);
  return slug === 'bulletin' && !/bulletin/i.test(text) ? undefined : slug;
}

/** The name at the end of an address, unless it is a number or what servers call any page. */
function slugOfAddress(url: string | undefined): string | undefined {
  const segment =
    url === undefined ? '' : (URL.parse(url)?.pathname.split('/').filter(Boolean).at(-1) ?? '');
  const name = (decodePercent(segment) ?? segment).replace(/\.(?:html?|php|aspx?|jsp|shtml)$/i, '');
  if (/^\d*$/.test(name) || /^(?:index|default|show|view|detail|article|post)$/i.test(name))
    return undefined;
  return proposeGiven(name);
}

/** Those that can be aliases here, written legibly. */
function settleAliases(addresses: readonly string[], slug: string, note: AddNote): string[] {
  const aliases = addresses.flatMap((address) => {
    const verdict = judgeAlias(address);
    if (verdict.ok) return [legible(verdict.address)];
    // Where another Gazette had it already, nothing has to lead there.
    if (address !== '/' && address !== articlePath(slug)) note('alias-refused', address);
    return [];
  });
  return aliases.slice(0, mostAliases);
}

function legible(address: string): string {
  const decoded = decodeURI(address);
  const verdict = /[\s\p{C}]/u.test(decoded) ? undefined : judgeAlias(decoded);
  return verdict?.ok && verdict.address === address ? decoded : address;
}
