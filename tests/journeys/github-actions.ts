// GitHub, as far as a job needs it: an issuer with its keys, and the endpoint at which jobs get their tokens.

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What jobs ask for tokens with. */
const bearer = 'request-token';

/** One GitHub on this machine. `claims` is what it says of the job that asks. */
export class LocalGithub {
  readonly issuer: string;
  claims: Readonly<Record<string, string>> = {};
  readonly #server: Server;
  readonly #keys: CryptoKeyPair;
  #tokens = 0;

  private constructor(server: Server, keys: CryptoKeyPair, port: number) {
    this.#server = server;
    this.#keys = keys;
    this.issuer = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<LocalGithub> {
    const keys = await generateKeyPair('RS256', { extractable: true });
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      void github.#answer(url, request.headers.authorization).then((json) => {
        response.writeHead(json ? 200 : 401, { 'content-type': 'application/json' });
        response.end(JSON.stringify(json ?? {}));
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const github = new LocalGithub(server, keys, port);
    return github;
  }

  /** The environment of a job that may ask for tokens. */
  get environment(): Record<string, string> {
    return {
      GITHUB_ACTIONS: 'true',
      ACTIONS_ID_TOKEN_REQUEST_URL: `${this.issuer}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(url: URL, authorization: string | undefined): Promise<object | undefined> {
    if (url.pathname === '/.well-known/jwks') {
      const jwk = await exportJWK(this.#keys.publicKey);
      return { keys: [{ ...jwk, kid: 'k', alg: 'RS256', use: 'sig' }] };
    }
    if (authorization !== `Bearer ${bearer}`) return undefined;
    this.#tokens += 1;
    const value = await new SignJWT({ ...this.claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'k' })
      .setIssuer(this.issuer)
      .setAudience(url.searchParams.get('audience') ?? '')
      .setJti(String(this.#tokens))
      .setIssuedAt()
      .setNotBefore('0s')
      .setExpirationTime('5m')
      .sign(this.#keys.privateKey);
    return { value };
  }
}
