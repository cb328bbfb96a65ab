// What `gazette preview` says at the terminal.

const en = {
  badPort: (text: string) => `--port: "${text}" is not a port (1 to 65535).`,
  portTaken: (port: number) => `Port ${port} is in use by another program.`,
  portHint: 'Name another port, or leave --port out: a free one is found then.',
  noProject: 'There is no wrangler.toml here, or its programs are not installed.',
  noProjectHint: 'Go to the folder of the site, and run "npm ci" there once.',
  noPath: (path: string) => `There is no "${path}".`,
  outside: (path: string) => `"${path}" lies outside of this folder.`,
  outsideHint: 'Only what lies in the folder of the site can be shown.',
  starting: 'starting the preview …',
  anew: 'starting anew, so that nothing of what was is left …',
  some: (shown: number, total: number) =>
    `${shown} of ${total} articles are shown: what git has as changed, then what was saved last. To see others, name them: gazette preview articles/2009`,
  ready: (count: number, invalid: number) =>
    `${count === 1 ? '1 article' : `${count} articles`}${invalid === 0 ? '' : `, ${invalid} with errors`}`,
  addresses: (origin: string) => [
    ['Overview', `${origin}/preview`],
    ['Site', `${origin}/`],
  ],
  watching: 'Pages reload when you save. Ctrl-C stops the preview.',
  stopped: 'The preview has stopped.',
  shown: (what: string, seconds: string) => `${what} shown (${seconds} s)`,
  notShown: (what: string, errors: number) =>
    `${what}: ${errors === 1 ? '1 error' : `${errors} errors`}, see the page`,
  gone: (what: string) => `${what} is gone`,
  settings: 'the settings (wrangler.toml) have changed',
  failed: 'This could not be shown:',
  notWatched: 'Files cannot be watched here; they are looked at every second instead.',
  notOpened: 'No browser could be opened.',
};

/** What `gazette preview` says at the terminal. */
export type PreviewMessages = typeof en;

const zh: PreviewMessages = {
  badPort: (text) => `--port：“${text}”不是端口（1 至 65535）。`,
  portTaken: (port) => `端口 ${port} 已被其他程序占用。`,
  portHint: '请另指定端口，或不写 --port，由程序寻找空闲端口。',
  noProject: '此处没有 wrangler.toml，或其程序尚未安装。',
  noProjectHint: '请进入站点所在文件夹，并先执行一次 npm ci。',
  noPath: (path) => `没有“${path}”。`,
  outside: (path) => `“${path}”在本文件夹之外。`,
  outsideHint: '只能预览站点文件夹中的内容。',
  starting: '正在启动预览……',
  anew: '正在重新启动预览，清除先前内容……',
  some: (shown, total) =>
    `共 ${total} 篇，显示其中 ${shown} 篇：先取 git 中有改动的，再取最近保存的。要看其他文章，请写明路径：gazette preview articles/2009`,
  ready: (count, invalid) => `${count} 篇文章${invalid === 0 ? '' : `，${invalid} 篇有错误`}`,
  addresses: (origin) => [
    ['总览', `${origin}/preview`],
    ['站点', `${origin}/`],
  ],
  watching: '保存后页面自动刷新。按 Ctrl-C 结束预览。',
  stopped: '预览已结束。',
  shown: (what, seconds) => `${what} 已显示（${seconds} 秒）`,
  notShown: (what, errors) => `${what}：${errors} 个错误，详见页面`,
  gone: (what) => `${what} 已删除`,
  settings: '设置（wrangler.toml）有改动',
  failed: '无法显示：',
  notWatched: '此处无法监视文件，改为每秒查看一次。',
  notOpened: '无法打开浏览器。',
};

/** The catalogue of `gazette preview` at the terminal. */
export const previewMessages = { en, zh };
