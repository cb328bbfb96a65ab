// Who may do what: the scopes that a token can have, and which of them each action needs.

/**
 * What a token may do. `draft`: send files and keep articles as drafts, which readers never see;
 * `publish`: bring articles before readers; `correct`: change what readers have; `withdraw`: take it
 * from them and give it back; `admin`: editors, projection and export. Every token reads.
 */
export const scopes = ['draft', 'publish', 'correct', 'withdraw', 'admin'] as const;

/** One of the scopes. */
export type Scope = (typeof scopes)[number];

/** The scopes of somebody who writes, publishes and answers for bulletins, but manages nobody. */
export const editorScopes = [
  'draft',
  'publish',
  'correct',
  'withdraw',
] as const satisfies readonly Scope[];

/** Which scopes allow what: any one of them suffices. Who may open an article may keep it as a draft as well. */
const allowing = {
  'send-file': ['draft', 'publish', 'correct'],
  'keep-draft': ['draft', 'publish'],
  /** To open a new article or a draft, to schedule one, and to change, move or cancel what is scheduled. */
  open: ['publish'],
  change: ['correct'],
  'put-words': ['correct'],
  withdraw: ['withdraw'],
  restore: ['withdraw'],
  'manage-editors': ['admin'],
  'rebuild-projection': ['admin'],
  export: ['admin'],
} as const satisfies Readonly<Record<string, readonly Scope[]>>;

/** Something that needs a scope. */
export type Action = keyof typeof allowing;

/** All that needs a scope. */
export const actions = Object.keys(allowing).filter(isAction);

function isAction(name: string): name is Action {
  return Object.hasOwn(allowing, name);
}

/** The scopes that allow an action: one of them suffices. */
export function scopesFor(action: Action): readonly Scope[] {
  return allowing[action];
}

/** Whether somebody with these scopes may do it. */
export function mayDo(held: readonly Scope[], action: Action): boolean {
  return scopesFor(action).some((scope) => held.includes(scope));
}

/** Who writes to the ledger: the name that stands in its log, and the scopes of the token. */
export interface Writer {
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/**
 * Refused for want of a scope: the action, the scopes of which one would do, and the names of those
 * who could give it; the operator alone where nobody else can.
 */
export interface Forbidden {
  readonly reason: 'forbidden';
  readonly action: Action;
  readonly scopes: readonly Scope[];
  readonly ask: readonly string[];
}
