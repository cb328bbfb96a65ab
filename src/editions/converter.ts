// Converts text into the other script, and leaves protected words as the word lists say.

import { Trie } from 'opencc-js/core';
import type { ChineseScript } from '../domain/chinese-script.ts';
import type { Word } from '../domain/word-list.ts';
import { builtInWords } from './built-in-words.ts';
import { type Convert, convertInto } from './dictionaries.ts';

/**
 * The converter into a script that gives each of the words, and of those that are built in, its form
 * in that script, whatever stands around it: the longest word first where several begin at one
 * place. What lies between protected words is converted by the dictionaries.
 */
export function makeConverter(script: ChineseScript, words: readonly Word[]): Convert {
  const protectedWords = new Trie();
  // The later of two entries counts, so that the editors' come last.
  for (const { simplified, traditional } of [...builtInWords, ...words]) {
    if (script === 'zh-Hant') protectedWords.addWord(simplified, traditional);
    else protectedWords.addWord(traditional, simplified);
  }
  return (text) => convertAround(protectedWords, convertInto(script), text);
}

function convertAround(protectedWords: Trie, convert: Convert, text: string): string {
  let converted = '';
  let plainFrom = 0;
  for (let at = 0; at < text.length; ) {
    const word = protectedWords.matchPrefix(text, at);
    if (word) {
      converted += convert(text.slice(plainFrom, at)) + word.value;
      at = word.end;
      plainFrom = at;
    } else at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return converted + convert(text.slice(plainFrom));
}
