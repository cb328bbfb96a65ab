// Which encodings a client takes (RFC 9110, section 12.5.3).

/**
 * True where the client takes gzip: it names it, or everything, with a weight above 0. Without the
 * header it does not: the RFC lets one send it anything, but such clients are those that cannot unpack.
 */
export function acceptsGzip(request: Request): boolean {
  const weights = new Map(
    acceptEncoding(request)
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .map(([coding = '', ...parameters]) => [coding, weightOf(parameters)]),
  );
  const weight = weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0;
  return weight > 0;
}

/** Cloudflare puts a value of its own into the header, and keeps the client's beside it. */
function acceptEncoding({ cf, headers }: Request): string {
  const fromClient = cf?.clientAcceptEncoding;
  return typeof fromClient === 'string' ? fromClient : (headers.get('accept-encoding') ?? '');
}

function weightOf(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return weight === undefined ? 1 : Number(weight.slice(2)) || 0;
}
