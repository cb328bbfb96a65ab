// What `gazette editor`, `gazette whoami`, `gazette token` and `gazette rebuild` say.

const en = {
  actions: 'add <name>, list or revoke <id>',
  unknownAction: (action: string) =>
    `"gazette editor ${action}" is not known. It takes add <name>, list or revoke <id>.`,
  missing: (what: string) => `${what} is missing.`,
  name: 'The editor’s name',
  id: 'The editor’s id (see gazette editor list)',
  badScopes: (text: string, known: string) =>
    `--scopes: "${text}" must be made of ${known}, with commas between.`,
  badDays: (text: string) => `--days: "${text}" must be a number from 1 to 3650.`,
  noSuchEditor: (id: string) => `The site has no editor with the id ${id}.`,
  added: (name: string, id: string) =>
    `Editor ${name} (${id}) added. This is their token; it is shown only now:`,
  addedHint: 'Hand it over safely. They put it in GAZETTE_TOKEN.',
  revoked: (id: string) => `The token of ${id} no longer works.`,
  columns: ['id', 'name', 'may', 'created', 'expires', 'revoked'],
  never: 'never',
  tokenMade:
    'A new token for the operator of a site. The token (first line) is yours: keep it secret.',
  tokenHint: 'The second line goes to the site: npx wrangler secret put OPERATOR_TOKEN_SHA256',
  rebuilding: (keys: number) =>
    `The site writes everything for readers anew: ${keys} keys, in the background.`,
};

/** What the commands about editors and operation say. */
export type EditorsMessages = typeof en;

const zh: EditorsMessages = {
  actions: 'add <名字>、list 或 revoke <标识>',
  unknownAction: (action) =>
    `没有 gazette editor ${action}。可用 add <名字>、list、revoke <标识>。`,
  missing: (what) => `缺少${what}。`,
  name: '编辑的名字',
  id: '编辑的标识（见 gazette editor list）',
  badScopes: (text, known) => `--scopes：“${text}”须由 ${known} 组成，以逗号分隔。`,
  badDays: (text) => `--days：“${text}”须为 1 至 3650 的数。`,
  noSuchEditor: (id) => `站点上没有标识为 ${id} 的编辑。`,
  added: (name, id) => `已添加编辑 ${name}（${id}）。以下是其令牌，只在此时显示：`,
  addedHint: '请安全地交给本人，由其放入 GAZETTE_TOKEN。',
  revoked: (id) => `${id} 的令牌已失效。`,
  columns: ['标识', '名字', '权限', '创建', '到期', '撤销'],
  never: '不过期',
  tokenMade: '站点运营者的新令牌。第一行是令牌，请自己保密。',
  tokenHint: '第二行交给站点：npx wrangler secret put OPERATOR_TOKEN_SHA256',
  rebuilding: (keys) => `站点正在后台重写给读者的全部内容：${keys} 个键。`,
};

/** The catalogue of the commands about editors and operation. */
export const editorsMessages = { en, zh };
