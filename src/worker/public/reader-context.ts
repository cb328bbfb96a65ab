// What the routes for readers work with.

import type { Context } from 'hono';
import type { PageContext } from '../../pages/page-context.ts';
import type { Env } from '../env.ts';

/** A reader's request. `page` holds the site and the style sheet's address. */
export type ReaderContext = Context<{ Bindings: Env; Variables: { page: PageContext } }>;
