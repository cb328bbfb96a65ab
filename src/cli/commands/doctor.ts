// `gazette doctor`: any site as a feed reader sees it, and what to do about it.

import { defineCommand } from '../command.ts';
import { makeAsk } from '../doctor/ask.ts';
import { keepOutside } from '../doctor/keep-outside.ts';
import { countLevel, findingsAsJson, renderFindings } from '../doctor/render-findings.ts';
import { withExpression } from '../doctor/skip-expression.ts';
import { doctorMessages } from '../messages/doctor/catalogue.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { makeProgress } from '../terminal/progress.ts';
import { version } from '../version.ts';

/** The command `gazette doctor`. It needs no token, and sends none. */
export const doctor = defineCommand<never>({
  operands: '<address>',
  minOperands: 1,
  maxOperands: 1,
  completes: 'nothing',
  options: {},
  examples: [
    {
      line: 'gazette doctor https://bulletin.example.cn',
      does: { en: 'every feed that the front page announces', zh: '首页公告的各个订阅源' },
    },
    {
      line: 'gazette doctor https://example.org/feed.xml --json',
      does: { en: 'one feed, of anybody, for a program', zh: '任何人的某个订阅源，供程序读取' },
    },
  ],
  async run(session, input) {
    const say = messagesFor(session, doctorMessages);
    const [text = ''] = input.operands;
    const address = readAddress(text);
    if (address === undefined) {
      return { kind: 'usage', message: say.notAddress(text), hint: say.notAddressHint };
    }
    const progress = makeProgress(session);
    progress.show(say.looking(address));
    const examination = {
      ask: keepOutside(
        makeAsk(session.context.signal, () => performance.now()),
        address,
      ),
      headers,
      now: session.context.now,
    };
    // The parsers of pages and feeds are large: the other commands start without them.
    const { examineSite } = await import('../doctor/examine-site.ts');
    const found = await examineSite(examination, address, (url) => progress.show(say.looking(url)));
    progress.clear();
    const examined = withExpression(found);
    session.print(
      session.json ? findingsAsJson(session, examined) : renderFindings(session, examined),
    );
    return conclude(session, examined);
  },
});

/** As a feed reader asks. The name says who it is, so that nobody takes it for one. */
const headers = {
  'user-agent': `gazette-doctor/${version} (checks feeds; asked by a person)`,
  accept:
    'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
  'accept-encoding': 'gzip',
};

/** A name without a scheme is one of the web, as people write it. */
function readAddress(text: string): string | undefined {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '';
  if (!isWeb || url.username || !/\.|^localhost$|:/.test(url.hostname)) return undefined;
  url.hash = '';
  return url.href;
}

function conclude(session: Session, examined: Parameters<typeof countLevel>[0]): Outcome {
  const say = messagesFor(session, doctorMessages);
  const faults = countLevel(examined, 'fault');
  if (faults > 0) return { kind: 'failed', message: say.ill(faults) };
  const warnings = countLevel(examined, 'warning');
  const feeds = examined.filter(({ about }) => about.format !== undefined).length;
  const [mark, text] =
    warnings > 0
      ? [session.paint('warning', '!'), say.warned(warnings)]
      : [session.paint('good', '✔'), say.well(feeds)];
  session.say(`${mark} ${text}`);
  return ok;
}
