// The application with a ledger that can be filled, and without the limits that would refuse to be measured.

import { WorkerEntrypoint } from 'cloudflare:workers';
import { SearchBudget } from '../../../src/ledger/search/search-budget.ts';
import { Allowance } from '../../../src/worker/http/allowance.ts';
import type { FillableLedger } from './fillable-ledger.ts';

Allowance.prototype.spend = () => true;
SearchBudget.prototype.isLeft = () => true;

// biome-ignore lint/performance/noBarrelFile: the platform looks for both in the entry
export { default } from '../../../src/worker/index.ts';
export { FillableLedger as Ledger } from './fillable-ledger.ts';

/** Does what the benchmark asks: `/fill?first=&last=&total=`, `/size`, `/publish?n=`. Answers JSON. */
export class Meter extends WorkerEntrypoint<{ LEDGER: DurableObjectNamespace<FillableLedger> }> {
  override async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const ledger = this.env.LEDGER.getByName('ledger');
    const number = (name: string) => Number(searchParams.get(name));
    if (pathname === '/size') return Response.json(await ledger.measureIndex());
    if (pathname === '/publish') return Response.json(await ledger.publishTwice(number('n')));
    await ledger.fill(number('first'), number('last'), number('total'));
    return Response.json({});
  }
}
