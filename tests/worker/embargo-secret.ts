// The article that nobody is to hear of before its time: everything in it stands nowhere else.

import { sha256 } from '../../src/domain/sha256.ts';
import { makePng } from '../media/make-files.ts';
import { idOf, makeSource } from './make-article.ts';

/** The image that it shows, and the raw file that it was imported from. */
export const secretFiles = {
  image: makePng(41, 43),
  original: new TextEncoder().encode('魑魅魍魎之原文'),
} as const;

const hashes = [secretFiles.image, secretFiles.original].map(sha256);

/** What it is called, where it would stand, and what it says. It shares one topic with what is open. */
export const secret = {
  slug: 'wei-kai-gong-bao',
  title: '尚未開封之公報',
  issuer: '未啟機關',
  topic: '未啟議題',
  sharedTopic: '工作會議',
  month: '1987-06',
  id: idOf(900_001),
  files: [`${hashes[0]}.png`, `${hashes[1]}.txt`],
} as const;

const sentence = '魑魅魍魎，待時而出。';

/** Its source. Where `published` is given, the front matter says when it is to open. */
export function secretSource(published?: number, over: Record<string, string> = {}): string {
  const fields = {
    ...{ id: secret.id, title: secret.title, issuer: secret.issuer, issued: '1987-06-05' },
    topics: `[${secret.topic}, ${secret.sharedTopic}]`,
    summary: '摘要亦未啟封',
    source: `{ file: wei-kai.txt, sha256: ${hashes[1]} }`,
    files: `{ wei-kai.png: ${hashes[0]} }`,
    ...(published === undefined ? {} : { published: new Date(published).toISOString() }),
  };
  const body = `${sentence}\n\n![未啟之圖](wei-kai.png)\n`;
  return makeSource(900_001, { ...fields, ...over }, body);
}

/** What its edition in the other script says. */
export const simplified = {
  title: '尚未开封之公报',
  issuer: '未启机关',
  topic: '未启议题',
  summary: '摘要亦未启封',
  sentence: '魑魅魍魉，待时而出。',
} as const;

const words = [
  ...[secret.slug, secret.title, secret.issuer, secret.topic, secret.id, sentence],
  ...Object.values(simplified),
  ...['摘要亦未啟封', '1987-06', '/archive/1987', '1987年', 'a-former-secret'],
  ...[
    ...hashes,
    '未啟之圖',
    'wei-kai',
    '摘要亦未啟封',
    '1987-06',
    '/archive/1987',
    '1987年',
    'a-former-secret',
  ],
];

/** Every form in which a trace of it might stand, in lower case. */
const traces: readonly string[] = [
  ...new Set(
    words
      .flatMap((word) => [word, encodeURIComponent(word), JSON.stringify(word).slice(1, -1)])
      .map((word) => word.toLowerCase()),
  ),
];

/** The first trace of it in a text, in upper or lower case; undefined where there is none. */
export function findTrace(text: string): string | undefined {
  const lower = text.toLowerCase();
  return traces.find((trace) => lower.includes(trace));
}
