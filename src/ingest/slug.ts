/** Makes an article's slug from its title: pinyin by word, in ASCII. */
import { pinyin } from 'pinyin-pro';
import { foldScript } from './fold-script.ts';

const longestSlug = 60;

/**
 * A slug of [a-z0-9-], at most 60 characters, cut at a word; `fallback` where the title spells nothing.
 * The same title gives the same slug.
 */
export function makeSlug(title: string, fallback: string): string {
  const words = spellWords(title);
  const kept: string[] = [];
  for (const { spelled } of words) {
    const word = kept.length === 0 ? spelled.slice(0, longestSlug) : spelled;
    if ([...kept, word].join('-').length > longestSlug) break;
    kept.push(word);
  }
  // What was cut off must not leave its particle behind.
  while (kept.length < words.length && words[kept.length - 1]?.isParticle) kept.pop();
  return kept.length === 0 ? fallback : kept.join('-');
}

/** Words that lead to the next, or bind it to the one before. */
const particles =
  /^(?:[的地得和与及之等于在对为了其或将被把向从以并暨]|关于|有关|以及|进行|做好|开展|进一步|切实|认真)+$/;

interface SpelledWord {
  readonly spelled: string;
  readonly isParticle: boolean;
}

/** Words in pinyin; words of one character join in pairs, since a lone syllable reads badly. */
function spellWords(title: string): SpelledWord[] {
  const words: SpelledWord[] = [];
  let single = '';
  let characters = '';
  const push = (spelled: string, text: string) => {
    words.push({ spelled, isParticle: particles.test(text) });
  };
  const flush = () => {
    if (single !== '') push(single, characters);
    single = '';
    characters = '';
  };
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(
    foldScript(title),
  )) {
    const spelled = spell(segment);
    if (spelled === '') flush();
    else if (/^\p{Script=Han}$/u.test(segment)) {
      const isSecond = single !== '';
      single += spelled;
      characters += segment;
      if (isSecond) flush();
    } else {
      flush();
      push(spelled, segment);
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
