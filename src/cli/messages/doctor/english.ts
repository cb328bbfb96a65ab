// What the doctor says in English: of each finding, what it is and, where something is to be done, what.

import type { Barrier } from '../../doctor/challenge.ts';
import { barrierAdviceInEnglish } from './barriers.ts';
import type { DoctorMessages, Said } from './messages.ts';

const byBarrier = (data: Readonly<Record<string, string>>): string => {
  const barriers: readonly Barrier[] = [
    ...(['bots', 'integrity', 'rule', 'rate', 'address', 'attack', 'challenge'] as const),
  ];
  const barrier = barriers.find((name) => name === data.barrier) ?? 'other';
  return barrierAdviceInEnglish[barrier]({
    ray: data.ray ?? '',
    expression: data.expression ?? '',
  });
};

const rules: DoctorMessages['rules'] = {
  reached: ({ hops, chain }): Said => [
    hops === '0' ? 'answers without a redirect' : `reached by ${hops} lasting redirects: ${chain}`,
  ],
  announces: ({ feeds }) => [`announces ${feeds} feeds to feed readers`],
  'robots-allow': () => ['robots.txt forbids no feed'],
  'readers-let-in': ({ readers }) => [`lets readers in, by their names too: ${readers}`],
  typed: ({ type }) => [`Content-Type: ${type}`],
  'well-formed': ({ format, entries }) => [`well-formed ${format}, entries: ${entries}`],
  'encodings-same': () => ['the same without compression, in gzip and in Brotli'],
  'has-validators': ({ names }) => [`validators: ${names}`],
  'answers-304': () => ['304 where nothing has changed, however it is asked'],
  'answers-200': () => ['200 for whoever has another state, as after a change or a deletion'],
  'head-same': () => ['HEAD says what GET says'],
  cached: ({ control }) => [`Cache-Control: ${control}`],
  shared: () => ['readers in browsers may fetch it (CORS)'],
  'names-itself': () => ['names its own address'],
  'entries-fine': ({ entries }) => [`ids, dates and links of its entries are well (${entries})`],
  'history-long': ({ documents }) => [
    `${documents} older documents are linked and fit, and more beyond that were not looked at`,
  ],
  'history-whole': ({ documents }) => [
    `${documents} older documents are linked and fit (RFC 5005)`,
  ],

  'redirected-for-now': ({ from, to, status }) => [
    `${from} redirects for now only (${status}) to ${to}`,
    'Readers will ask twice for ever. Answer 301 or 308 where the new address is there to stay.',
  ],
  'redirected-elsewhere': ({ from, to }) => [
    `${from} leads to another host: ${to}`,
    'If that is the address now, announce that one: some readers do not follow to other hosts.',
  ],
  'http-stays': ({ url }) => [
    `${url} answers without encryption`,
    'Redirect http to https. At Cloudflare: SSL/TLS > Edge Certificates > Always Use HTTPS.',
  ],
  'no-tls': ({ url }) => [
    `${url} is not encrypted: anybody on the way can change what subscribers read`,
    'Serve it by https.',
  ],
  'announces-none': () => [
    'announces no feed: readers that are given this address find none',
    'Put <link rel="alternate" type="application/atom+xml" href="…" title="…"> into the head of the page.',
  ],
  'announced-type': ({ url, type }) => [
    `announces ${url} as ${type}, which no reader takes for a feed`,
    'Name it application/rss+xml, application/atom+xml or application/feed+json.',
  ],
  'more-feeds': ({ feeds }) => [
    `announces ${feeds} feeds more, which were not looked at`,
    'Give the address of one of them: gazette doctor <feed>.',
  ],
  'robots-forbid': ({ url, line }) => [
    `robots.txt forbids ${url}: ${line}`,
    'Some services that read for many keep to it. Take the line away, or add Allow with the path of the feed.',
  ],
  unstable: ({ what }) => [
    `the ${what === 'ETag' ? 'ETag' : 'document'} is another one each time, though nothing has changed`,
    'Readers fetch all of it each time. Take the time of the request out of it, and make the ETag of its contents.',
  ],
  'no-304-repeat': () => [
    '304 comes without the ETag',
    'Repeat it (RFC 9110, section 15.4.5): some readers forget theirs otherwise.',
  ],
  'head-differs': ({ what }) => [
    `HEAD does not say what GET says: ${what}`,
    'Answer HEAD with the status and the headers of GET, without the document.',
  ],
  uncached: ({ control }) => [
    `caches may not keep it (Cache-Control: ${control})`,
    'Let them, for some minutes: Cache-Control: public, max-age=300.',
  ],
  'cached-too-long': ({ control }) => [
    `news will be late, caches keep it for longer than a day (Cache-Control: ${control})`,
    'Make max-age minutes for the feed that people subscribe to.',
  ],
  'not-shared': ({ origin }) => [
    `readers that run in a browser cannot fetch it (Access-Control-Allow-Origin: ${origin})`,
    'Answer Access-Control-Allow-Origin: * under the addresses of feeds.',
  ],
  'no-self': () => [
    'does not name its own address',
    'Atom and RSS: <atom:link rel="self" href="…">; JSON Feed: feed_url.',
  ],
  'other-self': ({ self, url }) => [
    `calls ${self} its own address, and stands at ${url}`,
    'Make both the same: readers that follow it subscribe twice, and hubs tell of the wrong one.',
  ],
  'no-date': ({ entries }) => [
    `entries without a date: ${entries}`,
    'Readers show them in the order in which they happen to come. Give each a date.',
  ],
  'future-date': ({ date }) => [
    `an entry is dated in the future: ${date}`,
    'It stays on top until then, or is hidden. Check the clock and the time zone of what writes the feed.',
  ],
  'no-link': ({ entries }) => [
    `entries that lead nowhere: ${entries}`,
    'Give each the address of its page.',
  ],
  empty: () => [
    'has no entry',
    'Some readers refuse to subscribe to an empty feed. If there should be some, look at what writes it.',
  ],
  large: ({ size }) => [
    `is large: ${size} bytes`,
    'Readers give up on it. Put fewer entries into it, and link older ones (RFC 5005).',
  ],
  'not-compressed': ({ size }) => [
    `comes without compression, ${size} bytes each time`,
    'Compress it with gzip for whoever accepts that.',
  ],
  clock: ({ minutes }) => [
    `its clock (Date) and this one are ${minutes} minutes apart`,
    'Set the clock of the server, or of this machine.',
  ],
  'modified-in-future': ({ date }) => [
    `Last-Modified lies in the future: ${date}`,
    'Readers that ask by date hear of nothing until then. Check the clock of what writes it.',
  ],

  unreachable: ({ code, url }) => [
    `${url} cannot be reached (${code})`,
    unreachableAdvice(code ?? ''),
  ],
  'redirect-loop': ({ chain }) => [
    `redirects go in a circle, or on and on: ${chain}`,
    'At Cloudflare, SSL/TLS mode Flexible with a server that redirects to https does this: set it to Full (strict).',
  ],
  'redirect-nowhere': ({ status, url }) => [
    `${url} redirects (${status}) without saying where to`,
    'Give Location an address.',
  ],
  'redirected-to-http': ({ from, to }) => [
    `${from} leads from https to http: ${to}`,
    'Readers refuse that, as they should. Redirect to https.',
  ],
  status: ({ status }) => [
    `answers ${status}`,
    status === '404' || status === '410'
      ? 'Check the address. 410 makes readers unsubscribe, and 404 some of them.'
      : 'A feed answers 200. Look into the log of the server.',
  ],
  challenge: (data) => [
    `answers with a page that stands in the way (${data.status}), not with the feed`,
    byBarrier(data),
  ],
  'readers-shut-out': (data) => [
    `these readers do not get it by their names${data.status === '0' ? '' : ` (${data.status})`}: ${data.readers}`,
    byBarrier(data),
  ],
  html: () => ['is a page, not a feed', 'Give the address of the feed, or mend what serves it.'],
  'not-a-feed': ({ root }) => [
    `is ${root}, and neither RSS, Atom nor JSON Feed`,
    'Give the address of the feed.',
  ],
  'wrong-type': ({ type, right }) => [
    `Content-Type is ${type}: some readers take it for no feed`,
    `Serve it as ${right}.`,
  ],
  'charset-contradicts': ({ charset, encoding }) => [
    `Content-Type says ${charset}, the document says ${encoding}`,
    'Readers believe the one or the other. Make both UTF-8.',
  ],
  'bad-bytes': ({ charset }) => [
    `holds bytes that are none of its encoding${charset ? ` (${charset})` : ''}`,
    'Write it as UTF-8 and say so.',
  ],
  'not-well-formed': ({ line, column, message }) => [
    `is not well-formed: line ${line}, column ${column}: ${message}`,
    'Most readers refuse all of it. Escape & and <, and write the feed with an XML or JSON library.',
  ],
  'encodings-differ': ({ encoding, status }) => [
    `is another document where ${encoding} is asked for (${status})`,
    'Some readers see an old one, then. Clear the cache, and have it vary by Accept-Encoding.',
  ],
  'encoding-broken': ({ encoding }) => [
    `Content-Encoding says ${encoding}, and it is none`,
    'Two programs compress it, or none does. Leave it to one.',
  ],
  'no-validators': () => [
    'has neither ETag nor Last-Modified: every reader fetches all of it each time',
    'Send an ETag made of the contents, and answer If-None-Match with 304.',
  ],
  'bad-etag': ({ etag }) => [
    `the ETag is not in quotes: ${etag}`,
    'Write it as "…" (RFC 9110, section 8.8.3): as it is, programs compare it each in their way.',
  ],
  'no-304': ({ asked }) => [
    `is sent whole although nothing has changed, when asked by: ${asked}`,
    'Answer 304. Compare entity tags weakly: without W/ on either side.',
  ],
  'stale-304': ({ asked }) => [
    `answers 304 to whoever has another state, by: ${asked}`,
    'They never hear of changes and deletions. If-None-Match counts before If-Modified-Since; an unknown tag is a change.',
  ],
  'modified-too-early': ({ modified, newest }) => [
    `Last-Modified (${modified}) is older than the newest change in it (${newest})`,
    'Whoever asks by date misses it. Let it be the time at which the document changed.',
  ],
  'no-id': ({ entries }) => [
    `entries without an id: ${entries}`,
    'Readers repeat or lose them. Give each a guid or id that never changes.',
  ],
  'same-id': ({ id }) => [
    `two entries have the same id: ${id}`,
    'Readers show one of them. Give each its own.',
  ],
  'bad-date': ({ date }) => [
    `a date cannot be read: ${date}`,
    'RSS: Thu, 19 Feb 2009 08:00:00 +0800; Atom and JSON Feed: 2009-02-19T08:00:00+08:00.',
  ],
  'relative-link': ({ link }) => [
    `an entry leads to ${link}, which is no whole address`,
    'Write it with https:// and the host: readers have no page that it could belong to.',
  ],
  'history-broken': ({ url, why }) => [
    `an older document that it links cannot be had: ${url} (${why})`,
    'Whoever wants the history stops there. Serve it, or take the link away.',
  ],
  'history-other-feed': ({ url, id }) => [
    `an older document has the id of another feed: ${url} (${id})`,
    'Give all documents of a feed the same id (RFC 5005).',
  ],
};

function unreachableAdvice(code: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return 'The name is not known: check its spelling, and the DNS records of the domain.';
  }
  if (/CERT|TLS|SSL|SIGNED|ISSUER/.test(code)) {
    return 'The certificate is not accepted: it has expired, is for another name, or lacks its chain. Renew it.';
  }
  if (code === 'ECONNREFUSED')
    return 'Nothing listens there: check that the server runs, and the port.';
  if (code === 'PRIVATE')
    return 'It lies within a private network, where no subscriber gets to, and was not asked.';
  return 'Check the network here, and whether the server answers at all.';
}

/** The catalogue in English. */
export const doctorInEnglish: DoctorMessages = {
  rules,
  looking: (url) => `looking at ${url}`,
  notAddress: (text) => `"${text}" is not an address of the web.`,
  notAddressHint:
    'Write it as https://bulletin.example.cn, or give the address of a page or a feed.',
  about: ({ format, entries, size, firstByte }) =>
    [
      ...(format ? [`${format}, ${entries === '1' ? '1 entry' : `${entries} entries`}`] : []),
      ...(size ? [size] : []),
      ...(firstByte ? [`first byte ${firstByte}`] : []),
    ].join(', '),
  well: (feeds) =>
    feeds === 1 ? 'One feed, and nothing to mend.' : `${feeds} feeds, and nothing to mend.`,
  warned: (warnings) =>
    warnings === 1
      ? 'Readers get it; one thing might be better.'
      : `Readers get it; ${warnings} things might be better.`,
  ill: (faults) =>
    faults === 1
      ? 'One fault keeps readers from it or misleads them.'
      : `${faults} faults keep readers from it or mislead them.`,
};
