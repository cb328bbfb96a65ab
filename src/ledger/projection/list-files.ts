// Lists the files of an article, for the head of its page, for feeds and for machines.

import type { FileContext, FileReference } from '../../domain/markdown-files.ts';
import { type MediaFacts, pathOfMedia } from '../../domain/media/media-facts.ts';
import type { ArticleImage, Attachment } from '../../domain/stored-records.ts';

/** The images and the attachments among the references, in order, each file once. */
export function listFiles(
  references: readonly FileReference[],
  { find }: FileContext,
): { images: ArticleImage[]; attachments: Attachment[] } {
  const images = new Map<string, ArticleImage>();
  const attachments = new Map<string, Attachment>();
  for (const reference of references) {
    const media = find(reference.path);
    if (!media) continue;
    const path = pathOfMedia(media);
    const image = reference.form === 'image' ? toImage(reference, media, path) : undefined;
    if (image && !images.has(path)) images.set(path, image);
    if (reference.form === 'attachment' && !attachments.has(path)) {
      attachments.set(path, toAttachment(reference, media, path));
    }
  }
  return { images: [...images.values()], attachments: [...attachments.values()] };
}

function toImage(
  { text: alternative }: FileReference,
  { type, width, height }: MediaFacts,
  path: string,
): ArticleImage | undefined {
  return width === undefined || height === undefined
    ? undefined
    : { path, alternative, type, width, height };
}

function toAttachment(
  { text, path: address }: FileReference,
  { type, size }: MediaFacts,
  path: string,
): Attachment {
  const name = address.split('/').at(-1) ?? '';
  return { path, title: text.trim() || name, name, type, size };
}
