// `gazette preview`: the articles in the browser, as they will be.

import { defineCommand } from '../command.ts';
import { previewMessages } from '../messages/preview.ts';
import { previewArticles } from '../preview/preview-articles.ts';
import { messagesFor } from '../session.ts';

/** The command `gazette preview`. Ends with Ctrl-C, which is a success. */
export const preview = defineCommand<'port' | 'open'>({
  operands: '[paths…]',
  minOperands: 0,
  maxOperands: Number.POSITIVE_INFINITY,
  options: {
    port: {
      placeholder: 'n',
      help: {
        en: 'the port; else 8788, or the next one that is free',
        zh: '端口；否则用 8788 或其后第一个空闲端口',
      },
    },
    open: { help: { en: 'open the browser', zh: '打开浏览器' } },
  },
  examples: [
    { line: 'gazette preview', does: { en: 'all of articles/', zh: '预览 articles/ 全部' } },
    {
      line: 'gazette preview articles/2026/x.md --open',
      does: { en: 'one article, in the browser at once', zh: '一篇文章，并打开浏览器' },
    },
  ],
  async run(session, input) {
    const text = input.text('port');
    const port = text === undefined ? undefined : Number(text);
    if (text !== undefined && (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > 65_535)) {
      return { kind: 'usage', message: messagesFor(session, previewMessages).badPort(text) };
    }
    return previewArticles(session, { paths: input.operands, port, opens: input.has('open') });
  },
});
