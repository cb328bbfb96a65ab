import { readFileSync } from 'node:fs';
import { analyse } from '../src/ingest/analyse.ts';
import { compose, proposedDecisions } from '../src/ingest/compose.ts';

const file = process.argv[2] ?? '';
const r = await analyse(readFileSync(file), { fileName: file.split('/').at(-1) ?? '' });
if (!r.ok) {
  console.log(r);
  process.exit();
}
const a = compose(r.proposal, {
  id: 'urn:uuid:x',
  headings: proposedDecisions(r.proposal.headings),
});
console.log(a.source.slice(0, 3000));
console.log(
  a.report.reading,
  a.report.remarks,
  a.report.notCarried,
  Object.fromEntries(a.report.byRule),
  r.proposal.document?.images.map((i) => i.src.slice(0, 50)),
);
