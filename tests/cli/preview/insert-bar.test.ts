// The bar in a page of the site, and the policy that lets its script run.

import { expect, test } from 'vitest';
import { insertBar, loosenPolicy } from '../../../src/cli/preview/insert-bar.ts';

const insertion = { head: '<link>', bar: '<aside></aside>' };

test('stands at the end of head and body', () => {
  const page = '<html><head><title>x</title></head><body><p>&lt;/body&gt;</p></body></html>\n';
  expect(insertBar(page, insertion)).toBe(
    '<html><head><title>x</title><link></head><body><p>&lt;/body&gt;</p><aside></aside></body></html>\n',
  );
});

test('stands at the end of what is no whole document, and takes no dollar sign for a pattern', () => {
  expect(insertBar('<p>$&', { head: '', bar: "$'" })).toBe("<p>$&$'");
});

test('one script more runs, and nothing else changes', () => {
  const policy = "default-src 'none'; script-src 'none'; style-src 'self'; frame-ancestors 'none'";
  expect(loosenPolicy(policy, 'sha256-x')).toBe(
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'; script-src 'sha256-x'",
  );
});
