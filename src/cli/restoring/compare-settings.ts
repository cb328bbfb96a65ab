// Which settings of a site differ from those under which an export was made.

/** A setting as wrangler.toml names it, with what it was and what it is. */
export interface ChangedSetting {
  readonly name: string;
  readonly was: string;
  readonly is: string;
}

/** The settings on which pages and feeds depend and that differ. What only one side names has the empty text on the other. */
export function compareSettings(
  was: Readonly<Record<string, string>>,
  is: Readonly<Record<string, string>>,
): ChangedSetting[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names
    .map((name) => ({ name, was: was[name] ?? '', is: is[name] ?? '' }))
    .filter((setting) => setting.was !== setting.is);
}
