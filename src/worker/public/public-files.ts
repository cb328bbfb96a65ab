// An article's files as machines get them: with absolute addresses.

import type { Site } from '../../domain/site.ts';
import type { StoredArticle } from '../../domain/stored-records.ts';

type Files = Pick<StoredArticle, 'images' | 'attachments' | 'importedFrom'>;

/** The images, attachments and raw file of a record, each with its `url` where the site has it. */
export function publicFiles({ origin }: Site, { images, attachments, importedFrom }: Files) {
  return {
    ...(images ? { images: images.map((image) => withUrl(origin, image)) } : {}),
    ...(attachments ? { attachments: attachments.map((file) => withUrl(origin, file)) } : {}),
    ...(importedFrom ? { importedFrom: withUrl(origin, importedFrom) } : {}),
  };
}

function withUrl<T extends { readonly path?: string | undefined }>(
  origin: string,
  { path, ...file }: T,
) {
  return { ...(path === undefined ? {} : { url: origin + path }), ...file };
}
