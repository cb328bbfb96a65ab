// Reads the Link header of an HTTP response (RFC 8288, section 3).

/** The addresses that a Link header gives for a relation, in their order. */
export function findLinks(header: string | null, rel: string): string[] {
  const links = (header ?? '').matchAll(/<([^>]*)>((?:\s*;\s*[a-z]+=(?:"[^"]*"|[^\s;,"]+))*)/g);
  return [...links].flatMap(([, href = '', parameters = '']) => {
    const [, quoted, bare] = /;\s*rel=(?:"([^"]*)"|([^\s;,]+))/.exec(parameters) ?? [];
    return (quoted ?? bare ?? '').split(/\s+/).includes(rel) ? [href] : [];
  });
}
