// Finds in the local server's log what the Worker says of its settings.

/** How the Worker's sentence ends (`parseSite`); wrangler writes its own words before it on the line. */
const announcement = /The settings in \[vars\] of wrangler\.toml need mending:\s*$/;

/** One line for each setting that must be mended, without indentation; none where the log tells of something else. */
export function findSettingsProblems(log: string): string[] {
  const lines = log.split('\n');
  const start = lines.findIndex((line) => announcement.test(line));
  if (start === -1) return [];
  const after = lines.slice(start + 1).map((line) => line.trim());
  // The trace of the stack ends the list.
  const end = after.findIndex((line) => line.startsWith('at '));
  return after.slice(0, end === -1 ? 0 : end).filter((line) => line !== '');
}
