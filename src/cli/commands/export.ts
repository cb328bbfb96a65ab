// `gazette export`: everything that a site holds, in a folder.

import { readdir } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { defineCommand } from '../command.ts';
import { isThere } from '../exporting/draft-folder.ts';
import { type Exported, exportSite } from '../exporting/export-site.ts';
import { loadManifest } from '../exporting/load-manifest.ts';
import { exportingMessages } from '../messages/exporting.ts';
import { noOperands } from '../no-operands.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { openSite } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';

/** Where an export goes, where no folder is named. */
const defaultFolder = 'export';

/** The command `gazette export`; its token needs the scope `admin`. Running it again fetches what is new. */
export const exportCommand = defineCommand<'out'>({
  ...noOperands,
  options: {
    out: {
      placeholder: 'folder',
      help: {
        en: `the folder (default: ${defaultFolder}); an export that is there is brought up to date`,
        zh: `文件夹（默认 ${defaultFolder}）；已有导出时只补新增的内容`,
      },
    },
  },
  examples: [
    {
      line: 'gazette export --out ../backup',
      does: {
        en: 'a backup; again the next night, what is new',
        zh: '备份；次日再执行，只取新增的',
      },
    },
  ],
  async run(session, input) {
    const say = messagesFor(session, exportingMessages);
    const { cwd } = session.context;
    const folder = resolve(cwd, input.text('out') ?? defaultFolder);
    const shown = relative(cwd, folder) || '.';
    if (!(await mayBeWritten(folder))) {
      return { kind: 'usage', message: say.notExport(shown), hint: say.notExportHint };
    }
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    const result = await exportSite(session, site.value, folder);
    return tell(session, result, folder, shown);
  },
});

/** A folder with anything else in it is nobody's to replace. */
async function mayBeWritten(folder: string): Promise<boolean> {
  if (!(await isThere(folder))) return true;
  const { kind } = await loadManifest(folder);
  return kind === 'read' || (kind === 'absent' && (await readdir(folder)).length === 0);
}

async function tell(
  session: Session,
  result: Exported,
  folder: string,
  shown: string,
): Promise<Outcome> {
  const say = messagesFor(session, exportingMessages);
  switch (result.kind) {
    case 'failed': {
      const outcome = outcomeOfFailure(session, result.failure);
      return outcome.kind === 'network' ? { ...outcome, hint: say.resume } : outcome;
    }
    case 'miscounted': {
      const message = say.miscounted(result.table, result.counted, result.came);
      return { kind: 'failed', message, hint: say.miscountedHint };
    }
    case 'exported':
      await tellExport(session, result, folder, shown);
      return ok;
  }
}

async function tellExport(
  session: Session,
  { manifest, newEvents, newFiles }: Extract<Exported, { kind: 'exported' }>,
  folder: string,
  shown: string,
): Promise<void> {
  const say = messagesFor(session, exportingMessages);
  const loaded = await loadManifest(folder);
  const sha256 = loaded.kind === 'read' ? loaded.sha256 : '';
  const { article = 0, revision = 0, media = 0 } = manifest.counts;
  if (session.json) {
    const { event, counts } = manifest;
    const json = { folder, manifest: sha256, event, counts, newEvents, newFiles };
    session.print(`${JSON.stringify(json, undefined, 2)}\n`);
  }
  session.say(`${session.paint('good', '✔')} ${say.exported(shown, article, revision, media)}`);
  if (newEvents < manifest.event.number) session.say(`  ${say.since(newEvents, newFiles)}`);
  session.say(`  ${say.hash(sha256)}`);
  session.say(`  ${session.paint('dim', say.hashHint)}`);
}
