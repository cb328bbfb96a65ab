// Makes bulletins of realistic size: about 8 kB of HTML each, with headings, a list and a table, all different.

const sentences = [
  '會議的主要任務是認真貫徹落實全省經濟工作會議精神，全面總結去年工作，研究部署今年各項工作。',
  '各單位要切實加強組織領導，明確責任分工，確保各項措施落實到位，並於月底前報送書面報告。',
  '本次抽查共涉及十二個地區的三百二十六家企業，合格率比上年提高二點四個百分點。',
  '對不合格產品的生產企業，由所在地主管部門依法責令限期整改，並跟蹤複查整改情況。',
  '自本通知發布之日起，原有規定與本通知不一致的，以本通知為準。',
  '申請人應當提交身份證明、**申請書**及有關材料，受理機關應當在十個工作日內作出決定。',
  '有關詳情見[實施細則](https://bulletin.example.cn/articles/rules)第三章，或向當地辦事處查詢。',
  '工程總投資約四億八千萬元，計劃於兩年內完成，建成後可保障沿線二十餘萬居民用水安全。',
];

/** The number of paragraphs that makes about 8 kB of HTML, which is about 2,600 characters of Chinese. */
const paragraphs = 22;

/** Years over which the documents' dates are spread: as long as an archive of 10,000 may have. */
const firstYear = 1990;
const years = 36;

/** The slug of the nth bulletin. */
export function slugOf(n: number): string {
  return `bulletin-${n}`;
}

/** The source of the nth bulletin of about `total`, counted from 0; the dates rise with n. */
export function makeBulletin(n: number, total: number): string {
  const start = Date.UTC(firstYear, 0, 1);
  const span = Date.UTC(firstYear + years, 0, 1) - start;
  const issued = new Date(start + (span * n) / total).toISOString().slice(0, 10);
  return `---
id: urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}
title: 關於公布第${n}號檢查結果及有關整改事項的通知
issuer: ${pick(['吉林質監局', '教育局', '水務局', '交通運輸局'], n)}
issued: ${issued}
lang: zh-Hant
topics:
  - ${pick(['工作會議', '質量監督', '水利工程'], n)}
  - ${pick(['通知', '公告', '批覆', '決定', '意見'], n)}
---

${makeBody(n)}`;
}

function makeBody(n: number): string {
  const blocks = Array.from({ length: paragraphs }, (_, index) => makeBlock(n, index));
  return `${blocks.join('\n\n')}\n`;
}

function makeBlock(n: number, index: number): string {
  const paragraph = [0, 1, 2].map((offset) => pick(sentences, n * 7 + index * 3 + offset)).join('');
  if (index % 5 === 0) return `## 第${index / 5 + 1}部分（${n}）\n\n${paragraph}`;
  if (index === 7)
    return [0, 1, 2, 3].map((item) => `${item + 1}. ${pick(sentences, n + item)}`).join('\n');
  if (index === 12)
    return `| 地區 | 企業 | 合格 |\n| --- | --- | --- |\n| 長春 | ${n} | 98% |\n| 吉林 | 42 | 95% |`;
  return paragraph;
}

function pick(list: readonly string[], n: number): string {
  return list[n % list.length] ?? '';
}
