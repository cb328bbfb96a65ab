// The version of this command line.

import manifest from '../../package.json' with { type: 'json' };

/** The version, as package.json has it. */
export const { version } = manifest;
