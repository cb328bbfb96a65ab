// Follows redirects one by one, and says what each of them means to readers.

import { isRedirect } from '../web/is-redirect.ts';
import type { Answer, Ask, Question } from './ask.ts';
import { type Finding, find } from './finding.ts';

/** Where an address leads in the end, with what was found on the way; no answer where it leads nowhere. */
export interface Followed {
  readonly answer?: Answer;
  readonly findings: readonly Finding[];
}

/** Browsers follow twenty; feed readers give up earlier. */
const mostHops = 10;

/** Asks for an address and follows it. Each thing is told once, however many hops have it. */
export async function follow(ask: Ask, address: string, question: Question): Promise<Followed> {
  const seen = [address];
  const found = new Map<string, Finding>();
  for (let url = address; ; ) {
    const asked = await ask(url, question);
    if (!asked.ok) {
      return { findings: [...found.values(), find('unreachable', { code: asked.code, url })] };
    }
    const { answer } = asked;
    if (!isRedirect(answer.status)) {
      return { answer, findings: found.size > 0 ? [...found.values()] : [describe(seen)] };
    }
    const location = answer.headers.get('location');
    const target = location ? URL.parse(location, url)?.href : undefined;
    if (!target || !/^https?:/.test(target)) {
      const data = { status: answer.status, url };
      return { findings: [...found.values(), find('redirect-nowhere', data)] };
    }
    for (const finding of judgeHop(url, target, answer.status)) found.set(finding.rule, finding);
    if (seen.includes(target) || seen.length > mostHops) {
      const chain = [...seen.slice(-3), target].join(' → ');
      return { findings: [...found.values(), find('redirect-loop', { chain })] };
    }
    seen.push(target);
    url = target;
  }
}

function describe(seen: readonly string[]): Finding {
  return find('reached', { hops: seen.length - 1, chain: seen.join(' → ') });
}

function judgeHop(from: string, to: string, status: number): Finding[] {
  const [source, target] = [new URL(from), new URL(to)];
  const data = { from, to, status };
  const isPermanent = status === 301 || status === 308;
  return [
    ...(isPermanent ? [] : [find('redirected-for-now', data)]),
    ...(source.protocol === 'https:' && target.protocol === 'http:'
      ? [find('redirected-to-http', data)]
      : []),
    ...(withoutWww(source.hostname) === withoutWww(target.hostname)
      ? []
      : [find('redirected-elsewhere', data)]),
  ];
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}
