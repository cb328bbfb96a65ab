// Routes a path by method, and answers the methods that it does not have.

import type { Context } from 'hono';

/** A handler of one method of one path. */
export type Handler<C extends Context> = (context: C) => Response | Promise<Response>;

/**
 * One handler for all methods of a path: HEAD goes to GET, OPTIONS is answered 204 with Allow, any
 * other method goes to `refuse`, which must answer 405 with the Allow it is given (RFC 9110, 15.5.6).
 */
export function byMethod<C extends Context>(
  handlers: Readonly<Record<string, Handler<C>>>,
  refuse: (context: C, allow: string) => Response,
): Handler<C> {
  const names = Object.keys(handlers);
  const methods = names.flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name]));
  const allow = [...new Set([...methods, 'OPTIONS'])].join(', ');
  return (context) => {
    const method = context.req.method === 'HEAD' ? 'GET' : context.req.method;
    const handler = handlers[method];
    if (handler) return handler(context);
    if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow: allow } });
    return refuse(context, allow);
  };
}
