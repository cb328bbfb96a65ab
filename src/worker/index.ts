// The Worker's entry: reads the site's settings once, at start, and serves.

import { env } from 'cloudflare:workers';
import { parseSite } from '../domain/site.ts';
import { makeApp } from './app.ts';

export { Ledger } from '../ledger/ledger.ts';

export default makeApp(parseSite(env));
