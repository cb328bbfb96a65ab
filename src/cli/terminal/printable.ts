// Makes text from outside safe to show in a terminal.

/**
 * The text on one line, control characters shown as U+FFFD: a title or an editor's name from the
 * site must not move the cursor or change colours.
 */
export function printable(text: string): string {
  return text
    .replace(/[\n\r\t]+/g, ' ')
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
