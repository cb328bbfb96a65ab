// What `gazette verify` says.

const en = {
  noClaim: 'There is neither the address of an article nor a SHA-256 in it.',
  noClaimHint: 'Give a whole citation in quotes, an address, a file, or - for standard input.',
  severalClaims: 'There are several citations in it. Verify them one by one.',
  brokenHash: 'It names a SHA-256 that is not whole: it has 64 digits from 0 to 9 and a to f.',
  brokenHashHint: 'Copy the citation anew; without the SHA-256, give its address alone.',
  noAddress: 'It names a SHA-256, but no address at which it could be verified.',
  noAddressHint: 'Say where to look: --in <folder or file>.',
  claim: 'cited',
  revision: (number: number) => `revision ${number}`,
  places: { site: 'site', feed: 'feed', folder: 'files' },
  verifiedSite: 'the source that the site serves has this SHA-256',
  computed: (sha256: string) => `the source has the SHA-256 that the site tells: ${sha256}`,
  verifiedFeed: 'its entry is exactly what this source renders to',
  verifiedFolder: 'this file has this SHA-256',
  differs: (sha256: string) => `the source has another SHA-256: ${sha256}`,
  contradicts: (sha256: string, said: string) =>
    `the site says ${said}, but its source has ${sha256}`,
  withdrawn: (time: string, reason: string) =>
    `the article was withdrawn ${time}${reason && `: “${reason}”`}; its text is no longer there`,
  noRevision: (status: number) => `there is no such revision (${status})`,
  notUtf8: 'what the site serves is not UTF-8',
  noFile: (files: number) =>
    `none of ${files} Markdown file${files === 1 ? '' : 's'} has this SHA-256`,
  unreadableFeed: 'this is no feed that can be read (RSS 2.0, Atom, JSON Feed)',
  noEntry: (entries: number) =>
    `the article is not among its ${entries} entr${entries === 1 ? 'y' : 'ies'}: older ones are in the volumes that it links to`,
  derivedEntry: (script: string) =>
    `its entry was converted by the site into ${script}, and no hash stands for that: hold the feed of the article's own script against it`,
  otherRevision: (sha256: string) =>
    `its entry shows another revision, whose source has the SHA-256 ${sha256}`,
  noContent: 'its entry carries no text',
  filesDiffer: (files: string) =>
    `the site does not serve these files with the bytes that the source pins: ${files}`,
  contentDiffers: 'the text of its entry is not what this source renders to',
  verified: 'Verified.',
  notVerified: 'Not verified.',
};

/** What `gazette verify` says. */
export type VerifyMessages = typeof en;

const zh: VerifyMessages = {
  noClaim: '其中既没有文章网址，也没有 SHA-256。',
  noClaimHint: '请给出完整的引用（加引号）、网址或文件；用 - 表示从标准输入读取。',
  severalClaims: '其中有多条引用，请逐条核验。',
  brokenHash: '其中的 SHA-256 不完整：应为 64 位，由 0 至 9、a 至 f 组成。',
  brokenHashHint: '请重新复制引用；若不核对 SHA-256，请只给出网址。',
  noAddress: '其中只有 SHA-256，没有可供核验的网址。',
  noAddressHint: '请用 --in <文件夹或文件> 指明在哪里查找。',
  claim: '引用',
  revision: (number) => `第 ${number} 版`,
  places: { site: '站点', feed: '订阅源', folder: '文件' },
  verifiedSite: '站点提供的原文与此 SHA-256 相符',
  computed: (sha256) => `原文的 SHA-256 与站点所称相同：${sha256}`,
  verifiedFeed: '其中条目与此原文生成的内容完全一致',
  verifiedFolder: '此文件与此 SHA-256 相符',
  differs: (sha256) => `原文的 SHA-256 不同：${sha256}`,
  contradicts: (sha256, said) => `站点称 ${said}，而其原文为 ${sha256}`,
  withdrawn: (time, reason) => `文章已于 ${time} 撤回${reason && `：“${reason}”`}；原文不再提供`,
  noRevision: (status) => `没有这一版（${status}）`,
  notUtf8: '站点提供的内容不是 UTF-8',
  noFile: (files) => `${files} 个 Markdown 文件均不符`,
  unreadableFeed: '不是可读的订阅源（RSS 2.0、Atom、JSON Feed）',
  noEntry: (entries) => `其 ${entries} 个条目中没有这篇文章：更早的在它所链接的各卷中`,
  derivedEntry: (script) =>
    `其中条目由站点转换为 ${script}，没有校验值可以代表它：请核对文章本来字体的订阅源`,
  otherRevision: (sha256) => `其中条目是另一版，原文的 SHA-256 为 ${sha256}`,
  noContent: '其中条目没有正文',
  filesDiffer: (files) => `站点提供的下列文件与原文所记的校验值不符：${files}`,
  contentDiffers: '其中条目的正文与此原文生成的内容不一致',
  verified: '核验无误。',
  notVerified: '核验未通过。',
};

/** The catalogue of `gazette verify`. */
export const verifyMessages = { en, zh };
