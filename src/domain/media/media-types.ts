// The kinds of files that articles may refer to: images, which pages show, and attachments, which readers open or keep.

/** What there is to know of a kind of file. */
interface MediaKind {
  /** The ending of its address; further endings that files of the kind bear are `others`. */
  readonly extension: string;
  readonly others?: readonly string[];
  /** What readers and editors call it, in every language. */
  readonly label: string;
  readonly isImage?: true;
  /** Whether browsers show it by itself; any other is saved. */
  readonly isShown?: true;
}

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

const kinds = {
  'image/jpeg': {
    ...{ extension: 'jpg', others: ['jpeg', 'jpe'], label: 'JPEG' },
    ...{ isImage: true, isShown: true },
  },
  'image/png': { extension: 'png', label: 'PNG', isImage: true, isShown: true },
  'image/gif': { extension: 'gif', label: 'GIF', isImage: true, isShown: true },
  'image/webp': { extension: 'webp', label: 'WebP', isImage: true, isShown: true },
  'image/avif': { extension: 'avif', label: 'AVIF', isImage: true, isShown: true },
  'application/pdf': { extension: 'pdf', label: 'PDF', isShown: true },
  'text/plain': { extension: 'txt', label: 'TXT' },
  'text/csv': { extension: 'csv', label: 'CSV' },
  [`${office}.wordprocessingml.document`]: { extension: 'docx', label: 'DOCX' },
  [`${office}.spreadsheetml.sheet`]: { extension: 'xlsx', label: 'XLSX' },
  [`${office}.presentationml.presentation`]: { extension: 'pptx', label: 'PPTX' },
  [`${open}.text`]: { extension: 'odt', label: 'ODT' },
  [`${open}.spreadsheet`]: { extension: 'ods', label: 'ODS' },
} as const satisfies Record<string, MediaKind>;

/** A media type that is accepted (RFC 6838), without parameters. */
export type MediaType = keyof typeof kinds;

const table: ReadonlyMap<string, MediaKind> = new Map(Object.entries(kinds));

/** True for a media type that is accepted. */
export function isMediaType(type: string): type is MediaType {
  return table.has(type);
}

/** Every media type that is accepted. SVG and HTML are not: both can hold script. */
export const mediaTypes = Object.keys(kinds).filter(isMediaType);

/** What there is to know of files of an accepted type. */
export function kindOf(type: MediaType): MediaKind {
  return kinds[type];
}

const byExtension: ReadonlyMap<string, MediaType> = new Map(
  mediaTypes.flatMap((type) => {
    const { extension, others = [] } = kindOf(type);
    return [extension, ...others].map((ending) => [ending, type] as const);
  }),
);

/** The type that a file's ending (`jpg`, in lower case) claims; undefined where none is accepted under it. */
export function typeOfExtension(extension: string): MediaType | undefined {
  return byExtension.get(extension);
}

/** The accepted kinds by their names, for messages. */
export const acceptedLabels = mediaTypes.map((type) => kindOf(type).label).join(', ');

/** Largest file, in bytes: it is sent whole, held in memory whole, and kept in KV (25 MiB a value). */
export const maxMediaBytes = 10_000_000;

/** Most pixels of an image: what is beyond takes a phone's memory, however small the file is. */
export const maxPixels = 50_000_000;
