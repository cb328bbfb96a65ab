// What the search says, in each language.

import type { SearchOrder, SearchProblem } from '../../domain/search/query.ts';
import type { SiteLanguage } from '../../domain/site.ts';

/** The words of the search. `isMore`: there are more than were counted. */
export interface SearchingMessages {
  readonly name: string;
  readonly lead: string;
  readonly hint: string;
  readonly words: string;
  readonly year: string;
  readonly anyYear: string;
  readonly anyIssuer: string;
  readonly topic: string;
  readonly anyTopic: string;
  readonly order: string;
  readonly orders: Readonly<Record<SearchOrder, string>>;
  readonly found: (total: number, isMore: boolean) => string;
  /** Under the number of those found where they cannot all be paged through. */
  readonly capped: (total: number) => string;
  readonly pages: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly pageEmpty: string;
  readonly toFirstPage: string;
  readonly nothing: string;
  readonly tryThis: string;
  readonly withoutFilters: string;
  readonly eachTerm: string;
  readonly similarNames: string;
  readonly indexing: string;
  readonly busyTitle: string;
  readonly busyText: string;
  readonly subscribe: string;
  readonly problemsTitle: string;
  readonly problems: Readonly<Record<SearchProblem, string>>;
}

const traditionalChinese: SearchingMessages = {
  name: '檢索',
  lead: '按題名、正文、發布機關及主題詞檢索全部公報。',
  hint: '檢索詞之間以空格隔開，結果須包含全部檢索詞；詞句含有空格的，請加引號。不分繁體與簡體、全形與半形。',
  words: '檢索詞',
  year: '年份',
  anyYear: '全部年份',
  anyIssuer: '全部發布機關',
  topic: '主題詞',
  anyTopic: '全部主題詞',
  order: '排序',
  orders: { best: '按相關程度', newest: '按成文日期' },
  found: (total, isMore) => (isMore ? `找到超過${total}篇` : `共找到${total}篇`),
  capped: (total) => `最多列出${total}篇。增加檢索詞，或限定年份、發布機關、主題詞，可縮小範圍。`,
  pages: '翻頁',
  page: (page, pages) => `第${page}頁，共${pages}頁`,
  previous: '上一頁',
  next: '下一頁',
  pageEmpty: '此頁沒有結果。',
  toFirstPage: '返回第1頁',
  nothing: '未找到符合條件的公報',
  tryThis: '可改用下列方式：',
  withoutFilters: '不限年份、發布機關及主題詞',
  eachTerm: '分別檢索各詞',
  similarNames: '名稱相近的主題詞及發布機關',
  indexing: '檢索索引正在建立，部分公報可能尚未列入結果。',
  busyTitle: '檢索暫時無法使用',
  busyText: '目前檢索過於頻繁，或服務暫時中斷。請稍候片刻，再行檢索。公報存檔照常開放查閱。',
  subscribe: '訂閱此項檢索的新公報',
  problemsTitle: '檢索條件有誤，請更正後再試',
  problems: {
    'too-long': '檢索詞過長。請縮短至200字以內。',
    'too-many-terms': '檢索詞過多。請減至10個以內。',
    'nothing-to-find': '檢索詞只有標點符號。請輸入文字或數字。',
    'bad-year': '年份有誤。請以四位數字表示，例如2009。',
    'bad-name': '發布機關或主題詞的名稱過長。請從列表中選取。',
    'bad-order': '排序方式有誤。請從列表中選取。',
    'bad-page': '頁碼有誤。頁碼為1至50。',
  },
};

const simplifiedChinese: SearchingMessages = {
  name: '检索',
  lead: '按题名、正文、发布机关及主题词检索全部公报。',
  hint: '检索词之间以空格隔开，结果须包含全部检索词；词句含有空格的，请加引号。不分繁体与简体、全角与半角。',
  words: '检索词',
  year: '年份',
  anyYear: '全部年份',
  anyIssuer: '全部发布机关',
  topic: '主题词',
  anyTopic: '全部主题词',
  order: '排序',
  orders: { best: '按相关程度', newest: '按成文日期' },
  found: (total, isMore) => (isMore ? `找到超过${total}篇` : `共找到${total}篇`),
  capped: (total) => `最多列出${total}篇。增加检索词，或限定年份、发布机关、主题词，可缩小范围。`,
  pages: '翻页',
  page: (page, pages) => `第${page}页，共${pages}页`,
  previous: '上一页',
  next: '下一页',
  pageEmpty: '此页没有结果。',
  toFirstPage: '返回第1页',
  nothing: '未找到符合条件的公报',
  tryThis: '可改用下列方式：',
  withoutFilters: '不限年份、发布机关及主题词',
  eachTerm: '分别检索各词',
  similarNames: '名称相近的主题词及发布机关',
  indexing: '检索索引正在建立，部分公报可能尚未列入结果。',
  busyTitle: '检索暂时无法使用',
  busyText: '目前检索过于频繁，或服务暂时中断。请稍候片刻，再行检索。公报存档照常开放查阅。',
  subscribe: '订阅此项检索的新公报',
  problemsTitle: '检索条件有误，请更正后再试',
  problems: {
    'too-long': '检索词过长。请缩短至200字以内。',
    'too-many-terms': '检索词过多。请减至10个以内。',
    'nothing-to-find': '检索词只有标点符号。请输入文字或数字。',
    'bad-year': '年份有误。请以四位数字表示，例如2009。',
    'bad-name': '发布机关或主题词的名称过长。请从列表中选取。',
    'bad-order': '排序方式有误。请从列表中选取。',
    'bad-page': '页码有误。页码为1至50。',
  },
};

const english: SearchingMessages = {
  name: 'Search',
  lead: 'Search the titles, texts, issuers and topics of all bulletins.',
  hint: 'Put spaces between words; a bulletin must have all of them. Quotes keep a phrase together. Traditional and Simplified Chinese, full and half width are the same.',
  words: 'Words to find',
  year: 'Year',
  anyYear: 'Any year',
  anyIssuer: 'Any issuer',
  topic: 'Topic',
  anyTopic: 'Any topic',
  order: 'Order',
  orders: { best: 'Best match first', newest: 'Newest document first' },
  found: (total, isMore) => {
    if (isMore) return `More than ${total} bulletins found`;
    return total === 1 ? '1 bulletin found' : `${total} bulletins found`;
  },
  capped: (total) =>
    `Only ${total} of them are listed. Add a word, or choose a year, an issuer or a topic to narrow the search.`,
  pages: 'Pages of results',
  page: (page, pages) => `Page ${page} of ${pages}`,
  previous: 'Previous page',
  next: 'Next page',
  pageEmpty: 'There are no results on this page.',
  toFirstPage: 'Go to page 1',
  nothing: 'No bulletins match',
  tryThis: 'You can also try these:',
  withoutFilters: 'In all years, from all issuers, on all topics',
  eachTerm: 'Each word alone',
  similarNames: 'Topics and issuers with a similar name',
  indexing: 'The search index is being built. Some bulletins may not be found yet.',
  busyTitle: 'The search is not available at the moment',
  busyText:
    'Too many searches are being made, or the service is interrupted. Try again in a moment. The archive is open as always.',
  subscribe: 'Subscribe to new bulletins that match',
  problemsTitle: 'This cannot be searched for as it is',
  problems: {
    'too-long': 'The query is too long. Shorten it to at most 200 characters.',
    'too-many-terms': 'There are too many words. Use at most 10.',
    'nothing-to-find': 'The query is all punctuation. Enter a word or a number.',
    'bad-year': 'The year is not valid. Give it with four digits, such as 2009.',
    'bad-name': 'The name of the issuer or topic is too long. Choose one from the list.',
    'bad-order': 'There is no such order. Choose one from the list.',
    'bad-page': 'There is no such page. Pages are numbered from 1 to 50.',
  },
};

/** The words of the search in every language of the site. */
export const searching: Readonly<Record<SiteLanguage, SearchingMessages>> = {
  'zh-Hant': traditionalChinese,
  'zh-Hans': simplifiedChinese,
  en: english,
};
