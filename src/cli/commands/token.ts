// `gazette token`: makes the token of a site's operator.

import { hashToken, makeToken, tokenRandomBytes } from '../../domain/token.ts';
import { defineCommand } from '../command.ts';
import { editorsMessages } from '../messages/editors.ts';
import { noOperands } from '../no-operands.ts';
import { ok } from '../outcome.ts';
import { messagesFor } from '../session.ts';

/** The command `gazette token`: nothing is sent or kept; token and SHA-256 go to stdout, one to a line. */
export const token = defineCommand<never>({
  ...noOperands,
  options: {},
  examples: [
    { line: 'gazette token', does: { en: 'before the first deployment', zh: '首次部署之前' } },
  ],
  async run(session) {
    const say = messagesFor(session, editorsMessages);
    const made = makeToken(new Uint8Array(session.context.randomBytes(tokenRandomBytes)));
    const sha256 = hashToken(made);
    session.say(say.tokenMade);
    const json = `${JSON.stringify({ token: made, sha256 }, undefined, 2)}\n`;
    session.print(session.json ? json : `${made}\n${sha256}\n`);
    session.say(say.tokenHint);
    return ok;
  },
});
