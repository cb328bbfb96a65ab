// What every page needs to know of the site it belongs to.

import type { Site } from '../domain/site.ts';

/**
 * The site whose page is rendered, and the path of its stylesheet. The path carries a hash of the
 * stylesheet's bytes, so that it can be cached for ever.
 */
export interface PageContext {
  readonly site: Site;
  readonly stylesheet: string;
}
