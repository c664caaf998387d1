import {
  ContractFactory,
  type ContractRunner,
  JsonRpcProvider,
  type Signer,
  type TransactionReceipt,
  type TransactionResponse,
} from 'ethers';
import { deadline } from '#libs/core';
import { type Address, address, CodedError } from '#libs/protocol';
import { devnetTokenAbi, devnetTokenBytecode } from './abi/devnet-token.js';
import type { Deployment } from './deployment.js';
import { type DeploymentStep, type DeployOptions, planDeployment } from './deployment-plan.js';
import { readFeeMarket } from './fee-market.js';
import { DEFAULT_FEE_POLICY, initialFees, isAffordable, requireWithinCap } from './fees.js';
import { withL1Errors } from './l1-errors.js';

/** Creations allow for doubled base fees, so they are mined soon or not at all. */
const WAIT_MS = 600_000;

/**
 * Deploys by {@link planDeployment}, as fast as a devnet or a test wants it: nothing is recorded, so an interrupted
 * deployment starts again. `signer` must send nothing else meanwhile. Waits until all transactions are mined.
 *
 * @throws CodedError the Solidity error's name if a constructor rejects its parameters;
 *   L1_FEE_CAP if a creation costs more than nodes propagate, FEE_CEILING if more than the policy allows;
 *   DEADLINE_EXCEEDED
 */
export function deploy(signer: Signer, options: DeployOptions): Promise<Deployment> {
  return withL1Errors(async () => {
    const deployer = address(await signer.getAddress());
    const { creations, bond, result } = await planDeployment(deployer, await signer.getNonce(), options);
    const mined: TransactionReceipt[] = [];
    for (const group of new Set(creations.map((creation) => creation.group)))
      mined.push(
        ...(await sendAll(
          signer,
          creations.filter((creation) => creation.group === group),
        )),
      );
    if (bond) await sendAll(signer, [bond]);
    const chainId = Number((await requireProvider(signer).getNetwork()).chainId);
    const block = mined[creations.findIndex(({ contract }) => contract === 'keyRegistry')]?.blockNumber ?? 0;
    return { chainId, block, ...result };
  });
}

async function sendAll(signer: Signer, steps: readonly DeploymentStep[]): Promise<TransactionReceipt[]> {
  const sent: TransactionResponse[] = [];
  for (const step of steps) {
    const gasLimit = await signer.estimateGas(step);
    const offer = await offerFor(gasLimit, requireProvider(signer));
    sent.push(await signer.sendTransaction({ ...step, gasLimit, ...offer }));
  }
  const mined = Promise.all(sent.map((transaction) => transaction.wait()));
  const receipts = await deadline(mined, WAIT_MS, undefined, 'contracts to be created');
  return receipts.filter((receipt) => receipt !== null);
}

/** A creation cannot be split, so a node's cap on the fee of one transaction limits how far base fees may rise. */
async function offerFor(gasLimit: bigint, provider: JsonRpcProvider) {
  const market = await readFeeMarket(provider);
  requireWithinCap(gasLimit, market, DEFAULT_FEE_POLICY);
  const fees = initialFees(market, DEFAULT_FEE_POLICY, gasLimit);
  const { maxFeePerGas, maxPriorityFeePerGas } = fees;
  if (!isAffordable(fees, market, false))
    throw new CodedError(
      'FEE_CEILING',
      { expected: maxFeePerGas, actual: market.baseFeePerGas },
      'fees on L1 are above the ceiling for a deployment',
    );
  return { maxFeePerGas, maxPriorityFeePerGas };
}

/** Deploys a token that anyone can mint, for devnets and tests. */
export function deployDevnetToken(signer: Signer, name: string, symbol: string, decimals: number): Promise<Address> {
  return withL1Errors(async () => {
    const token = await new ContractFactory(devnetTokenAbi, devnetTokenBytecode, signer).deploy(name, symbol, decimals);
    await token.waitForDeployment();
    return address(await token.getAddress());
  });
}

function requireProvider({ provider }: ContractRunner): JsonRpcProvider {
  if (!(provider instanceof JsonRpcProvider))
    throw new CodedError('L1_UNAVAILABLE', { expected: 'a connected signer' });
  return provider;
}
