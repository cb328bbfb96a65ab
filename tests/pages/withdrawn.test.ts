// The page of a bulletin that was withdrawn.

import { describe, expect, it } from 'vitest';
import { renderWithdrawn } from '../../src/pages/withdrawn.tsx';
import { contextIn, firstChecksum, withdrawn } from './sample-records.ts';

const html = renderWithdrawn(contextIn(), withdrawn());

describe('the page of a withdrawn bulletin', () => {
  it('says first that it was withdrawn, when and why', () => {
    expect(html).toContain('<h1>此公報已撤回</h1>');
    expect(html).toContain(
      '<strong>撤回</strong> <time datetime="2026-12-01T10:30:00+08:00">2026年12月1日 10:30 (UTC+8)</time><span>原文件已經廢止。</span>',
    );
  });

  it('says what it was: title, issuer, dates', () => {
    expect(html).toContain('<dt>題名</dt><dd>吉林質監召開工作會議</dd>');
    expect(html).toContain(`<a href="/issuers/${encodeURIComponent('吉林質監局')}">吉林質監局</a>`);
    expect(html).toContain('<time datetime="2009-02-19">');
    expect(html).toContain('<time datetime="2026-11-23T00:30:00+08:00">');
  });

  it('lists its revisions, of which none is current', () => {
    expect(html.indexOf('第2版')).toBeLessThan(html.indexOf('第1版'));
    expect(html).toContain(`<code>${firstChecksum}</code>`);
    expect(html).not.toContain('現行版本');
  });

  it('stays out of search engines and link previews', () => {
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toMatch(/rel="canonical"|property="og:/);
  });

  it('leads on to the front page and the archive', () => {
    const [, main = ''] = html.split('<main');
    expect(main).toContain('<a href="/">返回首頁</a>');
    expect(main).toContain('<a href="/archive">查閱公報存檔</a>');
  });

  it('marks what is in another script than the site', () => {
    const page = renderWithdrawn(contextIn('en'), withdrawn());
    expect(page).toContain('<dd lang="zh-Hant">吉林質監召開工作會議</dd>');
    expect(page).toContain('<span lang="zh-Hant">原文件已經廢止。</span>');
  });
});
