// `gazette new`: the file of a new article, to which only the text is to be added.

import { defineCommand } from '../command.ts';
import type { NewName } from '../starting/start-article.ts';

/** The command `gazette new`. It prints the path of the file that it made. */
export const newCommand = defineCommand<NewName>({
  operands: '<title>',
  minOperands: 1,
  maxOperands: 1,
  completes: 'nothing',
  options: {
    slug: {
      placeholder: 'slug',
      help: {
        en: 'its part of the address (else from the title)',
        zh: '网址中的名字（否则取自标题）',
      },
    },
    issuer: {
      placeholder: 'text',
      help: {
        en: 'who issues it (else as most articles here)',
        zh: '发布机关（否则同本地多数文章）',
      },
    },
    issued: {
      placeholder: 'date',
      help: { en: 'the date that it bears (else today)', zh: '成文日期（否则为今天）' },
    },
    lang: {
      placeholder: 'tag',
      help: {
        en: 'zh-Hant, zh-Hans, en … (else from the title)',
        zh: 'zh-Hant、zh-Hans、en 等（否则看标题）',
      },
    },
    topics: {
      placeholder: 'list',
      help: { en: 'topics, parted by commas', zh: '主题，以逗号或顿号分隔' },
    },
    'time-zone': {
      placeholder: 'zone',
      help: {
        en: 'where today is (else the site’s, from wrangler.toml; else your own)',
        zh: '今天按哪个时区（否则按 wrangler.toml 中的站点时区，再否则按本机）',
      },
    },
  },
  examples: [
    {
      line: 'gazette new 关于开展质量月活动的通知',
      does: { en: 'issued today, by the usual issuer', zh: '今天成文，发布机关同以往' },
    },
    {
      line: 'gazette new 2009年工作要点 --issued 2009-02-19 --topics 质量监督,工作要点',
      does: { en: 'an older document, with topics', zh: '较早的文件，写明主题' },
    },
  ],
  async run(session, input) {
    // The dictionary of readings is large: help and completion do without it.
    const { startArticle } = await import('../starting/start-article.ts');
    return startArticle(session, input.operands[0] ?? '', input);
  },
});
