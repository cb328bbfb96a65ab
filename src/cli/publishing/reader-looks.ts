// What a reader should see of articles that were sent: each of them, and the feed.

import * as v from 'valibot';
import { articlePath, feedPath } from '../../domain/addresses.ts';
import type { PutOutcome } from '../../domain/publishing-api.ts';
import { publishMessages } from '../messages/publish.ts';
import { messagesFor, type Session } from '../session.ts';
import { sendRequest } from '../site/send-request.ts';

/** One thing that readers should see; false too where `milliseconds` did not suffice to ask. */
export interface Look {
  readonly name: string;
  isThere(milliseconds: number): Promise<boolean>;
}

/** A look for each open article, and one for the feed with what it announces; none where nothing is open. */
export function planLooks(
  session: Session,
  origin: string,
  open: readonly PutOutcome[],
  announced: readonly PutOutcome[],
): Look[] {
  const say = messagesFor(session, publishMessages);
  const reader: Reader = (path, milliseconds) =>
    loadAsReader(session, `${origin}${path}`, milliseconds);
  const articles = open.map((outcome) => ({
    name: outcome.slug,
    isThere: (milliseconds: number) => hasArticle(reader, outcome, milliseconds),
  }));
  const feed = {
    name: say.feed,
    isThere: (milliseconds: number) => feedHas(reader, announced, milliseconds),
  };
  return open.length > 0 ? [...articles, feed] : [];
}

/** A look at the status that an article's page answers: 200, or 410 where it is withdrawn. */
export function planPageLook(session: Session, origin: string, slug: string, status: number): Look {
  return {
    name: slug,
    isThere: async (milliseconds) => {
      const headers = { accept: 'text/html' };
      const message = { method: 'GET', headers, repeatable: false, milliseconds };
      const sent = await sendRequest(session, origin + articlePath(slug), message, () => {});
      return sent.ok && sent.response.status === status;
    },
  };
}

/** The JSON at a public path; undefined where it did not come within so many milliseconds. */
type Reader = (path: string, milliseconds: number) => Promise<unknown>;

const articleSchema = v.object({
  revisions: v.array(v.object({ number: v.number(), sha256: v.string() })),
});

/** Somebody else may have made a later revision meanwhile; and a return to an older text has a hash that was there before. */
async function hasArticle(reader: Reader, sent: PutOutcome, milliseconds: number) {
  const loaded = await reader(`${articlePath(sent.slug)}.json`, milliseconds);
  const article = v.safeParse(articleSchema, loaded);
  return (
    article.success &&
    article.output.revisions.some(
      ({ number, sha256 }) => number === sent.revision && sha256 === sent.sha256,
    )
  );
}

const feedSchema = v.object({
  items: v.array(v.object({ id: v.string(), date_published: v.string() })),
});

/** An article that is no newer than the feed's oldest is rightly not in it: a batch shares one instant. */
async function feedHas(reader: Reader, announced: readonly PutOutcome[], milliseconds: number) {
  const feed = v.safeParse(feedSchema, await reader(feedPath('all', 'json'), milliseconds));
  if (!feed.success) return false;
  const { items } = feed.output;
  const oldest = Math.min(...items.map((item) => Date.parse(item.date_published)));
  const ids = new Set(items.map(({ id }) => id));
  const belongs = ({ id, published }: PutOutcome) => ids.has(id) || Date.parse(published) <= oldest;
  return announced.length === 0 || (items.length > 0 && announced.every(belongs));
}

/** Asked for without a token; undefined for every answer but JSON. */
async function loadAsReader(session: Session, url: string, milliseconds: number): Promise<unknown> {
  const headers = { accept: 'application/json' };
  const message = { method: 'GET', headers, repeatable: false, milliseconds };
  const sent = await sendRequest(session, url, message, () => {});
  if (!sent.ok || !sent.response.ok) return undefined;
  try {
    return await sent.response.json();
  } catch {
    return undefined;
  }
}
