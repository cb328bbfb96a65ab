import { markdownFromHtml } from '../src/ingest/html/markdown-from-html.ts';

const html = `<!--[if gte mso 9]><xml>x</xml><![endif]--><p class=MsoNormal>全省活动<b>“质量年”</b>活动<o:p></o:p></p>
<p>文字<b>粗体：</b>之后 a<b>"q"</b>b <i>斜</i><b>粗</b> x&lt;y *星* [a](b) 1. <u>下划</u></p>
<ul><li>甲<li>乙<ol start=3><li>x<li>y</ol></ul>
<table><tr><td rowspan=2>一<td>二<p>三</p><tr><td>四|五</table>
<p>脚注<sup><a href="#fn1" id="r1">[1]</a></sup>。m<sup>2</sup> H<sub>2</sub>O</p><ol><li id=fn1>说明 <a href="#r1">↑</a></ol>
<p style="display:none">隐藏</p><img data-src="//mmbiz.qpic.cn/a.png" width=300><img src=x.gif width=1 height=1>
<p>1. 甲</p><p># 乙</p><h1>大</h1><h3>小</h3><p>第一行<br>第二行<br><br>新段<br>　　缩进</p><pre><code>a  b
c</code></pre><blockquote>引<p>文</blockquote><p><a href="javascript:x()">脚本</a><a href="/b?x=(1)">链接</a></p>`;
const r = markdownFromHtml(html, { base: 'https://a.example/p/' });
console.log(r.markdown, r.images, r.notCarried);
