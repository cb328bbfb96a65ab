// `gazette verify`: is what a citation says what the site, a feed and files have?

import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineCommand } from '../command.ts';
import { checkExport } from '../exporting/check-export.ts';
import { tellCheck } from '../exporting/tell-problems.ts';
import { siteCheckMessages } from '../messages/site-check.ts';
import { type VerifyMessages, verifyMessages } from '../messages/verify.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { type ReadClaim, readClaim } from '../verifying/read-claim.ts';
import { verifyClaim } from '../verifying/verify-claim.ts';
import { verifySite } from '../verifying/whole-site/verify-site.ts';

/** The command `gazette verify`. It needs no token: it reads what everybody may read. */
export const verify = defineCommand<'feed' | 'in' | 'sample'>({
  operands: '<citation|address|file|export|site|->',
  minOperands: 1,
  maxOperands: Number.POSITIVE_INFINITY,
  options: {
    feed: {
      placeholder: 'feed',
      help: {
        en: 'also hold the entry of a feed (file or address) against the source',
        zh: '同时核对订阅源（文件或网址）中的条目与原文是否一致',
      },
    },
    in: {
      placeholder: 'path',
      help: {
        en: 'look for the source in a folder of Markdown files, or in one',
        zh: '在 Markdown 文件夹或文件中查找原文',
      },
    },
    sample: {
      placeholder: 'n',
      help: {
        en: 'of a whole site: only so many articles, chosen at random',
        zh: '核验整个站点时只随机抽取若干篇',
      },
    },
  },
  examples: [
    {
      line: 'gazette verify ../backup',
      does: {
        en: 'an export: every file, the log, the tables',
        zh: '核验导出：每个文件、日志和各表',
      },
    },
    {
      line: 'gazette verify https://bulletin.example.cn --sample 20',
      does: { en: 'twenty articles of a site, and its feeds', zh: '站点的二十篇文章及其订阅源' },
    },
    {
      line: 'gazette verify https://bulletin.example.cn/articles/juzhang-huiyi/revisions/1',
      does: { en: 'what the site says of one revision', zh: '核验站点上的某一版' },
    },
    {
      line: 'gazette verify cited.bib --feed https://bulletin.example.cn/atom.xml',
      does: {
        en: 'a citation in a file, and what subscribers got',
        zh: '核验文件中的引用，以及订阅者收到的内容',
      },
    },
    {
      line: 'pbpaste | gazette verify - --in export/',
      does: {
        en: 'a copied citation against an export, without the network',
        zh: '用导出的文件核验所复制的引用，无须联网',
      },
    },
  ],
  async run(session, input) {
    const say = messagesFor(session, verifyMessages);
    const [first = ''] = input.operands;
    const folder = resolve(session.context.cwd, first);
    if (input.operands.length === 1 && isFolder(folder)) {
      return tellCheck(session, first, await checkExport(session, folder));
    }
    const whole = await verifyWhole(session, input.operands, input.text('sample'));
    if (whole) return whole;
    const read = readClaim(await readOperands(session, input.operands));
    if (!read.ok) return { kind: 'usage', ...refuseClaim(read.reason, say) };
    const places = { feed: input.text('feed'), folder: input.text('in') };
    return verifyClaim(session, read.claim, places);
  },
});

/** How a whole site is verified; undefined where it is not the address of one that was given. */
async function verifyWhole(
  session: Session,
  operands: readonly string[],
  sample: string | undefined,
): Promise<Outcome | undefined> {
  const say = messagesFor(session, siteCheckMessages);
  const [first = ''] = operands;
  const url = operands.length === 1 ? URL.parse(first) : null;
  const isSite = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search;
  if (!isSite)
    return sample === undefined ? undefined : { kind: 'usage', message: say.sampleOnlySite };
  const size = sample === undefined ? undefined : Number(sample);
  if (size !== undefined && !(Number.isInteger(size) && size >= 1 && size <= 10_000)) {
    return { kind: 'usage', message: say.badSample };
  }
  return verifySite(session, url.origin, size);
}

function refuseClaim(
  reason: Extract<ReadClaim, { ok: false }>['reason'],
  say: VerifyMessages,
): { message: string; hint?: string } {
  switch (reason) {
    case 'no-claim':
      return { message: say.noClaim, hint: say.noClaimHint };
    case 'several-claims':
      return { message: say.severalClaims };
    case 'broken-hash':
      return { message: say.brokenHash, hint: say.brokenHashHint };
  }
}

/** A citation written without quotes comes in several arguments. */
async function readOperands({ context }: Session, operands: readonly string[]): Promise<string> {
  const [first = ''] = operands;
  if (operands.length > 1) return operands.join(' ');
  if (first === '-') return new TextDecoder().decode(await context.readStdin());
  const path = resolve(context.cwd, first);
  if (!isFile(path)) return first;
  return readFile(path, 'utf8');
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** False too for a text that is too long to be a path. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
