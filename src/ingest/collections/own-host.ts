/** Which addresses belong to the site that moves. */

/** True for an address on the host of one of the homes, with or without `www.`, by http or https. */
export function isOwnHost(address: string, homes: readonly string[]): boolean {
  const host = hostOf(address);
  return host !== undefined && homes.some((home) => hostOf(home) === host);
}

function hostOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.host.replace(/^www\./, '') : undefined;
}
