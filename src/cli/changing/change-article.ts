// Changes where one article of the site stands: loads it, shows what will happen, asks, sends, verifies.

import type { PutOutcome } from '../../domain/publishing-api.ts';
import { changingMessages } from '../messages/changing.ts';
import { publishMessages } from '../messages/publish.ts';
import { type Outcome, ok } from '../outcome.ts';
import { planPageLook } from '../publishing/reader-looks.ts';
import { outcomeOfLooking } from '../publishing/tell-verification.ts';
import { lookAll } from '../publishing/verify-readers.ts';
import { messagesFor, type Session } from '../session.ts';
import type { ArticleWithSource } from '../site/articles.ts';
import { recordSameText } from '../site/bases-file.ts';
import { loadUnderAnyName } from '../site/load-under-any-name.ts';
import { openSite, type Site } from '../site/open-site.ts';
import { outcomeOfFailure, type SiteResult } from '../site/site-failure.ts';
import { printable } from '../terminal/printable.ts';
import { type PlannedStanding, tellStanding } from './foresee-standing.ts';
import { sendChange } from './send-change.ts';

/** What is to happen to an article. */
export interface ChangePlan {
  /** What the editor is told of it before it happens, and then asked; nothing of it where it has happened. */
  readonly effects: readonly string[];
  readonly question: string;
  /** True where it has happened already, so that it is sent again without a question. */
  readonly isRepeated: boolean;
  /** What the site is asked beforehand, where subscribers see something of it. */
  readonly standing?: PlannedStanding;
  send(session: Session, site: Site): Promise<SiteResult<PutOutcome>>;
  /** What is said when it has happened. */
  done(outcome: PutOutcome): string;
  /** The status that the article's page answers then, and what that means; undefined where readers know nothing of it. */
  page(outcome: PutOutcome): { readonly status: number; readonly seen: string } | undefined;
}

/** Which article, whether the editor has said yes already, and what to do with it: a plan, or why not. */
export interface ChangeWish {
  readonly reference: string;
  readonly confirmed: boolean;
  plan(article: ArticleWithSource): ChangePlan | Outcome;
}

/** Carries out a wish from the loading to the verification. Nothing is sent before it was confirmed. */
export async function changeArticle(session: Session, wish: ChangeWish): Promise<Outcome> {
  const site = await openSite(session);
  if (!site.ok) return outcomeOfFailure(session, site.failure);
  const loaded = await loadUnderAnyName(session, site.value, wish.reference);
  if ('outcome' in loaded) return loaded.outcome;
  const { article } = loaded;
  const plan = wish.plan(article);
  const result =
    'kind' in plan ? { outcome: plan } : await carryOut(session, site.value, article, plan, wish);
  if (session.json) session.print(renderJson(site.value, article, result));
  return result.outcome;
}

interface Result {
  readonly outcome: Outcome;
  readonly sent?: PutOutcome;
}

async function carryOut(
  session: Session,
  site: Site,
  article: ArticleWithSource,
  plan: ChangePlan,
  { confirmed }: ChangeWish,
): Promise<Result> {
  const say = messagesFor(session, changingMessages);
  session.say(session.paint('strong', printable(article.title)));
  session.say(`  ${say.subject(printable(article.slug), article.issued)}`);
  for (const effect of plan.isRepeated ? [] : plan.effects) session.say(`  ${effect}`);
  const { standing, isRepeated } = plan;
  const unforeseen = standing && !isRepeated && (await tellStanding(session, site, standing));
  if (unforeseen) return { outcome: unforeseen };
  const refusal = confirmed || plan.isRepeated ? undefined : await ask(session, plan.question);
  if (refusal) return { outcome: refusal };
  const put = await sendChange(session, article.slug, () => plan.send(session, site));
  if ('outcome' in put) return put;
  await recordSameText(session.context.cwd, site.origin, put.sent);
  session.say(`${session.paint('good', '✔')} ${plan.done(put.sent)}`);
  return { sent: put.sent, outcome: await verifyPage(session, site, put.sent, plan) };
}

async function ask(session: Session, question: string): Promise<Outcome | undefined> {
  const say = messagesFor(session, changingMessages);
  if (!session.canAsk) {
    const { needsYes } = messagesFor(session, publishMessages);
    return { kind: 'usage', message: needsYes, hint: say.needsYesHint };
  }
  const answer = await session.context.confirm(question);
  return answer === 'yes' ? undefined : { kind: 'cancelled', message: say.notDone };
}

async function verifyPage(
  session: Session,
  { origin }: Site,
  sent: PutOutcome,
  plan: ChangePlan,
): Promise<Outcome> {
  const page = plan.page(sent);
  if (!page) return ok;
  const looked = await lookAll(session, [planPageLook(session, origin, sent.slug, page.status)]);
  const outcome = outcomeOfLooking(session, looked);
  if (outcome.kind === 'ok') session.say(`${session.paint('good', '✔')} ${page.seen}`);
  return outcome;
}

function renderJson({ origin }: Site, article: ArticleWithSource, { outcome, sent }: Result) {
  const { id, slug, state } = article;
  const json = { site: origin, outcome: outcome.kind, id, slug, before: state, sent: sent ?? null };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
