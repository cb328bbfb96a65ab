// Keeps a site of the Internet from sending the doctor into the network that it is asked from.

import { isPrivateHost } from '../web/private-address.ts';
import type { Ask } from './ask.ts';

/** The code of an address within a private network that a public one leads to. */
const privateCode = 'PRIVATE';

/** Asks as `ask` does, but for private hosts where the examined address is none: those fail with PRIVATE. */
export function keepOutside(ask: Ask, address: string): Ask {
  const { hostname } = new URL(address);
  const isInside = isPrivateHost(hostname);
  return async (url, question) => {
    const other = URL.parse(url)?.hostname ?? hostname;
    const mayAsk = other === hostname || (await isInside) || !(await isPrivateHost(other));
    return mayAsk ? ask(url, question) : { ok: false, url, code: privateCode };
  };
}
