// The markup of the preview's pages: hono's `html`, which escapes whatever is put into it.

import type { html } from 'hono/html';

/** Markup: to be put into other markup, or awaited and turned into a string. */
export type Markup = ReturnType<typeof html>;
