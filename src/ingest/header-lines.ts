/** Recognises title, issuer and date of issue at the head of a document, or issuer and date at its foot. */
import { parseDateLine } from './date-line.ts';
import { parseIssuerLine } from './issuer-line.ts';

/** One non-empty line; offsets are into the text. */
export interface Line {
  text: string;
  start: number;
  end: number;
}

/** A value and the line it was read from. */
export interface HeaderField {
  value: string;
  line: Line;
}

/** What the head or the foot says. `impossible` are date-shaped lines whose day does not exist. */
export interface HeaderFields {
  title?: HeaderField;
  issuer?: HeaderField;
  issued?: HeaderField;
  impossible: Line[];
  /** Further lines that the title was spread over. */
  restOfTitle: Line[];
}

const mostHeadLines = 6;
const longestTitle = 80;
const documentNumber = /[〔[［(（【]\d{4}[〕\]］)）】].{0,3}\d+\s*[号號]$/;
const letterheadEnding = /(?:文件|公报|公報|简报|簡報|通报|通報)$/;
const enumeratedStart =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[(（][一二三四五六七八九十]{1,3}[)）])/;

/** The lines of a text that are not blank. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ text: line, start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/**
 * The fields above the body: short lines without closing punctuation, at most six.
 * The title is the first that is neither date, document number, letterhead nor issuer; a text of one line has none.
 * Where the title is known already, only the lines that repeat it are its lines.
 */
export function readHead(lines: readonly Line[], knownTitle?: string): HeaderFields {
  const fields: HeaderFields = { impossible: [], restOfTitle: [] };
  const rest: Line[] = [];
  const repeated = knownTitle === undefined ? [] : linesOfTitle(lines, knownTitle);
  const [first, ...more] = repeated;
  if (first && knownTitle !== undefined) {
    fields.title = { value: knownTitle, line: first };
    fields.restOfTitle = more;
  }
  for (const line of headBlock(lines.filter((one) => !repeated.includes(one)))) {
    const [signer = '', signed] = footParts(line.text);
    const together = signed === undefined ? undefined : parseIssuerLine(signer);
    if (together !== undefined) fields.issuer ??= { value: together, line };
    const date = parseDateLine(together === undefined ? line.text : (signed ?? ''));
    if (date?.kind === 'impossible') fields.impossible.push(line);
    else if (date === undefined) rest.push(line);
    else fields.issued ??= { value: date.date, line };
  }
  const issuers = rest.filter((line) => parseIssuerLine(line.text) !== undefined);
  if (knownTitle !== undefined) {
    const [line] = issuers;
    const value = line && parseIssuerLine(line.text);
    if (line && value !== undefined) fields.issuer ??= { value, line };
    return fields;
  }
  const titles = rest.filter((line) => !issuers.includes(line) && !isLetterhead(line.text));
  // Of two names the first is the title; a letterhead is better than no title at all.
  const letterhead = rest.find(
    (line) => !issuers.includes(line) && !documentNumber.test(line.text),
  );
  const title = titles[0] ?? (issuers.length > 1 ? issuers[0] : letterhead);
  const issuer = issuers.find((line) => line !== title);
  const issuerName = issuer === undefined ? undefined : parseIssuerLine(issuer.text);
  if (title !== undefined) fields.title = { value: title.text.trim(), line: title };
  if (issuer !== undefined && issuerName !== undefined)
    fields.issuer ??= { value: issuerName, line: issuer };
  return fields;
}

/** What stands below a signature: who gets copies, what is enclosed, whom to ask, who printed it. */
const belowSignature =
  /^[(（]?(?:抄送|抄报|抄報|主送|分送|主题词|主題詞|附件|附表|附[:：]|联系|聯繫|聯絡|电话|電話|传真|傳真|地址|邮编|责任编辑|責任編輯|编辑|編輯|校对|校對|此件|共印|打字|页码)/;
const printedLine =
  /^(\S{2,30}?)[\s\u3000]+(\S*\d{1,2}\s*月\s*\d{1,2}\s*日|\S+年\S+月\S+日)[\s\u3000]*印[发發]/;
const mostBelow = 12;

/**
 * Signature and date below the body, in either order or on one line; several bodies may sign. What follows
 * them (抄送, 附件, 联系人) is passed over. Who had it printed, and when, counts where nobody signed.
 * The caller leaves these lines in the text.
 */
export function readFoot(lines: readonly Line[]): HeaderFields {
  const below = lines.slice(-mostBelow).filter((line) => isBelowSignature(line.text));
  const last = lines.findLastIndex((line) => !isBelowSignature(line.text));
  const isSigned = lines.length - 1 - last <= mostBelow;
  const fields = readSignature(isSigned ? lines.slice(0, last + 1) : lines);
  const printed = below.map((line) => ({ line, found: printedLine.exec(line.text.trim()) })).at(-1);
  const [, office = '', day = ''] = printed?.found ?? [];
  const date = parseDateLine(day);
  if (fields.issued === undefined && printed && date?.kind === 'date' && lines.length > 2) {
    fields.issued = { value: date.date, line: printed.line };
    const issuer = parseIssuerLine(office);
    if (issuer !== undefined) fields.issuer = { value: issuer, line: printed.line };
  }
  return fields;
}

function isBelowSignature(text: string): boolean {
  return belowSignature.test(text.trim()) || printedLine.test(text.trim());
}

function readSignature(lines: readonly Line[]): HeaderFields {
  const fields: HeaderFields = { impossible: [], restOfTitle: [] };
  if (lines.length < 3) return fields;
  for (const line of signatureLines(lines)) {
    for (const part of footParts(line.text)) {
      const date = parseDateLine(part);
      const issuer = parseIssuerLine(part);
      if (date?.kind === 'impossible') fields.impossible.push(line);
      else if (date !== undefined) fields.issued ??= { value: date.date, line };
      else if (issuer !== undefined) fields.issuer ??= { value: issuer, line };
    }
  }
  // A closing line that looks like an issuer signs the document only together with a date.
  if (fields.issued === undefined) delete fields.issuer;
  return fields;
}

/** The lines at the head, up to three, that together are the title but for spaces. */
function linesOfTitle(lines: readonly Line[], title: string): Line[] {
  const wanted = title.replace(/\s+/g, '');
  for (let from = 0; from < Math.min(3, lines.length); from += 1) {
    for (let to = from + 1; to <= from + 3; to += 1) {
      const spread = lines.slice(from, to);
      const text = spread.map((line) => line.text).join('');
      if (text.replace(/\s+/g, '') === wanted) return spread;
    }
  }
  return [];
}

/** The last two lines, and the one above where two bodies sign. */
function signatureLines(lines: readonly Line[]): readonly Line[] {
  const names = lines.slice(-3, -1).map((line) => parseIssuerLine(line.text));
  return names.every((name) => name !== undefined) ? lines.slice(-3) : lines.slice(-2);
}

function headBlock(lines: readonly Line[]): Line[] {
  const block: Line[] = [];
  for (const line of lines.slice(0, Math.min(mostHeadLines, lines.length - 1))) {
    if (!looksLikeHeader(line.text)) break;
    block.push(line);
  }
  return block;
}

function looksLikeHeader(text: string): boolean {
  return (
    text.length <= longestTitle && !/[。；;，,：:…]$|。./.test(text) && !enumeratedStart.test(text)
  );
}

function isLetterhead(text: string): boolean {
  return (
    documentNumber.test(text) ||
    (letterheadEnding.test(text) && text.length <= 20 && !/[关關][于於]/.test(text))
  );
}

function footParts(text: string): string[] {
  const [, issuer, date] = /^(\S*[^\s\d])\s+(\S.*)$/.exec(text) ?? [];
  return issuer !== undefined && date !== undefined && parseDateLine(date) !== undefined
    ? [issuer, date]
    : [text];
}
