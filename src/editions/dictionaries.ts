// Converts between the scripts by the dictionaries of OpenCC, phrases before characters.

/// <reference path="../domain/opencc-dictionaries.d.ts" />
import { ConverterBuilder } from 'opencc-js/core';
import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import simplifiedCharacters from 'opencc-js/dict/STCharacters';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import generatedPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import traditionalCharacters from 'opencc-js/dict/TSCharacters';
import traditionalPhrases from 'opencc-js/dict/TSPhrases';
import taiwanVariants from 'opencc-js/dict/TWVariants';
import taiwanExceptions from 'opencc-js/dict/TWVariantsPhrases';
import taiwanReversed from 'opencc-js/dict/TWVariantsRev';
import taiwanPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import type { ChineseScript } from '../domain/chinese-script.ts';

/** Converts plain text. As many characters (code points) come out as went in. */
export type Convert = (text: string) => string;

const normalizationChain = [[compatibility]];

/** As it stands in texts that were converted character by character; the dictionary would make 幺 of it. */
const kept = '么 么';

/**
 * Of the library's presets the parts that convert script and leave vocabulary alone (`twp` would make
 * 軟體 of 软件). Into Traditional: its standard, with the shapes of characters that zh-Hant without a
 * region stands for (CLDR: Taiwan's), 為 and 群 for 爲 and 羣. Into Simplified: from
 * any Traditional, so that 看著 becomes 看着 while 著名 stays.
 */
const configs = {
  s2tw: {
    normalizationChain,
    segmentation: [simplifiedPhrases, generatedPhrases],
    conversionChain: [
      [simplifiedPhrases, generatedPhrases, simplifiedCharacters],
      [taiwanExceptions, taiwanVariants],
    ],
  },
  tw2s: {
    normalizationChain,
    segmentation: [traditionalPhrases],
    conversionChain: [
      [kept, taiwanPhrases, taiwanReversed],
      [traditionalPhrases, traditionalCharacters],
    ],
  },
};

const build = ConverterBuilder({ from: { cn: [], tw: [] }, to: { cn: [], tw: [] }, configs });
const built = new Map<ChineseScript, Convert>();

/**
 * The converter into a script. Made when it is first asked for, and kept: into Traditional it takes a
 * tenth of a second and some twenty megabytes, which only the ledger of a site that needs it pays.
 */
export function convertInto(script: ChineseScript): Convert {
  const known = built.get(script);
  if (known) return known;
  const convert =
    script === 'zh-Hant' ? build({ from: 'cn', to: 'tw' }) : build({ from: 'tw', to: 'cn' });
  built.set(script, convert);
  return convert;
}
