// The application's routes: each is reached.

import { expect, test } from 'vitest';
import { routePatterns } from './embargo-addresses.ts';

test('declares no address twice, since the second could never answer', () => {
  const patterns = routePatterns();
  expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([]);
});
