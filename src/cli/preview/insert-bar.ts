// Puts the preview's bar into a page of the site, and lets its own script, and nothing else, run there.

/** What is put into a page: links for its head, the bar for the end of its body. */
export interface Insertion {
  readonly head: string;
  readonly bar: string;
}

/** The page with both; what is not a whole document gets the bar at its end. */
export function insertBar(page: string, { head, bar }: Insertion): string {
  const headEnd = page.indexOf('</head>');
  const withHead = headEnd < 0 ? page : `${page.slice(0, headEnd)}${head}${page.slice(headEnd)}`;
  const bodyEnd = withHead.lastIndexOf('</body>');
  return bodyEnd < 0
    ? withHead + bar
    : `${withHead.slice(0, bodyEnd)}${bar}${withHead.slice(bodyEnd)}`;
}

/**
 * The Content-Security-Policy with the one script allowed, named by its hash (CSP 3, 6.7.2.3). All
 * other directives stay, so that what the real site refuses is refused here too.
 */
export function loosenPolicy(policy: string, scriptHash: string): string {
  const directives = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !/^script-src(?:\s|$)/i.test(directive));
  return [...directives, `script-src '${scriptHash}'`].join('; ');
}
