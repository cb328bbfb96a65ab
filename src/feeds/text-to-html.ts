// Plain text as HTML.

/** Plain text as HTML that shows it as it is; for content, not for attributes. RSS descriptions are HTML by the Best Practices Profile. */
export function textToHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
