// Structured data in the head of a page, as a data block that no text in it can end.

/** What a page tells machines of itself, to be written as JSON-LD. */
export type StructuredData = { readonly '@context': 'https://schema.org' };

/**
 * A data block (HTML, section 4.12.1): no browser executes it, and script-src does not ask about it.
 * Every `<` is escaped, so that neither `</script` nor `<!--` can stand in it (4.12.1.3).
 */
export function DataBlock({ data }: { data: StructuredData }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
