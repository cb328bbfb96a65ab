// The script of the preview's pages, as it stands in them, and the hash by which their policy lets it run.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { raw } from 'hono/html';

const text = readFileSync(new URL('./reload.js', import.meta.url), 'utf8');

/** The script, not to be escaped. */
export const reloadScript = raw(text);

/** The source expression that allows it (CSP 3, 2.3.1). */
export const reloadScriptHash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
