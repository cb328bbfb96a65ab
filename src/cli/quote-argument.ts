// Writes arguments so that the editor's shell takes them as they are.

/** The argument as it is where no shell would touch it, else in single quotes (POSIX, 2.2.2). */
export function quoteArgument(text: string): string {
  return /^[\p{L}\p{N}_./:@%+=-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
