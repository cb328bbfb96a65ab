import { availableParallelism } from 'node:os';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** Nothing is judged by its speed: these end what hangs, on a machine that does other things too. */
const patience = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Many tests wait for a time to come: on two cores, two of them may.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        // The package feed names source maps that it does not bring.
        logLevel: 'error',
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: { ...patience, name: 'workerd', include: ['tests/{ledger,worker}/**/*.test.ts'] },
      },
      {
        logLevel: 'error',
        oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
        test: {
          ...patience,
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{ledger,worker,bench}/**'],
        },
      },
    ],
  },
});
