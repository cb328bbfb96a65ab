// Makes articles' sources for tests that speak to the Worker.

/** A source with the front matter given over a valid one. `n` makes id, title and date. */
export function makeSource(
  n: number,
  over: Record<string, string> = {},
  body = `正文第${n}篇。\n`,
): string {
  const day = String((n % 28) + 1).padStart(2, '0');
  const month = String((Math.floor(n / 28) % 12) + 1).padStart(2, '0');
  const fields = {
    id: idOf(n),
    title: `第${n}號公報`,
    issuer: '吉林質監局',
    issued: `2009-${month}-${day}`,
    lang: 'zh-Hant',
    ...over,
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** The id that `makeSource(n)` writes. */
export function idOf(n: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
