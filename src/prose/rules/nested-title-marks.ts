// 《》 within 《》.

import { matchAll, type ProseRule } from '../prose-rule.ts';

/** A title with one title or several within, and no single marks yet. */
const nested = /《[^《》〈〉]*(?:《[^《》〈〉]*》[^《》〈〉]*)+》/g;

/** `《关于〈办法〉的通知》`: the inner marks are single ones. */
export const nestedTitleMarks: ProseRule = {
  name: 'nested-title-marks',
  message: {
    en: 'A title within a title has single marks: write "{wide}" instead of "{found}".',
    zh: '书名号里的书名号应为单书名号：“{found}”应为“{wide}”。',
  },
  reason: {
    en: 'The outer title has 《》, the inner one 〈〉 (GB/T 15834, 4.15).',
    zh: '书名号内再用书名号，外面用双书名号，里面用单书名号（GB/T 15834 之 4.15）。',
  },
  fixable: true,
  *find(document) {
    for (const { passage, match } of matchAll(document, nested)) {
      const [found] = match;
      const end = match.index + found.length;
      const inner = found.slice(1, -1);
      const replacements = Array.from(inner.matchAll(/[《》]/g), ({ 0: mark, index }) => {
        const start = match.index + 1 + index;
        return { start, end: start + 1, text: single(mark) };
      });
      const wide = `《${inner.replace(/[《》]/g, single)}》`;
      yield { passage, start: match.index, end, replacements, data: { wide } };
    }
  },
};

function single(mark: string): string {
  return mark === '《' ? '〈' : '〉';
}
