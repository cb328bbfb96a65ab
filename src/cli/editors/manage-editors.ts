// Adds, lists and revokes editors.

import * as v from 'valibot';
import {
  editorListSchema,
  editorWithTokenSchema,
  type NewEditor,
} from '../../domain/publishing-api.ts';
import { editorsMessages } from '../messages/editors.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { renderEditors } from './render-editors.ts';

/** Adds an editor. The token is data and goes to stdout, alone on its line. */
export async function addEditor(session: Session, site: Site, editor: NewEditor): Promise<Outcome> {
  const say = messagesFor(session, editorsMessages);
  // Doing it twice would make two editors.
  const call = { method: 'POST', path: '/api/editors', json: editor, repeatable: false } as const;
  const added = await callApi(session, site, call, editorWithTokenSchema);
  if (!added.ok) return outcomeOfFailure(session, added.failure);
  const { id, name, token } = added.value;
  session.say(say.added(name, id));
  session.print(session.json ? `${JSON.stringify(added.value, undefined, 2)}\n` : `${token}\n`);
  session.say(`  ${say.addedHint}`);
  return ok;
}

/** Lists every editor, those that were revoked as well. */
export async function listEditors(session: Session, site: Site): Promise<Outcome> {
  const listed = await callApi(session, site, { path: '/api/editors' }, editorListSchema);
  if (!listed.ok) return outcomeOfFailure(session, listed.failure);
  const { editors } = listed.value;
  const json = `${JSON.stringify(editors, undefined, 2)}\n`;
  session.print(session.json ? json : renderEditors(session, editors));
  return ok;
}

/** Revokes an editor's token, at once. */
export async function revokeEditor(session: Session, site: Site, id: string): Promise<Outcome> {
  const say = messagesFor(session, editorsMessages);
  const path = `/api/editors/${encodeURIComponent(id)}`;
  const revoked = await callApi(session, site, { method: 'DELETE', path }, v.undefined());
  if (!revoked.ok) {
    const { failure } = revoked;
    const unknown = failure.reason === 'refused' && failure.failure.status === 404;
    return unknown
      ? { kind: 'failed', message: say.noSuchEditor(id) }
      : outcomeOfFailure(session, failure);
  }
  session.say(say.revoked(id));
  return ok;
}
