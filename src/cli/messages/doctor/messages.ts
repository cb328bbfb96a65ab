// What the catalogues of the doctor hold.

import type { Rule } from '../../doctor/finding.ts';

/** What is the case; and, where it is not well, what to do. */
export type Said = readonly [what: string, advice?: string];

/** All that the doctor says in one language. */
export interface DoctorMessages {
  readonly rules: Readonly<Record<Rule, (data: Readonly<Record<string, string>>) => Said>>;
  looking(url: string): string;
  notAddress(text: string): string;
  readonly notAddressHint: string;
  /** What is of interest at an address, and neither good nor bad. */
  about(data: Readonly<Record<string, string>>): string;
  well(feeds: number): string;
  warned(warnings: number): string;
  ill(faults: number): string;
}
