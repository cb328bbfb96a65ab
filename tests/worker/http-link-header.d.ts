// The part of http-link-header that the tests use; the package brings no types.

declare module 'http-link-header' {
  interface Reference {
    readonly uri: string;
    readonly rel: string;
    readonly [attribute: string]: string;
  }
  const LinkHeader: { parse(text: string): { readonly refs: readonly Reference[] } };
  export = LinkHeader;
}
