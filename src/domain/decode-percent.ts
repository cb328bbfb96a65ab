// Reads what is percent-encoded (RFC 3986, section 2.1).

/** The text that is meant; undefined where the codes are no UTF-8, or no codes. */
export function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
