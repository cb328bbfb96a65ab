// A server that this machine alone can reach.

import { createServer, type RequestListener, type Server } from 'node:http';

/** A server on one port of both loopback addresses. */
export interface LoopbackServer {
  readonly port: number;
  /** Ends it, with the connections that are open. */
  close(): Promise<void>;
}

/** Listens over IPv4, and over IPv6 where the machine has it; undefined where the port is taken on either. */
export async function listenOnLoopback(
  port: number,
  answer: RequestListener,
): Promise<LoopbackServer | undefined> {
  const servers: Server[] = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(answer);
    const end = await listen(server, port, host);
    if (end === 'listening') servers.push(server);
    if (end === 'taken') {
      await closeAll(servers);
      return undefined;
    }
  }
  return { port, close: () => closeAll(servers) };
}

/** `absent`: the machine has no such address. */
function listen(
  server: Server,
  port: number,
  host: string,
): Promise<'listening' | 'taken' | 'absent'> {
  return new Promise((resolve) => {
    server.once('error', (error: Error & { code?: string }) => {
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? 'taken' : 'absent');
    });
    server.listen({ port, host, exclusive: true }, () => resolve('listening'));
  });
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    ),
  );
}
