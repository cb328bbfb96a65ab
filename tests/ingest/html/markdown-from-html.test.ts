/** What comes out of HTML as other programs write it, case by case. */
import { describe, expect, it } from 'vitest';
import { markdownFromHtml } from '../../../src/ingest/html/markdown-from-html.ts';

const base = 'https://news.example.cn/2009/t1.html';
const convert = (html: string) => markdownFromHtml(html, { base }).markdown.trimEnd();

describe('markdownFromHtml', () => {
  it.each([
    ['Chinese around emphasis', '全省<b>“质量年”</b>活动', '全省**“质量年”**活动'],
    [
      'emphasis cut into runs',
      '<b>质</b><b>量</b><span style="font-weight:bold">年</span>',
      '**质量年**',
    ],
    ['spaces within emphasis', '甲<b> 乙 </b>丙', '甲 **乙** 丙'],
    ['bold by weight alone', '<span style="font-weight: 700">甲</span>', '**甲**'],
    ['bold undone by style', '<b style="font-weight:normal">甲</b>', '甲'],
    ['emphasis that Markdown cannot set', 'x<b>"a"</b>x', 'x"**a**"x'],
    ['raised digits', 'm<sup>2</sup>、CO<sub>2</sub>', 'm²、CO₂'],
    ['pinyin in ruby', '<ruby>质<rp>(</rp><rt>zhì</rt><rp>)</rp></ruby>', '质(zhì)'],
    ['a line end between Chinese', '质量\n  监督', '质量监督'],
    ['a line end between words', 'quality\n  year', 'quality year'],
    ['no-break spaces', '甲&nbsp;&nbsp;乙', '甲 乙'],
    [
      'what looks like Markdown',
      '*甲* _乙_ [丙](丁) &lt;b&gt;',
      '\\*甲\\* \\_乙\\_ \\[丙](丁) \\<b>',
    ],
    ['a number at the head of a line', '1. 甲', '1\\. 甲'],
  ])('%s', (_, html, markdown) => {
    expect(convert(`<p>${html}</p>`)).toBe(markdown);
  });

  it.each([
    ['comments', '<!-- 甲 --><!--[if gte mso 9]><xml>乙</xml><![endif]-->'],
    [
      'scripts and styles',
      '<div><script>甲</script><style>乙</style><noscript><img src="a.png"></noscript></div>',
    ],
    [
      'what is hidden',
      '<p style="DISPLAY: none">甲</p><p hidden>乙</p><span style="mso-hide:all">丙</span>',
    ],
    [
      'tracking pixels',
      '<img src="t.gif" width="1" height="1"><img src="u.gif" style="width:1px">',
    ],
    ['empty paragraphs', '<p>&nbsp;</p><p><b> </b></p><p><o:p></o:p></p>'],
  ])('%s leave nothing', (_, html) => {
    expect(markdownFromHtml(html, { base })).toEqual({ markdown: '', images: [], notCarried: [] });
  });

  it('takes the address that WeChat keeps in data-src, and resolves all by the base', () => {
    const html =
      '<img data-src="//mmbiz.example.cn/a.png" src="data:image/gif;base64,R0" alt="甲"><img src="../b.png"><a href="list.html">乙</a>';
    expect(markdownFromHtml(html, { base })).toMatchObject({
      images: [
        { src: 'https://mmbiz.example.cn/a.png', alt: '甲' },
        { src: 'https://news.example.cn/b.png', alt: '' },
      ],
      markdown: expect.stringContaining('[乙](https://news.example.cn/2009/list.html)'),
    });
  });

  it('writes other addresses for images that the caller fetched', () => {
    const imageAddresses = new Map([['https://news.example.cn/2009/a.png', 'slug/1.png']]);
    const { markdown } = markdownFromHtml('<p><img src="a.png" alt="甲"><img src="b.png"></p>', {
      base,
      imageAddresses,
    });
    expect(markdown).toBe('![甲](slug/1.png)![](https://news.example.cn/2009/b.png)\n');
  });

  it('tells what Markdown cannot say, how often and where', () => {
    const html = `<p><u>甲</u><u>乙</u><font color="red">丙</font></p><p align=right>丁</p>
      <table><tr><td colspan=2>戊<td>己<tr><td>1<td>2<td>3</table>
      <iframe src="x" title="庚"></iframe><video></video><svg></svg><button>辛</button><a href="javascript:x()">壬</a><a href="#x">癸</a>`;
    expect(markdownFromHtml(html, { base }).notCarried).toEqual([
      { what: 'underline', count: 2, example: '甲' },
      { what: 'colour', count: 1, example: '丙' },
      { what: 'alignment', count: 1, example: '丁' },
      { what: 'merged-cells', count: 1, example: '戊' },
      { what: 'form', count: 1, example: '辛' },
      { what: 'frame', count: 1, example: '庚' },
      { what: 'video-or-sound', count: 1, example: '' },
      { what: 'drawing', count: 1, example: '' },
      { what: 'script-link', count: 1, example: '壬' },
      { what: 'page-link', count: 1, example: '癸' },
    ]);
  });

  it('keeps every cell of a table on its line, and leaves empty what merged cells cover', () => {
    const html =
      '<table><caption>表一</caption><tr><th>单位<th>数<tr><td rowspan=2>甲|乙<td><p>一<p>二<tr><td>三<br>四</table>';
    expect(convert(html)).toBe(
      '表一\n\n| 单位 | 数 |\n| - | - |\n| 甲\\|乙 | 一 二 |\n| | 三 四 |',
    );
  });

  it('takes the text out of tables that only lay out a page', () => {
    expect(convert('<table><tr><td><p>甲</p><p>乙</p></td></tr></table>')).toBe('甲\n\n乙');
    expect(
      convert('<table><tr><td><table><tr><td>甲<td>乙<tr><td>1<td>2</table><td>丙</table>'),
    ).toBe('| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n\n丙');
  });

  it.each([
    [
      'mammoth',
      '<p>甲<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>乙</p><ol><li id="footnote-1"><p>注 <a href="#footnote-ref-1">↑</a></p></li></ol>',
    ],
    [
      'Word',
      '<p>甲<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>乙</p><div><hr size=1><div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> 注</p></div></div>',
    ],
    [
      'LibreOffice',
      '<p>甲<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>乙</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>注</p></div>',
    ],
    [
      'WordPress',
      '<p>甲<sup id="r1"><a href="#n1">1</a></sup>乙</p><ol><li id="n1">注 <a href="#r1">↩</a></li></ol>',
    ],
  ])('recognises the footnotes of %s', (_, html) => {
    expect(convert(html)).toBe('甲[^1]乙\n\n[^1]: 注');
  });

  it('makes one note of one that is referred to twice', () => {
    const html =
      '<p>甲<a id=a href="#n">1</a>乙<a id=b href="#n">1</a></p><p id=n><a href="#a">↑</a><a href="#b">↑</a>注</p>';
    expect(convert(html)).toBe('甲[^1]乙[^1]\n\n[^1]: 注');
  });

  it('makes lists of the paragraphs that Word writes for them', () => {
    const item = (mark: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;
    expect(convert(item('·', '甲') + item('·', '乙'))).toBe('- 甲\n- 乙');
    expect(convert(item('3.', '甲') + item('4.', '乙'))).toBe('3. 甲\n4. 乙');
    expect(convert(item('一、', '甲') + item('二、', '乙'))).toBe('一、 甲\n\n二、 乙');
  });

  it('parts paragraphs that were only parted by breaks', () => {
    const html = '<div>　　第一段。<br>　　第二段，<br>续行<br><br>第三段</div>';
    expect(convert(html)).toBe('第一段。\n\n第二段，\\\n续行\n\n第三段');
  });

  it('moves headings together, the highest to the second level', () => {
    expect(convert('<h1>甲</h1><h3><b>乙</b></h3><h6>丙</h6>')).toBe(
      '## 甲\n\n#### 乙\n\n###### 丙',
    );
  });

  it('leaves code as it is', () => {
    expect(convert('<pre><code>a  b\n*c*</code></pre><p>用<kbd>a_b*c</kbd></p>')).toBe(
      '```\na  b\n*c*\n```\n\n用`a_b*c`',
    );
  });

  it.each([
    '<',
    '<p',
    '&#0;',
    '<table><table>',
    '</div></p>',
    '<a href=":">x</a>',
    '<img src="//">',
    '<div>'.repeat(20_000),
    '<b><i>'.repeat(3000),
  ])('takes %.20s without failing', (html) => {
    expect(markdownFromHtml(`${html}甲`, { base }).markdown).toBeTypeOf('string');
  });
});
