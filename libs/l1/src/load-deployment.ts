import { Interface, type JsonRpcProvider, ZeroHash } from 'ethers';
import { type ConfigOf, type Logger, retry } from '#libs/core';
import { type Address, address, CodedError, isCoded } from '#libs/protocol';
import { inboxAbi } from './abi/inbox.js';
import { lastBlockUntil } from './block-times.js';
import type { l1Config } from './config.js';
import { BatchVerifierContract, InboxContract, SettlementContract } from './contracts.js';
import type { Deployment } from './deployment.js';
import { ExitsContract } from './escape-contracts.js';
import { withL1Errors } from './l1-errors.js';
import { logReaderOf } from './log-reader.js';

/** Search range for the inbox before the settlement's block. A deployment takes minutes, not days. */
const DEPLOYING_BLOCKS = 10_000;
const ASSET_LISTED = new Interface(inboxAbi).getEvent('AssetListed')?.topicHash as string;

/**
 * Loads a deployment from its contracts.
 *
 * @param block the deployment's first block, if known; otherwise it is found by the time of genesis in the settlement
 *   contract
 * @throws CodedError DEPLOYMENT_NOT_FOUND if there is no such settlement contract, or the node lacks its first logs
 */
export function loadDeployment(
  provider: JsonRpcProvider,
  settlementAddress: Address,
  block?: number,
): Promise<Deployment> {
  return withL1Errors(async () => {
    if ((await provider.getCode(settlementAddress)) === '0x')
      throw new CodedError('DEPLOYMENT_NOT_FOUND', { settlement: settlementAddress });
    const settlement = new SettlementContract(settlementAddress, provider);
    const [network, parameters, sequencer, inbox, committee, batchVerifier, withdrawals] = await Promise.all([
      provider.getNetwork(),
      settlement.parameters(),
      settlement.sequencer(),
      settlement.inbox(),
      settlement.committee(),
      settlement.batchVerifier(),
      settlement.withdrawals(),
    ]);
    const [exits, availability, states, demands, brake] = await Promise.all([
      settlement.exits(),
      settlement.availability(),
      settlement.states(),
      settlement.demands(),
      settlement.brake(),
    ]);
    const [keyRegistry, verifiers, poseidon2] = await Promise.all([
      new InboxContract(inbox, provider).keyRegistry(),
      new BatchVerifierContract(batchVerifier, provider).verifiers(),
      new ExitsContract(exits, provider).poseidon2(),
    ]);
    const parts = {
      settlement: settlementAddress,
      inbox,
      keyRegistry,
      committee,
      batchVerifier,
      withdrawals,
      exits,
      availability,
      states,
      demands,
      brake,
      poseidon2,
      verifiers,
    };
    const firstBlock = block ?? (await firstBlockOf(provider, settlement, inbox));
    return { chainId: Number(network.chainId), block: firstBlock, ...parts, sequencer, parameters };
  });
}

/**
 * {@link loadDeployment} for a starting service: retries while the node is unavailable.
 *
 * @throws CodedError L1_UNAVAILABLE if `signal` aborts first; DEPLOYMENT_NOT_FOUND
 */
export function awaitDeployment(
  provider: JsonRpcProvider,
  { settlement, deploymentBlock }: Pick<ConfigOf<typeof l1Config>, 'settlement' | 'deploymentBlock'>,
  { logger, signal }: { logger: Logger; signal: AbortSignal },
): Promise<Deployment> {
  return retry(() => loadDeployment(provider, address(settlement), deploymentBlock), {
    signal,
    isRetryable: (error) => isCoded(error, 'L1_UNAVAILABLE'),
    onFailure: (err, attempt) => logger.warn({ err, attempt }, 'waiting for L1'),
  });
}

/** The block in which the inbox's constructor listed ETH: with the settlement's, or shortly before. */
async function firstBlockOf(
  provider: JsonRpcProvider,
  settlement: SettlementContract,
  inbox: Address,
): Promise<number> {
  const made = await lastBlockUntil(provider, await settlement.submittedAt(0));
  const reader = logReaderOf<{ blockNumber: string }>(provider);
  const ofEth = { address: inbox, topics: [ASSET_LISTED, ZeroHash] };
  const listed = await reader.last(ofEth, Math.max(0, made - DEPLOYING_BLOCKS), made);
  if (listed) return Number(listed.blockNumber);
  throw new CodedError(
    'DEPLOYMENT_NOT_FOUND',
    { settlement: settlement.address, made },
    'the L1 node has no logs of the deployment: configure its first block, or use a node with these logs',
  );
}
