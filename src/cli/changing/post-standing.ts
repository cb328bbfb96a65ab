// Posts to an article's withdrawal or restoration.

import type * as v from 'valibot';
import {
  type PutOutcome,
  putOutcomeSchema,
  type restorationSchema,
  type withdrawalSchema,
} from '../../domain/publishing-api.ts';
import type { Session } from '../session.ts';
import type { ArticleWithSource } from '../site/articles.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';

/** Which of the two, with the words for readers. */
export type StandingChange =
  | { readonly name: 'withdrawal'; readonly json: v.InferInput<typeof withdrawalSchema> }
  | { readonly name: 'restoration'; readonly json: v.InferInput<typeof restorationSchema> };

/** Sends the words for readers, on the condition of the revision that the editor saw. */
export function postStanding(
  session: Session,
  site: Site,
  article: ArticleWithSource,
  change: StandingChange,
): Promise<SiteResult<PutOutcome>> {
  return callApi(
    session,
    site,
    {
      method: 'POST',
      path: `/api/articles/${encodeURIComponent(article.id)}/${change.name}`,
      headers: { 'if-match': `"${article.revision}"` },
      json: change.json,
    },
    putOutcomeSchema,
  );
}
