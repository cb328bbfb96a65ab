// The checks of what a body links and shows: addresses elsewhere, and files beside the article.

import type { Place } from './front-matter.ts';
import type { Finding, ParsedMarkdown } from './markdown.ts';
import type { FileReference } from './markdown-files.ts';
import { extensionOf, parseFileAddress, relativePath } from './media/file-address.ts';
import { kindOf, typeOfExtension } from './media/media-types.ts';
import { adviceFor, findRefusedKind } from './media/refused-files.ts';
import { mostProblems, type Problem } from './problem.ts';

/** A file that a body refers to, and where: `line` counts in the article's file. */
export type PlacedReference = FileReference & Place;

/** A link that leads elsewhere than to a file beside the article; `line`, of the article's file, is where its block begins. */
export interface BodyLink {
  readonly line: number;
  readonly address: string;
}

/** The problems of what a body links and shows, and the files that it refers to. */
export interface CheckedReferences {
  readonly problems: readonly Problem[];
  readonly references: readonly PlacedReference[];
  readonly links: readonly BodyLink[];
}

/** The most references to files: each becomes some three hundred characters of HTML, and its pin a line of front matter. */
const mostFiles = 100;

/** Checks what a parsed body links and shows. `firstLine` is the line of the file at which the body begins. */
export function checkReferences(
  { findings, files }: ParsedMarkdown,
  body: string,
  firstLine: number,
): CheckedReferences {
  const starts = findLineStarts(body);
  const locate = (line: number, form: 'image' | 'link', address: string): Place => {
    const place = findPlace({ body, starts }, line, form, address);
    return { line: firstLine + place.line - 1, column: place.column };
  };
  const problems: Problem[] = [];
  if (files.length > mostFiles) {
    problems.push({
      ...{ line: firstLine, column: 1, severity: 'error', rule: 'too-many-files' },
      data: { limit: String(mostFiles) },
    });
  }
  for (const finding of findings) {
    if (problems.length >= mostProblems) break;
    for (const verdict of judge(finding)) {
      if (!('address' in finding)) continue;
      problems.push({ ...locate(finding.line, finding.kind, finding.address), ...verdict });
    }
  }
  const references = files.slice(0, mostFiles).map(({ form, path, text, line }) => ({
    ...{ form, path, text },
    ...locate(line, form === 'image' ? 'image' : 'link', path),
  }));
  return { problems, references, links: listLinks(findings, firstLine) };
}

function listLinks(findings: readonly Finding[], firstLine: number): BodyLink[] {
  return findings
    .flatMap((finding) => (finding.kind === 'link' && finding.safe ? [finding] : []))
    .filter(({ address }) => !parseFileAddress(address))
    .map(({ line, address }) => ({ address, line: firstLine + line - 1 }));
}

/** Where a link of a source stands, by the line at which its block begins. Takes its time: for what is told of only. */
export function locateLink(source: string, { line, address }: BodyLink): Place {
  return findPlace({ body: source, starts: findLineStarts(source) }, line, 'link', address);
}

/** A body with the offset at which each of its lines begins. */
interface Lines {
  readonly body: string;
  readonly starts: readonly number[];
}

function findLineStarts(body: string): number[] {
  const starts = [0];
  for (let at = body.indexOf('\n'); at >= 0; at = body.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * Where an address stands: in the block that begins at a line, or there where it is defined elsewhere.
 * The body is searched whole, not line by line: it may have a million lines, and hold an address as it
 * is nowhere.
 */
function findPlace(
  { body, starts }: Lines,
  line: number,
  form: 'image' | 'link',
  address: string,
): Place {
  const names = new Set([
    ...[address, encodeURI(address), relativePath(address) ?? address],
    decodeAddress(address),
  ]);
  const from = starts[line - 1] ?? 0;
  const places = [...names].map((name) => body.indexOf(name, from)).filter((at) => at >= 0);
  if (places.length === 0) return { line, column: 1 };
  const found = Math.min(...places);
  const index = starts.findLastIndex((start) => start <= found);
  const start = starts[index] ?? 0;
  const mark = body.slice(start, found).lastIndexOf(form === 'image' ? '![' : '[');
  return { line: index + 1, column: Math.max(mark, 0) + 1 };
}

/** As an editor types it: the parser encodes what is not ASCII. */
function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

type Verdict = Pick<Problem, 'severity' | 'rule' | 'data'>;

function judge(finding: Finding): Verdict[] {
  if (finding.kind === 'link') return judgeLink(finding.address, finding.safe);
  if (finding.kind !== 'image') return [];
  const isNamed = finding.alternative.trim() !== '';
  const missing: Verdict[] = isNamed ? [] : [{ severity: 'error', rule: 'image-alt', data: {} }];
  return [...missing, ...judgeImage(finding.address)];
}

function judgeLink(value: string, isSafe: boolean): Verdict[] {
  if (!isSafe) return [{ severity: 'error', rule: 'link-scheme', data: { value } }];
  const refused = findRefusedKind(value);
  return refused === undefined ? [] : [refuseKind(value, refused)];
}

/** An image is a file beside the article, or is fetched from elsewhere. */
function judgeImage(address: string): Verdict[] {
  const file = parseFileAddress(address);
  if (file) {
    const type = typeOfExtension(extensionOf(file.path));
    const isImage = type !== undefined && kindOf(type).isImage;
    const data = { value: file.path };
    return isImage ? [] : [{ severity: 'error', rule: 'image-kind', data }];
  }
  const url = URL.parse(address);
  if (url?.protocol === 'https:') {
    return [{ severity: 'warning', rule: 'image-remote', data: { value: url.host } }];
  }
  const path = relativePath(address);
  return path === undefined
    ? [{ severity: 'error', rule: 'image-address', data: { value: address.slice(0, 80) } }]
    : [refuseKind(address, extensionOf(path))];
}

function refuseKind(address: string, extension: string): Verdict {
  const { en, zh } = adviceFor(extension);
  const data = { value: relativePath(address) ?? address, 'advice:en': en, 'advice:zh': zh };
  return { severity: 'error', rule: 'file-kind', data };
}
