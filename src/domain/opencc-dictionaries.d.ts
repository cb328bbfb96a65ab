// The dictionaries of opencc-js, which has no types for them: entries with `|` between them, each a text
// and its replacement with a space between them. By name, since a pattern does not outdo a file that is there.

declare module 'opencc-js/dict/CJK_Compatibility_Ideographs' {
  const dictionary: string;
  export default dictionary;
}

declare module 'opencc-js/dict/STCharacters' {
  const dictionary: string;
  export default dictionary;
}

declare module 'opencc-js/dict/STPhrases' {
  const dictionary: string;
  export default dictionary;
}

declare module 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases' {
  const dictionary: string;
  export default dictionary;
}

declare module 'opencc-js/dict/TSCharacters' {
  const dictionary: string;
  export default dictionary;
}

declare module 'opencc-js/dict/TSPhrases' {
  const dictionary: string;
  export default dictionary;
}

declare module 'opencc-js/dict/TWVariants' {
  const dictionary: string;
  export default dictionary;
}

declare module 'opencc-js/dict/TWVariantsPhrases' {
  const dictionary: string;
  export default dictionary;
}

declare module 'opencc-js/dict/TWVariantsRevPhrases' {
  const dictionary: string;
  export default dictionary;
}

declare module 'opencc-js/dict/TWVariantsRev' {
  const dictionary: string;
  export default dictionary;
}

declare module 'opencc-js/dict/HKVariants' {
  const dictionary: string;
  export default dictionary;
}
