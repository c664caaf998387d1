import { join } from 'node:path';
import { JsonRpcProvider } from 'ethers';
import { inject } from 'vitest';
import { type Anvil, startAnvil } from '#libs/embedded';

/** Settings of a new anvil process. */
const CHAIN_ID = 31_337;
const BLOCK_GAS_LIMIT = 30_000_000;
const BASE_FEE = 10 ** 9;

/** Running but unused anvils of this worker. */
const idle: Anvil[] = [];
let started = 0;

/**
 * An anvil at its genesis, with twenty funded accounts. `stop` returns the process for reuse by the next test, because
 * an anvil needs four seconds of CPU for its first blob. test/setup/global.ts ends all processes.
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

/** Names of the PID files of anvils in the run directory. */
export const ANVIL_PID_FILE = /^anvil-\d+-\d+\.pid$/;

function start(): Promise<Anvil> {
  const pidFile = join(inject('runDirectory'), `anvil-${process.pid}-${started++}.pid`);
  return startAnvil({ accounts: 20, pidFile });
}

/** Resets the chain to block 0 with the settings of a new process. */
async function reset({ url }: Anvil, chainId: number): Promise<void> {
  const provider = new JsonRpcProvider(url, undefined, { staticNetwork: true });
  try {
    await provider.send('evm_setAutomine', [true]);
    await provider.send('anvil_setChainId', [chainId]);
    await provider.send('evm_setBlockGasLimit', [BLOCK_GAS_LIMIT]);
    await provider.send('anvil_setNextBlockBaseFeePerGas', [BASE_FEE]);
    await provider.send('anvil_reset', []);
    // A reset also sets the clock back to the start of the process.
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
