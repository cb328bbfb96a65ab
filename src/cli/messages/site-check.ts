// What is said of a whole site that is verified.

import type { SiteProblem } from '../verifying/whole-site/site-problem.ts';

type Kinds = Readonly<Record<SiteProblem['kind'], (what: string) => string>>;

const kindsInEnglish: Kinds = {
  unreadable: (what) => `is no record of an article (${what})`,
  'source-differs': (what) => `has the SHA-256 ${what}, and the site tells another`,
  'page-differs': (what) => `does not show the SHA-256 of its source, ${what}`,
  'revision-differs': (what) => `is not what the revision's SHA-256 stands for: ${what}`,
  'files-differ': (what) =>
    `these files are not served with the bytes that the source pins: ${what}`,
  'feed-unreadable': (what) => `is no feed that can be read (${what})`,
  'feed-other-revision': (what) => `shows another revision than its page: ${what}`,
  'feed-content-differs': (what) => `shows another text than the source renders to: ${what}`,
  'feed-unknown': (what) => `has an entry that no sitemap knows: ${what}`,
  'feed-lacks': (what) => `lacks this article in all its history: ${what}`,
};

const en = {
  checkingArticles: 'articles',
  checkingFeeds: 'feed documents',
  kinds: kindsInEnglish,
  more: (count: number) => `and ${count} more; --json lists all`,
  wrong: (count: number) =>
    count === 1
      ? 'One thing is not as the site says.'
      : `${count} things are not as the site says.`,
  whole: (checked: number, listed: number) =>
    `${checked === listed ? `All ${listed}` : `${checked} of ${listed}`} articles: sources, revisions and files have the hashes that pages and records tell, and the feeds show these texts.`,
  badSample: '--sample takes a number from 1 to 10,000.',
  sampleOnlySite:
    '--sample belongs to the address of a whole site, such as https://bulletin.example.cn.',
};

const kindsInChinese: Kinds = {
  unreadable: (what) => `不是文章的记录（${what}）`,
  'source-differs': (what) => `SHA-256 为 ${what}，站点所称不同`,
  'page-differs': (what) => `没有显示其原文的 SHA-256：${what}`,
  'revision-differs': (what) => `与该版本的 SHA-256 不符：${what}`,
  'files-differ': (what) => `下列文件与原文所记的校验值不符：${what}`,
  'feed-unreadable': (what) => `不是可读的订阅源（${what}）`,
  'feed-other-revision': (what) => `所示版本与页面不同：${what}`,
  'feed-content-differs': (what) => `所示正文与原文生成的不同：${what}`,
  'feed-unknown': (what) => `有站点地图中没有的条目：${what}`,
  'feed-lacks': (what) => `全部历史中都没有这篇文章：${what}`,
};

const zh: typeof en = {
  checkingArticles: '核验文章',
  checkingFeeds: '核验订阅源文档',
  kinds: kindsInChinese,
  more: (count) => `另有 ${count} 处；用 --json 列出全部`,
  wrong: (count) => `有 ${count} 处与站点所称不符。`,
  whole: (checked, listed) =>
    `${checked === listed ? `全部 ${listed}` : `${listed} 篇中的 ${checked}`} 篇文章：原文、各版本和文件的校验值与页面和记录所称相符，订阅源所示即这些文本。`,
  badSample: '--sample 须为 1 至 10,000 的数字。',
  sampleOnlySite: '--sample 只用于整个站点的网址，如 https://bulletin.example.cn。',
};

/** The catalogue of what is said of a whole site that is verified. */
export const siteCheckMessages = { en, zh };
