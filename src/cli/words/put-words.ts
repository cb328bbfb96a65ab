// Puts the word list on the site.

import { type WordsOutcome, wordsOutcomeSchema } from '../../domain/publishing-api.ts';
import type { Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import { rememberWords, type WordsStanding } from './compare-words.ts';

/** Sends the list in the place of the one that was compared; refused where somebody was faster. Safe to repeat. */
export async function putWords(
  session: Session,
  site: Site,
  { local, base }: WordsStanding,
): Promise<SiteResult<WordsOutcome>> {
  const headers = { 'if-match': `"${base}"`, 'content-type': 'text/plain; charset=utf-8' };
  const call = { method: 'PUT', path: '/api/words', headers, source: local.text } as const;
  const put = await callApi(session, site, call, wordsOutcomeSchema);
  if (put.ok) await rememberWords(session, site, put.value.sha256);
  return put;
}
