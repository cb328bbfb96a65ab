// Signs what a hub distributes, and checks signatures (W3C WebSub Recommendation, section 7.1).

import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of `X-Hub-Signature`: the SHA-256 HMAC of the bytes under the subscriber's secret. */
export function sign(content: Uint8Array, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(content).digest('hex')}`;
}

/** True where the header is the signature of these bytes under the secret. */
export function isSigned(content: Uint8Array, secret: string, header: string | undefined): boolean {
  const expected = Buffer.from(sign(content, secret));
  const given = Buffer.from(header ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
