// Which answers lead elsewhere.

/** True for a status that sends who asks to another address (RFC 9110, section 15.4); 300 and 304 do not. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}
