// The media type of a request's body.

import type { ApiContext } from './api-context.ts';

/** True where the body is declared to be of the type, in UTF-8 (the default). */
export function hasMediaType(context: ApiContext, type: string): boolean {
  const [given = '', ...parameters] = (context.req.header('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return given === type && (!charset || /^charset="?utf-8"?$/.test(charset));
}
