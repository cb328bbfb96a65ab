// What is said of settings files, and of logging in and out.

const en = {
  notJson: (path: string) =>
    `${path} is not a JSON object of settings, such as {"site": "https://bulletin.example.cn"}. Mend or remove it.`,
  unknownKey: (path: string, key: string, known: string) =>
    `${path}: "${key}" is not a setting. ${known}`,
  didYouMean: (key: string) => `Did you mean "${key}"?`,
  known: (keys: string) => `There are: ${keys}.`,
  badValue: (path: string, key: string) =>
    `${path}: "${key}" has a value that does not fit: site is an address, language is "en" or "zh".`,
  askToken: (origin: string) => `Token for ${origin}`,
  noTerminal: 'There is no terminal to ask for the token.',
  noTerminalHint: 'Give it on stdin: gazette login --site https://… < token.txt',
  notToken: 'This is not a token: a token begins with gzt_ and has 60 characters.',
  notTokenHint: 'Copy the whole line that "gazette editor add" printed.',
  noHome: 'There is no home folder to keep the token in.',
  noHomeHint: 'Set GAZETTE_TOKEN instead.',
  loggedIn: (origin: string, name: string) => `You are ${name} at ${origin}.`,
  may: (scopes: string) => `The token may: ${scopes}`,
  expires: (time: string) => `It expires ${time}.`,
  keptIn: (path: string) => `Kept in ${path}, which only you can read.`,
  remembered: (origin: string, path: string) =>
    `From now on gazette speaks to ${origin} where nothing else is said (${path}).`,
  otherFirst: (where: string) =>
    `The token in ${where} comes before it and is used here. Take it away to use the new one.`,
  stillInProject: (path: string) =>
    `${path} holds a token for it too (npm start made it) and goes on working here.`,
  loggedOut: (origin: string, path: string) => `The token for ${origin} is gone from ${path}.`,
  notLoggedIn: (origin: string) => `There was no token for ${origin} to forget.`,
  stillInEnvironment: 'GAZETTE_TOKEN is still set in this terminal and goes on working.',
  stillValid:
    'Elsewhere the token still works. Where it may have become known: gazette editor revoke <id>',
};

/** What is said of settings files, and of logging in and out. */
export type SettingsMessages = typeof en;

const zh: SettingsMessages = {
  notJson: (path) =>
    `${path} 不是设置的 JSON 对象，如 {"site": "https://bulletin.example.cn"}。请改正或删除。`,
  unknownKey: (path, key, known) => `${path}：没有“${key}”这项设置。${known}`,
  didYouMean: (key) => `是否想写“${key}”？`,
  known: (keys) => `可用的有：${keys}。`,
  badValue: (path, key) => `${path}：“${key}”的值不合适：site 是网址，language 是 "en" 或 "zh"。`,
  askToken: (origin) => `${origin} 的令牌`,
  noTerminal: '没有可供询问令牌的终端。',
  noTerminalHint: '请由标准输入给出：gazette login --site https://… < token.txt',
  notToken: '这不是令牌：令牌以 gzt_ 开头，共 60 个字符。',
  notTokenHint: '请完整复制 gazette editor add 输出的那一行。',
  noHome: '没有可存放令牌的主目录。',
  noHomeHint: '请改用 GAZETTE_TOKEN。',
  loggedIn: (origin, name) => `您在 ${origin} 的身份是 ${name}。`,
  may: (scopes) => `令牌权限：${scopes}`,
  expires: (time) => `${time} 到期。`,
  keptIn: (path) => `已存入 ${path}，只有您能读。`,
  remembered: (origin, path) => `今后未另行指定时，gazette 即与 ${origin} 通信（${path}）。`,
  otherFirst: (where) => `${where} 中的令牌优先，这里仍用它；要用新令牌，请先去掉那一个。`,
  stillInProject: (path) => `${path} 也存有该站点的令牌（npm start 所写），在此处继续有效。`,
  loggedOut: (origin, path) => `已从 ${path} 删除 ${origin} 的令牌。`,
  notLoggedIn: (origin) => `本来就没有 ${origin} 的令牌。`,
  stillInEnvironment: '此终端仍设有 GAZETTE_TOKEN，它继续有效。',
  stillValid: '令牌在别处仍然有效；如可能已泄露：gazette editor revoke <标识>',
};

/** The catalogue of settings, logging in and logging out. */
export const settingsMessages = { en, zh };
