// Tells the types of the test runtime which Worker it runs.

declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../src/worker/index.ts');
    durableNamespaces: 'Ledger';
  }
}
