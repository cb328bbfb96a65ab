// What readers are told of a return to an older text, where the editor says nothing.

/** A note in the language of the article, not in the editor's: it is readers who see it. */
export function defaultNote(lang: string, number: number): string {
  if (/^zh-(?:Hant|TW|HK|MO)\b/i.test(lang)) return `恢復為第 ${number} 版的文本。`;
  return /^zh\b/i.test(lang)
    ? `恢复为第 ${number} 版的文本。`
    : `Back to the text of revision ${number}.`;
}
