// The image that stands for a page where it is linked elsewhere.

import type { Site } from '../domain/site.ts';
import type { ArticleImage } from '../domain/stored-records.ts';

/** The structured properties of `og:image` (ogp.me). */
export function PreviewImage({ image, site }: { image: ArticleImage; site: Site }) {
  return (
    <>
      <meta property="og:image" content={site.origin + image.path} />
      <meta property="og:image:type" content={image.type} />
      <meta property="og:image:width" content={String(image.width)} />
      <meta property="og:image:height" content={String(image.height)} />
      <meta property="og:image:alt" content={image.alternative} />
    </>
  );
}
