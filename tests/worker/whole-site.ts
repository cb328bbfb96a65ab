// Reads every address of a site, to be held against the same addresses elsewhere.

import { sha256 } from '../../src/domain/sha256.ts';
import { addressesOf } from './embargo-addresses.ts';
import { rich } from './rich-site.ts';
import { get } from './site.ts';

/** What an address answers, as far as it may not change when the site moves. */
export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | null>>;
}

const kept = ['ETag', 'Last-Modified', 'Content-Type', 'Cache-Control', 'Link', 'Location'];

/** Every address of the rich site, by the application's own routes, with its volumes, searches and revisions. */
export function richAddresses(): string[] {
  const slugs = [...rich.slugs, ...rich.withdrawn, ...rich.former, ...rich.closed];
  const found = rich.topics.flatMap((topic, at) =>
    addressesOf({
      ...{ topic, issuer: rich.issuers[at % rich.issuers.length] ?? '', slugs },
      ...{ month: at === 0 ? '2009-02' : '1993-05', files: rich.files },
    }),
  );
  const others = [2, 3].flatMap((volume) =>
    found
      .filter((path) => path.includes('/volumes/1'))
      .map((path) => path.replace('/volumes/1', `/volumes/${volume}`)),
  );
  const revisions = slugs.flatMap((slug) =>
    [2, 3].flatMap((number) =>
      ['', '.md'].map((end) => `/articles/${slug}/revisions/${number}${end}`),
    ),
  );
  const searches = ['質監局', '發生', '正文', '更正'].flatMap((words) =>
    ['', '&order=newest', '&year=2009'].map(
      (more) => `/search?q=${encodeURIComponent(words)}${more}`,
    ),
  );
  return [...new Set([...found, ...others, ...revisions, ...searches])];
}

/** What each address answers, after the allowance for what is not there has filled again. */
export async function readAll(paths: readonly string[]): Promise<Map<string, Answered>> {
  const answers = new Map<string, Answered>();
  for (const path of paths) {
    let response = await get(path);
    for (let tries = 0; response.status === 503 && tries < 20; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      response = await get(path);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    answers.set(path, {
      status: response.status,
      body: sha256(bytes),
      headers: Object.fromEntries(kept.map((name) => [name, response.headers.get(name)])),
    });
  }
  return answers;
}
