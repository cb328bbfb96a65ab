// The settings of one deployment, from `[vars]` in wrangler.toml.

import * as v from 'valibot';
import { judgeAlias } from './alias.ts';
import { findUnbalancedDirection } from './characters.ts';
import { formerFeedPaths } from './former-feeds.ts';
import { githubSettings } from './github-publishers.ts';
import { isTimeZone } from './time.ts';

/** Settings are text, as TOML has it: a number without quotes is there all the same. */
function nameMistake({ input }: v.BaseIssue<unknown>): string {
  return input === undefined ? 'is missing' : 'must be text, in quotes';
}

const line = v.pipe(
  v.string(nameMistake),
  v.regex(/^[^\p{Cc}\p{Cs}\ufffe\uffff]*$/u, 'holds a control character'),
  v.trim(),
);
const filled = v.pipe(line, v.nonEmpty('is empty'));

const siteSchema = v.object(
  {
    ORIGIN: v.pipe(
      filled,
      v.check(isOrigin, 'must be an origin such as https://bulletin.example.cn, without a path'),
    ),
    SITE_ID: v.pipe(
      filled,
      v.regex(
        /^tag:[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:[A-Za-z0-9._~-]+$/,
        'must be a tag URI (RFC 4151) such as tag:bulletin.example.cn,2026:gazette; choose it once, never change it',
      ),
    ),
    TITLE: filled,
    DESCRIPTION: filled,
    LANGUAGE: v.picklist(['zh-Hant', 'zh-Hans', 'en'], 'must be zh-Hant, zh-Hans or en'),
    TIME_ZONE: v.pipe(filled, v.check(isTimeZone, 'must be a time zone such as Asia/Shanghai')),
    // It is the issuer of digests, and so a part of an address.
    PUBLISHER: v.pipe(
      filled,
      v.check(
        (text) => text.length <= 80 && !/[/\\\u2028\u2029]|^\.\.?$/.test(text),
        'must have at most 80 characters, no slash, and be more than dots',
      ),
      v.check(
        (text) => findUnbalancedDirection(text) === undefined,
        'holds a direction control that is not closed',
      ),
      v.normalize('NFC'),
    ),
    FEED_SIZE: v.pipe(
      v.string(nameMistake),
      v.regex(/^\d+$/, 'must be a number from 1 to 200'),
      v.transform(Number),
      v.minValue(1, 'must be a number from 1 to 200'),
      v.maxValue(200, 'must be a number from 1 to 200'),
    ),
    HUBS: v.optional(
      v.pipe(
        line,
        v.transform((text) => text.split(/\s+/).filter(Boolean)),
        v.check(
          (hubs) => hubs.every((hub) => /^https?:$/.test(URL.parse(hub)?.protocol ?? '')),
          'must be addresses of WebSub hubs such as https://hub.example.org/, with spaces between them',
        ),
        // In the one spelling in which an address can stand in a header.
        v.transform((hubs) => [...new Set(hubs.map((hub) => new URL(hub).href))]),
      ),
      '',
    ),
    FORMER_FEEDS: v.optional(
      v.pipe(
        line,
        v.transform((text) => text.split(/\s+/).filter(Boolean)),
        v.check(
          (paths) => paths.every((path) => judgeAlias(path).ok || formerFeedPaths.has(path)),
          'must be paths such as /posts/index.xml, with spaces between them, and none of this site’s own',
        ),
        v.transform((paths) =>
          paths.flatMap((path) => {
            const verdict = judgeAlias(path);
            return verdict.ok ? [verdict.address] : [];
          }),
        ),
      ),
      '',
    ),
    HUB_DELAY: v.optional(
      v.pipe(v.string(), v.regex(/^\d{1,4}$/, 'must be a number of seconds'), v.transform(Number)),
      '90',
    ),
    // Nothing that readers see depends on them: `parseGithubSettings` reads them.
    ...githubSettings,
  },
  'is missing',
);

/** The settings of one deployment, checked. `origin` has no slash at its end. */
export interface Site {
  readonly origin: string;
  /** Tag URI (RFC 4151) from which the feeds' ids are made; it outlives a change of domain. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: SiteLanguage;
  readonly timeZone: string;
  readonly publisher: string;
  /** How many entries a subscription document holds; up to 49 more where they are in no closed volume yet. */
  readonly feedSize: number;
  /** The WebSub hubs that distribute the feeds; they are named in every feed and told of changes. */
  readonly hubs: readonly string[];
  /** Canonical paths where a former system had feeds of everything, besides those that are known of many systems. */
  readonly formerFeeds: readonly string[];
  /** How long after a feed was written the hubs are told of it, in milliseconds: KV takes a minute to spread a change. */
  readonly hubDelay: number;
}

/** The languages in which a site speaks to its readers. */
export type SiteLanguage = 'zh-Hant' | 'zh-Hans' | 'en';

/**
 * Reads the settings from a Worker's environment. Throws one Error that lists every setting that is
 * missing or wrong and what it must be, since a site without them cannot serve anything.
 */
export function parseSite(vars: unknown): Site {
  const result = v.safeParse(siteSchema, vars);
  if (!result.success) {
    const list = result.issues.map((issue) => `  ${v.getDotPath(issue)} ${issue.message}`);
    throw new Error(`The settings in [vars] of wrangler.toml need mending:\n${list.join('\n')}`);
  }
  const settings = result.output;
  return {
    origin: new URL(settings.ORIGIN).origin,
    id: settings.SITE_ID,
    title: settings.TITLE,
    description: settings.DESCRIPTION,
    language: settings.LANGUAGE,
    timeZone: settings.TIME_ZONE,
    publisher: settings.PUBLISHER,
    feedSize: settings.FEED_SIZE,
    hubs: settings.HUBS,
    formerFeeds: settings.FORMER_FEEDS,
    hubDelay: settings.HUB_DELAY * 1000,
  };
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && text.replace(/\/$/, '') === url.origin;
}
