// What each rule tells the editor to do, in English and Chinese. `{name}` is filled from the problem's data.

import { nameCharacter } from './characters.ts';
import type { Problem } from './problem.ts';

const sentences = {
  'alias-own': {
    en: 'aliases: "{value}" is an address of the site’s own, which cannot lead to an article. Remove it.',
    zh: 'aliases：“{value}”是站点自身的网址，不能转到文章，请删去。',
  },
  'bad-alias': {
    en: 'aliases: "{value}" is no path of this site. Write what followed the domain, beginning with one / and without #: /2009/02/old-name.html or /?p=123.',
    zh: 'aliases：“{value}”不是本站的路径。请写域名之后的部分，以一个 / 开头，不含 #：/2009/02/old-name.html 或 /?p=123。',
  },
  'bad-count': {
    en: '{key}: "{value}" is not a number of places. Write a whole number from 1 on, or remove the line.',
    zh: '{key}：“{value}”不是处数。请写 1 以上的整数，或删去此行。',
  },
  'bad-date': {
    en: '{key}: "{value}" is not a date. Write a day that exists in the form 2009-02-19.',
    zh: '{key}：“{value}”不是日期。请写真实存在的日期，形如 2009-02-19。',
  },
  'bad-id': {
    en: 'id: "{value}" is not an id. It looks like urn:uuid:0b9f8f0e-3c55-4f0b-9d53-8d4f0f6f2a11 and is made by "gazette import"; never edit it. An article from elsewhere keeps the id it had there, whole, where that is an address (https:…, tag:…, urn:…) of at most 500 characters without spaces.',
    zh: 'id：“{value}”不是标识。标识由 gazette import 生成，形如 urn:uuid:0b9f8f0e-3c55-4f0b-9d53-8d4f0f6f2a11，请勿改动。由别处迁来的文章沿用原有标识，须为完整的地址（https:…、tag:…、urn:…），不超过 500 个字符，不含空白。',
  },
  'bad-instant': {
    en: '{key}: "{value}" is not an instant. Write it as 2026-11-22T08:00:00+08:00; without an offset it is in the site’s time zone.',
    zh: '{key}：“{value}”不是有效的时刻，请写成 2026-11-22T08:00:00+08:00；不写时差则按站点时区。',
  },
  'bad-language': {
    en: 'lang: "{value}" is not a language tag (BCP 47). For Chinese write zh-Hant or zh-Hans.',
    zh: 'lang：“{value}”不是语言标签（BCP 47）。中文请写 zh-Hant（繁体）或 zh-Hans（简体）。',
  },
  'bad-name': {
    en: '{key}: "{value}" cannot be part of an address: it must not hold / or \\ or control characters, nor be one of . and .. alone. The full-width ／ may stand.',
    zh: '{key}：“{value}”不能用作网址的一部分：不可含 /、\\ 或控制字符，也不可只是 . 或 ..；可用全角的／。',
  },
  'bad-sha256': {
    en: '{key}: "{value}" is not a SHA-256 (64 hexadecimal digits, lower case).',
    zh: '{key}：“{value}”不是 SHA-256（64 位小写十六进制）。',
  },
  'bad-slug': {
    en: 'slug: "{value}" cannot stand in an address. Use lower-case letters, digits and single hyphens between them, at most 200 bytes; for example "{suggestion}".',
    zh: 'slug：“{value}”不能用作网址。请用小写字母、数字，中间以单个连字符相连，最长 200 字节；例如“{suggestion}”。',
  },
  'bidi-control': {
    en: '{key} holds a direction control ({code}) that is never closed, which would turn round the text after it. Remove it or close it.',
    zh: '{key}里有未闭合的文字方向控制符（{code}），会打乱其后的文字，请删除或闭合。',
  },
  'duplicate-alias': {
    en: 'The alias "{value}" is also one of {other}. An old address can lead to one article only.',
    zh: '别名“{value}”也列在 {other}。一个旧网址只能转到一篇文章。',
  },
  'conflict-marker': {
    en: 'Here begins a conflict that git could not merge. Keep one of the two versions and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    zh: '此处是 git 未能合并的冲突。请保留其中一种写法，并删去 <<<<<<<、=======、>>>>>>> 各行。',
  },
  'duplicate-id': {
    en: 'The id is the same as in {other}. Each article has its own: if this file is a copy, give it a new id.',
    zh: '标识与 {other} 相同。每篇文章的标识各不相同；若本文件是复制来的，请换一个新标识。',
  },
  'duplicate-key': {
    en: '"{key}" stands twice. Keep one of them.',
    zh: '“{key}”出现了两次，请只留一个。',
  },
  'duplicate-slug': {
    en: 'The slug "{value}" is the same as in {other}, so both would have one address. Change one file name or slug.',
    zh: 'slug“{value}”与 {other} 相同，两篇会共用一个网址。请改动其中一个文件名或 slug。',
  },
  'duplicate-topic': {
    en: 'topics: "{value}" stands twice. Keep one of them.',
    zh: 'topics：“{value}”出现了两次，请只留一个。',
  },
  'empty-body': {
    en: 'There is no text below the front matter. Write the bulletin’s text there.',
    zh: '文首设置下面没有正文，请写入公报正文。',
  },
  'empty-value': {
    en: '{key} is empty. Fill it in, or remove the line where it is optional.',
    zh: '{key}是空的。请填写；若可省略，请删去此行。',
  },
  'file-contents': {
    en: '"{value}" is by its contents {found}, not {claimed}. Save it anew as {claimed}, or give it the ending .{ending}, here too.',
    zh: '“{value}”的内容是 {found}，不是 {claimed}。请重新存成 {claimed}，或把扩展名（连同此处）改为 .{ending}。',
  },
  'file-empty': {
    en: '"{value}" is empty.',
    zh: '“{value}”是空文件。',
  },
  'file-foreign': {
    en: '"{value}" is by its contents {found}, not {claimed}. {advice}',
    zh: '“{value}”的内容是 {found}，不是 {claimed}。{advice}',
  },
  'file-kind': {
    en: '"{value}" cannot be sent with the article. {advice}',
    zh: '“{value}”不能随文章发送。{advice}',
  },
  'file-missing': {
    en: 'The file "{value}" is not there. {suggestion}Put it beside the article, or mend the address.',
    zh: '没有文件“{value}”。{suggestion}请把它放到文章旁，或改正地址。',
  },
  'file-outside': {
    en: '"{value}" leads out of the folder "{folder}". Put a copy beside the article.',
    zh: '“{value}”在 {folder} 文件夹之外。请复制一份放到文章旁。',
  },
  'file-too-large': {
    en: '"{value}" has {size}; at most {limit} are accepted. Make it smaller: a photograph 1600 pixels wide is enough.',
    zh: '“{value}”有 {size}，最多 {limit}。请缩小：照片宽 1600 像素即可。',
  },
  'file-unknown': {
    en: '"{value}" is no {claimed}: nothing is known of its contents. Save it anew; text is to be UTF-8.',
    zh: '“{value}”不是 {claimed}，无法识别其内容。请重新保存；文本请存成 UTF-8。',
  },
  'file-unpinned': {
    en: 'The text refers to "{value}", but files has no SHA-256 of it. "gazette publish" sends the file and writes it.',
    zh: '正文引用“{value}”，但 files 没有它的 SHA-256。gazette publish 会发送文件并写入。',
  },
  'file-unreadable': {
    en: 'The image "{value}" is damaged: its width and height cannot be read. Save it anew.',
    zh: '图片“{value}”已损坏，读不出宽和高。请重新保存。',
  },
  'file-unused': {
    en: 'files lists "{value}", to which the text does not refer. Remove the line.',
    zh: 'files 列有“{value}”，但正文没有引用。请删去此行。',
  },
  'front-matter-missing': {
    en: 'The file does not begin with front matter. Its first line must be ---, followed by id, title, issuer, issued and lang, and another ---.',
    zh: '文件没有文首设置。第一行应为 ---，其后是 id、title、issuer、issued、lang，再以 --- 结束。',
  },
  'front-matter-unclosed': {
    en: 'The front matter is never closed. Put a line with --- between it and the text.',
    zh: '文首设置没有结束。请在正文之前加一行 ---。',
  },
  'heading-one': {
    en: 'The title is the page’s only first-level heading. Write ## here.',
    zh: '标题已是页面唯一的一级标题，此处请用 ##。',
  },
  'id-reserved': {
    en: 'id: "{value}" begins with the id of this site (SITE_ID), below which are the ids of its feeds and editions. Give the article another id.',
    zh: 'id：“{value}”以本站标识（SITE_ID）开头，该范围归订阅源和繁简转换版使用。请换一个标识。',
  },
  'illegal-character': {
    en: '{key} holds the character {code}, which no feed (XML 1.0) can carry. Remove it.',
    zh: '{key}里有字符 {code}，任何订阅源（XML 1.0）都无法承载，请删除。',
  },
  'image-address': {
    en: '"{value}" is no file beside the article. Put the image there and write its path from the article: ![what it shows](photo.jpg).',
    zh: '“{value}”不是文章旁的文件。请把图片放到文章旁，并写从文章起的相对路径：![图中内容](photo.jpg)。',
  },
  'image-alt': {
    en: 'The image has no alternative text. Write what it shows: ![what it shows](address).',
    zh: '图片没有替代文字。请写明图中内容：![图中内容](网址)。',
  },
  'image-kind': {
    en: '"{value}" is no image. Link it as an attachment, without the exclamation mark: [its title]({value}).',
    zh: '“{value}”不是图片。请去掉感叹号，作为附件链接：[附件标题]({value})。',
  },
  'image-location': {
    en: 'The photograph "{value}" tells where it was taken (GPS), and readers get it as it is. Save it anew without its location, unless that is meant.',
    zh: '照片“{value}”带有拍摄地点（GPS），读者会原样得到。若非有意，请去除位置信息后重新保存。',
  },
  'image-pixels': {
    en: 'The image "{value}" has {size} pixels; at most {limit} are accepted. Make it smaller: 1600 pixels wide is enough.',
    zh: '图片“{value}”有 {size} 像素，最多 {limit}。请缩小：宽 1600 像素即可。',
  },
  'image-remote': {
    en: 'The image is fetched from {value}, so that host learns who reads the article.',
    zh: '图片取自 {value}，该主机会得知读者是谁。',
  },
  'language-form': {
    en: 'lang: write "{suggestion}" instead of "{value}".',
    zh: 'lang：请把“{value}”写成“{suggestion}”。',
  },
  'language-script': {
    en: 'lang: "{value}" does not tell the script. Write zh-Hant or zh-Hans, which decide the shapes of the characters.',
    zh: 'lang：“{value}”没有说明文字。请写 zh-Hant 或 zh-Hans，它决定字形。',
  },
  'link-fragment': {
    en: '"{value}" leads to no place on this page. {suggestion}',
    zh: '“{value}”在本页没有对应的位置。{suggestion}',
  },
  'link-left': {
    en: '"{value}" will be shown as it is written: it is no link and no image. Write [text](address) or ![what it shows](address) with half-width ! and brackets, nothing between ] and (, and an address with blanks in <…>.',
    zh: '“{value}”会原样显示，不是链接或图片。请写成 [文字](地址) 或 ![图中内容](地址)：感叹号和括号用半角，] 与 ( 之间不留空，地址中有空格时写在 <…> 内。',
  },
  'link-markdown': {
    en: '"{value}" is a file here; on the site readers would get {path}. Write "{target}", the address of the article.',
    zh: '“{value}”是本地文件，在网站上会指向 {path}。请写文章的地址“{target}”。',
  },
  'link-nowhere': {
    en: '"{value}" leads to {path}, where the site has no page. Write the slug of an article, or an address that begins with / or https://.',
    zh: '“{value}”指向 {path}，网站上没有这个页面。请写文章的 slug，或以 / 或 https:// 开头的地址。',
  },
  'link-own-origin': {
    en: '"{value}" names this very site. Write "{target}", which stays right when the site moves.',
    zh: '“{value}”写了本站的域名。请写“{target}”，网站搬迁后仍然有效。',
  },
  'link-scheme': {
    en: 'The link "{value}" is neither http, https, mailto, tel nor relative. Mend or remove it.',
    zh: '链接“{value}”不是 http、https、mailto、tel 或相对地址，请改正或删除。',
  },
  'link-unknown': {
    en: 'No article here has the slug "{slug}", to which "{value}" leads. {suggestion}Leave it if the article is on the site only.',
    zh: '“{value}”指向 slug“{slug}”，本地没有这篇文章。{suggestion}若该文只在网站上，可不必理会。',
  },
  'missing-key': {
    en: '"{key}" is missing. Add a line "{key}: " with {what}.',
    zh: '缺少“{key}”。请加上一行“{key}: ”，写明{what}。',
  },
  'not-nfc': {
    en: '{key} is written with separate combining marks (not NFC), so that it would not be the same as what others type. Type it anew: {suggestion}',
    zh: '{key}用了分离的组合符号（不是 NFC），与他人输入的不会相同。请改写为：{suggestion}',
  },
  'not-one-line': {
    en: '{key} must be one line, without line breaks or tabs.',
    zh: '{key}必须是一行，不能有换行或制表符。',
  },
  'not-utf8': {
    en: 'The text is not UTF-8 (first at byte {byte}). Save the file as UTF-8.',
    zh: '文本不是 UTF-8（第 {byte} 字节起），请把文件存成 UTF-8。',
  },
  'outer-space': {
    en: '{key} begins or ends with white space. Remove it.',
    zh: '{key}首尾有空白，请删除。',
  },
  'raw-html': {
    en: 'HTML is not interpreted here: "{value}" will be shown as it is written. Use Markdown.',
    zh: '此处不解释 HTML：“{value}”会原样显示，请用 Markdown。',
  },
  'rendered-too-large': {
    en: 'The article is more than {limit} characters when rendered. Split it into parts.',
    zh: '文章渲染后超过 {limit} 个字符，请拆成几篇。',
  },
  'replacement-character': {
    en: 'Here stands U+FFFD, the mark of a character that was lost. Restore it from the original.',
    zh: '此处是 U+FFFD，表示有字丢失，请按原文补上。',
  },
  'source-too-large': {
    en: 'The file is more than {limit} bytes. Split it into parts.',
    zh: '文件超过 {limit} 字节，请拆成几篇。',
  },
  'too-long': {
    en: '{key} is longer than {limit} characters. Shorten it.',
    zh: '{key}超过 {limit} 个字符，请缩短。',
  },
  'too-many': {
    en: '{key} holds more than {limit} entries. Keep the ones that matter.',
    zh: '{key}超过 {limit} 项，请只留要紧的。',
  },
  'too-many-files': {
    en: 'The text refers to files more than {limit} times. Split it into parts.',
    zh: '正文引用文件超过 {limit} 次，请拆成几篇。',
  },
  'too-many-footnotes': {
    en: 'The text has more than {limit} footnote marks and notes. Split it into parts.',
    zh: '正文的脚注标记和脚注超过 {limit} 处，请拆成几篇。',
  },
  'topic-list': {
    en: 'topics: "{value}" is one topic. If several are meant, part them with half-width commas: [{suggestion}]',
    zh: 'topics：“{value}”是一个主题词。若为多个，请用半角逗号分开：[{suggestion}]',
  },
  'unknown-key': {
    en: '"{key}" is not a key of an article. {suggestion}',
    zh: '“{key}”不是文章的设置项。{suggestion}',
  },
  'word-direction': {
    en: '"{value}" is the wrong way round: the Simplified form stands first. Write {suggestion}.',
    zh: '“{value}”写反了：简体在前，繁体在后。请写 {suggestion}。',
  },
  'word-form': {
    en: '"{value}" is no entry. Write a word that stays as it is, such as 乾陵, or the Simplified and the Traditional form with one = between them, such as 叶 = 葉.',
    zh: '“{value}”不是词条。请写不变的词，如“乾陵”；或写简体、繁体两种写法，中间一个等号，如“叶 = 葉”。',
  },
  'word-length': {
    en: 'The two forms of "{value}" have {first} and {second} characters. Check that none is missing; only the script may differ, not the wording.',
    zh: '“{value}”两边分别是 {first} 字和 {second} 字，请检查是否漏字；只应有繁简之别，用词须相同。',
  },
  'word-too-long': {
    en: 'The word is longer than {limit} characters. Enter the part of it that matters.',
    zh: '词超过 {limit} 个字符，请只写要紧的部分。',
  },
  'word-twice': {
    en: '"{value}" stands on line {other} already, so that it would be open what becomes of it. Keep one of the lines.',
    zh: '“{value}”已见于第 {other} 行，两行并存则无从取舍，请只留一行。',
  },
  'words-too-large': {
    en: 'The word list is more than {limit} bytes. Keep the words that conversion gets wrong without it.',
    zh: '词表超过 {limit} 字节，请只留转换会出错的词。',
  },
  'updated-early': {
    en: 'updated: belongs to an article that was published elsewhere before, and cannot be earlier than published, which must be there. Mend one of them, or remove updated.',
    zh: 'updated：只用于曾在别处发布的文章，须同时写有 published，且不得早于它。请改正，或删去 updated。',
  },
  'wide-colon': {
    en: '"{key}：" has a full-width colon. Write "{key}: ", a half-width colon and a space.',
    zh: '“{key}：”用了全角冒号，请改为半角冒号加空格：“{key}: ”。',
  },
  'wrong-type': {
    en: '{key} must be {expected}.',
    zh: '{key}应为{expected}。',
  },
  'yaml-feature': {
    en: 'Anchors, aliases and tags ({value}) are not used in front matter. If the value begins with & * or !, put it in quotes.',
    zh: '文首设置不使用锚点、别名和标签（{value}）。若内容以 & * 或 ! 开头，请加引号。',
  },
  'yaml-syntax': {
    en: 'This is not valid YAML: {detail}. A value that holds ": " or " #", or begins with a sign, needs quotes around it.',
    zh: 'YAML 有误：{detail}。内容含有“: ”或“ #”、或以符号开头时，请加引号。',
  },
} as const satisfies Record<string, { en: string; zh: string }>;

/** The name of a rule, stable: it appears in `gazette check`, in JSON and in the API's answers. */
export type Rule = keyof typeof sentences;

/** True for the name of a rule. */
export function isRule(text: string): text is Rule {
  return Object.hasOwn(sentences, text);
}

/** The languages in which editors are spoken to. */
export type EditorLanguage = 'en' | 'zh';

/** The sentence for a problem: what is wrong and what to do. A datum that is missing stays as `{name}`. */
export function describeProblem(problem: Problem, language: EditorLanguage): string {
  return fillSentence(sentences[problem.rule][language], problem.data, language);
}

/** A sentence with its placeholders filled: `{name}` by the datum `name`, or by `name:zh` in Chinese. */
export function fillSentence(
  sentence: string,
  data: Problem['data'],
  language: EditorLanguage,
): string {
  return sentence.replace(/\{(\w+)(?::\w+)?\}/g, (whole, name: string) => {
    const value = data[name] ?? data[`${name}:${language}`];
    return value === undefined ? whole : showInvisible(value);
  });
}

/** The names of all rules, with the sentence of each, its placeholders unfilled. */
export function listRules(): readonly { rule: Rule; sentence: Record<EditorLanguage, string> }[] {
  return Object.entries(sentences).flatMap(([rule, sentence]) =>
    isRule(rule) ? [{ rule, sentence }] : [],
  );
}

/** Makes control and direction characters visible, so that a message cannot be garbled by what it quotes. */
function showInvisible(value: string): string {
  return value.replace(
    /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu,
    (character) => nameCharacter(character),
  );
}
