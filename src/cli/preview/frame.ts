// The document around each page of the preview's own.

import { html } from 'hono/html';
import { stylePath } from './addresses.ts';
import type { Markup } from './markup.ts';

/** A whole document, without the bar. `main` is its content; the heading is its title. */
export function renderFrame(lang: string, title: string, main: Markup): Markup {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${stylePath('preview')}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`;
}
