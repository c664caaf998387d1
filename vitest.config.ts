import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Workers, and the services and commands that tests start, compile each module once.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'openvolition-compile-cache');

/**
 * Two workers more than cores, because each spends a third of its time waiting for a chain, a database or another
 * process.
 */
const maxWorkers = availableParallelism() + 2;

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
