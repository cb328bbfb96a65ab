// What the command line says about itself: help, and mistakes in how it was called.

const en = {
  about:
    'Publishes official bulletins: feeds that people subscribe to, an archive that people cite.',
  usage: 'Usage',
  usageOfAll: 'gazette <command> [options]',
  options: 'Options',
  everywhere: 'Everywhere',
  examples: 'Examples',
  moreHelp: 'More on a command: gazette help <command>',
  oneOf: (choices: string) => `one of ${choices}`,
  unknownCommand: (name: string) => `There is no command "${name}".`,
  unknownOption: (name: string, command: string) => `"${command}" has no option ${name}.`,
  didYouMean: (name: string) => `Did you mean ${name}?`,
  seeHelp: (call: string) => `See ${call}`,
  needsValue: (name: string) => `${name} needs a value.`,
  takesNoValue: (name: string) => `${name} takes no value.`,
  badChoice: (name: string, value: string, choices: string) =>
    `${name}: "${value}" is not one of ${choices}.`,
  missingOperand: (usage: string) => `Something is missing. It is called so: ${usage}`,
  tooManyOperands: (operand: string) => `"${operand}" is one argument too many.`,
  tokenOption: 'A token is never given as an option: others on this machine could read it.',
  tokenHint:
    'gazette login asks for it and keeps it (mode 0600); programs put it in GAZETTE_TOKEN.',
  missingOption: (name: string, why: string) => `${name} is missing: ${why}.`,
  emptyText: (name: string) => `${name} is empty. Say in a few words what readers should know.`,
  badText: (name: string, fault: string) => `${name} ${fault}.`,
  textFaults: {} as Readonly<Record<string, string>>,
  badTime: (name: string, text: string) => `${name}: "${text}" is not a time.`,
  timeHint: (zone: string) =>
    `Write it as 2026-12-01T08:00+08:00, or 2026-12-01T08:00 in your time zone (${zone}).`,
  pastTime: (name: string, time: string) => `${name}: ${time} is past.`,
  interrupted: 'Interrupted.',
  unexpected: 'This is a fault of gazette itself. Please report it with these lines:',
  fileFailed: (path: string, why: string) => `${path}: ${why}`,
  fileCodes: {
    ENOENT: 'there is no such file or folder',
    ECHANGED: 'it changed meanwhile: run the command again',
    EACCES: 'no permission',
    EPERM: 'no permission',
    EISDIR: 'is a folder',
    ENOTDIR: 'part of the path is not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk cannot be written to',
    EMFILE: 'too many open files',
  } as Readonly<Record<string, string>>,
};

/** What the command line says about itself. */
export type UsageMessages = typeof en;

const zh: UsageMessages = {
  about: '发布正式公报：供人订阅的订阅源，供人引用的存档。',
  usage: '用法',
  usageOfAll: 'gazette <命令> [选项]',
  options: '选项',
  everywhere: '通用选项',
  examples: '示例',
  moreHelp: '查看某个命令：gazette help <命令>',
  oneOf: (choices) => `可取 ${choices}`,
  unknownCommand: (name) => `没有“${name}”这个命令。`,
  unknownOption: (name, command) => `${command} 没有选项 ${name}。`,
  didYouMean: (name) => `是否想写 ${name}？`,
  seeHelp: (call) => `请看 ${call}`,
  needsValue: (name) => `${name} 需要一个值。`,
  takesNoValue: (name) => `${name} 不带值。`,
  badChoice: (name, value, choices) => `${name}：“${value}”不在 ${choices} 之中。`,
  missingOperand: (usage) => `缺少内容。写法：${usage}`,
  tooManyOperands: (operand) => `“${operand}”是多余的。`,
  tokenOption: '令牌不能写成选项：本机上的其他人可能看到。',
  tokenHint: 'gazette login 会询问并存下它（权限 0600）；程序可用 GAZETTE_TOKEN。',
  missingOption: (name, why) => `缺少 ${name}：${why}。`,
  emptyText: (name) => `${name} 是空的，请写几个字说明读者应知道的事。`,
  badText: (name, fault) => `${name} ${fault}。`,
  textFaults: {
    'holds a character that no feed can carry': '含有订阅源无法承载的字符',
    'holds a direction control that is not closed': '含有未闭合的书写方向控制符',
    'must be one line': '必须是一行',
    'must have at most 500 characters': '最多 500 个字符',
  },
  badTime: (name, text) => `${name}：“${text}”不是时间。`,
  timeHint: (zone) => `请写成 2026-12-01T08:00+08:00；或 2026-12-01T08:00，即您的时区（${zone}）。`,
  pastTime: (name, time) => `${name}：${time} 已经过去。`,
  interrupted: '已中断。',
  unexpected: '这是 gazette 自身的错误，请连同以下几行报告：',
  fileFailed: (path, why) => `${path}：${why}`,
  fileCodes: {
    ENOENT: '没有这个文件或文件夹',
    ECHANGED: '其间有改动，请重新执行',
    EACCES: '没有权限',
    EPERM: '没有权限',
    EISDIR: '是文件夹',
    ENOTDIR: '路径中有一段不是文件夹',
    ENOSPC: '磁盘已满',
    EROFS: '磁盘不可写',
    EMFILE: '打开的文件太多',
  },
};

/** The catalogue of what the command line says about itself. */
export const usageMessages = { en, zh };
