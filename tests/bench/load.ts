// Loads a server: a fixed number of connections that each ask again as soon as they are answered (closed loop).

import { Agent, get } from 'node:http';

/** Something to ask for: `status` is the one that must come back. */
export interface Target {
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

/** How many connections ask at the same time: enough to keep one thread of workerd busy. */
export const connections = 8;

const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** Asks for `duration` milliseconds. Returns how many answers came, and after how many milliseconds the last of them did. */
export async function load(
  target: Target,
  duration: number,
): Promise<{ requests: number; elapsed: number }> {
  const start = performance.now();
  let requests = 0;
  const connection = async () => {
    while (performance.now() - start < duration) {
      await ask(target);
      requests += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return { requests, elapsed: performance.now() - start };
}

/** Asks once. Returns how many bytes the body has; rejects where the status is another than expected. */
export function ask({ port, path, headers, status }: Target): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, headers, agent }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === status) resolve(bytes);
        else reject(new Error(`${path} answered ${response.statusCode}, not ${status}`));
      });
    });
    request.on('error', reject);
  });
}

/** Closes the connections. */
export function closeConnections(): void {
  agent.destroy();
}
