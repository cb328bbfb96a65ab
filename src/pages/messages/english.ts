// What the pages say in English.

import type { Messages } from '../messages.ts';
import { aboutInEnglish } from './about/english.ts';
import { searchingInEnglish } from './searching/english.ts';

/** The pages' words in English. */
export const english: Messages = {
  skipToContent: 'Skip to content',
  siteNavigation: 'Site',
  whereYouAre: 'You are here',
  latest: 'Latest bulletins',
  archive: 'Archive',
  archiveByDate: 'All bulletins by the date of the document',
  subscribe: 'Subscribe',
  subscribeAll: 'Subscribe to all bulletins',
  subscribing: {
    lead: 'Subscribe, and new bulletins come to you as they are published; there is no need to look here every day. You do not register or leave an e-mail address, and you can stop at any time.',
    how: 'How to subscribe',
    steps: [
      'Get a feed reader: an app or a website that collects what is new on the sites you choose. There are many, for computers and for phones.',
      'Copy the address of a feed from this page.',
      'In the reader, add a subscription and paste the address. From then on new bulletins appear there.',
    ],
    allBulletins: 'All bulletins',
    formats: {
      atom: 'The usual choice. It carries corrections and withdrawals with their dates.',
      rss: 'For readers that do not know Atom.',
      json: 'For programs.',
    },
    everyFeed: 'Every feed at once',
    everyFeedNote:
      'A list of every feed of this site: all bulletins, their Chinese editions, each topic, each issuer. Import it into a reader and keep the ones you want.',
    whatComes: 'What you receive',
    corrections:
      'When a bulletin is corrected, withdrawn or restored, it appears again with a notice that gives the date and the editors’ note. Minor edits are not announced.',
    history: (entries) =>
      `A feed lists the newest bulletins, about ${entries} of them. The older ones are linked from it, volume by volume; a reader that supports this (RFC 5005) can fetch them all, back to the first.`,
    atOnce: 'Readers that support WebSub receive new bulletins at once.',
    newest: 'What subscribers received last',
  },
  aboutArchive: aboutInEnglish,
  searching: searchingInEnglish,
  named: {
    topic: {
      size: (bulletins) => `Topic, ${count(bulletins)}`,
      index: 'Topics',
      indexNote: 'All bulletins by topic',
      browse: 'Browse by topic',
      none: 'No bulletin has a topic yet.',
      subscribe: 'Subscribe to this topic',
      subscribeBy: 'By topic',
    },
    issuer: {
      size: (bulletins) => `Issuer, ${count(bulletins)}`,
      index: 'Issuers',
      indexNote: 'All bulletins by the body that issued them',
      browse: 'Browse by issuer',
      none: 'No body has issued a bulletin yet.',
      subscribe: 'Subscribe to this issuer',
      subscribeBy: 'By issuer',
    },
  },
  editions: {
    other: 'Also in',
    derived: {
      'zh-Hant': [
        'This page was converted to Traditional Chinese automatically, for convenience. ',
        'The original in Simplified Chinese',
        ' prevails.',
      ],
      'zh-Hans': [
        'This page was converted to Simplified Chinese automatically, for convenience. ',
        'The original in Traditional Chinese',
        ' prevails.',
      ],
    },
    elsewhere: [
      'Citation, revisions, checksums and other formats are given with ',
      'the original',
      '.',
    ],
    feeds: {
      'zh-Hant': 'All bulletins in Traditional Chinese',
      'zh-Hans': 'All bulletins in Simplified Chinese',
    },
    feedsNote: {
      'zh-Hant':
        'Originals in Simplified Chinese are converted automatically and marked as such; the original prevails.',
      'zh-Hans':
        'Originals in Traditional Chinese are converted automatically and marked as such; the original prevails.',
    },
    subscribe: {
      'zh-Hant': 'Subscribe in Traditional Chinese',
      'zh-Hans': 'Subscribe in Simplified Chinese',
    },
  },
  publishedBy: 'Published by',
  nothingYet: 'No bulletins yet',
  nothingYetHint: 'The first bulletin will appear here. Subscribe now and it will reach you.',
  nothingHere: 'There are no bulletins here now.',
  count,
  volume: (number) => `Volume ${number}`,
  volumeNote: 'Volumes follow the order of publication. Nothing is added to a closed volume.',
  volumeNavigation: 'Volumes',
  older: 'Older',
  newer: 'Newer',
  title: 'Title',
  issuer: 'Issued by',
  issued: 'Document date',
  published: 'Published',
  updated: 'Updated',
  contents: 'Contents',
  table: 'Table',
  about: 'About this bulletin',
  citing: {
    cite: 'Cite this bulletin',
    hint: 'The address is that of this revision, whose text never changes; the SHA-256 checksum lets anyone verify it. Click or tap a citation to select the whole of it.',
    plain: 'Plain text',
    save: (format) => `Download as ${format}`,
    plainText: ({ issuer, title, issued, site, revision, url, sha256 }) =>
      `${issuer}, “${title}”, ${issued}. ${site}, ${revision}. ${url} (SHA-256: ${sha256})`,
  },
  versions: {
    frozen:
      'This is the text of one revision, and it does not change. Where it has been corrected since, the present text holds.',
    toPresent: 'Read the present text',
    toAll: 'All revisions',
    withdrawal: 'This revision is a withdrawal',
    withdrawalText:
      'The bulletin was withdrawn at this time, so that this revision has no text. The list of revisions tells what followed.',
    lead: 'Every revision since publication is kept: read any of them, or compare any two.',
    read: (revision) => `Read revision ${revision}`,
    compareWith: (revision) => `Compare with revision ${revision}`,
    compareTwo: 'Compare two revisions',
    earlier: 'Earlier revision',
    later: 'Later revision',
    compare: 'Compare',
    forPrograms: 'List of revisions for programs (TimeMap, RFC 7089)',
    comparison: (from, to) => `Revisions ${from} and ${to} compared`,
    legend: 'Deleted text is struck through, new text is underlined.',
    deleted: 'Deleted: ',
    inserted: 'Inserted: ',
    unchanged: (blocks) => `${blocks} paragraphs are the same: show them`,
    sameText: 'The words of the text are the same in both revisions.',
    sameEverything:
      'Text and particulars are the same in both revisions. Where the checksums differ, only markup or spacing does.',
    fields: 'Particulars that changed',
    text: 'Text',
    fieldNames: {
      title: 'Title',
      issuer: 'Issued by',
      issued: 'Document date',
      lang: 'Language',
      topics: 'Topics',
      summary: 'Summary',
      addresses: 'Links and files',
    },
  },
  otherForms: 'Other formats',
  plainText: {
    name: 'Plain text',
    address: 'Address',
    labelled: (label, value) => `${label}: ${value}`,
  },
  revision: (number) => `Revision ${number}`,
  currentRevision: 'Current',
  revisions: 'Revisions',
  changes: {
    publish: 'First published',
    minor: 'Minor edit',
    correction: 'Correction',
    withdrawal: 'Withdrawn',
    restoration: 'Restored',
  },
  checksum: 'SHA-256 checksum',
  originalFile: 'Original file',
  cleaning: {
    label: 'Editorial changes',
    lead: 'On the way from the original file to this page, these changes were made: ',
    separator: '; ',
    end: '.',
    restoredAs: ': ',
    groups: {
      glosses: (places) => `pinyin written between the characters removed (${places})`,
      lost: (places) => `lost characters put back on the evidence of the text (${places})`,
      widths: (places) => `half-width punctuation made full-width (${places})`,
      enumerators: (places) => `missing commas after section numbers added (${places})`,
      headings: (places) => `section headings set off (${places})`,
      layout: (places) =>
        `remains of layout such as table rules and stray spaces removed (${places})`,
    },
  },
  files: { download: (name) => `Download ${name}` },
  neighbours: 'Neighbouring bulletins',
  earlierBulletin: 'Earlier bulletin',
  laterBulletin: 'Later bulletin',
  notFoundTitle: 'Page not found',
  notFoundText: 'There is no page at this address. Check the address, or start from one of these.',
  badAddressTitle: 'The address is malformed',
  badAddressText:
    'The address is incomplete or holds characters that cannot be read. Check it, or start from one of these.',
  unavailableTitle: 'Temporarily unavailable',
  unavailableText:
    'The bulletins cannot be read at the moment. This page has not been removed; try again in a few minutes.',
  withdrawnTitle: 'This bulletin has been withdrawn',
  withdrawnText:
    'Its text is no longer available here. What it was, when it was withdrawn and why remain on record.',
  toHome: 'Go to the front page',
  toArchive: 'Browse the archive',
};

function count(bulletins: number): string {
  return bulletins === 1 ? '1 bulletin' : `${bulletins} bulletins`;
}
