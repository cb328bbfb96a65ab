// Verifies a site from outside: every source, revision and file by its hash, and what its feeds make of them.

import { siteCheckMessages } from '../../messages/site-check.ts';
import { type Outcome, ok } from '../../outcome.ts';
import { messagesFor, type Session } from '../../session.ts';
import { outcomeOfFailure, type SiteFailure } from '../../site/site-failure.ts';
import { makeCounter } from '../../terminal/counter.ts';
import { printable } from '../../terminal/printable.ts';
import { loadPublic } from '../load-public.ts';
import { readFeed } from '../read-feed.ts';
import { checkArticle, type Fingerprint } from './check-article.ts';
import { checkFeed, feedPaths } from './check-feeds.ts';
import { chooseSample } from './choose-sample.ts';
import { inParallel } from './in-parallel.ts';
import { listArticles } from './list-articles.ts';
import type { SiteProblem } from './site-problem.ts';

/** Articles that are looked at side by side: a site on the free plan is asked no faster than by a few readers. */
const lanes = 3;

/** Verifies the site of an origin; of `sample` articles, where a number is given. */
export async function verifySite(
  session: Session,
  origin: string,
  sample: number | undefined,
): Promise<Outcome> {
  const listed = await listArticles(session, origin);
  if (!listed.ok) return outcomeOfFailure(session, listed.failure);
  const chosen = await choose(session, origin, listed.value, sample);
  const checked = await checkArticles(session, chosen);
  if ('failure' in checked) return outcomeOfFailure(session, checked.failure);
  const isSample = chosen.length < listed.value.length;
  const feeds = await checkFeeds(session, origin, checked.articles, isSample);
  if ('failure' in feeds) return outcomeOfFailure(session, feeds.failure);
  const problems = [...checked.problems, ...feeds.problems];
  return tell(session, { origin, listed: listed.value.length, checked: chosen.length, problems });
}

/** Half of a sample are those that subscribers get now, so that there is something to hold the feeds against. */
async function choose(
  session: Session,
  origin: string,
  listed: readonly string[],
  sample: number | undefined,
): Promise<readonly string[]> {
  if (sample === undefined || sample >= listed.length) return listed;
  const known = new Set(listed);
  const feed = await loadPublic(session, `${origin}${feedPaths[0]}`);
  const text = feed.ok ? new TextDecoder().decode(feed.loaded.bytes) : '';
  const recent = (readFeed(text)?.entries ?? []).flatMap(({ url }) =>
    url && known.has(url) ? [url] : [],
  );
  const random = () => session.context.randomBytes(sample * 4);
  const news = chooseSample(recent, Math.ceil(sample / 2), random());
  const others = listed.filter((url) => !news.includes(url));
  return [...news, ...chooseSample(others, sample - news.length, random())];
}

type Articles = Map<string, Fingerprint>;

async function checkArticles(
  session: Session,
  urls: readonly string[],
): Promise<{ articles: Articles; problems: SiteProblem[] } | { failure: SiteFailure }> {
  const { checkingArticles } = messagesFor(session, siteCheckMessages);
  const counter = makeCounter(session, { label: checkingArticles, total: urls.length });
  const articles: Articles = new Map();
  const problems: SiteProblem[] = [];
  let failure: SiteFailure | undefined;
  try {
    await inParallel(urls, lanes, async (url) => {
      if (failure) return;
      let checked = await checkArticle(session, url);
      // It may have been changed between two of the requests.
      if (checked.ok && checked.problems.length > 0) checked = await checkArticle(session, url);
      if (!checked.ok) {
        failure = checked.failure;
        return;
      }
      const { id, fingerprint } = checked;
      if (id !== undefined && fingerprint) articles.set(id, fingerprint);
      problems.push(...checked.problems);
      counter.advance(1);
    });
  } finally {
    counter.clear();
  }
  return failure ? { failure } : { articles, problems };
}

async function checkFeeds(
  session: Session,
  origin: string,
  articles: Articles,
  isSample: boolean,
): Promise<{ problems: SiteProblem[] } | { failure: SiteFailure }> {
  const { checkingFeeds } = messagesFor(session, siteCheckMessages);
  const counter = makeCounter(session, { label: checkingFeeds, total: undefined });
  const problems: SiteProblem[] = [];
  try {
    for (const path of feedPaths) {
      const check = { origin, articles, isSample, onDocument: () => counter.advance(1) };
      const checked = await checkFeed(session, path, check);
      if ('failure' in checked) return checked;
      problems.push(...checked.problems);
    }
  } finally {
    counter.clear();
  }
  return { problems };
}

interface Report {
  readonly origin: string;
  readonly listed: number;
  readonly checked: number;
  readonly problems: readonly SiteProblem[];
}

/** Lines at a terminal. */
const mostShown = 50;

function tell(session: Session, report: Report): Outcome {
  const say = messagesFor(session, siteCheckMessages);
  const { problems, listed, checked } = report;
  if (session.json) {
    const verified = problems.length === 0;
    session.print(`${JSON.stringify({ verified, ...report }, undefined, 2)}\n`);
  } else {
    const mark = session.paint('bad', '✖');
    for (const { kind, url, what } of problems.slice(0, mostShown)) {
      session.print(`${mark} ${printable(url)}: ${say.kinds[kind](printable(what))}\n`);
    }
    if (problems.length > mostShown) session.print(`  ${say.more(problems.length - mostShown)}\n`);
  }
  if (problems.length > 0) return { kind: 'failed', message: say.wrong(problems.length) };
  session.say(`${session.paint('good', '✔')} ${say.whole(checked, listed)}`);
  return ok;
}
