// Workers KV as workerd's binding speaks to it over HTTP, kept in the memory of one isolate.

interface Entry {
  readonly value: ArrayBuffer;
  readonly metadata: string;
}

const entries = new Map<string, Entry>();

// biome-ignore lint/style/noDefaultExport: the platform wants one
export default {
  /** GET, PUT and DELETE of one key, which the path names; metadata travel in a header. */
  async fetch(request: Request): Promise<Response> {
    const key = decodeURIComponent(new URL(request.url).pathname.slice(1));
    if (request.method === 'PUT') {
      const metadata = request.headers.get('CF-KV-Metadata') ?? 'null';
      entries.set(key, { value: await request.arrayBuffer(), metadata });
    } else if (request.method === 'DELETE') entries.delete(key);
    else return answer(entries.get(key));
    return new Response();
  },
};

function answer(entry: Entry | undefined): Response {
  if (!entry) return new Response(null, { status: 404 });
  return new Response(entry.value, { headers: { 'CF-KV-Metadata': entry.metadata } });
}
