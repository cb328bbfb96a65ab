// Waits until readers of a preview's site see what was sent to it.

import { articlePath } from '../../domain/addresses.ts';
import { projectionStateSchema } from '../../domain/publishing-api.ts';
import type { Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { PreviewSite } from './preview-site.ts';

/** How long is waited, in milliseconds; what is not there then is shown late. */
const patience = 20_000;
/** How long between two looks. */
const pause = 30;

/** Waits until the articles with these slugs are at the revisions that were sent. */
export async function awaitArticles(
  session: Session,
  preview: PreviewSite,
  slugs: readonly string[],
): Promise<void> {
  const revisions = new Map([...preview.sent.values()].map((sent) => [sent.slug, sent.revision]));
  const waiting = new Set(slugs.filter((slug) => revisions.has(slug)));
  await until(session, preview, async () => {
    for (const slug of waiting) {
      if (!(await showsRevision(session, preview, slug, revisions.get(slug)))) return false;
      waiting.delete(slug);
    }
    return true;
  });
}

async function showsRevision(
  { context }: Session,
  { site }: PreviewSite,
  slug: string,
  revision: number | undefined,
): Promise<boolean> {
  const { signal } = context;
  try {
    const answer = await context.fetch(`${site.origin}${articlePath(slug)}.json`, { signal });
    const text = await answer.text();
    return answer.ok && text.includes(`"revision":${revision},`);
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

/** Waits until lists and feeds are written too. */
export async function awaitEverything(session: Session, preview: PreviewSite): Promise<void> {
  await until(session, preview, async () => {
    const call = { path: '/api/projection' };
    const state = await callApi(session, preview.site, call, projectionStateSchema);
    return state.ok && state.value.waiting === 0;
  });
}

/** A site that has ended is not waited for. */
async function until(
  { context }: Session,
  { server }: PreviewSite,
  condition: () => Promise<boolean>,
): Promise<void> {
  const end = context.now() + patience;
  while (context.now() < end && !server.hasEnded && !(await condition())) {
    await context.sleep(pause);
  }
}
