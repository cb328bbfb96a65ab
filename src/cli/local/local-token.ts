// The token of the local site's operator: made once for each origin, kept in `.gazette/tokens.json`.

import { makeToken, tokenId, tokenRandomBytes } from '../../domain/token.ts';
import type { Context } from '../context.ts';
import { readTokenFile, tokenPath, writeTokenFile } from '../site/token-file.ts';

/** The token for the origin; `broken` is the path of a token file that cannot be read and must not be overwritten. */
export async function settleLocalToken(
  context: Pick<Context, 'cwd' | 'randomBytes'>,
  origin: string,
): Promise<{ token: string } | { broken: string }> {
  const path = tokenPath(context.cwd);
  const file = await readTokenFile(path);
  if (file.state === 'broken') return { broken: path };
  const tokens = file.state === 'read' ? file.tokens : {};
  const kept = tokens[origin];
  if (kept && tokenId(kept) && file.state === 'read' && !file.readableByOthers) {
    return { token: kept };
  }
  const token = kept && tokenId(kept) ? kept : makeToken(context.randomBytes(tokenRandomBytes));
  await writeTokenFile(path, { ...tokens, [origin]: token });
  return { token };
}
