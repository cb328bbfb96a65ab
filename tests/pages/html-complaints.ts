// What html-validate, which knows the standard and nothing of us, finds wrong with a page.

import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // Of two spellings that the standard has (13.1.2.1), hono/jsx writes the one with a slash.
      'void-style': 'off',
      // The standard reads it in any case (13.1.1).
      'doctype-style': 'off',
      // An empty value is as good as none (2.3.2), and is what hono/jsx writes.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // An id may hold whatever is no white space (3.2.6): those of footnotes have a colon.
      'valid-id': ['error', { relaxed: true }],
    },
  }),
);

/** Every complaint about a document, with its rule and place; empty where it is valid. */
export async function complaintsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, 'page.html');
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
