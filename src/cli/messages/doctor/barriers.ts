// What to do about what stands between readers and a feed, most of all in Cloudflare's dashboard.

import type { Barrier } from '../../doctor/challenge.ts';

/** What is known where it is told: the id of the request, and the ending of the feeds' addresses. */
interface Place {
  readonly ray: string;
  readonly expression: string;
}

type Advice = Readonly<Record<Barrier, (place: Place) => string>>;

const events = (ray: string) =>
  ray === ''
    ? 'Security > Analytics > Events shows which product it was, in the column Service.'
    : `Security > Analytics > Events, filter Ray ID ${ray.split('-')[0]}: the column Service names the product.`;

const skip = (expression: string) =>
  `Security > Security rules > Create rule > Custom rules: expression ${expression}, action Skip, with All remaining custom rules, All managed rules, All rate limiting rules, All Super Bot Fight Mode rules and, under More components to skip, Browser Integrity Check, User Agent Blocking and Security Level; place it first.`;

const fightMode =
  'Bot Fight Mode (free plan) cannot be skipped by any rule: Security > Settings > Bot traffic > Bot fight mode: off.';

/** By what stands in the way, in English. */
export const barrierAdviceInEnglish: Advice = {
  bots: ({ expression }) => `${fightMode} For Super Bot Fight Mode: ${skip(expression)}`,
  challenge: ({ ray, expression }) =>
    `Cloudflare asks readers to run a script, which no feed reader does. In its dashboard, domain: ${events(ray)} ${fightMode} For anything else: ${skip(expression)}`,
  integrity: ({ expression }) =>
    `Cloudflare's Browser Integrity Check (error 1010) refuses the reader's User-Agent. ${skip(expression)} Or for all: Security > Settings > Browser integrity check: off.`,
  rule: ({ ray, expression }) =>
    `A rule of Cloudflare's firewall blocks it. ${events(ray)} Mend that rule, or: ${skip(expression)}`,
  rate: ({ expression }) =>
    `A rate limit blocks it. Security > Security rules > Rate limiting rules: leave feeds out of the rule (not ${expression}), or raise it.`,
  address: ({ ray }) =>
    `An IP access rule or a rule about countries blocks this address. ${events(ray)} Readers' servers are in many countries: Security > Security rules > IP access rules.`,
  attack: ({ expression }) =>
    `Under Attack Mode is on. Overview > Quick actions > Under Attack Mode: off; or while it has to be on, Rules > Configuration rules: expression ${expression}, I'm Under Attack: off.`,
  other: ({ expression }) =>
    `What answers in front of the site (a firewall, a host's protection against bots) has to let feed readers through to the feeds: ${expression}.`,
};

const eventsInChinese = (ray: string) =>
  ray === ''
    ? 'Security > Analytics > Events 的 Service 一栏会写明是哪个产品。'
    : `Security > Analytics > Events 按 Ray ID ${ray.split('-')[0]} 筛选，Service 一栏会写明是哪个产品。`;

const skipInChinese = (expression: string) =>
  `Security > Security rules > Create rule > Custom rules：表达式 ${expression}，操作选 Skip，勾选 All remaining custom rules、All managed rules、All rate limiting rules、All Super Bot Fight Mode rules，并在 More components to skip 中勾选 Browser Integrity Check、User Agent Blocking、Security Level；排在第一条。`;

const fightModeInChinese =
  'Bot Fight Mode（免费套餐）无法用任何规则跳过：Security > Settings > Bot traffic > Bot fight mode 关闭。';

/** The same in Chinese. The dashboard's names stay as they are. */
export const barrierAdviceInChinese: Advice = {
  bots: ({ expression }) =>
    `${fightModeInChinese}若是 Super Bot Fight Mode：${skipInChinese(expression)}`,
  challenge: ({ ray, expression }) =>
    `Cloudflare 要求运行脚本，而阅读器都不会运行。在其控制台的该域名下：${eventsInChinese(ray)}${fightModeInChinese}若是其他产品：${skipInChinese(expression)}`,
  integrity: ({ expression }) =>
    `Cloudflare 的 Browser Integrity Check（错误 1010）拒绝了阅读器的 User-Agent。${skipInChinese(expression)}或整站关闭：Security > Settings > Browser integrity check。`,
  rule: ({ ray, expression }) =>
    `Cloudflare 防火墙的某条规则拦截了它。${eventsInChinese(ray)}请修改该规则，或：${skipInChinese(expression)}`,
  rate: ({ expression }) =>
    `速率限制拦截了它。Security > Security rules > Rate limiting rules：把订阅源排除在外（not ${expression}），或放宽限制。`,
  address: ({ ray }) =>
    `IP 访问规则或国家规则拦截了本机地址。${eventsInChinese(ray)}阅读器的服务器遍布各国：Security > Security rules > IP access rules。`,
  attack: ({ expression }) =>
    `Under Attack Mode 已开启。Overview > Quick actions > Under Attack Mode 关闭；若必须开启，Rules > Configuration rules：表达式 ${expression}，I'm Under Attack 关闭。`,
  other: ({ expression }) =>
    `站点前面的防护（防火墙、主机商的反爬虫）须放行阅读器访问订阅源：${expression}。`,
};
