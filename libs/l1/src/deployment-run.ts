import { type JsonRpcProvider, keccak256, type Wallet } from 'ethers';
import { silentLogger } from '#libs/core';
import { type Address, CodedError, type Hex, isCoded } from '#libs/protocol';
import { type Deployment, deploymentToJson } from './deployment.js';
import { isCodeOf, stepsOf } from './deployment-checks.js';
import type { DeploymentPlan, DeploymentStep } from './deployment-plan.js';
import { withL1Errors } from './l1-errors.js';
import { loadDeployment } from './load-deployment.js';
import type { MinedTransaction } from './transaction-reader.js';
import { type SignedTransaction, TransactionSender } from './transaction-sender.js';

/** A transaction that was signed for a deployment; its content is in the plan. */
export type RecordedTransaction = Pick<SignedTransaction, 'nonce' | 'hash' | 'gasLimit' | 'fees' | 'sentAt'>;

/** What has to be known to continue a deployment. */
export interface DeploymentRecord {
  chainId: number;
  deployer: Address;
  /** of the first transaction: all addresses follow from it */
  firstNonce: number;
  /** of the plan, by {@link hashPlan} */
  planHash: Hex;
  /** in the order in which they were signed; several of one nonce replace each other */
  transactions: RecordedTransaction[];
}

/** @returns keccak-256 of all contents, which differs if any option does */
export const hashPlan = (plan: DeploymentPlan): Hex =>
  keccak256(
    new TextEncoder().encode(
      JSON.stringify(stepsOf(plan).map(({ nonce, to, data, value }) => [nonce, to, data, `${value}`])),
    ),
  ) as Hex;

export interface DeploymentRunOptions {
  provider: JsonRpcProvider;
  /** the plan's deployer; nothing else may send from it */
  wallet: Wallet;
  plan: DeploymentPlan;
  record: DeploymentRecord;
  /** Durable when it resolves; called before a node sees a transaction. */
  save(record: DeploymentRecord): Promise<void>;
  /** depth at which a block counts; 0 is the head itself */
  confirmations: number;
  pollMs?: number;
  signal: AbortSignal;
  onMined?(step: DeploymentStep, mined: MinedTransaction): void;
  /** called when a transaction is not mined, with the reason */
  onStall?(reason: unknown): void;
}

/** A transaction not mined after this time because of its price is replaced. */
const STUCK_MS = 120_000;

/**
 * Sends the missing transactions of a deployment, each once the one before is confirmed; then checks
 * the code of every contract, and that they say what was planned. After an interruption it continues with the same
 * plan and record; when everything is there, it only checks.
 *
 * @throws CodedError as {@link requireContinuable}; DEPLOYER_NONCE_USED, TRANSACTION_REPLACED if something else was
 *   sent from the account: such a deployment cannot be continued; CREATION_FAILED, CODE_MISMATCH, DEPLOYMENT_MISMATCH;
 *   as TransactionSender.send
 */
export async function runDeployment(options: DeploymentRunOptions): Promise<Deployment> {
  const { plan, provider, record, onMined } = options;
  requireContinuable(plan, record, await withL1Errors(() => provider.getTransactionCount(plan.deployer)));
  const sender = senderOf(options);
  const mined: MinedTransaction[] = [];
  for (const step of stepsOf(plan)) {
    const transaction = await settle(step, sender, options);
    if (!transaction.succeeded)
      throw new CodedError('CREATION_FAILED', { nonce: step.nonce, transactionHash: transaction.hash });
    mined.push(transaction);
    onMined?.(step, transaction);
  }
  const first = plan.creations.findIndex(({ contract }) => contract === 'keyRegistry');
  return requireDeployed(options, mined[first]?.blockNumber ?? 0);
}

/**
 * Checks that a record can be continued.
 *
 * @param next the deployer's next nonce
 * @throws CodedError RECORD_OF_OTHER_DEPLOYMENT | DEPLOYER_NONCE_USED
 */
export function requireContinuable(plan: DeploymentPlan, record: DeploymentRecord, next: number): void {
  const [expected, actual] = [record.planHash, hashPlan(plan)];
  if (expected !== actual || record.deployer !== plan.deployer)
    throw new CodedError(
      'RECORD_OF_OTHER_DEPLOYMENT',
      { expected, actual },
      'a deployment with other options was begun here: repeat its options, or begin another elsewhere',
    );
  const recorded = new Set(record.transactions.map(({ nonce }) => nonce));
  const unknown = stepsOf(plan).find(({ nonce }) => nonce < next && !recorded.has(nonce));
  if (unknown) throw nonceUsed(plan, unknown.nonce, next);
}

const nonceUsed = ({ deployer }: DeploymentPlan, expected: number, actual: number): CodedError =>
  new CodedError(
    'DEPLOYER_NONCE_USED',
    { account: deployer, expected, actual },
    'the deployer sent another transaction meanwhile, so that addresses are not those that were planned',
  );

function senderOf({ provider, wallet, record, save, confirmations, pollMs, onStall }: DeploymentRunOptions) {
  let stalled: unknown;
  return new TransactionSender({
    ...{ provider, wallet, chainId: record.chainId, stuckMs: STUCK_MS, confirmations, pollMs },
    record: async ({ nonce, hash, gasLimit, fees, sentAt }) => {
      record.transactions.push({ nonce, hash, gasLimit, fees, sentAt });
      await save(record);
    },
    stall: {
      note: (reason) => {
        const code = isCoded(reason) ? reason.code : undefined;
        if (code !== stalled) onStall?.(reason);
        stalled = code;
      },
      clear: () => {
        stalled = undefined;
      },
    },
    logger: silentLogger(),
  });
}

async function settle(
  step: DeploymentStep,
  sender: TransactionSender,
  { plan, provider, record, signal }: DeploymentRunOptions,
): Promise<MinedTransaction> {
  const { nonce, to, data, value } = step;
  const sent = record.transactions.filter((recorded) => recorded.nonce === nonce);
  const content = { to, data, value };
  if (sent.length > 0)
    return sender.resume(
      sent.map((recorded) => ({ ...recorded, ...content, from: plan.deployer })),
      signal,
    );
  // The address of a contract follows from the nonce, so it must be this one.
  const next = await withL1Errors(() => provider.getTransactionCount(plan.deployer, 'pending'));
  if (next !== nonce) throw nonceUsed(plan, nonce, next);
  const gasLimit = await withL1Errors(() => provider.estimateGas({ ...content, from: plan.deployer }));
  return sender.send({ ...content, gasLimit }, signal);
}

/** @throws CodedError CODE_MISMATCH | DEPLOYMENT_MISMATCH */
async function requireDeployed({ provider, plan, record }: DeploymentRunOptions, block: number): Promise<Deployment> {
  for (const creation of plan.creations) {
    const { contract, address } = creation;
    const code = (await withL1Errors(() => provider.getCode(address))) as Hex;
    if (!isCodeOf(creation, code)) throw new CodedError('CODE_MISMATCH', { contract, address });
  }
  const planned = { chainId: record.chainId, block, ...plan.result };
  const deployed = await loadDeployment(provider, plan.result.settlement, block);
  const actual = flat(deployed);
  const other = Object.entries(flat(planned)).find(([name, value]) => actual[name] !== value);
  if (other) throw new CodedError('DEPLOYMENT_MISMATCH', { field: other[0], expected: other[1] });
  return deployed;
}

function flat(deployment: Deployment): Record<string, string> {
  const { parameters, ...rest } = deploymentToJson(deployment);
  const values = Object.entries({ ...rest, ...(parameters as object) });
  return Object.fromEntries(values.map(([name, value]) => [name, String(value)]));
}
