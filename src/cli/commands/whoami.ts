// `gazette whoami`: whose token this is, what it may do, and where it was found.

import { type Editor, editorSchema } from '../../domain/editors-api.ts';
import { defineCommand } from '../command.ts';
import { showExpiry } from '../editors/render-editors.ts';
import { type EditorsMessages, editorsMessages } from '../messages/editors.ts';
import { noOperands } from '../no-operands.ts';
import { ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import { openSite, type Site, type TokenOrigin } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { alignColumns } from '../terminal/columns.ts';
import { printable } from '../terminal/printable.ts';

/** The command `gazette whoami`. */
export const whoami = defineCommand<never>({
  ...noOperands,
  options: {},
  examples: [{ line: 'gazette whoami', does: { en: 'check the token', zh: '核对令牌' } }],
  async run(session) {
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    const answer = await callApi(session, site.value, { path: '/api/whoami' }, editorSchema);
    if (!answer.ok) return outcomeOfFailure(session, answer.failure);
    const { origin, tokenFrom } = site.value;
    const json = { site: origin, ...answer.value, ...(tokenFrom ? { tokenFrom } : {}) };
    session.print(
      session.json
        ? `${JSON.stringify(json, undefined, 2)}\n`
        : renderSelf(session, site.value, answer.value),
    );
    return ok;
  },
});

function renderSelf(session: Session, { origin, tokenFrom }: Site, editor: Editor): string {
  const say = messagesFor(session, editorsMessages);
  const { whoami: labels } = say;
  const facts = [
    [labels.site, origin],
    [labels.editor, `${editor.name} (${editor.id})`],
    [labels.may, editor.scopes.join(', ')],
    [labels.expires, showExpiry(session, editor.expires)],
    ...(tokenFrom ? [[labels.token, describeOrigin(say, tokenFrom)]] : []),
  ];
  return alignColumns(facts.map((row) => row.map(printable)))
    .map((line) => `${line}\n`)
    .join('');
}

function describeOrigin({ tokenFrom: say }: EditorsMessages, from: TokenOrigin): string {
  return from.kind === 'file' ? say.file(from.path) : say[from.kind];
}
