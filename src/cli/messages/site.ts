// What is said where the site cannot be reached or refuses.

const en = {
  noToken: (origin: string) => `There is no token for ${origin}.`,
  noTokenHint:
    'Ask the administrator of the site for one (gazette editor add), then: gazette login (programs: GAZETTE_TOKEN)',
  localHint: 'For the local site, npm start makes one in .gazette/tokens.json.',
  badToken: (origin: string) =>
    `${origin} does not know this token, or it has expired or been revoked.`,
  badTokenHint:
    'Ask the administrator of the site for a new one (gazette editor renew), then: gazette login (programs: GAZETTE_TOKEN)',
  insecure: (origin: string) => `${origin} is not encrypted, so the token was not sent.`,
  insecureHint: 'Use https. Only localhost may be http.',
  badSite: (text: string) => `"${text}" is not the address of a site.`,
  badSiteHint: 'Write it as https://bulletin.example.cn, without a path.',
  unreachable: (origin: string, code: string) => `${origin} cannot be reached (${code}).`,
  unreachableHint: 'Check the network and the address; nothing was changed here.',
  unreachableLocalHint: 'The local site is started by npm start.',
  busy: (status: number) => `The site cannot answer now (${status}). Try again later.`,
  notGazette: (url: string, status: number) =>
    `${url} did not answer as a Gazette site does (${status}).`,
  notGazetteHint: 'Check --site, GAZETTE_SITE or gazette.json.',
  unknownArticle: 'The site has no such article.',
  tooLarge: (url: string, bytes: number) =>
    `${url} answers with more than ${bytes / 1e6} MB, which no Gazette site does.`,
  restoring:
    'The site is being restored from an export, and takes nothing else until that is done.',
  restoringHint: 'Whoever restores it ends that with gazette restore --from <folder>.',
  refused: (status: number, text: string) => `The site refused (${status}): ${text}`,
  slugTaken:
    'this address belongs or belonged to another article, and leads its readers there for ever. Rename the file, or give it another slug: in its front matter.',
  detailed: (title: string, detail: string) => `${title}: ${detail}`,
  tokenFileOpen: (path: string) =>
    `${path} can be read by others on this machine: chmod 600 ${path}`,
  tokenFileBroken: (path: string) =>
    `${path} is not a JSON object of origins and tokens. Mend or remove it.`,
  retry: (code: string, seconds: number) => `network lost (${code}), trying again in ${seconds} s`,
};

/** What is said where the site cannot be reached or refuses. */
export type SiteMessages = typeof en;

const zh: SiteMessages = {
  noToken: (origin) => `没有 ${origin} 的令牌。`,
  noTokenHint:
    '请向站点管理员索取（gazette editor add），然后：gazette login（程序用 GAZETTE_TOKEN）',
  localHint: '本地站点的令牌由 npm start 写入 .gazette/tokens.json。',
  badToken: (origin) => `${origin} 不认识此令牌，或已过期、已撤销。`,
  badTokenHint:
    '请向站点管理员另索一个（gazette editor renew），然后：gazette login（程序用 GAZETTE_TOKEN）。',
  insecure: (origin) => `${origin} 未加密，因此没有发送令牌。`,
  insecureHint: '请用 https；只有 localhost 可用 http。',
  badSite: (text) => `“${text}”不是站点地址。`,
  badSiteHint: '请写成 https://bulletin.example.cn 的形式，不带路径。',
  unreachable: (origin, code) => `无法连接 ${origin}（${code}）。`,
  unreachableHint: '请检查网络和地址；本机没有任何改动。',
  unreachableLocalHint: '本地站点用 npm start 启动。',
  busy: (status) => `站点暂时无法回应（${status}），请稍后再试。`,
  notGazette: (url, status) => `${url} 的回应不像 Gazette 站点（${status}）。`,
  notGazetteHint: '请核对 --site、GAZETTE_SITE 或 gazette.json。',
  unknownArticle: '站点上没有这篇文章。',
  tooLarge: (url, bytes) => `${url} 的应答超过 ${bytes / 1e6} MB，Gazette 站点不会如此。`,
  restoring: '站点正由导出恢复，完成之前不接受其他操作。',
  restoringHint: '由恢复者以 gazette restore --from <文件夹> 完成。',
  refused: (status, text) => `站点拒绝（${status}）：${text}`,
  slugTaken:
    '此地址属于或曾属于另一篇文章，并永久转到那一篇。请给文件改名，或在文首设置里另写一个 slug:。',
  detailed: (title, detail) => `${title}：${detail}`,
  tokenFileOpen: (path) => `本机其他人可读 ${path}，请执行：chmod 600 ${path}`,
  tokenFileBroken: (path) => `${path} 不是“站点: 令牌”的 JSON 对象，请改正或删除。`,
  retry: (code, seconds) => `网络中断（${code}），${seconds} 秒后重试`,
};

/** The catalogue of the site's failures. */
export const siteMessages = { en, zh };
