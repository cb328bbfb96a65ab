// Turns an article's source into an Article, or into the list of everything that has to be mended.

import * as v from 'valibot';
import { type Article, frontMatterSchema, knownKeys, nameOffender } from './article.ts';
import { checkBody } from './check-body.ts';
import { checkPins } from './check-pins.ts';
import type { BodyLink, PlacedReference } from './check-references.ts';
import {
  type Place,
  parseFrontMatter,
  type RawFrontMatter,
  showPath,
  splitSource,
} from './front-matter.ts';
import { judgeLanguage } from './language.ts';
import type { Heading } from './markdown.ts';
import { nearest } from './nearest.ts';
import { hasErrors, mostProblems, type Problem, sortProblems } from './problem.ts';
import { isRule, type Rule } from './problem-text.ts';
import { isSlug, proposeSlug } from './slug.ts';

/** Largest source of one article, in bytes of UTF-8. A ledger row holds 2 MB. */
export const maxSourceBytes = 1_000_000;

/** An article, or nothing where there are errors; the problems are in reading order either way. */
export interface ParsedArticle {
  readonly article: Article | undefined;
  readonly problems: readonly Problem[];
  /** The files beside the article that its text refers to, in order. */
  readonly references: readonly PlacedReference[];
  /** The links of its text that lead to no such file, in order. */
  readonly links: readonly BodyLink[];
  readonly headings: readonly Heading[];
}

/** What a source cannot tell by itself: the slug that its file name or address gives, and the site's time zone. */
export interface ParseContext {
  readonly slug: string;
  readonly timeZone: string;
}

/**
 * Parses a canonical source (see `canonicalSource`). Reports every problem at once; the article is
 * there only when none of them is an error.
 */
export function parseArticle(source: string, context: ParseContext): ParsedArticle {
  const size = new TextEncoder().encode(source).length;
  if (size > maxSourceBytes) {
    return refuse({
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'source-too-large',
      data: { limit: String(maxSourceBytes) },
    });
  }
  const conflict = findConflict(source);
  if (conflict) return refuse(conflict);
  const split = splitSource(source);
  if ('rule' in split) return refuse(split);
  const raw = parseFrontMatter(split.frontMatter);
  const validated = v.safeParse(frontMatterSchema(context.timeZone), raw.values);
  const body = checkBody(split.body, split.bodyLine);
  const readable = raw.places.size > 0 || raw.problems.length === 0;
  const problems = [
    ...raw.problems,
    ...unknownKeys(raw),
    ...(validated.success || !readable
      ? []
      : validated.issues.map((issue) => toProblem(issue, raw))),
    ...(validated.success ? checkMeaning(validated.output, context, raw) : []),
    ...body.problems,
    // Where the front matter cannot be read, nothing can be said of the pins in it.
    ...(readable ? checkPins(body.references, raw) : []),
  ];
  const found = {
    problems: sortProblems(problems).slice(0, mostProblems),
    references: body.references,
    links: body.links,
    headings: body.headings,
  };
  if (!validated.success || hasErrors(problems)) return { article: undefined, ...found };
  const slug = validated.output.slug ?? context.slug;
  return { article: { ...validated.output, slug, body: split.body }, ...found };
}

function refuse(problem: Problem): ParsedArticle {
  return { article: undefined, problems: [problem], references: [], links: [], headings: [] };
}

/** Where git left both versions of a stretch: nothing else can be said of such a file. */
function findConflict(source: string): Problem | undefined {
  const begin = /^<{7} .*$/m.exec(source);
  if (!begin || !/^={7}$/m.test(source) || !/^>{7} /m.test(source)) return undefined;
  const line = source.slice(0, begin.index).split('\n').length;
  return { line, column: 1, severity: 'error', rule: 'conflict-marker', data: {} };
}

type Validated = Omit<Article, 'slug' | 'body'> & { slug?: string | undefined };

/** What the schema cannot see: warnings, repeated topics, and a slug that came from outside. */
function checkMeaning(values: Validated, context: ParseContext, raw: RawFrontMatter): Problem[] {
  const problems: Problem[] = [];
  const report = (path: string, severity: Problem['severity'], rule: Rule, data: Problem['data']) =>
    problems.push({ ...placeOf(path, raw), severity, rule, data });
  if (judgeLanguage(values.lang).kind === 'script-missing') {
    report('lang', 'warning', 'language-script', { value: values.lang });
  }
  for (const [index, topic] of values.topics.entries()) {
    if (values.topics.indexOf(topic) < index) {
      report(`topics.${index}`, 'error', 'duplicate-topic', { value: topic });
    }
    const parts = topic.split(/\s*[，、；,;]\s*/).filter(Boolean);
    if (parts.length > 1) {
      const data = { value: topic, suggestion: parts.join(', ') };
      report(`topics.${index}`, 'warning', 'topic-list', data);
    }
  }
  const { published, updated } = values;
  if (updated !== undefined && (published === undefined || updated < published)) {
    report('updated', 'error', 'updated-early', {});
  }
  if (values.slug === undefined && !isSlug(context.slug)) {
    report('slug', 'error', 'bad-slug', {
      value: context.slug,
      suggestion: proposeSlug(context.slug),
    });
  }
  return problems;
}

/** The key's place; that of the nearest key above it, or the file's start, where it is not written. */
function placeOf(path: string, raw: RawFrontMatter): Place {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const place = raw.places.get(at);
    if (place) return place;
  }
  return { line: 1, column: 1 };
}

function toProblem(issue: v.BaseIssue<unknown>, raw: RawFrontMatter): Problem {
  const path = v.getDotPath(issue) ?? '';
  const value = typeof issue.input === 'string' ? issue.input : '';
  const place = placeOf(path, raw);
  const problem = (rule: Rule, data: Problem['data']): Problem => ({
    ...place,
    severity: 'error',
    rule,
    data,
  });
  if (issue.type === 'object') return keyProblem(issue, path, problem);
  const rule = issue.message;
  if (!isRule(rule) || rule === 'wrong-type' || issue.kind === 'schema') {
    return problem('wrong-type', { key: path, ...expectedFor(path) });
  }
  return problem(rule, { key: path, value, ...dataFor(rule, value, issue) });
}

/** A missing key with what belongs there, or a value that should hold keys. */
function keyProblem(
  issue: v.BaseIssue<unknown>,
  path: string,
  problem: (rule: Rule, data: Problem['data']) => Problem,
): Problem {
  return issue.expected === 'Object'
    ? problem('wrong-type', { key: path, ...expectedFor(path) })
    : problem('missing-key', { key: path, ...whatBelongs(path) });
}

/** Every key that is not one of an article's, with the nearest that is. */
function unknownKeys(raw: RawFrontMatter): Problem[] {
  return [...raw.places].flatMap(([path, place]) => {
    const dot = path.lastIndexOf('.');
    const known = knownKeys.get(path.slice(0, Math.max(0, dot)));
    const key = showPath(path.slice(dot + 1));
    if (!known || known.includes(key)) return [];
    const close = nearest(key, known);
    const data = {
      key: showPath(path),
      'suggestion:en': close ? `Did you mean "${close}"?` : `Known are ${known.join(', ')}.`,
      'suggestion:zh': close ? `是否想写“${close}”？` : `可用的有 ${known.join('、')}。`,
    };
    return [{ ...place, severity: 'error', rule: 'unknown-key', data } as const];
  });
}

function expectedFor(path: string): Problem['data'] {
  if (path === 'topics') {
    return {
      'expected:en': 'a list such as [質量監督, 工作會議]',
      'expected:zh': '列表，如 [質量監督, 工作會議]',
    };
  }
  if (path === 'aliases') {
    return {
      'expected:en': 'a list such as [/2009/02/old-name.html]',
      'expected:zh': '列表，如 [/2009/02/old-name.html]',
    };
  }
  if (path === 'source') {
    return { 'expected:en': '{file: …, sha256: …}', 'expected:zh': '{file: …, sha256: …}' };
  }
  if (path === 'source.cleaned') {
    return {
      'expected:en': 'a map such as {gloss: 606}',
      'expected:zh': '对照表，如 {gloss: 606}',
    };
  }
  if (path === 'source.restored') {
    return { 'expected:en': 'a list such as [災]', 'expected:zh': '列表，如 [災]' };
  }
  if (path === 'files') {
    return {
      'expected:en': 'a map from file names to SHA-256, which "gazette publish" writes',
      'expected:zh': '文件名到 SHA-256 的对照表，由 gazette publish 写入',
    };
  }
  return { 'expected:en': 'one line of text', 'expected:zh': '一行文字' };
}

/** In words, not as an example: what is pasted from a message would be published. */
const belongings: Readonly<Record<string, { en: string; zh: string }>> = {
  id: {
    en: 'urn:uuid: and a new UUID, or the id that the article had elsewhere',
    zh: 'urn:uuid: 加一个新的 UUID，或文章在别处原有的标识',
  },
  title: { en: 'the title of the bulletin', zh: '公报的标题' },
  issuer: { en: 'the body that issued the bulletin', zh: '发布机关' },
  issued: {
    en: 'the date that the document bears, such as 2009-02-19',
    zh: '成文日期，形如 2009-02-19',
  },
  lang: {
    en: 'the language: zh-Hant, zh-Hans, en …',
    zh: '语言：zh-Hant（繁体）、zh-Hans（简体）、en 等',
  },
};

function whatBelongs(path: string): Problem['data'] {
  const { en, zh } = belongings[path] ?? { en: 'its value', zh: '其内容' };
  return { 'what:en': en, 'what:zh': zh };
}

function dataFor(rule: Rule, value: string, issue: v.BaseIssue<unknown>): Problem['data'] {
  const judged = rule === 'language-form' ? judgeLanguage(value) : undefined;
  if (judged?.kind === 'spelled-otherwise') return { suggestion: judged.canonical };
  if (rule === 'bad-slug') return { suggestion: proposeSlug(value) };
  if (rule === 'not-nfc') return { suggestion: value.normalize('NFC') };
  if (rule === 'too-long' || rule === 'too-many') return { limit: String(issue.requirement ?? '') };
  if (rule === 'illegal-character' || rule === 'bidi-control') return { code: nameOffender(value) };
  return {};
}
