// npm run bench:scale: 10,000 bulletins published into a fresh local site, side by side with building the same with Hugo.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Workspace } from '../journeys/workspace.ts';
import { writeArchive } from './archive/write-archive.ts';
import { buildWithHugo, hugoVersion, layOutHugo } from './scale/build-with-hugo.ts';
import { publishWithGazette } from './scale/publish-with-gazette.ts';
import { renderScale } from './scale/render-scale.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    announce: { type: 'string', default: 'digest' },
  },
});
const count = Number(values.count);

const desk = new Workspace();
const hugo = mkdtempSync(join(tmpdir(), 'gazette-scale-hugo-'));
try {
  const articles = join(desk.folder, 'articles');
  const archive = writeArchive(articles, count);
  const version = hugoVersion();
  if (version === undefined) console.log('hugo is not installed: there is nothing to compare with');
  else layOutHugo(hugo, articles);
  // In turns: what else the machine does should meet both.
  const first = version === undefined ? undefined : await buildWithHugo(hugo);
  const gazette = await publishWithGazette(desk, values.announce);
  const second = version === undefined ? undefined : await buildWithHugo(hugo);
  const builds = first && second ? { version: version ?? '', first, second } : undefined;
  console.log(renderScale({ archive, announce: values.announce, gazette, hugo: builds }));
} finally {
  await desk.remove();
  rmSync(hugo, { recursive: true, force: true });
}
