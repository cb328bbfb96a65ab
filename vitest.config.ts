import { availableParallelism } from 'node:os';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Many tests wait for a time to come: on two cores, two of them may.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        // The package feed names source maps that it does not bring.
        logLevel: 'error',
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: { name: 'workerd', include: ['tests/{ledger,worker}/**/*.test.ts'] },
      },
      {
        logLevel: 'error',
        oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{ledger,worker,bench}/**'],
        },
      },
    ],
  },
});
