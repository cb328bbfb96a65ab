// The page about the archive in Chinese, in Simplified script.

import type { AboutMessages } from './about-messages.ts';

/** What the page about the archive says in Simplified Chinese. */
export const aboutInSimplifiedChinese: AboutMessages = {
  title: '关于本存档',
  lead: '本站发布正式公报并长期保存，供公众查阅、引用和订阅。本页说明存档的办法，以及本站对读者的承诺。',
  holdings: (bulletins, year) => `现有公报${bulletins}篇，最早成文于${year}。`,
  sections: {
    keeping: {
      heading: '保存',
      text: [
        '公报一经发布，即予保存，不设期限。此后每次改动另存为新的一版，注明时间、种类和校验值，如有说明一并注明；已有各版不覆盖，不改写。',
        '公报按成文日期编入年、月，并按主题词和发布机关归类。',
      ],
    },
    changes: {
      heading: '更正与撤回',
      text: ['公报发布后如有改动，一律公开注明。改动分为下列各类：'],
    },
    addresses: {
      heading: '网址与标识',
      text: [
        '每篇公报有固定的网址和唯一的标识（UUID）。公报改动、撤回或恢复，网址和标识不变；网址如须更换，原网址自动转至新网址，标识仍不变。',
      ],
    },
    citing: {
      heading: '引用',
      text: [
        '各篇公报页末载有引用格式，可直接复制。',
        '如须指明所引用的版本，请引用该版网址，并附其 SHA-256 校验值。校验值按公报的 Markdown 文件逐字节计算，任何人均可据以核对所引文字是否与该版相符。',
      ],
    },
    subscribing: {
      heading: '订阅',
      text: [
        '本站提供 Atom、RSS 和 JSON Feed 三种订阅源，载有公报全文（总量过大时，较早者改载摘要）；全部公报、各主题词、各发布机关均可分别订阅。更早的公报按卷相连，可逐卷回溯至首篇。',
      ],
    },
    scripts: {
      heading: '繁体与简体',
      text: [
        '公报以发布时所用文字为准。中文公报另有繁体版或简体版，由系统自动转换，并予注明，仅供阅读参考；引用请以原文为准。',
      ],
    },
    search: {
      heading: '检索',
      text: [
        '可检索全部公报的题名、正文、发布机关及主题词，繁体、简体通用。已撤回和尚未发布的公报不在检索范围之内。',
      ],
    },
    formats: {
      heading: '供程序读取的格式',
      text: ['各篇公报的网址之后加上下列后缀，即得相应格式；另有订阅源清单和网站地图。'],
    },
    privacy: {
      heading: '隐私',
      text: [
        '本站不使用 Cookie，不执行脚本，不识别也不追踪读者，各页不载入第三方的字体、统计或广告。个别公报如引用站外图片，浏览器会向该图片所在网站取图。主机服务商可能留存维护所需的连接记录。',
      ],
    },
    accessibility: {
      heading: '无障碍',
      text: [
        '本站各页按 WCAG 2.2 的 AA 级要求制作：可只用键盘操作，可由屏幕阅读器朗读，文字可放大，窄屏幕无须横向滚动，并适配深色模式和打印。',
      ],
    },
    publisher: {
      heading: '发布者',
      text: ['本站由下列单位发布和维护。各篇公报的内容由其发布机关负责。'],
    },
  },
  changes: {
    minor: '改正错字、标点等，不影响内容。记入修订记录，不通知订阅者。',
    correction: '改正内容。文首注明日期和说明，并通知订阅者。',
    withdrawal:
      '各版正文不再提供。原网址仍载明题名、撤回时间和原因，并通知订阅者；检索所得订阅源则不再列出。',
    restoration: '撤回后重新提供。原网址恢复正文，并通知订阅者。',
  },
  forms: {
    md: '公报的 Markdown 文件，校验值即据此计算',
    json: '公报的全部资料，包括修订记录',
    txt: '纯文本',
    feeds: '所有订阅源的清单（OPML）',
    sitemap: '网站地图，列出全部公报的网址',
  },
  toSearch: '检索公报',
};
