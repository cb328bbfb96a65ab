// Bulletins such as a bureau publishes, for pages that people look at: titles, tables, pictures, notes.

import { sha256 } from '../../src/domain/sha256.ts';
import { makePdf, makePng } from '../media/make-files.ts';
import type { Bulletin } from '../readers/bulletins.ts';

/** A photograph's size, and a list to take home: what the illustrated bulletin refers to. */
export const photo = makePng(1600, 1067);
export const list = makePdf();

/** A bulletin as the site is given it. */
export type SampleBulletin = Pick<Bulletin, 'slug' | 'source'>;

const paragraph =
  '全省質監部門要堅持以科學發展觀統領質監工作，緊緊圍繞促進全省經濟平穩較快發展這個首要任務，切實加強和改進質監工作。';

const titles = [
  '關於公布2010年第一季度產品質量監督抽查結果的通告',
  '全省特種設備安全監察工作會議在長春召開',
  '關於開展“質量月”活動的通知',
  '關於發布地理標志產品保護公告的通知',
  '食品生產許可證注銷公告（第十二批）',
  '省局領導赴延邊調研標準化工作',
  '關於表彰2009年度質量管理先進企業的決定',
  '計量器具型式批准公告',
];

/** A dozen notices, newest first, and the illustrated bulletin on top of them. */
export const notices: readonly SampleBulletin[] = titles.map((title, index) => ({
  slug: `notice-${index + 1}`,
  source: compose(
    index + 1,
    title,
    ['質量監督'],
    `${paragraph}\n\n## 一、總體情況\n\n${paragraph}\n`,
  ),
}));

/** With a photograph, an attachment, a table, a list, a quotation and a footnote. */
export const illustrated: SampleBulletin = {
  slug: 'illustrated',
  source: compose(
    99,
    '全省質量獎頒獎儀式在長春舉行',
    ['質量監督', '工作會議'],
    `2010年10月12日，第四屆吉林省質量獎頒獎儀式在長春舉行。[^1]

![頒獎儀式會場，主席台在左](photo.png)

## 一、獲獎企業

| 類別 | 企業 | 得分 |
| --- | --- | ---: |
| 製造業 | 長春客車廠 | 687.5 |
| 服務業 | 吉林賓館 | 652.0 |

名單見[附件：獲獎企業名單](list.pdf)。

## 二、評審意見

> 評審堅持公開、公平、公正，**“質量第一”**的原則。

1. 制度健全；
2. 成效顯著。

## 三、後續工作

請各地組織學習，並於*月底前*報送情況。

[^1]: 本屆評審自三月開始。`,
    `files:\n  photo.png: ${sha256(photo)}\n  list.pdf: ${sha256(list)}\n`,
  ),
};

function compose(
  n: number,
  title: string,
  topics: readonly string[],
  body: string,
  more = '',
): string {
  const head = {
    id: `urn:uuid:b0b0b0b0-0000-4000-8000-${String(n).padStart(12, '0')}`,
    title: JSON.stringify(title),
    issuer: '吉林質監局',
    issued: `2010-10-${String(30 - n > 0 ? 30 - n : 12).padStart(2, '0')}`,
    lang: 'zh-Hant',
    topics: JSON.stringify(topics),
  };
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join('')}${more}---\n\n${body}\n`;
}
