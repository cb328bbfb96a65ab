/** The names of the files in a ZIP archive, from its central directory. */

/** APPNOTE 4.3.16: the record at the end, and 4.3.12: one header for each file. */
const endSignature = 0x06054b50;
const headerSignature = 0x02014b50;
const endLength = 22;
const headerLength = 46;

/** Each name as it stands; none where the archive is cut off or is none. Comments of up to 64 KB are looked past. */
export function partNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let at = directoryStart(view);
  while (at !== undefined && at + headerLength <= view.byteLength) {
    if (view.getUint32(at, true) !== headerSignature) break;
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + headerLength, at + headerLength + nameLength);
    names.push(new TextDecoder().decode(name));
    at += headerLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function directoryStart(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return view.getUint32(at + 16, true);
  }
  return undefined;
}
