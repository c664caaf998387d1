import { join } from 'node:path';
import { JsonRpcProvider } from 'ethers';
import { inject } from 'vitest';
import { type Anvil, startAnvil } from '#libs/embedded';

/** What anvil starts with. */
const CHAIN_ID = 31_337;
const BLOCK_GAS_LIMIT = 30_000_000;
const BASE_FEE = 10 ** 9;

/** Running anvils of this worker that no test uses. */
const idle: Anvil[] = [];
let started = 0;

/**
 * An anvil at its genesis, with twenty funded accounts. Its process outlives the test: `stop` leaves it to the next one, because
 * the first blob costs an anvil four seconds of a core. test/setup/global.ts ends them all.
 */
export async function freshAnvil(chainId = CHAIN_ID): Promise<Anvil> {
  const anvil = idle.pop() ?? (await start());
  await reset(anvil, chainId);
  let isOurs = true;
  const stop = async (): Promise<void> => {
    if (isOurs && isAlive(anvil.pid)) idle.push(anvil);
    isOurs = false;
  };
  return { ...anvil, stop };
}

/** The file that names an anvil's process, in the directory of the run. */
export const ANVIL_PID_FILE = /^anvil-\d+-\d+\.pid$/;

function start(): Promise<Anvil> {
  const pidFile = join(inject('runDirectory'), `anvil-${process.pid}-${started++}.pid`);
  return startAnvil({ accounts: 20, pidFile });
}

/** Back to block 0, with the settings of a new process. */
async function reset({ url }: Anvil, chainId: number): Promise<void> {
  const provider = new JsonRpcProvider(url, undefined, { staticNetwork: true });
  try {
    await provider.send('evm_setAutomine', [true]);
    await provider.send('anvil_setChainId', [chainId]);
    await provider.send('evm_setBlockGasLimit', [BLOCK_GAS_LIMIT]);
    await provider.send('anvil_setNextBlockBaseFeePerGas', [BASE_FEE]);
    await provider.send('anvil_reset', []);
    // A reset also takes the clock back to the process's start.
    await provider.send('evm_setTime', [Math.floor(Date.now() / 1_000)]);
  } finally {
    provider.destroy();
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
