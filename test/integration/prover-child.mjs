// A prover as a process of its own, for tests that kill it. Node cannot run its sources as they are: decorators.
import { runnerImport } from 'vite';

const root = new URL('../../', import.meta.url).pathname;
await runnerImport(`${root}src/prover/main.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: { conditions: ['source'], alias: [{ find: /^#libs\/(.*)$/, replacement: `${root}libs/$1/src/index.ts` }] },
});
