// The lines of the table: every dimension crossed with every resource, and with those dimensions that it meets.

import { addressForms, canonicalForm } from './http-table-addresses.ts';
import { type Condition, conditions, unconditional } from './http-table-conditions.ts';
import type { Case } from './http-table-oracle.ts';
import { type Resource, resources } from './http-table-resources.ts';

/** Accept-Encoding, and whether gzip is sent then (RFC 9110, 12.5.3). Without it nothing need be compressed. */
export const encodings: readonly [header: string | undefined, isPacked: boolean][] = [
  [undefined, false],
  ['gzip', true],
  ['gzip;q=0', false],
  ['identity', false],
  ['br', false],
  ['*', true],
  ['*;q=0', false],
  ['br;q=1.0, GZIP ; q=0.5', true],
  ['gzip;q=0, *', false],
];

const reads = ['GET', 'HEAD'];
/** Of the methods that HTTP has or may have, those that change something or are nobody's here. */
const others = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'];

const named = (...names: string[]) => conditions.filter(({ name }) => names.includes(name));
/** Those that would wrongly make anything a 304. */
const treacherous = named('*', 'a later instant');
const holding = conditions.filter(({ isCurrent }) => isCurrent);
const telling = named('the strong tag', 'the tag with -gzip', 'the tag of the unpacked bytes', '*');

type Choice = Partial<Omit<Case, 'resource'>>;

function line(resource: Resource, choice: Choice): Case {
  return {
    ...{ resource, method: 'GET', condition: unconditional, encoding: undefined },
    ...{ form: canonicalForm, ...choice },
  };
}

function cross(methods: readonly string[], asked: readonly Condition[]): Choice[] {
  return methods.flatMap((method) => asked.map((condition) => ({ method, condition })));
}

/** Every method; and every condition, where one may hold. What is 410, 301 or 404 is asked in those that do elsewhere. */
function ofMethods({ kind }: Resource): Choice[] {
  const isConditional = ['feed', 'page', 'view', 'file', 'asset', 'revision'].includes(kind);
  const asked = isConditional ? conditions : holding;
  return [
    ...cross(reads, [unconditional, ...asked]),
    ...cross(others, [unconditional, ...treacherous]),
  ];
}

/** Every spelling, asked for in the ways in which it might go wrong. */
function ofForms(): Choice[] {
  const asked = [
    ...cross(['GET'], [unconditional, ...treacherous]),
    ...cross(['HEAD', 'POST', 'OPTIONS'], [unconditional]),
  ];
  return addressForms.flatMap((form) => asked.map((choice) => ({ ...choice, form })));
}

/** Every encoding, which means something for feeds alone; what is gone or missing is to stay so with gzip too. */
function ofEncodings({ kind }: Resource): Choice[] {
  const headers = kind === 'feed' ? encodings.map(([header]) => header) : ['gzip'];
  const asked = [
    ...cross(reads, [unconditional, ...telling]),
    ...cross(['GET'], named('another tag', 'another tag with -gzip', 'the same instant')),
  ];
  return headers.flatMap((encoding) => asked.map((choice) => ({ ...choice, encoding })));
}

/** Every line of the table, without those that cannot be asked: most addresses have no NFD of their own. */
export const cases: readonly Case[] = resources.flatMap((resource) =>
  [...ofMethods(resource), ...ofForms(), ...ofEncodings(resource)]
    .map((choice) => line(resource, choice))
    .filter(({ form }) => form.spell(resource.path) !== undefined),
);

/** A line as it stands in a message. */
export function describeCase({ resource, method, condition, encoding, form }: Case): string {
  const packed = encoding === undefined ? '' : `, Accept-Encoding: ${encoding}`;
  return `${method} ${resource.path} with ${form.name}, ${condition.name}${packed}`;
}
