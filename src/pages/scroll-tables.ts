// Lets a wide table scroll inside itself, so that the page does not.

/**
 * The HTML of a body with each table in a labelled frame that scrolls and takes the keyboard's focus.
 * Replacing text is safe here: our renderer writes `<table>` for tables alone, escaped elsewhere.
 */
export function scrollTables(html: string, label: string): string {
  const open = `<div class="scroll" role="group" aria-label="${label}" tabindex="0">`;
  return html.replaceAll('<table>', `${open}<table>`).replaceAll('</table>', '</table></div>');
}
