// The build of mammoth that knows no files: bytes in, HTML out. Its types are those of the package.

declare module 'mammoth/mammoth.browser.js' {
  /** What was converted, with what its reader passed over. */
  interface Result {
    readonly value: string;
    readonly messages: readonly { readonly type: string; readonly message: string }[];
  }

  const mammoth: {
    convertToHtml(
      input: { arrayBuffer: ArrayBuffer },
      options: { styleMap: readonly string[] },
    ): Promise<Result>;
  };
  export default mammoth;
}
