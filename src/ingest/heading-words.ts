/** The words by which a heading ends and a sentence begins, in Simplified, with what each counts as evidence. */

/** Words separated by spaces, with the weight of evidence that each word of the row has. */
export type WordTable = readonly (readonly [weight: number, words: string])[];

/** Nouns that close the headings of official documents; the heavier, the more they do so. */
export const closingNouns: WordTable = [
  [
    3,
    '工作 建设 成效 水平 能力 体系 机制 制度 环境 秩序 作风 意识 力度 措施 任务 目标 原则 要求 情况 活动 进展 责任 效能 局面 基础 队伍 效果 收入 ' +
      '成果 成绩 形象 问题 行动 工程 保障 合作 攻坚 特点 思路 工作重点 安排 部署 打算 氛围 格局 防线 关系 权益 平台 布局 办法 政策 责任制 行为 斗争 ' +
      '经费 需求 负担 改革 传承 经验 总结 概况 回顾 建议 举措 做法 步骤 事项 纪律 方案 计划 规划 战役 形势 意见 态势 成就',
  ],
  [
    2.5,
    '整治 治理 管理 监管 执法 防治 就业 培训 改造 检查 审计 监督 保护 宣传 教育 防控 救灾 整改 考核 督查 评价 审批 调整 转型 升级 提升 培育 监测 交流 宣教 生产 供应 流通 竞赛 创建 普查',
  ],
  [
    2,
    '服务 质量 安全 发展 创新 战略 实施 稳定 民生 振兴 生态 增长 突破 产业 经济 效益 流程 应急 反腐 廉政 文化 精神 理念 支持 协作 联动 认证 ' +
      '标准化 信息化 规范化 现代化 风险 隐患 底线 减排 增收 减负 实效 台阶 准备 设施 人才 作业 领导 关 事业 运行 体制 职能 基层 协调 合力 标准 贡献',
  ],
];

/** Verbs that also serve as nouns and so end noun phrases (推动质量提升, 开展农村危房改造). */
export const nominalVerbs = new Set(
  '提升 提高 推进 落实 实施 完善 规范 创新 优化 深化 调整 检查 培训 改造 编制 整合 投入 统筹 培育 审查 安排 指导 帮助 支持 协调 发展 解决 审计 监测 检验 巡查 排查 销售 救助 出口 收购'.split(
    ' ',
  ),
);

/** Predicates that complete a heading of the form subject and predicate (制度不断完善, 活动取得成效). */
export const closingPredicates =
  /(?:(?:不断|稳步|顺利|圆满|快速|持续|日益|明显|显著|有效|全面|超额|进一步|逐步|较快|大幅|深入|扎实|基本|如期|平稳|健康|总体|整体|更加|加快|步伐|有序|蓬勃|及时|科学|再|初步|实现|得到|明显|切实|普遍)(?:完善|提升|提高|推进|推动|发展|扩大|完成|加强|增强|优化|改善|加快|增长|深化|好转|落实|稳定|规范|健全|拓展|实施|展开|开展|形成|显现|建成|巩固|控制|解决|延伸|升级|转变|到位|平稳|有序|顺利|加大)|(?:取得|获得|迈上|迈出|再获|喜获|有了|实现|经受|呈现|得到|达到|步入|登上|再上|跃上|开创|促进|收到|创)了?\p{Script=Han}{0,6}(?:进展|突破|成效|成绩|成果|台阶|丰收|提高|提升|控制|加强|改善|发展|考验|增长|局面|效果|变化|转变|水平|步伐|新高|佳绩|保障|建设|落实)|\p{Script=Han}中有\p{Script=Han}|(?:平稳|安全|正常|高效|健康|有序|良好)运行|强劲|充足|充分|旺盛|向好|回升|凸显|增强|有序|到位|平稳|丰硕|准确|多彩|顺利|显著|良好|有力|扎实|完备|齐全|明显|完善|健全|活跃|繁荣|突出|见效|好转|较好|稳固|喜人|频繁|稳定)$/u;

/** Words that open a sentence of such a document's body. */
export const sentenceOpenings: WordTable = [
  [
    4,
    '今年 去年 近年来 近年 年初 年内 全年 上半年 下半年 本月 一年来 五年来 目前 当前 截至 截止 至今 今后 明年 自今年 自去年 据统计 一季度 前三季度 春节 汛期 入汛 ' +
      '全系统 全省 全市 全县 全区 全州 全局 全国 全行业 全院 全校 我省 我市 我县 我区 我局 我们 我厅 我委 我国 省局 市局 县局 区局 各级 各地 ' +
      '该局 该市 该省 本局 本市 会议 省委 市委 县委 区委 局党组 党组 省政府 市政府 县政府 区政府 有关部门 广大 截至目前 抽查结果 调查显示 数据显示',
  ],
  [
    3,
    '按照 根据 通过 围绕 针对 为了 为 在 对 以 从 把 将 由 经 自 随着 面对 结合 依托 利用 依据 本着 遵照 于 由于 关于 就 共 累计 先后 ' +
      '首先 要 必须 应 应当 应该 继续 已 已经 一是 一要 始终 部分 个别 少数 既要 严格按照 面向 对照 经过 配合 会同 联合 来自 新一代',
  ],
  [
    2.2,
    '加强 开展 深入 积极 认真 大力 切实 进一步 严格 充分 不断 全面 组织 建立 完善 制定 出台 狠抓 强化 坚持 推进 实施 落实 加大 加快 做好 抓好 ' +
      '成立 召开 举办 举行 印发 下发 投入 完成 新建 努力 着力 扎实 稳步 及时 主动 健全 推动 促进 提高 提升 优化 深化 规范 创新 保证 确保 ' +
      '实行 推行 启动 安排 派出 出动 检查 查处 起草 修订 争取 协调 引导 帮助 指导 选派 广泛 多次 层层 专门 集中 逐步 牢固 抽查 受理 发放 ' +
      '筹集 拨付 改造 编制 发布 调整 统一 科学 明确 严肃 严厉 严把 高度 有效 大幅 率先 力争 统筹 培育 引进 接待 办理 收到 审查 查获 整合 牵头 ' +
      '设立 开通 聘请 邀请 参加 本次 此次 这次 上述 其中 新增 投资 总投资 接收 征集 购置 培训 发现 解决 落实了 实现 取缔 关停 建成 打造 参与 打掉 推出 选送 查出 抓获 侦破 破获 认定 新认定 搭建 增设 安装 签订 清退 更换 改扩建 下达 兑现 争取到 落实到 审计 走访 慰问 资助 救助 报送 编印 刊发 接种 救治 铺设 栽植 种植 收购 销售 出口 吸纳 安置 化解 调解 检验 抽检 抽样 监测 巡查 排查',
  ],
];

/** Regular openings that no list can hold: dates, figures, 各 and its noun, a phrase of time. */
export const openingPatterns: readonly (readonly [weight: number, pattern: RegExp])[] = [
  [4, /^(?:自|从|截[至止])?[12]\d{3}年/],
  [4, /^(?:截[至止])?\d{1,2}月(?:\d{1,2}日|份|底|初|[上中下]旬)?/],
  [4, /^各(?!项|种|类|方面)\p{Script=Han}/u],
  [2.2, /^重点\p{Script=Han}{1,4}[了对]/u],
  [3.5, /^[省市县区州](?:局|委|厅|财政|政府|水务|质监|直属|内|图书馆|级)/u],
  [2.5, /^[省市县区州](?=\p{Script=Han})/u],
  [3, /^“[^”]{1,8}”(?=期间|以来|\p{Script=Han}{0,4}期间)/u],
  [
    2.5,
    /^[^，,。\d]{2,9}?(?:期间|以来|以后|之后|当天|当日|年底|月底|前夕|过程中)(?=[，,\p{Script=Han}])/u,
  ],
];

/** Adverbs and verbs that continue a subject rather than open a sentence (制度 | 不断完善). */
export const predicateOpenings =
  /^(?:有序|丰硕|强劲|充足|运行|\p{Script=Han}中有\p{Script=Han}|不断|稳步|逐步|顺利|圆满|快速|持续|日益|明显|显著|有效|全面|进一步|取得|得到|获得|实现|有了|迈|经受|呈现|促进了|再上|落实到位|成绩|成效|进展|步伐|总体|基本|超额|深入人心|扎实|及时|安全|平稳|良好|有力|完善|提升|提高|加强|加快|增强|完成)/u;

/** Characters that bind what stands before them to what follows: no heading ends in one. */
export const bindingCharacters =
  '的和与及对为以把在、，于向从将被是有不更最较很各每其该本这那并而或若如使让给由按经至到全第再又也都已了各';

/** Characters that cannot open a sentence, since they continue one. */
export const continuingCharacters = '的和与及等了之、，。；：》”）者性化得着过们';
