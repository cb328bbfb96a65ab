// What a change needs of the ledger's storage.

/**
 * The tables, transactions that hold or do not, and the alarm that carries a change to KV. A rehearsal
 * gives another alarm: none.
 */
export type ChangeStorage = Pick<DurableObjectStorage, 'sql' | 'transactionSync' | 'setAlarm'>;
