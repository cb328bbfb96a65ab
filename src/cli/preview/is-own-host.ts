// Whether a request is meant for this machine by name.

/**
 * True where the Host header names this machine and the preview's port. Any other name that leads here
 * may belong to a page that wants to read what is not published yet (DNS rebinding).
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  return names.some((name) => host?.toLowerCase() === `${name}:${port}`);
}
