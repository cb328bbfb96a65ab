// What the publishing API takes and answers where editors and their tokens are managed. See docs/api.md.

import * as v from 'valibot';
import { instantSchema, lineSchema } from './publishing-api.ts';
import { scopes } from './scopes.ts';

/** An editor, without the token. Times are RFC 3339 in UTC. */
export const editorSchema = v.object({
  id: v.string(),
  name: v.string(),
  scopes: v.array(v.picklist(scopes)),
  /** Null for the operator, who is made by a secret of the Worker. */
  created: v.nullable(v.string()),
  expires: v.nullable(v.string()),
  revoked: v.nullable(v.string()),
});

/** An editor, without the token. */
export type Editor = v.InferOutput<typeof editorSchema>;

/** Longest validity of a token that expires, in days. */
export const maxTokenDays = 3650;

/** How long a token is valid: some days from now, until an instant, or (null) without end. One of the two is told. */
const validity = {
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxTokenDays))),
  expires: v.optional(v.nullable(instantSchema)),
};

const toldTwice = 'days and expires exclude each other';

/** What is needed to add an editor. The token does not expire where nothing is said of it. */
export const newEditorSchema = v.pipe(
  v.strictObject({
    name: v.pipe(
      lineSchema,
      v.minLength(1),
      v.maxLength(80),
      v.check(
        (name) => !/^(?:operator|schedule|github:.*)$/.test(name),
        'is the name of a part of Gazette',
      ),
    ),
    scopes: v.pipe(v.array(v.picklist(scopes)), v.minLength(1)),
    ...validity,
  }),
  v.check(({ days, expires }) => days === undefined || expires === undefined, toldTwice),
);

/** What is needed to give an editor a new token. It is valid as long as the one before was, where nothing is said of it. */
export const renewalSchema = v.pipe(
  v.strictObject(validity),
  v.check(({ days, expires }) => days === undefined || expires === undefined, toldTwice),
);

/** How long a token is to be valid. */
export type Validity = v.InferOutput<typeof renewalSchema>;

/** What is needed to add an editor. */
export type NewEditor = v.InferOutput<typeof newEditorSchema>;

/** A new editor with the token, which is shown this once. */
export const editorWithTokenSchema = v.object({ ...editorSchema.entries, token: v.string() });

/** All editors. */
export const editorListSchema = v.object({ editors: v.array(editorSchema) });
