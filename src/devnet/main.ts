import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { removePostgres } from '#libs/embedded';
import { describeFailure, installFastHashes } from '#libs/platform';
import { Devnet } from './devnet.js';
import { parseOptions } from './options.js';

async function reset(home: string): Promise<void> {
  await removePostgres(join(resolve(home), 'postgres'));
  await rm(resolve(home), { recursive: true, force: true });
  console.log(`deleted ${resolve(home)}`);
}

async function main(): Promise<number> {
  const options = parseOptions(process.argv);
  if (options.reset) return reset(options.home).then(() => 0);
  await installFastHashes();
  const devnet = await Devnet.open(options);
  let ended = (_code: number): void => {};
  const signalled = new Promise<number>((resolve) => {
    ended = resolve;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ended(options.once ? 1 : 0));
  try {
    const run = devnet.run();
    run.catch(() => {});
    const result = await Promise.race([run, signalled]);
    if (typeof result === 'number') return result;
    if (result.balances.differences > 0 && options.once) return 1;
    return options.once ? 0 : await signalled;
  } finally {
    await devnet.stop();
  }
}

process.exitCode = await main().catch((error) => {
  console.error(describeFailure(error));
  return 1;
});
process.exit();
