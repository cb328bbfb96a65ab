// Adds, lists, renews and revokes editors.

import * as v from 'valibot';
import {
  editorListSchema,
  editorWithTokenSchema,
  type newEditorSchema,
} from '../../domain/editors-api.ts';
import { editorsMessages } from '../messages/editors.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import { outcomeOfFailure, type SiteFailure } from '../site/site-failure.ts';
import { showMoment } from '../terminal/moment.ts';
import type { ValidityWish } from './read-validity.ts';
import { renderEditors } from './render-editors.ts';

/** What the site is told of a new editor. */
export type NewEditorWish = v.InferInput<typeof newEditorSchema>;

/** Adds an editor. The token is data and goes to stdout, alone on its line. */
export async function addEditor(
  session: Session,
  site: Site,
  editor: NewEditorWish,
): Promise<Outcome> {
  const say = messagesFor(session, editorsMessages);
  // Doing it twice would make two editors.
  const call = { method: 'POST', path: '/api/editors', json: editor, repeatable: false } as const;
  const added = await callApi(session, site, call, editorWithTokenSchema);
  if (!added.ok) return refuseName(session, added.failure, editor.name);
  session.say(say.added(added.value.name, added.value.id));
  return handOver(session, added.value);
}

function refuseName(session: Session, failure: SiteFailure, name: string): Outcome {
  const say = messagesFor(session, editorsMessages);
  if (failure.reason !== 'refused' || failure.failure.reason !== 'name-taken') {
    return outcomeOfFailure(session, failure);
  }
  return { kind: 'conflict', message: say.nameTaken(name), hint: say.nameTakenHint };
}

/** Gives an editor a new token, which takes the place of the one before. */
export async function renewEditor(
  session: Session,
  site: Site,
  id: string,
  json: ValidityWish,
): Promise<Outcome> {
  const say = messagesFor(session, editorsMessages);
  const path = `/api/editors/${encodeURIComponent(id)}/token`;
  // Doing it twice would make the first token, which may have arrived, void.
  const call = { method: 'POST', path, json, repeatable: false } as const;
  const renewed = await callApi(session, site, call, editorWithTokenSchema);
  if (!renewed.ok) return refuseEditor(session, renewed.failure, id);
  session.say(say.renewed(renewed.value.name, id));
  return handOver(session, renewed.value);
}

function handOver(session: Session, editor: v.InferOutput<typeof editorWithTokenSchema>): Outcome {
  const say = messagesFor(session, editorsMessages);
  const { token, expires } = editor;
  session.print(session.json ? `${JSON.stringify(editor, undefined, 2)}\n` : `${token}\n`);
  const until = expires === null ? undefined : showMoment(expires, session.context.timeZone);
  session.say(`  ${say.validUntil(until)}${say.betweenSentences}${say.addedHint}`);
  return ok;
}

/** What to say of an editor that is not there, or is revoked. */
function refuseEditor(session: Session, failure: SiteFailure, id: string): Outcome {
  const say = messagesFor(session, editorsMessages);
  const reason = failure.reason === 'refused' ? failure.failure.reason : undefined;
  if (reason === 'unknown-editor') return { kind: 'failed', message: say.noSuchEditor(id) };
  if (reason === 'editor-revoked') {
    return { kind: 'failed', message: say.isRevoked(id), hint: say.isRevokedHint };
  }
  return outcomeOfFailure(session, failure);
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

/** Revokes an editor's token, at once and for ever: a person is asked first, unless `confirmed`. */
export async function revokeEditor(
  session: Session,
  site: Site,
  id: string,
  confirmed: boolean,
): Promise<Outcome> {
  const say = messagesFor(session, editorsMessages);
  if (session.canAsk && !confirmed) {
    const answer = await session.context.confirm(say.askRevoke(id));
    if (answer !== 'yes') return { kind: 'cancelled', message: say.notRevoked };
  }
  const path = `/api/editors/${encodeURIComponent(id)}`;
  const revoked = await callApi(session, site, { method: 'DELETE', path }, v.undefined());
  if (!revoked.ok) return refuseEditor(session, revoked.failure, id);
  if (session.json) session.print(`${JSON.stringify({ id, outcome: 'revoked' }, undefined, 2)}\n`);
  session.say(say.revoked(id));
  return ok;
}
