// The application as it is deployed, with a ledger that counts, and an address that tells what it counted.

import { WorkerEntrypoint } from 'cloudflare:workers';
import type { MeteredLedger } from './metered-ledger.ts';

// biome-ignore lint/performance/noBarrelFile: the platform looks for both in the entry
export { default } from '../../../src/worker/index.ts';
export { MeteredLedger as Ledger } from './metered-ledger.ts';

/** Answers, as JSON, what the ledger counted since it was last asked, once it has drained. */
export class Meter extends WorkerEntrypoint<{ LEDGER: DurableObjectNamespace<MeteredLedger> }> {
  override async fetch(): Promise<Response> {
    return Response.json(await this.env.LEDGER.getByName('ledger').takeMeasurement());
  }
}
