// What the Worker is given: bindings, settings and secrets (wrangler.toml).

import type { Ledger, LedgerEnv } from '../ledger/ledger.ts';

/** The Worker's environment. The site's settings stand beside these and are read by `parseSite`. */
export interface Env extends LedgerEnv {
  readonly LEDGER: DurableObjectNamespace<Ledger>;
  /** SHA-256 (hex) of the operator's token, a secret; without it, only editors' tokens open the API. */
  readonly OPERATOR_TOKEN_SHA256?: string;
  /** Tells one deployment from another, so that cached pages are asked for again after one. */
  readonly VERSION?: WorkerVersionMetadata;
}

/** The one ledger of the site. */
export function openLedger(env: Env): DurableObjectStub<Ledger> {
  return env.LEDGER.getByName('ledger');
}
