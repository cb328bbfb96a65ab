// What KV holds under a key, as the checks see it, whether read through the binding or from its files.

/** A value with its metadata as it was stored. */
export interface StoredValue {
  readonly value: string;
  readonly metadata: unknown;
}
