/** What is to be said of a document as a whole, beside what happened to its text. */

/** `count` counts paragraphs, changes or characters; `example` is a text at the first place. */
export type DocumentRemark =
  | { readonly what: 'tracked-changes'; readonly inserted: number; readonly deleted: number }
  | { readonly what: 'numbers-written'; readonly count: number; readonly example: string }
  | { readonly what: 'numbers-lost'; readonly count: number; readonly example: string }
  | { readonly what: 'main-text'; readonly taken: number; readonly whole: number };
