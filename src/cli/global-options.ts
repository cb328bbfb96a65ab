// The options that every command takes.

import type { OptionTable } from './command.ts';

/** Names of the options that every command takes. */
export type GlobalName = 'json' | 'quiet' | 'no-color' | 'no-input' | 'site' | 'help' | 'version';

/** The options that every command takes. */
export const globalOptions: OptionTable<GlobalName> = {
  json: { help: { en: 'print data as JSON on stdout', zh: '在标准输出给出 JSON 数据' } },
  quiet: { short: 'q', help: { en: 'say only what went wrong', zh: '只说出错之处' } },
  'no-color': { help: { en: 'no colours', zh: '不用颜色' } },
  'no-input': { help: { en: 'never ask anything', zh: '从不提问' } },
  site: {
    placeholder: 'url',
    help: {
      en: 'the site (else GAZETTE_SITE, gazette.json, gazette login, localhost:8787)',
      zh: '站点（否则依次为 GAZETTE_SITE、gazette.json、gazette login、localhost:8787）',
    },
  },
  help: { short: 'h', help: { en: 'show this help', zh: '显示帮助' } },
  version: { help: { en: 'show the version', zh: '显示版本' } },
};
