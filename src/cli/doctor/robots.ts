// What robots.txt says of a path (RFC 9309), for programs that it does not name.

/** The line that forbids a path; undefined where none does. The longest match counts, and of equals the one that allows. */
export function findForbidding(robots: string, path: string): string | undefined {
  const matches = rulesForAll(robots)
    .filter(({ pattern }) => pattern !== '' && matchesPath(pattern, path))
    .sort((a, b) => b.pattern.length - a.pattern.length || (a.isAllowed ? -1 : 1));
  const [first] = matches;
  return first && !first.isAllowed ? first.line : undefined;
}

interface RobotsRule {
  readonly pattern: string;
  readonly isAllowed: boolean;
  readonly line: string;
}

function rulesForAll(robots: string): RobotsRule[] {
  const rules: RobotsRule[] = [];
  let [isForAll, isInAgents] = [false, false];
  for (const raw of robots.split(/\r\n?|\n/)) {
    const line = raw.replace(/#.*$/, '').trim();
    const [, name = '', value = ''] = /^([a-z-]+)\s*:\s*(.*)$/i.exec(line) ?? [];
    const key = name.toLowerCase();
    if (key === 'user-agent') {
      isForAll = value === '*' || (isInAgents && isForAll);
      isInAgents = true;
    } else if (key === 'allow' || key === 'disallow') {
      isInAgents = false;
      if (isForAll) rules.push({ pattern: value, isAllowed: key === 'allow', line });
    }
  }
  return rules;
}

/** `*` stands for anything, `$` at the end for the end. Walked without a pattern of ours, which could be made slow. */
function matchesPath(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of parts.entries()) {
    const isLast = isWhole && index === parts.length - 1;
    const next = isLast ? path.length - part.length : path.indexOf(part, at);
    if (next < at || !path.startsWith(part, next)) return false;
    at = next + part.length;
  }
  return !isWhole || at === path.length;
}
