// `gazette editor`: who may publish.

import * as v from 'valibot';
import { type NewEditor, newEditorSchema } from '../../domain/publishing-api.ts';
import { editorScopes, scopes } from '../../domain/scopes.ts';
import { defineCommand, type Input } from '../command.ts';
import { addEditor, listEditors, revokeEditor } from '../editors/manage-editors.ts';
import { editorsMessages } from '../messages/editors.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { openSite } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';

type Name = 'scopes' | 'days';

/** The command `gazette editor`; its token needs the scope `admin`. */
export const editor = defineCommand<Name>({
  name: 'editor',
  summary: {
    en: 'Add, list or revoke editors and their tokens.',
    zh: '添加、列出或撤销编辑及其令牌。',
  },
  operands: 'add <name> | list | revoke <id>',
  minOperands: 1,
  maxOperands: 2,
  completes: ['add', 'list', 'revoke'],
  options: {
    scopes: {
      placeholder: 'list',
      help: {
        en: 'some of draft,publish,correct,withdraw,admin (all but admin)',
        zh: '取自 draft,publish,correct,withdraw,admin（默认除 admin 外全部）',
      },
    },
    days: {
      placeholder: 'n',
      help: { en: 'until the token expires (never)', zh: '令牌有效天数（默认不过期）' },
    },
  },
  examples: [
    { line: 'gazette editor add 李四 --days 365', does: { en: 'for a year', zh: '有效一年' } },
    { line: 'gazette editor list', does: { en: 'everyone', zh: '列出所有编辑' } },
    { line: 'gazette editor revoke 1f2e3d4c5b6a', does: { en: 'at once', zh: '立即撤销' } },
  ],
  async run(session, input) {
    const task = readTask(session, input);
    if (task.kind === 'refused') return task.outcome;
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    if (task.kind === 'add') return addEditor(session, site.value, task.editor);
    if (task.kind === 'revoke') return revokeEditor(session, site.value, task.id);
    return listEditors(session, site.value);
  },
});

type Task =
  | { readonly kind: 'add'; readonly editor: NewEditor }
  | { readonly kind: 'list' }
  | { readonly kind: 'revoke'; readonly id: string }
  | { readonly kind: 'refused'; readonly outcome: Outcome };

function readTask(session: Session, input: Input<Name>): Task {
  const say = messagesFor(session, editorsMessages);
  const [action = '', subject = ''] = input.operands;
  if (action === 'list') return { kind: 'list' };
  if (action === 'add')
    return subject.trim() ? readNewEditor(session, input, subject) : refuse(say.missing(say.name));
  if (action === 'revoke')
    return subject ? { kind: 'revoke', id: subject } : refuse(say.missing(say.id));
  return refuse(say.unknownAction(action));
}

function readNewEditor(session: Session, input: Input<Name>, name: string): Task {
  const say = messagesFor(session, editorsMessages);
  const scopeText = input.text('scopes') ?? editorScopes.join(',');
  const dayText = input.text('days');
  const parsed = v.safeParse(newEditorSchema, {
    name,
    scopes: scopeText.split(',').map((scope) => scope.trim()),
    ...(dayText === undefined ? {} : { days: Number(dayText) }),
  });
  if (parsed.success) return { kind: 'add', editor: parsed.output };
  const keys = new Set(parsed.issues.map((issue) => v.getDotPath(issue)?.split('.')[0]));
  if (keys.has('scopes')) return refuse(say.badScopes(scopeText, scopes.join(', ')));
  return refuse(keys.has('days') ? say.badDays(dayText ?? '') : say.missing(say.name));
}

function refuse(message: string): Task {
  return { kind: 'refused', outcome: { kind: 'usage', message } };
}
