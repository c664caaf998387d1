import { inspect } from 'node:util';
import { BENCHES, type Measured } from './bench.js';
import { profiled, summarise } from './profile.js';
import { closeAll } from './scope.js';

// Runs one bench in this process: `child.js NAME [--profile]`, forked by main.ts. Sends the result to the parent.

/** A child's result. */
export type Answer = { measured: Measured; profile?: unknown } | { failure: string };

async function run(name: string, withProfile: boolean): Promise<Answer> {
  const bench = BENCHES.find((each) => each.name === name);
  if (!bench) throw new Error(`no bench ${name}`);
  if (!withProfile) return { measured: await bench.run() };
  const { result, profile } = await profiled(() => bench.run());
  return { measured: result, profile: summarise(profile) };
}

const signalled = new Promise<Answer>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => resolve({ failure: `stopped by ${signal}` }));
});

const [name = '', option] = process.argv.slice(2);
const result = run(name, option === '--profile').catch((error): Answer => ({ failure: inspect(error) }));
const answer = await Promise.race([result, signalled]);
await closeAll();
// The parent closes the channel once it has the result. If this process exited earlier, the result could be lost.
process.once('disconnect', () => process.exit('failure' in answer ? 1 : 0));
process.send?.(answer);
