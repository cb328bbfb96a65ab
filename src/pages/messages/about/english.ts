// The page about the archive in English.

import type { AboutMessages } from './about-messages.ts';

/** What the page about the archive says in English. */
export const aboutInEnglish: AboutMessages = {
  title: 'About this archive',
  lead: 'This site publishes official bulletins and keeps them, to be read, cited and subscribed to. This page says how that is done, and what readers may rely on.',
  holdings: (bulletins, year) =>
    bulletins === 1 ? `1 bulletin, of ${year}.` : `${bulletins} bulletins, the oldest of ${year}.`,
  sections: {
    keeping: {
      heading: 'What is kept',
      text: [
        'A bulletin that has been published is kept, without a limit of time. Each change to it is stored as a new revision, with its time, its kind, its checksum and any note; no earlier revision is overwritten or altered.',
        'Bulletins are filed by year and month of the document, by topic and by issuer.',
      ],
    },
    changes: {
      heading: 'Corrections and withdrawals',
      text: [
        'Whatever is changed after publication is said openly. There are these kinds of change:',
      ],
    },
    addresses: {
      heading: 'Addresses and identifiers',
      text: [
        'Each bulletin has a permanent address and an identifier of its own (UUID). Neither changes when it is corrected, withdrawn or restored. Should an address have to change, the former one leads to the new one, and the identifier stays.',
      ],
    },
    citing: {
      heading: 'How to cite',
      text: [
        'At the end of each bulletin stands a citation, ready to be copied.',
        'To name the revision that you cite, give its address and its SHA-256 checksum. The checksum is that of the bulletin’s Markdown source, byte for byte, so that anyone can verify that what you cite is what that revision says.',
      ],
    },
    subscribing: {
      heading: 'Subscribing',
      text: [
        'There are feeds in Atom, RSS and JSON Feed with the full text (or summaries of the older ones, where it would be too much at once), for all bulletins, for each topic and for each issuer. Older bulletins are linked from them volume by volume, back to the first.',
      ],
    },
    scripts: {
      heading: 'Traditional and Simplified Chinese',
      text: [
        'A bulletin is authoritative in the script in which it was published. Bulletins in Chinese can be read in the other script too: that edition is converted automatically, says so, and is there for convenience. Cite the original.',
      ],
    },
    search: {
      heading: 'Search',
      text: [
        'The search finds words in the titles, texts, issuers and topics of all bulletins, whichever Chinese script they are typed in. Bulletins that are withdrawn or not yet published are not searched.',
      ],
    },
    formats: {
      heading: 'Formats for programs',
      text: [
        'Put one of these endings after the address of a bulletin to have it in another format. There are a list of all feeds and a sitemap besides.',
      ],
    },
    privacy: {
      heading: 'Privacy',
      text: [
        'This site sets no cookies, runs no scripts, and neither identifies nor follows its readers. Its pages load no fonts, statistics or advertisements from anyone else. Where a bulletin shows an image from another site, the browser fetches it there. The hosting service may keep the records of connections that it needs to run.',
      ],
    },
    accessibility: {
      heading: 'Accessibility',
      text: [
        'The pages are made to level AA of WCAG 2.2: they can be used with the keyboard alone, read by screen readers and enlarged; narrow screens need no sideways scrolling; dark mode and print are provided for.',
      ],
    },
    publisher: {
      heading: 'Who publishes',
      text: [
        'This site is published and maintained by the body below. Each bulletin’s content is the responsibility of its issuer.',
      ],
    },
  },
  changes: {
    minor:
      'Typing errors and punctuation, with no effect on what is said. Listed among the revisions; subscribers are not told.',
    correction:
      'What is said was wrong and is put right. The date and a note stand above the text, and subscribers are told.',
    withdrawal:
      'The text of every revision is no longer offered. The address says what it was, when it was withdrawn and why, and subscribers are told. The feeds of searches list it no longer.',
    restoration:
      'A withdrawn bulletin is offered again, at the same address. Subscribers are told.',
  },
  forms: {
    md: 'The Markdown source of the bulletin, of which the checksum is made',
    json: 'All that is known of the bulletin, its revisions included',
    txt: 'Plain text',
    feeds: 'A list of all feeds (OPML)',
    sitemap: 'The addresses of all bulletins',
  },
  toSearch: 'Search the bulletins',
};
