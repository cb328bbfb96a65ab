// `gazette whoami`: whose token this is, and what it may do.

import { editorSchema } from '../../domain/editors-api.ts';
import { defineCommand } from '../command.ts';
import { renderEditors } from '../editors/render-editors.ts';
import { ok } from '../outcome.ts';
import { callApi } from '../site/call-api.ts';
import { openSite } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';

/** The command `gazette whoami`. */
export const whoami = defineCommand<never>({
  name: 'whoami',
  summary: { en: 'Show whose token this is and what it may do.', zh: '显示令牌属于谁、有何权限。' },
  operands: '',
  minOperands: 0,
  maxOperands: 0,
  completes: 'nothing',
  options: {},
  examples: [{ line: 'gazette whoami', does: { en: 'check the token', zh: '核对令牌' } }],
  async run(session) {
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    const answer = await callApi(session, site.value, { path: '/api/whoami' }, editorSchema);
    if (!answer.ok) return outcomeOfFailure(session, answer.failure);
    session.say(site.value.origin);
    const json = `${JSON.stringify(answer.value, undefined, 2)}\n`;
    session.print(session.json ? json : renderEditors(session, [answer.value]));
    return ok;
  },
});
