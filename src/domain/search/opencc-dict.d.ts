// The lists of characters in opencc-js, which it ships without types: pairs `from to`, with | between them.

declare module 'opencc-js/dict/*' {
  const pairs: string;

  export default pairs;
}
