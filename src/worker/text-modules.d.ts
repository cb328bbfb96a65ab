// Style sheets and icons are imported as text (the rule in wrangler.toml).

declare module '*.css' {
  const text: string;
  export default text;
}

declare module '*.svg' {
  const text: string;
  export default text;
}
