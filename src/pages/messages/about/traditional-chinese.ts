// The page about the archive in Chinese, in Traditional script.

import type { AboutMessages } from './about-messages.ts';

/** What the page about the archive says in Traditional Chinese. */
export const aboutInTraditionalChinese: AboutMessages = {
  title: '關於本存檔',
  lead: '本站發布正式公報並長期保存，供公眾查閱、引用和訂閱。本頁說明存檔的辦法，以及本站對讀者的承諾。',
  holdings: (bulletins, year) => `現有公報${bulletins}篇，最早成文於${year}。`,
  sections: {
    keeping: {
      heading: '保存',
      text: [
        '公報一經發布，即予保存，不設期限。此後每次改動另存為新的一版，註明時間、種類和校驗值，如有說明一併註明；已有各版不覆蓋，不改寫。',
        '公報按成文日期編入年、月，並按主題詞和發布機關歸類。',
      ],
    },
    changes: {
      heading: '更正與撤回',
      text: ['公報發布後如有改動，一律公開註明。改動分為下列各類：'],
    },
    addresses: {
      heading: '網址與標識',
      text: [
        '每篇公報有固定的網址和唯一的標識（UUID）。公報改動、撤回或恢復，網址和標識不變；網址如須更換，原網址自動轉至新網址，標識仍不變。',
      ],
    },
    citing: {
      heading: '引用',
      text: [
        '各篇公報頁末載有引用格式，可直接複製。',
        '如須指明所引用的版本，請引用該版網址，並附其 SHA-256 校驗值。校驗值按公報的 Markdown 檔案逐位元組計算，任何人均可據以核對所引文字是否與該版相符。',
      ],
    },
    subscribing: {
      heading: '訂閱',
      text: [
        '本站提供 Atom、RSS 和 JSON Feed 三種訂閱源，載有公報全文（總量過大時，較早者改載摘要）；全部公報、各主題詞、各發布機關均可分別訂閱。更早的公報按卷相連，可逐卷回溯至首篇。',
      ],
    },
    scripts: {
      heading: '繁體與簡體',
      text: [
        '公報以發布時所用文字為準。中文公報另有繁體版或簡體版，由系統自動轉換，並予註明，僅供閱讀參考；引用請以原文為準。',
      ],
    },
    search: {
      heading: '檢索',
      text: [
        '可檢索全部公報的題名、正文、發布機關及主題詞，繁體、簡體通用。已撤回和尚未發布的公報不在檢索範圍之內。',
      ],
    },
    formats: {
      heading: '供程式讀取的格式',
      text: ['各篇公報的網址之後加上下列後綴，即得相應格式；另有訂閱源清單和網站地圖。'],
    },
    privacy: {
      heading: '隱私',
      text: [
        '本站不使用 Cookie，不執行腳本，不識別也不追蹤讀者，各頁不載入第三方的字型、統計或廣告。個別公報如引用站外圖片，瀏覽器會向該圖片所在網站取圖。主機服務商可能留存維護所需的連線記錄。',
      ],
    },
    accessibility: {
      heading: '無障礙',
      text: [
        '本站各頁按 WCAG 2.2 的 AA 級要求製作：可只用鍵盤操作，可由螢幕閱讀器朗讀，文字可放大，窄螢幕無須橫向捲動，並適配深色模式和列印。',
      ],
    },
    publisher: {
      heading: '發布者',
      text: ['本站由下列單位發布和維護。各篇公報的內容由其發布機關負責。'],
    },
  },
  changes: {
    minor: '改正錯字、標點等，不影響內容。記入修訂記錄，不通知訂閱者。',
    correction: '改正內容。文首註明日期和說明，並通知訂閱者。',
    withdrawal:
      '各版正文不再提供。原網址仍載明題名、撤回時間和原因，並通知訂閱者；檢索所得訂閱源則不再列出。',
    restoration: '撤回後重新提供。原網址恢復正文，並通知訂閱者。',
  },
  forms: {
    md: '公報的 Markdown 檔案，校驗值即據此計算',
    json: '公報的全部資料，包括修訂記錄',
    txt: '純文字',
    feeds: '所有訂閱源的清單（OPML）',
    sitemap: '網站地圖，列出全部公報的網址',
  },
  toSearch: '檢索公報',
};
