// How a command is called that is about one article of the site.

/** The operands of such a command: a slug or an id, and nothing else. */
export const oneArticle = {
  operands: '<slug|id>',
  minOperands: 1,
  maxOperands: 1,
  completes: 'slugs',
} as const;
