// Reads the structured data of a page, as a search engine does.

/** The data blocks of a page, parsed. Ends where HTML ends a script: at the first `</script`, whatever stands in it. */
export function dataBlocks(html: string): Record<string, unknown>[] {
  const blocks: Record<string, unknown>[] = [];
  let rest = html;
  for (;;) {
    const start = /<script([^>]*)>/i.exec(rest);
    if (!start) return blocks;
    if (start[1] !== ' type="application/ld+json"') throw new Error(`a script: ${start[0]}`);
    const content = rest.slice(start.index + start[0].length);
    const end = content.search(/<\/script[\s/>]/i);
    if (end < 0) throw new Error('a script that does not end');
    const block = content.slice(0, end);
    if (block.includes('<!--')) throw new Error('a comment within a script');
    blocks.push(JSON.parse(block));
    rest = content.slice(end);
  }
}

/** The page without its data blocks: what is left is markup for people. */
export function withoutDataBlocks(html: string): string {
  return html.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '');
}

/** Every value in the data that stands under a name, at whatever depth, with its path. */
export function valuesUnder(
  data: unknown,
  name: string,
  path = '',
): [path: string, value: unknown][] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]): [string, unknown][] => [
    ...(key === name ? [[`${path}${key}`, value] as [string, unknown]] : []),
    ...valuesUnder(value, name, `${path}${key}.`),
  ]);
}
