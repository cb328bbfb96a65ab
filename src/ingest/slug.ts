/** Makes an article's slug from its title: pinyin by word, in ASCII. */
import { pinyin } from 'pinyin-pro';
import { foldScript } from './fold-script.ts';

const longestSlug = 60;

/**
 * A slug of [a-z0-9-], at most 60 characters, cut at a word; `fallback` where the title spells nothing.
 * The same title gives the same slug.
 */
export function makeSlug(title: string, fallback: string): string {
  let slug = '';
  for (const word of spellWords(title)) {
    const longer = slug === '' ? word.slice(0, longestSlug) : `${slug}-${word}`;
    if (longer.length > longestSlug) break;
    slug = longer;
  }
  return slug === '' ? fallback : slug;
}

/** Words in pinyin; words of one character join in pairs, since a lone syllable reads badly. */
function spellWords(title: string): string[] {
  const words: string[] = [];
  let single = '';
  const flush = () => {
    if (single !== '') words.push(single);
    single = '';
  };
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(
    foldScript(title),
  )) {
    const spelled = spell(segment);
    if (spelled === '') flush();
    else if (/^\p{Script=Han}$/u.test(segment)) {
      if (single === '') single = spelled;
      else {
        single += spelled;
        flush();
      }
    } else {
      flush();
      words.push(spelled);
    }
  }
  flush();
  return words;
}

function spell(segment: string): string {
  // The dictionary reads 局长 as "long"; whoever heads a body is read as in 掌.
  const read = segment.replace(/(?<=[局处科厅署司所站组委社队院部会])长$/, '掌');
  const syllables = pinyin(read, {
    toneType: 'none',
    v: true,
    type: 'array',
    nonZh: 'consecutive',
  });
  const plain = syllables.join('').normalize('NFKD').toLowerCase();
  return plain.replace(/[^a-z0-9]/g, '');
}
