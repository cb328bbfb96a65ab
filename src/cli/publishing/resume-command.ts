// The call that takes up what was broken off.

import { quoteArgument } from '../quote-argument.ts';
import type { Session } from '../session.ts';

/** `gazette publish --resume`: everything else is remembered, but for the site. */
export function resumeCommand({ siteOption }: Session): string {
  const site = siteOption === undefined ? '' : ` --site ${quoteArgument(siteOption)}`;
  return `gazette publish${site} --resume`;
}
