// Remembers what a run was told while it is under way, so that --resume alone takes it up.

import type { Announcement } from '../../domain/publishing-api.ts';
import type { Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import { recordRun } from '../site/resume-file.ts';
import type { Work } from './plan.ts';
import type { PublishOptions } from './publish-options.ts';
import type { SentReport } from './send-and-verify.ts';

/** Sends, with the run remembered until all has arrived. What ends for another reason than the way is not taken up. */
export async function whileRemembered(
  { context: { cwd } }: Session,
  { origin }: Site,
  { sendings }: Work,
  options: PublishOptions & { readonly announce: Announcement },
  send: () => Promise<SentReport>,
): Promise<SentReport> {
  if (!options.isResumable) return send();
  const { paths, change, announce, at, anyway, draft } = options;
  const changed = sendings.flatMap(({ local, opens }) =>
    opens === 'already' ? [[local.article.id, local.sha256] as const] : [],
  );
  await recordRun(cwd, origin, {
    ...{ paths: [...paths], announce, anyway: anyway === 'named', draft },
    ...{ changed: Object.fromEntries(changed) },
    ...(change ? { change } : {}),
    ...(at === undefined ? {} : { at }),
  });
  const report = await send();
  const isBroken = ['network', 'interrupted', 'unauthenticated'].includes(report.outcome.kind);
  if (!isBroken || report.sent.length === sendings.length) await recordRun(cwd, origin, undefined);
  return report;
}
