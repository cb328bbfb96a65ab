// Judges what came from a feed's address by itself: is it a feed, of the type that it is called, in one piece?

import type { Answer } from './ask.ts';
import { findChallenge } from './challenge.ts';
import { type Finding, find } from './finding.ts';
import { type Feed, readFeed } from './read-feed.ts';

/** The feed, where it can be read; and what was found. */
export interface JudgedContent {
  readonly feed?: Feed;
  readonly findings: readonly Finding[];
}

/** Judges an answer. What is no feed at all is told of by one finding, since nothing else can be said of it. */
export function judgeContent(answer: Answer): JudgedContent {
  const { status, brokenEncoding, isCut, bytes } = answer;
  const challenge = findChallenge(answer);
  if (challenge) return { findings: [find('challenge', { ...challenge })] };
  if (status !== 200) return { findings: [find('status', { status })] };
  if (brokenEncoding !== undefined) {
    return { findings: [find('encoding-broken', { encoding: brokenEncoding })] };
  }
  if (isCut) return { findings: [find('large', { size: bytes.length })] };
  const type = answer.headers.get('content-type') ?? '';
  const text = decode(bytes, charsetOf(type));
  if (text === undefined) return { findings: [find('bad-bytes', { charset: charsetOf(type) })] };
  const read = readFeed(text);
  switch (read.kind) {
    case 'html':
      return { findings: [find('html')] };
    case 'other':
      return { findings: [find('not-a-feed', { root: read.root })] };
    case 'malformed': {
      const { kind: _, ...place } = read;
      return { findings: [find('not-well-formed', place)] };
    }
    case 'feed': {
      const { format, entries } = read.feed;
      const well = find('well-formed', { format, entries: entries.length });
      return { feed: read.feed, findings: [...judgeType(type, read.feed), well] };
    }
  }
}

function charsetOf(type: string): string {
  return /;\s*charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1]?.toLowerCase() ?? '';
}

/** By the header, else by the declaration, else UTF-8 (RFC 7303, section 3). Undefined where bytes are none of it. */
function decode(bytes: Uint8Array, charset: string): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(charset || declared || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const types: Readonly<Record<Feed['format'], readonly string[]>> = {
  Atom: ['application/atom+xml', 'application/xml', 'text/xml'],
  RSS: ['application/rss+xml', 'application/xml', 'text/xml'],
  'RSS 1.0': ['application/rdf+xml', 'application/rss+xml', 'application/xml', 'text/xml'],
  'JSON Feed': ['application/feed+json', 'application/json'],
};

function judgeType(type: string, { format, encoding }: Feed): Finding[] {
  const name = type.split(';')[0]?.trim().toLowerCase() ?? '';
  const [right = ''] = types[format];
  if (!types[format].includes(name)) return [find('wrong-type', { type: name || '–', right })];
  const charset = charsetOf(type);
  if (encoding !== undefined && charset !== '' && charset !== encoding.toLowerCase()) {
    return [find('charset-contradicts', { charset, encoding })];
  }
  return [find('typed', { type })];
}
