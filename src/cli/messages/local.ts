// What `npm start` says.

const en = {
  badPort: (text: string) => `--port: "${text}" is not a port (1 to 65535).`,
  portTaken: (port: number) => `Port ${port} is in use by another program.`,
  portHint: (port: number) =>
    `Stop that program, or take another port: npm start -- --port ${port + 1}`,
  stateTaken: (state: string, origin: string) =>
    `The local site of ${state} runs already, at ${origin}: two cannot share one folder of data.`,
  stateHint: 'Use that one, or stop it; or give this one a folder of its own: --state <dir>',
  stateUnusable: (state: string) => `--state: ${state} cannot be used as a folder for data.`,
  strayArgument: (text: string) => `"${text}" is one argument too many.`,
  strayHint: (text: string) =>
    `npm hands options on only behind "--": npm start -- --port ${/^\d+$/.test(text) ? text : 8787}`,
  badSettings: 'The settings in [vars] of wrangler.toml need mending:',
  starting: 'starting the local site …',
  ready: 'the local site runs',
  died: 'The local server ended by itself. Its last lines:',
  tooSlow: (seconds: number) =>
    `The local server did not answer within ${seconds} s. Its last lines:`,
  wrongToken: 'The local server does not accept its own token. Its last lines:',
  log: (path: string) => `All of it: ${path}`,
  minor: 'Changed files are published here as minor changes: this is your preview.',
  noArticles: 'There is no folder articles/ yet.',
  notPublished: 'Not everything in articles/ was published; what the site had is served.',
  addresses: (origin: string) => [
    ['Read', `${origin}/`],
    ['RSS', `${origin}/feed.xml`],
    ['Atom', `${origin}/atom.xml`],
    ['JSON Feed', `${origin}/feed.json`],
  ],
  ownTitle: 'To publish a bulletin of your own, in another terminal:',
  own: (site: string) => [
    ['npx gazette import <file>', 'text, Word or a web page becomes an article in articles/'],
    ['npx gazette check', 'finds what has to be mended'],
    ['npx gazette preview', 'shows it as it will be, and follows each save'],
    [`npx gazette publish${site}`, 'sends it here'],
  ],
  stop: 'Ctrl-C stops the site.',
  stopped: 'The local site has stopped.',
};

/** What `npm start` says. */
export type LocalMessages = typeof en;

const zh: LocalMessages = {
  badPort: (text) => `--port：“${text}”不是端口（1 至 65535）。`,
  portTaken: (port) => `端口 ${port} 已被其他程序占用。`,
  portHint: (port) => `请停止该程序，或换一个端口：npm start -- --port ${port + 1}`,
  stateTaken: (state, origin) =>
    `${state} 的本地站点已在运行：${origin}。两个站点不能共用一个数据文件夹。`,
  stateHint: '请使用或停止那一个；或为这一个另指定文件夹：--state <文件夹>',
  stateUnusable: (state) => `--state：${state} 不能用作数据文件夹。`,
  strayArgument: (text) => `“${text}”是多余的。`,
  strayHint: (text) =>
    `npm 只传递“--”之后的选项：npm start -- --port ${/^\d+$/.test(text) ? text : 8787}`,
  badSettings: '请改正 wrangler.toml 中 [vars] 的设置：',
  starting: '正在启动本地站点……',
  ready: '本地站点已启动',
  died: '本地服务器自行退出了，最后几行是：',
  tooSlow: (seconds) => `本地服务器在 ${seconds} 秒内没有回应，最后几行是：`,
  wrongToken: '本地服务器不接受自己的令牌，最后几行是：',
  log: (path) => `全部日志：${path}`,
  minor: '此处是预览，改动的文件按小改发布。',
  noArticles: '还没有 articles/ 文件夹。',
  notPublished: 'articles/ 没有全部发布；站点照常提供已有内容。',
  addresses: (origin) => [
    ['阅读', `${origin}/`],
    ['RSS', `${origin}/feed.xml`],
    ['Atom', `${origin}/atom.xml`],
    ['JSON Feed', `${origin}/feed.json`],
  ],
  ownTitle: '要发布自己的公报，请在另一个终端执行：',
  own: (site) => [
    ['npx gazette import <文件>', '把文本、Word 文档或网页变成 articles/ 中的文章'],
    ['npx gazette check', '找出需要改正之处'],
    ['npx gazette preview', '显示发布后的样子，保存即刷新'],
    [`npx gazette publish${site}`, '发布到这里'],
  ],
  stop: '按 Ctrl-C 停止站点。',
  stopped: '本地站点已停止。',
};

/** The catalogue of `npm start`. */
export const localMessages = { en, zh };
