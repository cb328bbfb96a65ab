// One address for each thing: other spellings of it are sent there.

import { namesPath } from './addresses.ts';
import { namedKinds } from './collection.ts';
import { decodePercent } from './decode-percent.ts';
import { normalizeSlug } from './slug.ts';

/** What to do with a path: serve it, send the reader to its one spelling, or refuse it. */
export type AddressVerdict =
  | { kind: 'canonical' }
  | { kind: 'elsewhere'; path: string }
  | { kind: 'malformed' };

/**
 * Judges a path as it stands in the request. Percent-encoding that is cut off or no UTF-8, encoded
 * slashes and control characters are malformed; a slash at the end, and segments that are not NFC or
 * not lower case, have their one spelling elsewhere. The name of a topic or issuer keeps its case.
 */
export function judgeAddress(path: string): AddressVerdict {
  const segments = path.split('/').slice(1).map(decodePercent);
  if (segments.some((segment) => segment === undefined || /[\p{Cc}/\\]/u.test(segment))) {
    return { kind: 'malformed' };
  }
  // Empty segments go, so that no redirect can begin with // and lead to another host.
  const kept = segments.flatMap((segment) => segment || []);
  const canonical = `/${kept.map(normalize).map(encodeURIComponent).join('/')}`;
  return canonical === withUpperCaseCodes(path)
    ? { kind: 'canonical' }
    : { kind: 'elsewhere', path: canonical };
}

function normalize(segment: string, index: number, all: readonly string[]): string {
  const isName =
    index === 1 && namedKinds.some((kind) => namesPath(kind) === `/${all[0]?.toLowerCase()}`);
  return isName ? segment.normalize('NFC') : normalizeSlug(segment);
}

/** %e6 and %E6 are the same (RFC 3986, section 2.1), and not worth a redirect. */
function withUpperCaseCodes(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}
