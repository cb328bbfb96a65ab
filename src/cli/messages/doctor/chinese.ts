// What the doctor says in Chinese.

import type { Barrier } from '../../doctor/challenge.ts';
import { barrierAdviceInChinese } from './barriers.ts';
import type { DoctorMessages } from './messages.ts';

const byBarrier = (data: Readonly<Record<string, string>>): string => {
  const barriers: readonly Barrier[] = [
    ...(['bots', 'integrity', 'rule', 'rate', 'address', 'attack', 'challenge'] as const),
  ];
  const barrier = barriers.find((name) => name === data.barrier) ?? 'other';
  return barrierAdviceInChinese[barrier]({
    ray: data.ray ?? '',
    expression: data.expression ?? '',
  });
};

const rules: DoctorMessages['rules'] = {
  reached: ({ hops, chain }) => [
    hops === '0' ? '直接应答，没有转址' : `经 ${hops} 次永久转址到达：${chain}`,
  ],
  announces: ({ feeds }) => [`向阅读器公告了 ${feeds} 个订阅源`],
  'robots-allow': () => ['robots.txt 没有禁止订阅源'],
  'readers-let-in': ({ readers }) => [`各阅读器以自己的名称也能取得：${readers}`],
  typed: ({ type }) => [`Content-Type：${type}`],
  'well-formed': ({ format, entries }) => [`格式良好的 ${format}，${entries} 个条目`],
  'encodings-same': () => ['不压缩、gzip、Brotli 三种方式所得相同'],
  'has-validators': ({ names }) => [`校验标记：${names}`],
  'answers-304': () => ['没有变化时一律答 304'],
  'answers-200': () => ['对持有其他状态者答 200，如更改或删除之后'],
  'head-same': () => ['HEAD 与 GET 一致'],
  cached: ({ control }) => [`Cache-Control：${control}`],
  shared: () => ['浏览器中的阅读器可以取用（CORS）'],
  'names-itself': () => ['写明了自己的网址'],
  'entries-fine': ({ entries }) => [`${entries} 个条目的标识、日期和链接都没有问题`],
  'history-long': ({ documents }) => [`所链接的 ${documents} 份历史文档都相符，其余没有检查`],
  'history-whole': ({ documents }) => [
    `所链接的 ${documents} 份历史文档都可取得且相符（RFC 5005）`,
  ],

  'redirected-for-now': ({ from, to, status }) => [
    `${from} 只是临时转址（${status}）到 ${to}`,
    '阅读器将一直请求两次。若新地址不再改变，请答 301 或 308。',
  ],
  'redirected-elsewhere': ({ from, to }) => [
    `${from} 转到另一主机：${to}`,
    '若那是现在的地址，请直接公告它：有的阅读器不跟随到其他主机。',
  ],
  'http-stays': ({ url }) => [
    `${url} 不加密也能访问`,
    '请把 http 转到 https。在 Cloudflare：SSL/TLS > Edge Certificates > Always Use HTTPS。',
  ],
  'no-tls': ({ url }) => [`${url} 没有加密：途中任何人都能改动订阅者所读的内容`, '请改用 https。'],
  'announces-none': () => [
    '没有公告订阅源：只给出此网址时阅读器找不到',
    '请在页面 head 中加入 <link rel="alternate" type="application/atom+xml" href="…" title="…">。',
  ],
  'announced-type': ({ url, type }) => [
    `把 ${url} 公告为 ${type}，阅读器不会当作订阅源`,
    '请写 application/rss+xml、application/atom+xml 或 application/feed+json。',
  ],
  'more-feeds': ({ feeds }) => [
    `另公告了 ${feeds} 个订阅源，没有检查`,
    '可给出其中一个的网址：gazette doctor <订阅源>。',
  ],
  'robots-forbid': ({ url, line }) => [
    `robots.txt 禁止 ${url}：${line}`,
    '有的代读服务会遵守。请删去该行，或为订阅源的路径加 Allow。',
  ],
  unstable: ({ what }) => [
    `内容没有变化，${what === 'ETag' ? ' ETag ' : '文档'}却每次不同`,
    '阅读器每次都要取全部内容。请不要把请求时间写入其中，ETag 由内容产生。',
  ],
  'no-304-repeat': () => [
    '304 没有带 ETag',
    '请重复给出（RFC 9110 第 15.4.5 节）：否则有的阅读器会忘掉原有的。',
  ],
  'head-differs': ({ what }) => [
    `HEAD 与 GET 不一致：${what}`,
    'HEAD 应答与 GET 相同的状态和标头，只是不带文档。',
  ],
  uncached: ({ control }) => [
    `缓存不得保存（Cache-Control：${control}）`,
    '请允许保存几分钟：Cache-Control: public, max-age=300。',
  ],
  'cached-too-long': ({ control }) => [
    `缓存保存超过一天，消息会迟到（Cache-Control：${control}）`,
    '供订阅的文档，max-age 应以分钟计。',
  ],
  'not-shared': ({ origin }) => [
    `浏览器中的阅读器无法取用（Access-Control-Allow-Origin：${origin}）`,
    '请在订阅源的网址下答 Access-Control-Allow-Origin: *。',
  ],
  'no-self': () => [
    '没有写明自己的网址',
    'Atom 和 RSS：<atom:link rel="self" href="…">；JSON Feed：feed_url。',
  ],
  'other-self': ({ self, url }) => [
    `自称网址为 ${self}，实际在 ${url}`,
    '请使两者相同：否则阅读器会重复订阅，hub 会通知错误的地址。',
  ],
  'no-date': ({ entries }) => [
    `${entries} 个条目没有日期`,
    '阅读器只能随意排序。请给每个条目写上日期。',
  ],
  'future-date': ({ date }) => [
    `有条目的日期在将来：${date}`,
    '在此之前它一直排在最前，或被隐藏。请检查生成订阅源的时钟和时区。',
  ],
  'no-link': ({ entries }) => [`${entries} 个条目没有链接`, '请写上各自页面的网址。'],
  empty: () => ['没有条目', '有的阅读器拒绝订阅空的订阅源。若应有条目，请检查生成程序。'],
  large: ({ size }) => [
    `过大：${size} 字节`,
    '阅读器会放弃。请减少条目，并链接较早的文档（RFC 5005）。',
  ],
  'not-compressed': ({ size }) => [`没有压缩，每次 ${size} 字节`, '请对接受者用 gzip 压缩。'],
  clock: ({ minutes }) => [
    `其时钟（Date）与本机相差 ${minutes} 分钟`,
    '请校正服务器或本机的时钟。',
  ],
  'modified-in-future': ({ date }) => [
    `Last-Modified 在将来：${date}`,
    '按日期查询的阅读器在此之前收不到任何更新。请检查生成程序的时钟。',
  ],

  unreachable: ({ code, url }) => [`无法连接 ${url}（${code}）`, unreachableAdvice(code ?? '')],
  'redirect-loop': ({ chain }) => [
    `转址循环或没有尽头：${chain}`,
    '在 Cloudflare，SSL/TLS 为 Flexible 而源站又转到 https 时会这样：请设为 Full (strict)。',
  ],
  'redirect-nowhere': ({ status, url }) => [
    `${url} 转址（${status}）却没有目标`,
    '请在 Location 写明网址。',
  ],
  'redirected-to-http': ({ from, to }) => [
    `${from} 由 https 转到 http：${to}`,
    '阅读器理应拒绝。请转到 https。',
  ],
  status: ({ status }) => [
    `应答 ${status}`,
    status === '404' || status === '410'
      ? '请核对网址。410 会使阅读器退订，404 也会使部分阅读器退订。'
      : '订阅源应答 200。请查看服务器日志。',
  ],
  challenge: (data) => [`得到的是拦截页面（${data.status}），不是订阅源`, byBarrier(data)],
  'readers-shut-out': (data) => [
    `下列阅读器以自己的名称无法取得${data.status === '0' ? '' : `（${data.status}）`}：${data.readers}`,
    byBarrier(data),
  ],
  html: () => ['是网页，不是订阅源', '请给出订阅源的网址，或修正提供它的程序。'],
  'not-a-feed': ({ root }) => [`是 ${root}，不是 RSS、Atom 或 JSON Feed`, '请给出订阅源的网址。'],
  'wrong-type': ({ type, right }) => [
    `Content-Type 为 ${type}：有的阅读器不当作订阅源`,
    `请以 ${right} 提供。`,
  ],
  'charset-contradicts': ({ charset, encoding }) => [
    `Content-Type 称 ${charset}，文档称 ${encoding}`,
    '阅读器各信其一。请都用 UTF-8。',
  ],
  'bad-bytes': ({ charset }) => [
    `含有不属于其编码${charset ? `（${charset}）` : ''}的字节`,
    '请以 UTF-8 书写并标明。',
  ],
  'not-well-formed': ({ line, column, message }) => [
    `格式错误：第 ${line} 行第 ${column} 列：${message}`,
    '多数阅读器会整个拒绝。请转义 & 和 <，并用 XML 或 JSON 库生成。',
  ],
  'encodings-differ': ({ encoding, status }) => [
    `要求 ${encoding} 时所得文档不同（${status}）`,
    '部分阅读器看到的是旧文档。请清除缓存，并按 Accept-Encoding 区分。',
  ],
  'encoding-broken': ({ encoding }) => [
    `Content-Encoding 称 ${encoding}，实际不是`,
    '有两个程序在压缩，或都没有压缩。请只由一个负责。',
  ],
  'no-validators': () => [
    '既无 ETag 也无 Last-Modified：每个阅读器每次都要取全部内容',
    '请给出由内容产生的 ETag，并对 If-None-Match 答 304。',
  ],
  'bad-etag': ({ etag }) => [
    `ETag 没有加引号：${etag}`,
    '请写成 "…"（RFC 9110 第 8.8.3 节）：否则各程序比较方法不一。',
  ],
  'no-304': ({ asked }) => [
    `没有变化却发送全部内容，查询方式：${asked}`,
    '应答 304。比较 ETag 时不计两边的 W/。',
  ],
  'stale-304': ({ asked }) => [
    `对持有其他状态者答 304，查询方式：${asked}`,
    '他们永远收不到更改和删除。If-None-Match 先于 If-Modified-Since；不认识的标记即是有变化。',
  ],
  'modified-too-early': ({ modified, newest }) => [
    `Last-Modified（${modified}）早于其中最新的更改（${newest}）`,
    '按日期查询者会漏掉它。应为文档改变的时间。',
  ],
  'no-id': ({ entries }) => [
    `${entries} 个条目没有标识`,
    '阅读器会重复或遗漏。请给每个条目永不改变的 guid 或 id。',
  ],
  'same-id': ({ id }) => [`两个条目标识相同：${id}`, '阅读器只显示其一。请各用各的。'],
  'bad-date': ({ date }) => [
    `日期无法识别：${date}`,
    'RSS：Thu, 19 Feb 2009 08:00:00 +0800；Atom 和 JSON Feed：2009-02-19T08:00:00+08:00。',
  ],
  'relative-link': ({ link }) => [
    `有条目链接到 ${link}，不是完整网址`,
    '请写上 https:// 和主机名：阅读器没有可供参照的页面。',
  ],
  'history-broken': ({ url, why }) => [
    `所链接的较早文档无法取得：${url}（${why}）`,
    '要取历史者到此为止。请提供它，或删去链接。',
  ],
  'history-other-feed': ({ url, id }) => [
    `较早文档的标识属于另一订阅源：${url}（${id}）`,
    '同一订阅源的各份文档标识应相同（RFC 5005）。',
  ],
};

function unreachableAdvice(code: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return '域名无法解析：请核对拼写和 DNS 记录。';
  if (/CERT|TLS|SSL|SIGNED|ISSUER/.test(code)) {
    return '证书不被接受：已过期、域名不符或缺少证书链。请更新证书。';
  }
  if (code === 'ECONNREFUSED') return '那里没有程序在监听：请检查服务器是否运行、端口是否正确。';
  if (code === 'PRIVATE') return '该网址在内部网络中，订阅者无法到达，也没有去访问。';
  return '请检查本机网络，以及服务器是否应答。';
}

/** The catalogue in Chinese. */
export const doctorInChinese: DoctorMessages = {
  rules,
  looking: (url) => `正在检查 ${url}`,
  notAddress: (text) => `“${text}”不是网址。`,
  notAddressHint: '请写成 https://bulletin.example.cn 的形式，或给出页面或订阅源的网址。',
  about: ({ format, entries, size, firstByte }) =>
    [
      ...(format ? [`${format}，${entries} 个条目`] : []),
      ...(size ? [size] : []),
      ...(firstByte ? [`首字节 ${firstByte}`] : []),
    ].join('，'),
  well: (feeds) => `${feeds} 个订阅源，没有需要改正之处。`,
  warned: (warnings) => `阅读器可以取得；有 ${warnings} 处可以改进。`,
  ill: (faults) => `有 ${faults} 处问题使阅读器无法取得或被误导。`,
};
