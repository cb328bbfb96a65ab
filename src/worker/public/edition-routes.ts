// An article's edition in the other Chinese script.

import { articlePath, editionPath } from '../../domain/addresses.ts';
import { type ChineseScript, chineseScriptOf } from '../../domain/chinese-script.ts';
import { articleKey } from '../../domain/kv-keys.ts';
import { isSlug } from '../../domain/slug.ts';
import { type ArticleRecord, articleRecordSchema } from '../../domain/stored-records.ts';
import { renderEdition } from '../../pages/edition.tsx';
import type { Handler } from '../http/methods.ts';
import { redirectTo } from '../http/redirect-to.ts';
import { answerNotFound } from './notices.ts';
import { answerRecord, htmlType } from './page-response.ts';
import type { ReaderContext } from './reader-context.ts';
import { answerWithdrawn } from './withdrawn-response.ts';

/**
 * `/articles/<slug>/zh-hans` or `/zh-hant`. The article's own script is at the article (301), a former
 * slug leads to the same edition under the present one, a withdrawn article answers 410, and an
 * article that is not in Chinese has no editions (404).
 */
export function editionRoute(script: ChineseScript): Handler<ReaderContext> {
  return (context) => {
    const slug = context.req.param('slug') ?? '';
    if (!isSlug(slug)) return answerNotFound(context);
    return answerRecord(context, articleKey(slug), {
      schema: articleRecordSchema,
      type: htmlType,
      divert: (record) => divert(context, record, script),
      render: (record) => {
        if (record.type === 'withdrawn') return answerWithdrawn(context, record);
        const derived = record.type === 'article' ? record.derived : undefined;
        return record.type === 'article' && derived
          ? renderEdition(context.var.page, record, derived)
          : answerNotFound(context);
      },
    });
  };
}

/** The answer where the edition is elsewhere or there is none. */
function divert(
  context: ReaderContext,
  record: ArticleRecord,
  script: ChineseScript,
): Response | undefined {
  if (record.type === 'redirect') return redirectTo(context, editionPath(record.slug, script));
  const own = chineseScriptOf(record.lang);
  if (own === script) return redirectTo(context, articlePath(record.slug));
  return own ? undefined : answerNotFound(context);
}
