// Makes small files of the accepted kinds, byte by byte, for tests that run in Node and in workerd.

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const u16 = (n: number) => [(n >> 8) & 255, n & 255];
const u32 = (n: number) => [...u16(n >>> 16), ...u16(n & 0xffff)];
const little = (bytes: readonly number[]) => bytes.toReversed();

function crc32(bytes: readonly number[]): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function adler32(bytes: readonly number[]): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}

/** A grey picture of one bit a pixel that any program shows; `salt` makes another of the same size. */
export function makePng(width: number, height: number, salt = 0): Uint8Array<ArrayBuffer> {
  const row = [0, ...Array.from({ length: Math.ceil(width / 8) }, (_, x) => (x + salt) & 255)];
  const rows = Array.from({ length: height }, () => row).flat();
  const blocks: number[] = [];
  for (let at = 0; at < rows.length; at += 65_535) {
    const block = rows.slice(at, at + 65_535);
    const isLast = at + 65_535 >= rows.length;
    const length = little(u16(block.length));
    blocks.push(isLast ? 1 : 0, ...length, ...length.map((byte) => byte ^ 255), ...block);
  }
  const chunk = (name: string, data: readonly number[]) => {
    const body = [...ascii(name), ...data];
    return [...u32(data.length), ...body, ...u32(crc32(body))];
  };
  return Uint8Array.from([
    ...[0x89, ...ascii('PNG\r\n\x1a\n')],
    ...chunk('IHDR', [...u32(width), ...u32(height), 1, 0, 0, 0, 0]),
    ...chunk('IDAT', [0x78, 1, ...blocks, ...u32(adler32(rows))]),
    ...chunk('IEND', []),
  ]);
}

/** The head of a photograph as a camera writes it: Exif with an orientation (1 to 8), then the frame as the sensor saw it. */
export function makeJpeg(
  width: number,
  height: number,
  orientation?: number | 'gps',
): Uint8Array<ArrayBuffer> {
  const entry = (value: number | 'gps') =>
    value === 'gps'
      ? [...u16(0x8825), ...u16(4), ...u32(1), ...u32(26)]
      : [...u16(0x0112), ...u16(3), ...u32(1), ...u16(value), 0, 0];
  const tiff = (value: number | 'gps') => [
    ...[...ascii('MM'), ...u16(42), ...u32(8), ...u16(1)],
    ...[...entry(value), ...u32(0)],
  ];
  const segment = (marker: number, data: readonly number[]) => [
    ...[0xff, marker, ...u16(data.length + 2), ...data],
  ];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...(orientation === undefined
      ? segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, ...u16(72), ...u16(72), 0, 0])
      : segment(0xe1, [...ascii('Exif\0\0'), ...tiff(orientation)])),
    ...segment(0xc0, [8, ...u16(height), ...u16(width), 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[0, 0xff, 0xd9],
  ]);
}

/** A document of one page that says a word. */
export function makePdf(word = 'Gazette'): Uint8Array<ArrayBuffer> {
  const stream = `BT /F1 24 Tf 72 720 Td (${word}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return new Uint8Array(new TextEncoder().encode(text + table + trailer));
}

/** An archive of files that are stored as they are (APPNOTE 4.3). */
export function makeZip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const local: number[] = [];
  const central: number[] = [];
  for (const [name, content] of Object.entries(files)) {
    const data = [...new TextEncoder().encode(content)];
    const sizes = [crc32(data), data.length, data.length].flatMap((n) => little(u32(n)));
    const head = [
      ...[...little(u16(20)), ...little(u16(0)), ...little(u16(0)), ...little(u32(0))],
      ...[...sizes, ...little(u16(name.length)), ...little(u16(0))],
    ];
    const offset = local.length;
    local.push(...ascii('PK\x03\x04'), ...head, ...ascii(name), ...data);
    central.push(...ascii('PK\x01\x02'), ...little(u16(20)), ...head, ...Array(10).fill(0));
    central.push(...little(u32(offset)), ...ascii(name));
  }
  const count = little(u16(Object.keys(files).length));
  const end = [...ascii('PK\x05\x06'), 0, 0, 0, 0, ...count, ...count];
  const place = [...little(u32(central.length)), ...little(u32(local.length)), 0, 0];
  return Uint8Array.from([...local, ...central, ...end, ...place]);
}

const office = 'application/vnd.openxmlformats-officedocument';

/** A Word, Excel or PowerPoint file, as far as its kind is told from it. */
export function makeOffice(kind: 'docx' | 'xlsx' | 'pptx'): Uint8Array<ArrayBuffer> {
  const [part, type] = {
    docx: ['word/document.xml', 'wordprocessingml.document'],
    xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet'],
    pptx: ['ppt/presentation.xml', 'presentationml.presentation'],
  }[kind];
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${office}.${type}.main+xml"/></Types>`;
  return makeZip({ '[Content_Types].xml': types, '_rels/.rels': '<r/>', [part ?? '']: '<x/>' });
}

/** An OpenDocument text or spreadsheet (ODF 1.3, part 2, 3.3). */
export function makeOpenDocument(kind: 'text' | 'spreadsheet'): Uint8Array<ArrayBuffer> {
  return makeZip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': '<x/>',
  });
}
