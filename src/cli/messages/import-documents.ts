// What `gazette import` says of encodings, documents and their pictures.

import type { EncodingReason } from '../../ingest/encoding/decide-encoding.ts';

const reasonsEn: Record<EncodingReason, string> = {
  asked: 'as you asked',
  mark: 'by its byte-order mark',
  declared: 'as the page says of itself',
  valid: 'every byte is valid in it',
  only: 'the bytes are valid in no other encoding that is known here',
  commoner: 'its characters are far commoner than in the other',
};

const en = {
  readAs: (encoding: string, reason: EncodingReason) =>
    `Read as ${encoding}: ${reasonsEn[reason]}.`,
  notCarried: 'Not carried over (the file keeps it all):',
  ofDocument: 'Of the document:',
  pictures: (count: number, folder: string) =>
    `${folder}: ${count} picture${count === 1 ? '' : 's'} of the document`,
  pictureProblems: (count: number) => `${count} picture${count === 1 ? '' : 's'} to look at:`,
  picture: (number: number, alt: string) => `picture ${number}${alt && ` ("${alt}")`}`,
  ofPicture: (picture: string, what: string) => `${picture}: ${what}`,
  pictureMissing: (path: string) =>
    `${path} does not lie there: put it beside the article, or take the picture out of the text`,
  pictureElsewhere: (address: string) =>
    `stays at ${address}: add --images all to fetch it, or save it beside the article where it is to last`,
  pictureNotFetched: (address: string, why: string) => `stays at ${address}: ${why}`,
  fetching: (host: string) => `fetching pictures from ${host}`,
  pictureRefused: (what: string, advice: string) => `left out, ${what}. ${advice}`,
  pictureKinds: {
    empty: 'it is empty',
    'too-large': 'it is larger than 10 MB',
    'unreadable-image': 'it cannot be read',
    'too-many-pixels': 'it has more than 50 million pixels',
    unaccepted: 'its kind is not accepted',
    disagrees: 'it is not what it claims to be',
  },
  paragraphPlace: (paragraph: number, character: number, what: string) =>
    `paragraph ${paragraph}, character ${character}: ${what}`,
  headings: (count: number) => `${count} section headings are proposed:`,
  headingsQuestion: 'Make headings of them?',
  acceptAll: 'All',
  acceptAllHint: 'each as it stands above',
  acceptEach: 'One by one',
  acceptEachHint: 'decide on each',
  acceptNone: 'None',
  acceptNoneHint: 'all stay paragraphs',
  slug: (slug: string) => `address: /articles/${slug} (another with --slug)`,
};

const reasonsZh: Record<EncodingReason, string> = {
  asked: '按您的指定',
  mark: '依字节顺序标记',
  declared: '依网页自述',
  valid: '全部字节合乎该编码',
  only: '不合乎其他已知编码',
  commoner: '按此读出的字远比另一编码常用',
};

/** What `gazette import` says of encodings, documents and their pictures. */
export type ImportDocumentMessages = typeof en;

const zh: ImportDocumentMessages = {
  readAs: (encoding, reason) => `按 ${encoding} 读取：${reasonsZh[reason]}。`,
  notCarried: '未能带入（原始文件仍保留）：',
  ofDocument: '关于文档：',
  pictures: (count, folder) => `${folder}：文档中的 ${count} 幅图片`,
  pictureProblems: (count) => `${count} 幅图片请过目：`,
  picture: (number, alt) => `第 ${number} 幅图片${alt && `（“${alt}”）`}`,
  ofPicture: (picture, what) => `${picture}：${what}`,
  pictureMissing: (path) => `找不到 ${path}：请放到文章旁，或从正文删去`,
  pictureElsewhere: (address) =>
    `仍在 ${address}：如需长期保存，请加 --images all 取回，或存到文章旁`,
  pictureNotFetched: (address, why) => `仍在 ${address}：${why}`,
  fetching: (host) => `正从 ${host} 取图片`,
  pictureRefused: (what, advice) => `未收入，${what}。${advice}`,
  pictureKinds: {
    empty: '文件是空的',
    'too-large': '超过 10 MB',
    'unreadable-image': '无法读取',
    'too-many-pixels': '超过 5000 万像素',
    unaccepted: '格式不可用',
    disagrees: '内容与所称格式不符',
  },
  paragraphPlace: (paragraph, character, what) => `第 ${paragraph} 段第 ${character} 字：${what}`,
  headings: (count) => `建议 ${count} 个小标题：`,
  headingsQuestion: '设为小标题？',
  acceptAll: '全部',
  acceptAllHint: '按上面所列',
  acceptEach: '逐个',
  acceptEachHint: '一个一个决定',
  acceptNone: '都不',
  acceptNoneHint: '全部保留为段落',
  slug: (slug) => `网址：/articles/${slug}（可用 --slug 另取）`,
};

/** The catalogue. */
export const importDocumentMessages = { en, zh };
