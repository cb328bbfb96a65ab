// The option that keeps a command from doing what it plans.

import type { OptionSpec } from './command.ts';

/** `--dry-run`, `-n`: show what would be published, and send nothing. */
export const planOnlyOption: OptionSpec = {
  short: 'n',
  help: { en: 'show the plan only', zh: '只看计划' },
};
