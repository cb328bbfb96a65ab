// The Worker's entry: reads the site's settings once, at start, and serves.

import { env } from 'cloudflare:workers';
import { parseSite } from '../domain/site.ts';
import { makeApp } from './app.ts';
import { type Env, openLedger } from './env.ts';

export { Ledger } from '../ledger/ledger.ts';

const app = makeApp(parseSite(env));

export default {
  fetch: app.fetch,
  /** The cron trigger: readers alone may never wake the ledger, since KV answers them. */
  scheduled: async (_controller, bindings) => {
    await openLedger(bindings).wake();
  },
} satisfies ExportedHandler<Env>;
