// The bare Worker that the application is compared with: streams the bytes under a key of KV, and nothing else.

interface Env {
  readonly KV: KVNamespace;
}

// biome-ignore lint/style/noDefaultExport: the platform wants one
export default {
  /**
   * Answers the value of the key that the path names, unpacked where the query asks for it; 304 where
   * the request is conditional at all, 404 where there is none.
   */
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const key = decodeURIComponent(pathname.slice(1));
    const { value } = await env.KV.getWithMetadata(key, 'stream');
    if (!value) return new Response(null, { status: 404 });
    if (search === '?unpacked') {
      return new Response(value.pipeThrough(new DecompressionStream('gzip')));
    }
    if (!request.headers.has('if-none-match')) return new Response(value);
    await value.cancel();
    return new Response(null, { status: 304 });
  },
};
