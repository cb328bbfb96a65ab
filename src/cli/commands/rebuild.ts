// `gazette rebuild`: has the site write everything for readers anew.

import { projectionStateSchema } from '../../domain/publishing-api.ts';
import { defineCommand } from '../command.ts';
import { editorsMessages } from '../messages/editors.ts';
import { noOperands } from '../no-operands.ts';
import { ok } from '../outcome.ts';
import { messagesFor } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import { openSite } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';

/** The command `gazette rebuild`; its token needs the scope `admin`. */
export const rebuild = defineCommand<never>({
  ...noOperands,
  options: {},
  examples: [
    {
      line: 'gazette rebuild',
      does: { en: 'after a change of the site’s settings', zh: '改动站点设置之后' },
    },
  ],
  async run(session) {
    const say = messagesFor(session, editorsMessages);
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    const call = { method: 'POST', path: '/api/projection/rebuild' } as const;
    const answer = await callApi(session, site.value, call, projectionStateSchema);
    if (!answer.ok) return outcomeOfFailure(session, answer.failure);
    if (session.json) session.print(`${JSON.stringify(answer.value, undefined, 2)}\n`);
    session.say(say.rebuilding(answer.value.waiting));
    return ok;
  },
});
