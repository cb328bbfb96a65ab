// What `gazette editor`, `gazette whoami`, `gazette token` and `gazette rebuild` say.

const en = {
  unknownAction: (action: string) =>
    `"gazette editor ${action}" is not known. It takes add <name>, list, renew <id> or revoke <id>.`,
  missing: (what: string) => `${what} is missing.`,
  name: 'The editor’s name',
  id: 'The editor’s id (see gazette editor list)',
  badScopes: (text: string, known: string) =>
    `--scopes: "${text}" must be made of ${known}, with commas between.`,
  badDays: (text: string) => `--days: "${text}" must be a number from 1 to 3650.`,
  validTwice: '--days and --expires exclude each other.',
  badExpiry: (text: string) =>
    `--expires: "${text}" is not a date such as 2027-12-31, nor the word never.`,
  expiryOutside: (text: string) => `--expires: ${text} is past, or more than ten years ahead.`,
  badName: (name: string) =>
    `"${name}" cannot be an editor’s name: at most 80 plain characters, and none of Gazette’s own names (operator, schedule, github:…).`,
  noSuchEditor: (id: string) => `The site has no editor with the id ${id}.`,
  added: (name: string, id: string) =>
    `Editor ${name} (${id}) added. This is their token; it is shown only now:`,
  renewed: (name: string, id: string) =>
    `${name} (${id}) has a new token; the one before is void. It is shown only now:`,
  validUntil: (time: string | undefined) =>
    time === undefined ? 'It does not expire.' : `It is valid until ${time}.`,
  addedHint: 'Hand it over safely. They run gazette login and paste it there.',
  betweenSentences: ' ',
  nameTaken: (name: string) =>
    `There is or was an editor ${name}, and a name is not used again: the log tells people apart by it.`,
  nameTakenHint:
    'Choose another name; or, if it is the same person with a lost or expired token: gazette editor renew <id> (gazette editor list has the id)',
  isRevoked: (id: string) => `${id} was revoked, which is for ever.`,
  isRevokedHint: 'Add them anew under another name: gazette editor add <name>',
  hasExpired: (time: string) => `${time} (expired)`,
  askRevoke: (id: string) => `The token of ${id} will be void for ever. Continue?`,
  notRevoked: 'Nothing was revoked.',
  revoked: (id: string) => `The token of ${id} no longer works.`,
  columns: ['id', 'name', 'may', 'created', 'expires', 'revoked'],
  never: 'never',
  whoami: { site: 'site', editor: 'editor', may: 'may', expires: 'expires', token: 'token' },
  tokenFrom: {
    environment: 'from GAZETTE_TOKEN',
    github: 'of this job of GitHub Actions',
    file: (path: string) => `from ${path}`,
  },
  tokenMade:
    'A new token for the operator of a site. The token (first line) is yours: keep it secret.',
  tokenHint: 'The second line goes to the site: npx wrangler secret put OPERATOR_TOKEN_SHA256',
  rebuilding: (keys: number) =>
    `The site writes everything for readers anew: ${keys} keys, in the background.`,
};

/** What the commands about editors and operation say. */
export type EditorsMessages = typeof en;

const zh: EditorsMessages = {
  unknownAction: (action) =>
    `没有 gazette editor ${action}。可用 add <名字>、list、renew <标识>、revoke <标识>。`,
  missing: (what) => `缺少${what}。`,
  name: '编辑的名字',
  id: '编辑的标识（见 gazette editor list）',
  badScopes: (text, known) => `--scopes：“${text}”须由 ${known} 组成，以逗号分隔。`,
  badDays: (text) => `--days：“${text}”须为 1 至 3650 的数。`,
  validTwice: '--days 与 --expires 不能并用。',
  badExpiry: (text) => `--expires：“${text}”不是 2027-12-31 这样的日期，也不是 never。`,
  expiryOutside: (text) => `--expires：${text} 已过，或在十年以后。`,
  badName: (name) =>
    `“${name}”不能作编辑的名字：至多 80 个普通字符，且不得用 Gazette 自己的名称（operator、schedule、github:…）。`,
  noSuchEditor: (id) => `站点上没有标识为 ${id} 的编辑。`,
  added: (name, id) => `已添加编辑 ${name}（${id}）。以下是其令牌，只在此时显示：`,
  renewed: (name, id) => `已为 ${name}（${id}）换发令牌，旧的失效。新令牌只在此时显示：`,
  validUntil: (time) => (time === undefined ? '不过期。' : `有效至 ${time}。`),
  addedHint: '请安全地交给本人，由其执行 gazette login 并粘贴。',
  betweenSentences: '',
  nameTaken: (name) => `已有或曾有编辑 ${name}；名字不重复使用，因为日志以此分辨各人。`,
  nameTakenHint:
    '请另取名字；若是同一人的令牌遗失或过期：gazette editor renew <标识>（标识见 gazette editor list）',
  isRevoked: (id) => `${id} 已被撤销，不可恢复。`,
  isRevokedHint: '请另取名字重新添加：gazette editor add <名字>',
  hasExpired: (time) => `${time}（已过期）`,
  askRevoke: (id) => `${id} 的令牌将永久失效。是否继续？`,
  notRevoked: '没有撤销任何令牌。',
  revoked: (id) => `${id} 的令牌已失效。`,
  columns: ['标识', '名字', '权限', '创建', '到期', '撤销'],
  never: '不过期',
  whoami: { site: '站点', editor: '编辑', may: '权限', expires: '到期', token: '令牌' },
  tokenFrom: {
    environment: '取自 GAZETTE_TOKEN',
    github: '由此 GitHub Actions 任务换得',
    file: (path) => `取自 ${path}`,
  },
  tokenMade: '站点运营者的新令牌。第一行是令牌，请自己保密。',
  tokenHint: '第二行交给站点：npx wrangler secret put OPERATOR_TOKEN_SHA256',
  rebuilding: (keys) => `站点正在后台重写给读者的全部内容：${keys} 个键。`,
};

/** The catalogue of the commands about editors and operation. */
export const editorsMessages = { en, zh };
