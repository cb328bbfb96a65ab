// The option that answers a command's question beforehand.

import type { OptionSpec } from './command.ts';

/** `--yes`, `-y`: do what the command would ask about. */
export const yesOption: OptionSpec = { short: 'y', help: { en: 'do not ask', zh: '不再询问' } };
