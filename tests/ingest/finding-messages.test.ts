/** Every finding can be said in both languages. */
import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/ingest/finding-messages.ts';
import { importedArticle, readFixture } from './read-fixture.ts';

describe('describeFinding', () => {
  it('says each finding of the 2009 bulletin in English and in Chinese', async () => {
    const { report } = await importedArticle(readFixture('bulletin-2009-02-19.txt'));
    for (const finding of report.findings) {
      expect(describeFinding(finding, 'en')).not.toMatch(/undefined|^$/);
      expect(describeFinding(finding, 'zh')).toMatch(/\p{Script=Han}/u);
    }
  });

  it('names what was restored and from what', async () => {
    const { report } = await importedArticle(readFixture('bulletin-2009-02-19.txt'));
    const lost = report.findings.find((one) => one.rule === 'lost-character');
    expect(lost && describeFinding(lost, 'zh')).toBe(
      '补回缺字“災”（本文另有 5 处同样注音；可能的字：災 烖），请核对',
    );
  });
});
