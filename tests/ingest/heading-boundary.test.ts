/** Where a glued heading ends: how often the rules are right, measured on made-up bulletins. */
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/ingest/header-lines.ts';
import { proposeHeadings } from '../../src/ingest/propose-headings.ts';
import { readFixtureText } from './read-fixture.ts';

interface Score {
  right: number;
  wrong: number;
  open: number;
  listed: number;
}

function measure(fixture: string): Score {
  const score: Score = { right: 0, wrong: 0, open: 0, listed: 0 };
  for (const bulletin of readFixtureText(fixture)
    .split(/^= .*\n/m)
    .slice(1)) {
    const marked = bulletin.trim().split('\n');
    const proposals = proposeHeadings(splitLines(marked.join('\n').replaceAll('‖', '')));
    marked.forEach((line, at) => {
      const proposal = proposals[at];
      const end = line.indexOf('‖') - line.indexOf('、') - 1;
      const chosen = proposal?.candidates[proposal.chosen ?? -1];
      if (proposal?.candidates.some((one) => one.length === end)) score.listed += 1;
      if (chosen === undefined) score.open += 1;
      else score[chosen.length === end ? 'right' : 'wrong'] += 1;
    });
  }
  return score;
}

describe('the boundary of a glued heading', () => {
  it('is right on the bulletins that the rules were made with', () => {
    expect(measure('glued-bulletins.txt')).toEqual({ right: 52, wrong: 0, open: 1, listed: 53 });
    expect(measure('glued-bulletins-held-out.txt')).toEqual({
      right: 25,
      wrong: 0,
      open: 0,
      listed: 25,
    });
    expect(measure('glued-bulletins-blind.txt')).toEqual({
      right: 22,
      wrong: 1,
      open: 3,
      listed: 25,
    });
  });

  it('is rather left open than wrong on bulletins that the rules have never seen', () => {
    const { right, wrong, open, listed } = measure('glued-bulletins-last.txt');
    expect(right + wrong + open).toBe(26);
    expect(wrong).toBeLessThanOrEqual(1);
    expect(right).toBeGreaterThanOrEqual(12);
    expect(listed).toBeGreaterThanOrEqual(22);
  });
});

describe('numbered lines', () => {
  const kinds = (text: string) => proposeHeadings(splitLines(text)).map((one) => one.kind);

  it('are headings as whole lines, or up to a space', () => {
    expect(kinds('一、指导思想\n正文。\n二、工作目标 到2010年，完成任务。')).toEqual([
      'whole-line',
      'spaced',
    ]);
  });

  it('are paragraphs where they are sentences', () => {
    expect(kinds('一、本办法自发布之日起施行。\n二、提高认识。各单位要充分认识。')).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  it('are none where they count, or stand alone', () => {
    expect(kinds('一、二、三等奖名单\n二、三等奖另行公布。')).toEqual([]);
    expect(kinds('一、只有这一条。')).toEqual([]);
  });

  it('may lack their mark only between their neighbours', () => {
    expect(kinds('一、甲\n二“质量年”活动\n三、丙')).toHaveLength(3);
    expect(kinds('一、甲\n二是加强管理\n三、丙')).toEqual([]);
  });
});
