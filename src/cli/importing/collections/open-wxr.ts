// Opens a WordPress export: read twice, since posts name files of the library that stand behind them.

import { dirname } from 'node:path';
import {
  readWpAttachment,
  readWpItem,
  type WpSite,
  wpText,
} from '../../../ingest/collections/wordpress/read-wp-item.ts';
import type { WpAttachment } from '../../../ingest/collections/wordpress/wp-content.ts';
import type { Reading } from '../../../ingest/collections/xml/read-items.ts';
import { textOf, type XmlNode } from '../../../ingest/collections/xml/xml-node.ts';
import type { Collection, CollectionFacts, Remark, SourceOptions } from './collection.ts';
import type { Bytes } from './read-text.ts';
import { readXmlItems } from './read-xml-items.ts';

/** The export in a file (or read from stdin). */
export function openWxr(from: Bytes, { home, timeZone }: SourceOptions): Collection {
  let facts: CollectionFacts = { homes: [], roots: [] };
  const remarks: Remark[] = [];
  return {
    kind: 'wxr',
    facts: () => facts,
    remarks: () => remarks,
    async *entries() {
      const attachments = new Map<string, WpAttachment>();
      let reading: Reading | undefined;
      for await (const { node } of readXmlItems(from, undefined, (known) => (reading = known))) {
        const attachment = readWpAttachment(node);
        if (attachment) attachments.set(...attachment);
      }
      const head = headOf(reading);
      const { title, lang, homes } = describe(head, home);
      facts = { ...title, ...lang, homes, roots: 'path' in from ? [dirname(from.path)] : [] };
      if (reading && reading.illegal > 0) {
        remarks.push({ kind: 'control-characters', what: '', count: reading.illegal });
      }
      const site: WpSite = { homes, authors: authorsOf(head), attachments, timeZone };
      for await (const { node } of readXmlItems(from, undefined, () => {})) {
        const entry = readWpItem(node, site);
        if (entry) yield entry;
      }
    },
  };
}

function headOf(reading: Reading | undefined): XmlNode {
  return { name: '', uri: '', attributes: new Map(), children: [...(reading?.head ?? [])] };
}

function describe(head: XmlNode, home: string | undefined) {
  const homes = [
    home,
    wpText(head, 'base_blog_url'),
    wpText(head, 'base_site_url'),
    textOf(head, 'link', ['']),
  ];
  const [title, lang] = [textOf(head, 'title', ['']), textOf(head, 'language', [''])];
  return {
    title: title === undefined ? {} : { title },
    lang: lang === undefined ? {} : { lang },
    homes: [...new Set(homes.filter((one) => one !== undefined))],
  };
}

function authorsOf(head: XmlNode): Map<string, string> {
  const authors = head.children.filter(
    (child): child is XmlNode => typeof child !== 'string' && child.name === 'author',
  );
  return new Map(
    authors.flatMap((author) => {
      const [login, shown] = [
        wpText(author, 'author_login'),
        wpText(author, 'author_display_name'),
      ];
      return login === undefined ? [] : [[login, shown ?? login] as const];
    }),
  );
}
