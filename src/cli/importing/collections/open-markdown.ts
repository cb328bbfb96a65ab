// Opens a folder of Markdown files, or one of them: of Hugo, Jekyll, Hexo, or of no system.

import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { readMarkdown } from '../../../ingest/collections/markdown/read-markdown.ts';
import {
  type Generator,
  readSiteSettings,
  type SiteSettings,
} from '../../../ingest/collections/markdown/site-settings.ts';
import type { OldEntry } from '../../../ingest/collections/old-entry.ts';
import type { Collection, Remark, SourceOptions } from './collection.ts';

/** Where a generator keeps its settings, texts, and the files that it serves as they are. */
const layouts: readonly {
  readonly generator: Generator;
  readonly settings: readonly string[];
  readonly content: string;
  readonly served: readonly string[];
  /** What must be there as well, to tell Jekyll from Hexo. */
  readonly sign: string;
}[] = [
  {
    generator: 'hugo',
    settings: [
      'hugo.toml',
      'hugo.yaml',
      'hugo.yml',
      'hugo.json',
      'config.toml',
      'config.yaml',
      'config.yml',
      'config.json',
      'config/_default/hugo.toml',
      'config/_default/config.toml',
    ],
    content: 'content',
    served: ['static', 'assets'],
    sign: 'content',
  },
  {
    generator: 'hexo',
    settings: ['_config.yml'],
    content: 'source',
    served: ['source'],
    sign: 'source',
  },
  {
    generator: 'jekyll',
    settings: ['_config.yml', '_config.toml'],
    content: '.',
    served: ['.'],
    sign: '_posts',
  },
];

interface Project {
  readonly root: string;
  readonly settings: SiteSettings | undefined;
  /** The folder that addresses and names count from. */
  readonly content: string;
  readonly served: readonly string[];
}

/** The collection below a folder, or in one file. */
export async function openMarkdown(path: string, options: SourceOptions): Promise<Collection> {
  const target = resolve(path);
  const isFolder = (await stat(target)).isDirectory();
  const project = await findProject(isFolder ? target : dirname(target), options);
  const start = isFolder && target === project.root ? project.content : target;
  const remarks: Remark[] = [];
  const { settings } = project;
  const home = options.home ?? settings?.home;
  return {
    kind: 'markdown',
    remarks: () => remarks,
    facts: () => ({
      ...(settings?.title ? { title: settings.title } : {}),
      ...(settings?.lang ? { lang: settings.lang } : {}),
      homes: home === undefined ? [] : [home],
      roots: [project.root],
    }),
    async *entries() {
      for await (const file of isFolder ? markdownBelow(start, remarks) : [start]) {
        const entry = await readFileEntry(file, project, options, remarks);
        if (entry) yield entry;
      }
    },
  };
}

/** The settings of the nearest site at or above a folder, three folders up at most. */
async function findProject(folder: string, { home }: SourceOptions): Promise<Project> {
  let at = folder;
  for (let step = 0; step < 5; step += 1) {
    for (const { generator, settings: names, content, served, sign } of layouts) {
      const name = names.find((one) => existsSync(join(at, one)));
      if (name === undefined || !existsSync(join(at, sign))) continue;
      const read = readSiteSettings(generator, name, await readFile(join(at, name), 'utf8'));
      if (!read) continue;
      const settings = home === undefined ? read : { ...read, home: withSlash(home) };
      return {
        root: at,
        settings,
        content: join(at, content),
        served: served.map((one) => join(at, one)),
      };
    }
    if (at === dirname(at)) break;
    at = dirname(at);
  }
  return { root: folder, settings: undefined, content: folder, served: [folder] };
}

function withSlash(home: string): string {
  return home.replace(/\/*$/, '/');
}

/** Markdown files in order of their names, folders of tools passed over; other texts are told of. */
async function* markdownBelow(folder: string, remarks: Remark[]): AsyncGenerator<string> {
  const others: string[] = [];
  yield* walk(folder);
  if (others.length > 0) {
    const what = others
      .slice(0, 3)
      .map((path) => relative(folder, path))
      .join(', ');
    remarks.push({ kind: 'other-files', what, count: others.length });
  }

  async function* walk(at: string): AsyncGenerator<string> {
    const entries = await readdir(at, { withFileTypes: true });
    for (const { name, ...entry } of entries
      .map((one) => ({ name: one.name, isFolder: one.isDirectory(), isFile: one.isFile() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(at, name);
      if (name.startsWith('.') || /^(?:node_modules|_site|public|themes|vendor)$/.test(name))
        continue;
      if (entry.isFolder) yield* walk(path);
      else if (entry.isFile && /\.(?:md|markdown|mdown|mkd)$/i.test(name)) yield path;
      else if (
        entry.isFile &&
        /\.(?:html?|adoc|org|rst|ipynb|textile|txt|docx?|wps|odt|rtf|pdf)$/i.test(name)
      )
        others.push(path);
    }
  }
}

async function readFileEntry(
  file: string,
  { settings, content, served }: Project,
  { timeZone }: SourceOptions,
  remarks: Remark[],
): Promise<OldEntry | undefined> {
  const path = relative(content, file).split(sep).join('/');
  const text = decode(await readFile(file));
  if (text === undefined) {
    remarks.push({ kind: 'faulty-front-matter', what: `${path}: UTF-8` });
    return undefined;
  }
  const folder = dirname(file);
  const asset = join(folder, basename(file).replace(/\.[^.]+$/, ''));
  const read = readMarkdown({
    origin: path,
    path,
    text,
    settings,
    timeZone,
    folders: [asset, folder, ...served],
  });
  if (read.ok) return read.entry;
  remarks.push({ kind: 'faulty-front-matter', what: `${path}: ${read.detail}` });
  return undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
