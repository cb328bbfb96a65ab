// The seed and size of the property tests, printed so that a failure can be run again.

const { GAZETTE_SEED, GAZETTE_CASES } = process.env;

/**
 * Parameters for `fc.assert`. GAZETTE_SEED repeats a run, GAZETTE_CASES changes the number of cases.
 * The seed is printed under the name of the property.
 */
export function seeded(property: string, cases = 2000): { seed: number; numRuns: number } {
  const seed = GAZETTE_SEED ? Number(GAZETTE_SEED) : Math.floor(Math.random() * 2 ** 31);
  const numRuns = GAZETTE_CASES ? Number(GAZETTE_CASES) : cases;
  console.info(`${property}: GAZETTE_SEED=${seed}, ${numRuns} cases`);
  return { seed, numRuns };
}
