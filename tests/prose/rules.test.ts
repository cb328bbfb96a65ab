// Each rule of prose: what it finds, what it mends, and what it leaves alone.

import { describe, expect, test } from 'vitest';
import { proseRules } from '../../src/prose/prose-rules.ts';
import { lintBody } from './lint-body.ts';

/** By rule: bodies with what is found in them. */
const found: Record<string, readonly (readonly [body: string, ...findings: string[]])[]> = {
  'half-width-punctuation': [
    ['会议召开,取得成果;以下:', ', → ，', '; → ；', ': → ：'],
    ['增长15%,其中出口下降', ', → ，'],
    ['收入2亿元, 同比增长', ',  → ，'],
    ['你来吗?来!', '? → ？', '! → ！'],
    ['他问：“为什么?”', '? → ？'],
    ['会议结束.', '. → 。'],
    ['列夫.托尔斯泰与会', '.'],
  ],
  'bracket-width': [
    ['各局（部)按照规定', '（部) → （ ）'],
    ['第（一）项、第（二）项和第(三)项', '(三) → （ ）'],
  ],
  'straight-quotes': [
    ['开展"质量月"活动', '"质量月" → “ ”'],
    ['输入"-t 字符"', '"-t 字符"'],
    ['开展「基层年」和"质量月"活动', '"质量月" → 「 」'],
  ],
  'unbalanced-marks': [
    ['开展“质量月活动。', '“'],
    ['开展质量月”活动。', '”'],
    ['开展“质量月“活动。', '“'],
    ['开展”质量月“活动。', '”'],
    ['印发《“十一五”规划的通知。', '《'],
    ['他说“《规划”》已印发。', '》'],
    ['“甲说。\n\n乙说。\n\n“丙说。”', '“'],
  ],
  'nested-title-marks': [
    ['《关于印发《规划》的通知》', '《关于印发《规划》的通知》 → 〈 〉'],
    ['《关于《甲》和《乙》的通知》', '《关于《甲》和《乙》的通知》 → 〈 〉 〈 〉'],
  ],
  'doubled-punctuation': [
    ['会议召开。。大家，，都来、、了', '。。 → 。', '，， → ，', '、、 → 、'],
    ['会议召开，。', '，。'],
    ['好！！！！', '！！！！'],
  ],
  ellipsis: [
    ['质量、计量...等', '... → ……'],
    ['质量。。。还有', '。。。 → ……'],
    ['质量…还有', '… → ……'],
  ],
  dash: [['重点--质量', '-- → ——']],
  'full-width-digits': [
    ['２００９年增长３．５％，ＷＴＯ', '２００９ → 2009', '３．５ → 3.5', 'ＷＴＯ → WTO'],
  ],
  'year-zero': [
    ['二O一二年', '二O一二 → 二〇一二'],
    ['二零一二年和二○○九年', '二零一二 → 二〇一二', '二○○九 → 二〇〇九'],
    ['吉质〔二00九〕五号', '二00九 → 二〇〇九'],
  ],
  'compatibility-character': [
    ['\u2f00是\u2ed3官', '\u2f00 → 一', '\u2ed3 → 长'],
    ['\uf9dc重', '\uf9dc → 隆'],
  ],
  'invisible-character': [['质\u200b量和qua\u00adlity', '\u200b → ∅', '\u00ad → ∅']],
  'lost-character': [
    ['向?区捐款', '?'],
    ['向\ue123区捐款', '\ue123'],
  ],
  'gloss-left': [
    [
      '质(zhì)量，质(zhì)监(jiān)局，监(jiān)督和质(zhì)量，质(zhì)检和监(jiān)管、质(zhì)监',
      '质(zhì)',
    ],
  ],
  'mixed-script': [['简体文中的繁體字', '體']],
  'wrong-language': [['質監局召開會議總結經驗認真貫徹國務院決議', 'zh-Hans']],
  numbering: [
    ['一、甲\n\n二、乙\n\n四、丁', '四、'],
    ['（一）甲\n\n（二）乙\n\n（二）丙', '（二）'],
    ['第一条　甲\n\n第二条　乙\n\n第四条　丁', '第四条'],
    ['1. 甲\n2. 乙\n4. 丁', '丁'],
    ['一、甲\n\n三、丙', '三、'],
  ],
  'impossible-date': [
    ['2009年2月29日', '2009年2月29日'],
    ['2月30日和13月5日', '2月30日', '13月5日'],
    ['二〇〇九年二月三十日', '二〇〇九年二月三十日'],
    ['2009年13月', '2009年13月'],
    ['2009-02-30', '2009-02-30'],
  ],
  'wrong-weekday': [['2009年2月19日（星期五）', '星期五']],
  'backward-range': [
    ['2012年至2009年', '2012年至2009年'],
    ['3月25日—3月20日', '3月25日—3月20日'],
  ],
  'cutoff-word': [
    ['截止去年底，累计投入1亿元', '截止 → 截至'],
    ['截止2009年2月', '截止 → 截至'],
    ['报名截至日期', '截至 → 截止'],
  ],
  'repeated-word': [
    ['我们的的工作', '的的'],
    ['要进一步进一步加强', '进一步进一步'],
  ],
  'approximate-twice': [['约500人左右', '约500人左右']],
  'falls-by-times': [['成本降低了2倍', '降低了2倍']],
  'space-between-han': [
    [
      '全省各级质监部门要认真 贯彻落实科学发展观，进一步解放思想，与时俱进，开拓创新，努力开创新局面。',
      ' ',
    ],
  ],
};

/** What looks like a finding of some rule, and is none. */
const silent: readonly string[] = [
  '省质监局(州)、市(县)局认真贯彻，同比增长0.5个百分点，“5.12”地震，8:30开会。',
  '见《GB/T 15834》，网址 http://a.cn/x,y，邮箱 a@b.cn，文件.pdf，A,B 两类，第3:2页。',
  '“第一段。\n\n“第二段。\n\n“第三段。”',
  '“这是第一段，引文跨段。\n\n这是第二段。”他说。',
  '1）甲；2）乙；a）丙',
  'don’t 和 ‘质量’ 都对。',
  '不能！！！为什么？？？',
  '目录……………………5',
  '北京—长春，2月3日—5日，3-5人，2009-2012年',
  '“--”表示选项',
  '零距离，二〇〇九年，三百零五人，一九九O级',
  '王小二零售，O型血',
  '👨‍👩‍👧 一家',
  '长(cháng)江',
  '彳(chì)亍(chù)、踽(jǔ)踽(jǔ)、龃(jǔ)龉(yǔ)、蹉(cuō)跎(tuó)、饕(tāo)餮(tiè)',
  '后、里、台、系、干、云、着名，毕昇与朱镕基',
  '第三十二条修改为：甲\n\n第四十五条修改为：乙\n\n第五十条修改为：丙',
  '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n（一）寅\n\n（二）卯',
  '获一、二、三等奖\n\n1. 甲\n1. 乙\n1. 丙',
  '三、从中间开始\n\n四、继续',
  '2008年2月29日，2月29日，农历二月三十日，农历2月30日，18月龄，2009年第13月',
  '2009年2月19日（星期四）',
  '10月至次年3月，12月25日至1月3日，2009年至2012年，2012级—2009级',
  '截止日期，报名截止，截止到2月底，截至去年底',
  '达到目的的办法，的的确确，研究研究，战争和和平，饱和和不饱和，哈哈哈哈哈哈，参与与会代表',
  '约500人，500人左右，条约20项左右',
  '成本降低到三分之一，增长2倍，减少20%',
  '第一章　总则\n\n王　鹏、李　强出席会议，代表发言并提出意见和建议，会议圆满结束，全体代表认为这次会议很成功。',
  '`代码,中文。。`\n\n    缩进,代码\n\n```\n围栏,代码。。\n```',
  '[文字](地址,中。。文 "标题,中") &ldquo;中文&rdquo; <http://a.cn/中,文>',
];

test('every rule has a case', () => {
  expect(Object.keys(found).sort()).toEqual(proseRules.map(({ name }) => name).sort());
});

describe.each(Object.entries(found))('%s', (rule, cases) => {
  test.each(cases)('is found in %s', (body, ...findings) => {
    const ofRule = lintBody(body).filter((finding) => finding.startsWith(`${rule} `));
    expect(ofRule).toEqual(findings.map((finding) => `${rule} ${finding}`));
  });
});

test.each(silent)('nothing is found in %s', (body) => {
  expect(lintBody(body)).toEqual([]);
});

test('a Traditional text is judged by its own script', () => {
  const options = { lang: 'zh-Hant', title: '公報' };
  expect(lintBody('後勤部門会議，皇后、公里、關系', options)).toEqual(['mixed-script 会']);
  expect(lintBody('省內外、黄河、户籍、温度', options)).toEqual([]);
});

test('other languages are left alone', () => {
  expect(lintBody('会議を開催した,2009年2月30日。。', { lang: 'ja', title: '会議' })).toEqual([]);
  expect(lintBody('The title "质量,月" means quality.', { lang: 'en', title: 'A notice' })).toEqual(
    [],
  );
});

test('every rule has a stable name, a message and a reason in both languages', () => {
  for (const { name, message, reason } of proseRules) {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)+$|^dash$|^ellipsis$|^numbering$/);
    for (const text of [message.en, message.zh, reason.en, reason.zh]) {
      expect(text.length, name).toBeGreaterThan(5);
    }
  }
});
