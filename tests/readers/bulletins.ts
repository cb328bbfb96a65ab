// Makes bulletins of which the readable text is known without a Markdown renderer: each block says what it reads as.

/** A bulletin to be published; `text` is what a reader of it reads, white space aside. */
export interface Bulletin {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly issuer: string;
  readonly topics: readonly string[];
  readonly source: string;
  readonly text: string;
}

/** What is published beside the seed: how many bulletins, by whom, about what. */
export const madeCount = 60;

/** The two issuers. */
export const issuers = ['吉林質監局', 'Bureau of A&B'] as const;

/** The three topics; what an address cannot hold is in them on purpose. */
export const topics = ['質量監督', '食品 安全', 'R&D'] as const;

/** Titles that break feeds: markup, references, ends of CDATA, characters outside of the first plane. */
const titles = [
  '關於公布檢查結果及有關整改事項的通知',
  'A & B: <b>bold</b> "quoted" \'single\'',
  ']]> 與 <![CDATA[ 之間',
  '😀 👩‍👩‍👧 𠮷野家通知',
  '5 > 3 && 2 < 4',
  'Tom &amp; Jerry &lt;tag&gt; &#38;',
  'Mixed 質量 report №',
  'An <em>unclosed tag & an ampersand',
];

interface Block {
  readonly markdown: string;
  readonly text: string;
}

const blocks: readonly Block[] = [
  plain('全省質監部門要堅持以科學發展觀統領質監工作，緊緊圍繞首要任務，切實加強和改進質監工作。'),
  plain(
    'In 2009 the 質量監督局 checked 12 % of "all" goods; it\'s A & B, 5 > 3, 2 < 4, <all> & more.',
  ),
  { markdown: '## 一、結果 & 措施', text: '一、結果 & 措施' },
  plain('End of CDATA ]]> and <![CDATA[ in the text; &amp;amp; stays a reference.', '&amp;'),
  {
    markdown: '見[檢查辦法](https://example.org/?a=1&b=2 "A & \\"B\\"")及[前一公報](made-1)。',
    text: '見檢查辦法及前一公報。',
  },
  {
    markdown: '| 地區 | 合格 & 率 |\n| --- | ---: |\n| 長春 | 98 % |\n| <吉林> | 95 % |',
    text: '地區合格 & 率長春98 %<吉林>95 %',
  },
  { markdown: '**重點**、*次要*、`a < b && c`。', text: '重點、次要、a < b && c。' },
  { markdown: '1. 第一條\n2. 第二條 😀', text: '第一條第二條😀' },
  { markdown: '> 引文：保質量、保安全。', text: '引文：保質量、保安全。' },
];

/** A paragraph that reads as it is written, a reference apart, which Markdown decodes once. */
function plain(text: string, reference?: string): Block {
  return { markdown: text, text: reference ? text.replace(reference, '&') : text };
}

/** The nth bulletin, from 1. */
export function makeBulletin(n: number): Bulletin {
  const [slug, id] = [`made-${n}`, idOf(n)];
  const title = `${titles[n % titles.length]} ${n}`;
  const issuer = n % 2 === 0 ? issuers[0] : issuers[1];
  const ownTopics = topics.filter((_, index) => n % 3 === index || n % 7 === index);
  const { markdown, text } = makeBody(n);
  const day = String((n % 28) + 1).padStart(2, '0');
  const fields = { id, title, issuer, issued: `2010-0${(n % 9) + 1}-${day}`, lang: 'zh-Hant' };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const front = [...lines, `topics: ${JSON.stringify(ownTopics)}`].join('\n');
  return {
    id,
    slug,
    title,
    issuer,
    topics: ownTopics,
    source: `---\n${front}\n---\n\n${markdown}\n`,
    text,
  };
}

function idOf(n: number): string {
  return `urn:uuid:5eadbeef-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** Every block once, begun elsewhere each time, after a mark that is in no other bulletin; a footnote at the end. */
function makeBody(n: number): Block {
  const start = n % blocks.length;
  const note = `註 & 釋 <${n}>。`;
  const body = [
    plain(`${markOf({ slug: `made-${n}` })}：正文。`),
    ...blocks.slice(start),
    ...blocks.slice(0, start),
    { markdown: `末段[^1]。\n\n[^1]: ${note}`, text: `末段[1]。${note}↩︎` },
  ];
  return {
    markdown: body.map(({ markdown }) => markdown).join('\n\n'),
    text: body.map(({ text }) => text).join(''),
  };
}

/** Text that only this bulletin holds. */
export function markOf({ slug }: { readonly slug: string }): string {
  return `公報${slug.slice('made-'.length)}號獨有之文字`;
}
