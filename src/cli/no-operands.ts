// How a command is called that is about nothing in particular.

/** The operands of such a command: none, in completion neither. */
export const noOperands = { operands: '', minOperands: 0, maxOperands: 0 } as const;
