// Which encodings a client takes (RFC 9110, section 12.5.3).

/** True where the client takes gzip: it names it, or everything, with a weight above 0. */
export function acceptsGzip(request: Headers): boolean {
  const weights = new Map(
    (request.get('accept-encoding') ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .map(([coding = '', ...parameters]) => [coding, weightOf(parameters)]),
  );
  const weight = weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0;
  return weight > 0;
}

function weightOf(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return weight === undefined ? 1 : Number(weight.slice(2)) || 0;
}
