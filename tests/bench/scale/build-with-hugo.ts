// Builds the same bulletins with Hugo: a page for each, lists and RSS of everything, each topic, issuer and year.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Measured, runMeasured } from './run-measured.ts';

/** What a build took and made. */
export interface HugoBuild extends Measured {
  readonly files: number;
  readonly bytes: number;
}

/** Hugo's version; undefined where it is not installed. */
export function hugoVersion(): string | undefined {
  const asked = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim().split(' ').slice(0, 2).join(' ') : undefined;
}

/** Lays out a site of Hugo's with the bulletins of a folder. The bulletins stay as they are. */
export function layOutHugo(folder: string, articles: string): void {
  for (const [path, text] of Object.entries(layout)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(articles, join(folder, 'content/articles'), { recursive: true });
}

/** Builds the site into `public/`, which is emptied first. */
export async function buildWithHugo(folder: string): Promise<HugoBuild> {
  const args = ['--quiet', '--cleanDestinationDir', '--ignoreCache'];
  const measured = await runMeasured('hugo', args, { cwd: folder });
  return { ...measured, ...weigh(join(folder, 'public')) };
}

function weigh(folder: string): { files: number; bytes: number } {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((entry) => entry.isFile());
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

const item = `<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.issuer }} {{ .Params.issued }}</li>`;

const layout: Readonly<Record<string, string>> = {
  'config.toml': `baseURL = "https://bulletin.example.cn/"
title = "公報"
languageCode = "zh-Hant"
paginate = 50
[taxonomies]
topic = "topics"
issuer = "issuer"
[frontmatter]
date = ["issued"]
[services.rss]
limit = 50
`,
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="{{ with .Params.lang }}{{ . }}{{ else }}zh-Hant{{ end }}"><head><meta charset="utf-8">
<title>{{ .Title }}</title>
{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">{{ end }}
</head><body><main>{{ block "main" . }}{{ end }}</main></body></html>
`,
  'layouts/_default/single.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1>
<p>{{ .Params.issuer }} <time>{{ .Params.issued }}</time></p>
<ul>{{ range .Params.topics }}<li><a href="/topics/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>
{{ .Content }}
<nav>{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></article>{{ end }}
`,
  'layouts/_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $pages := .RegularPagesRecursive }}{{ if eq .Kind "term" }}{{ $pages = .Pages }}{{ end }}
{{ $paginator := .Paginate $pages }}<ul>{{ range $paginator.Pages }}${item}{{ end }}</ul>
{{ template "_internal/pagination.html" . }}{{ end }}
`,
  'layouts/_default/rss.xml': `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{{ .Title }}</title>
<link>{{ .Permalink }}</link><description>{{ .Title }}</description>
{{ $pages := .RegularPagesRecursive }}{{ if eq .Kind "term" }}{{ $pages = .Pages }}{{ end }}
{{ range first 50 $pages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid isPermaLink="false">{{ .Params.id }}</guid>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate>
<content:encoded>{{ .Content | html }}</content:encoded></item>{{ end }}
</channel></rss>
`,
};
