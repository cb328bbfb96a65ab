// Watches the writes to a KV namespace.

/** The namespace, which calls `note` with the key after each put or delete. */
export function watchWrites(kv: KVNamespace, note: (key: string) => void): KVNamespace {
  return new Proxy(kv, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      if (name !== 'put' && name !== 'delete') return member.bind(target);
      return async (key: string, ...rest: unknown[]) => {
        await member.call(target, key, ...rest);
        note(key);
      };
    },
  });
}
