/** Slugs from titles. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSlug } from '../../src/ingest/slug.ts';

describe('makeSlug', () => {
  it.each([
    ['吉林质监召开全省工作会议', 'jilin-zhijian-zhaokai-quansheng-gongzuo-huiyi'],
    ['2009年GDP增长8.7%', '2009-nian-gdp-zengzhang-87'],
    ['旅遊局長會議', 'lvyou-juzhang-huiyi'],
  ])('spells %s', (title, slug) => {
    expect(makeSlug(title, 'x')).toBe(slug);
  });

  it('gives both scripts the same slug', () => {
    expect(makeSlug('質量監督局長會議', 'x')).toBe(makeSlug('质量监督局长会议', 'x'));
  });

  it.each([
    ['关于印发全省产品质量监督检查工作实施方案的', '通知说明'],
    ['全省质量技术监督系统安全生产工作会议召开并', '表彰先进单位'],
  ])('does not end in a particle where it is cut: %s', (start, rest) => {
    expect(makeSlug(start + rest, 'x')).not.toMatch(/-(?:de|bing|he|yu|guanyu)$/);
    expect(makeSlug(start + rest, 'x').length).toBeGreaterThan(40);
  });

  it('keeps a particle that the title itself ends in', () => {
    expect(makeSlug('这是我们的', 'x')).toMatch(/de$/);
  });

  it('falls back where the title spells nothing', () => {
    expect(makeSlug('——！', '2009-02-19-abcdef12')).toBe('2009-02-19-abcdef12');
  });

  it('is short, plain and never empty, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const slug = makeSlug(title, 'x');
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
