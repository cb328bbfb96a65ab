// `gazette editor`: who may publish.

import * as v from 'valibot';
import { newEditorSchema } from '../../domain/editors-api.ts';
import { editorScopes, scopes } from '../../domain/scopes.ts';
import { defineCommand, type Input } from '../command.ts';
import {
  addEditor,
  listEditors,
  type NewEditorWish,
  renewEditor,
  revokeEditor,
} from '../editors/manage-editors.ts';
import { readValidity, type ValidityWish } from '../editors/read-validity.ts';
import { editorsMessages } from '../messages/editors.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { openSite } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { yesOption } from '../yes-option.ts';

type Name = 'scopes' | 'days' | 'expires' | 'yes';

/** The command `gazette editor`; its token needs the scope `admin`. */
export const editor = defineCommand<Name>({
  operands: 'add <name> | list | renew <id> | revoke <id>',
  minOperands: 1,
  maxOperands: 2,
  completes: ['add', 'list', 'renew', 'revoke'],
  options: {
    yes: yesOption,
    scopes: {
      placeholder: 'list',
      help: {
        en: 'some of draft,publish,correct,withdraw,admin (all but admin)',
        zh: '取自 draft,publish,correct,withdraw,admin（默认除 admin 外全部）',
      },
    },
    days: {
      placeholder: 'n',
      help: {
        en: 'until the token expires (never; of a renewed one as long as before)',
        zh: '令牌有效天数（默认不过期；换发的与原先一样长）',
      },
    },
    expires: {
      placeholder: 'date',
      help: {
        en: 'the last day of the token, such as 2027-12-31, or never',
        zh: '令牌的最后一天，如 2027-12-31，或 never 不过期',
      },
    },
  },
  examples: [
    { line: 'gazette editor add 李四 --days 365', does: { en: 'for a year', zh: '有效一年' } },
    {
      line: 'gazette editor add 實習生 --scopes draft --expires 2027-06-30',
      does: { en: 'may only send drafts', zh: '只可存草稿' },
    },
    { line: 'gazette editor list', does: { en: 'everyone', zh: '列出所有编辑' } },
    {
      line: 'gazette editor renew 1f2e3d4c5b6a --days 365',
      does: { en: 'a new token; the old one is void', zh: '换发新令牌，旧的失效' },
    },
    { line: 'gazette editor revoke 1f2e3d4c5b6a', does: { en: 'at once', zh: '立即撤销' } },
  ],
  async run(session, input) {
    const task = readTask(session, input);
    if (task.kind === 'refused') return task.outcome;
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    if (task.kind === 'add') return addEditor(session, site.value, task.editor);
    if (task.kind === 'revoke') return revokeEditor(session, site.value, task.id, input.has('yes'));
    if (task.kind === 'renew') return renewEditor(session, site.value, task.id, task.validity);
    return listEditors(session, site.value);
  },
});

type Task =
  | { readonly kind: 'add'; readonly editor: NewEditorWish }
  | { readonly kind: 'list' }
  | { readonly kind: 'revoke'; readonly id: string }
  | { readonly kind: 'renew'; readonly id: string; readonly validity: ValidityWish }
  | { readonly kind: 'refused'; readonly outcome: Outcome };

function readTask(session: Session, input: Input<Name>): Task {
  const say = messagesFor(session, editorsMessages);
  const [action = '', subject = ''] = input.operands;
  if (action === 'list') return { kind: 'list' };
  if (action === 'add')
    return subject.trim() ? readNewEditor(session, input, subject) : refuse(say.missing(say.name));
  if (action === 'revoke')
    return subject ? { kind: 'revoke', id: subject } : refuse(say.missing(say.id));
  if (action === 'renew') return readRenewal(session, input, subject);
  return refuse(say.unknownAction(action));
}

function readRenewal(session: Session, input: Input<Name>, id: string): Task {
  const say = messagesFor(session, editorsMessages);
  if (!id) return refuse(say.missing(say.id));
  const validity = readValidity(session, input.text('days'), input.text('expires'));
  return 'outcome' in validity ? { kind: 'refused', ...validity } : { kind: 'renew', id, validity };
}

function readNewEditor(session: Session, input: Input<Name>, name: string): Task {
  const say = messagesFor(session, editorsMessages);
  const scopeText = input.text('scopes') ?? editorScopes.join(',');
  const validity = readValidity(session, input.text('days'), input.text('expires'));
  if ('outcome' in validity) return { kind: 'refused', ...validity };
  const held = scopeText.split(',').map((scope) => scope.trim());
  const wish = { name, scopes: scopes.filter((scope) => held.includes(scope)), ...validity };
  if (held.some((text) => !scopes.some((scope) => scope === text))) {
    return refuse(say.badScopes(scopeText, scopes.join(', ')));
  }
  return v.safeParse(newEditorSchema, wish).success
    ? { kind: 'add', editor: wish }
    : refuse(say.badName(name));
}

function refuse(message: string): Task {
  return { kind: 'refused', outcome: { kind: 'usage', message } };
}
