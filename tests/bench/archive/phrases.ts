// What the bulletins of the made-up archive are made of: sentences, bodies that issue them, and topics.

/** The languages of the archive. */
export type ArchiveLanguage = 'zh-Hant' | 'zh-Hans' | 'en';

/** Words for one language. `title` has the place of a number. */
export interface Phrases {
  readonly issuers: readonly string[];
  readonly topics: readonly string[];
  readonly titles: readonly ((topic: string, number: number) => string)[];
  readonly headings: readonly string[];
  readonly sentences: readonly string[];
  readonly table: readonly [string, string, string];
  readonly picture: string;
}

const traditional: Phrases = {
  issuers: [
    ...['省質量監督局', '省水利廳', '省教育廳', '省交通運輸廳', '省衛生廳', '省林業局', '省農業廳'],
    ...['市建設局', '市環境保護局', '市統計局', '市民政局', '市文化局', '市檔案館', '市氣象台'],
  ],
  topics: [
    ...[
      '工作會議',
      '質量抽查',
      '水利工程',
      '行政許可',
      '表彰決定',
      '安全生產',
      '山洪防範',
      '招生考試',
    ],
    ...[
      '公路養護',
      '疫病防治',
      '森林防火',
      '糧食收購',
      '城市規劃',
      '飲水安全',
      '統計公報',
      '檔案開放',
    ],
  ],
  titles: [
    (topic, number) => `關於${topic}有關事項的通知（第${number}號）`,
    (topic, number) => `${topic}情況公告（第${number}期）`,
    (topic, number) => `關於公布第${number}批${topic}結果的決定`,
    (topic, number) => `${topic}實施意見（${number}）`,
  ],
  headings: ['一、基本情況', '二、主要問題', '三、工作要求', '四、組織實施', '五、附則'],
  sentences: [
    '各單位要切實加強組織領導，明確責任分工，確保各項措施落實到位，並於月底前報送書面報告。',
    '本次檢查共涉及十二個地區的三百二十六家單位，合格率比上年提高二點四個百分點。',
    '對存在問題的單位，由所在地主管部門依法責令限期整改，並跟蹤複查整改情況。',
    '自本通知發布之日起，原有規定與本通知不一致的，以本通知為準。',
    '申請人應當提交身份證明、**申請書**及有關材料，受理機關應當在十個工作日內作出決定。',
    '工程總投資約四億八千萬元，計劃於兩年內完成，建成後可保障沿線二十餘萬居民用水安全。',
    '汛期將至，各地要提前檢修堤防、水庫和排水設施，備足物資，落實值班制度。',
    '會議聽取了有關部門的匯報，討論了下一階段的安排，並對先進單位予以表彰。',
    '調查顯示，全年降水量較常年偏多，但分布不均，部分地區仍有旱情。',
    '本辦法由主管部門負責解釋，執行中如遇問題，請及時反映。',
  ],
  table: ['地區', '單位', '合格率'],
  picture: '檢查現場',
};

const simplified: Phrases = {
  issuers: [
    '国家统计局调查队',
    '区市场监督管理局',
    '区应急管理局',
    '县自然资源局',
    '县人民医院',
    '区教育局',
  ],
  topics: [
    '统计公报',
    '食品抽检',
    '应急演练',
    '土地征收',
    '义诊安排',
    '入学办理',
    '安全生产',
    '行政许可',
  ],
  titles: [
    (topic, number) => `关于做好${topic}工作的通知（第${number}号）`,
    (topic, number) => `${topic}公告（${number}）`,
    (topic, number) => `第${number}期${topic}情况通报`,
  ],
  headings: ['一、总体要求', '二、工作安排', '三、保障措施', '四、其他事项'],
  sentences: [
    '各有关单位要提高认识，压实责任，按照职责分工抓好落实，重要情况及时报告。',
    '本次抽检共完成样品一千二百批次，其中合格一千一百七十六批次，不合格二十四批次。',
    '对不合格产品，已责令生产经营单位立即下架、召回，并依法立案调查。',
    '办理时请携带户口簿、房屋产权证明等材料原件及复印件，窗口当场核对后退还原件。',
    '据初步核算，全年完成生产总值比上年增长百分之五点三，产业结构持续优化。',
    '被征收土地的四至范围以勘测定界图为准，补偿标准按照省里公布的区片综合地价执行。',
    '演练结束后，指挥部对响应速度、协同配合和物资调度逐项评估，提出改进意见。',
    '咨询电话在工作日上午九时至下午五时开通，来访请提前预约。',
  ],
  table: ['类别', '批次', '合格'],
  picture: '演练现场',
};

const english: Phrases = {
  issuers: [
    'Harbour Authority',
    'County Water Board',
    'Office of Public Records',
    'City Health Department',
  ],
  topics: ['Notices', 'Water Supply', 'Public Health', 'Harbour Works', 'Records', 'Safety'],
  titles: [
    (topic, number) => `Notice No. ${number} on ${topic}`,
    (topic, number) => `${topic}: results of inspection ${number}`,
    (topic, number) => `Order ${number} concerning ${topic}`,
  ],
  headings: ['Background', 'Findings', 'What is required', 'Entry into force'],
  sentences: [
    'The works begin on the first working day of next month and are expected to take eleven weeks.',
    'Of the 326 premises that were inspected, 319 met the standard and seven were given four weeks to comply.',
    'Applications must be made in writing and are answered within ten working days.',
    'Residents are asked to keep the banks of the canal free of vehicles while the dredger passes.',
    'Nothing in this notice affects rights that were acquired before it entered into force.',
    'The board thanks all parishes for the **returns** that were sent in good time.',
    'Samples taken at the four intakes showed no departure from the limits set last year.',
  ],
  table: ['Area', 'Premises', 'Passed'],
  picture: 'The inspection',
};

/** The words of each language. */
export const phrases: Readonly<Record<ArchiveLanguage, Phrases>> = {
  'zh-Hant': traditional,
  'zh-Hans': simplified,
  en: english,
};
