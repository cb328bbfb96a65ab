// Says in words what the file system refused.

import type { UsageMessages } from './messages/usage.ts';

/** The sentence for a file system's error; undefined for any other error. */
export function describeFileError(error: unknown, say: UsageMessages): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  const { code, path } = error;
  if (typeof code !== 'string' || typeof path !== 'string') return undefined;
  return say.fileFailed(path, say.fileCodes[code] ?? code);
}
