// Whether an export may be restored into a site: it must be empty, and speak of itself as the export does.

import type { RestorationStanding } from '../../domain/keeping-api.ts';
import type { Manifest } from '../exporting/manifest.ts';
import { restoringMessages } from '../messages/restoring.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';
import { type ChangedSetting, compareSettings } from './compare-settings.ts';

/** What is to be restored, and what the editor has said beforehand. */
export interface Wish {
  readonly manifest: Manifest;
  /** The SHA-256 of the manifest. */
  readonly sha256: string;
  readonly confirmed: boolean;
  /** --anyway: settings may differ. */
  readonly anyway: boolean;
  /** --anew: what was begun of another export may be given up. */
  readonly anew: boolean;
}

/** Why the export cannot be restored there; undefined where it can, once the editor has confirmed. */
export function judgeSite(
  session: Session,
  standing: RestorationStanding,
  wish: Wish,
): Outcome | undefined {
  const say = messagesFor(session, restoringMessages);
  if (standing.state === 'filled') {
    const { article = 0, event = 0, editor = 0, media = 0 } = standing.counts;
    const message = say.notEmpty(article, media, editor, event);
    return { kind: 'conflict', message, hint: say.notEmptyHint };
  }
  if (standing.state === 'restoring' && standing.export !== wish.sha256 && !wish.anew) {
    return { kind: 'conflict', message: say.other(standing.export ?? ''), hint: say.otherHint };
  }
  if (wish.manifest.schema > standing.schema) {
    return { kind: 'failed', message: say.newer, hint: say.newerHint };
  }
  return judgeSettings(session, standing, wish);
}

function judgeSettings(
  session: Session,
  standing: RestorationStanding,
  { manifest, anyway }: Wish,
): Outcome | undefined {
  const say = messagesFor(session, restoringMessages);
  const changed = compareSettings(manifest.settings, standing.settings);
  if (changed.length === 0) return undefined;
  session.warn(`${session.paint('warning', '!')} ${say.settings}`);
  for (const line of changed.map((setting) => renderSetting(session, setting))) session.warn(line);
  if (changed.some(({ name }) => name === 'SITE_ID')) {
    return { kind: 'conflict', message: say.siteId, hint: say.siteIdHint };
  }
  if (anyway || session.canAsk) return undefined;
  return { kind: 'conflict', message: say.settingsDiffer, hint: say.settingsHint };
}

function renderSetting(session: Session, { name, was, is }: ChangedSetting): string {
  const say = messagesFor(session, restoringMessages);
  return `    ${say.setting(name, printable(was), printable(is), say.effects[name] ?? say.otherEffect)}`;
}
