import { type JsonRpcProvider, toQuantity } from 'ethers';
import { deadline } from '#libs/core';
import { CodedError, type Hex, isCoded, KZG_POINT_BYTES, toHex, versionedHashOf, ZERO_HASH } from '#libs/protocol';
import type { Creation, DeploymentPlan, DeploymentStep } from './deployment-plan.js';
import { withL1Errors } from './l1-errors.js';

type Node = Pick<JsonRpcProvider, 'send'>;

const CALL_MS = 30_000;
const MAX_ATTEMPTS = 3;
/** The precompile of EIP-4844. */
const POINT_EVALUATION = '0x000000000000000000000000000000000000000a';
/** EIP-7825: the most gas of one transaction. */
const MAX_TRANSACTION_GAS = 2n ** 24n;
/**
 * Creation code that uses an instruction of each upgrade that the contracts are compiled for: PUSH0 (Shanghai), TSTORE,
 * TLOAD, MCOPY, BLOBHASH, BLOBBASEFEE (Cancun), CLZ (Osaka).
 */
const INSTRUCTIONS = '0x5f5f5d5f5c505f5f5f5e5f49504a505f1e5000';

/** @throws CodedError L1_UNAVAILABLE | L1_REVERTED | DEADLINE_EXCEEDED */
const ask = (node: Node, method: string, parameters: unknown[]): Promise<unknown> =>
  withL1Errors(() => deadline(node.send(method, parameters), CALL_MS, undefined, method));

/**
 * Checks that the chain has the rules that the contracts need, by running them.
 *
 * @throws CodedError CHAIN_RULES_MISSING {expected}; L1_UNAVAILABLE
 */
export async function requireChainRules(node: Node): Promise<void> {
  await runs(node, { data: INSTRUCTIONS }, "the EVM's instructions of Osaka");
  // The zero polynomial is 0 at 0: its commitment and its proof are the point at infinity.
  const infinity = new Uint8Array(KZG_POINT_BYTES);
  infinity[0] = 0xc0;
  const parts = [versionedHashOf(infinity), ZERO_HASH, ZERO_HASH, toHex(infinity), toHex(infinity)];
  const data = `0x${parts.map((part) => part.slice(2)).join('')}`;
  // Without the precompile there is no code, and a call of no code succeeds with nothing.
  const opened = await runs(node, { to: POINT_EVALUATION, data }, "blobs' point evaluation (EIP-4844)");
  if (opened === '0x') throw missing("blobs' point evaluation (EIP-4844)");
}

async function runs(node: Node, call: { to?: string; data: string }, expected: string): Promise<unknown> {
  // A node may load its trusted setup first, for longer than it allows a call.
  for (let attempts = 1; ; attempts++) {
    try {
      return await ask(node, 'eth_call', [call, 'latest']);
    } catch (error) {
      if (isCoded(error, 'L1_REVERTED')) throw missing(expected, error);
      if (attempts === MAX_ATTEMPTS) throw error;
    }
  }
}

const missing = (expected: string, cause?: unknown): CodedError =>
  new CodedError('CHAIN_RULES_MISSING', { expected }, `the chain does not have ${expected}`, { cause });

/**
 * Runs the transactions that are not on the chain yet, without sending them and whatever the deployer owns. Each sees
 * the contracts that earlier ones create (by the state overrides of `eth_call` and `eth_estimateGas`).
 *
 * @param next the deployer's next nonce: transactions before it are on the chain
 * @returns the gas of each
 * @throws CodedError the Solidity error's name if a constructor rejects its parameters; L1_REVERTED; GAS_LIMIT_LOW
 */
export async function simulateDeployment(node: Node, plan: DeploymentPlan, next: number): Promise<bigint[]> {
  const created: Record<string, object> = {};
  const gas: bigint[] = [];
  for (const step of stepsOf(plan).filter(({ nonce }) => nonce >= next)) {
    const { to, data, value } = step;
    const call = { from: plan.deployer, ...(to === null ? {} : { to }), data, value: toQuantity(value) };
    const deployer = { balance: toQuantity(2n ** 128n), nonce: toQuantity(step.nonce) };
    const state = { ...created, [plan.deployer]: deployer };
    const used = BigInt((await ask(node, 'eth_estimateGas', [call, 'latest', state])) as string);
    if (used > MAX_TRANSACTION_GAS)
      throw new CodedError('GAS_LIMIT_LOW', { expected: used, actual: MAX_TRANSACTION_GAS });
    gas.push(used);
    if (isCreation(step)) created[step.address] = { code: await ask(node, 'eth_call', [call, 'latest', state]) };
  }
  return gas;
}

/** All transactions of a deployment, in order. */
export const stepsOf = ({ creations, bond }: DeploymentPlan): DeploymentStep[] =>
  bond ? [...creations, bond] : creations;

const isCreation = (step: DeploymentStep): step is Creation => step.to === null;

/** The instruction that pushes 32 bytes: in code without its immutables, 32 zeros follow it in their place. */
const PUSH32 = '7f';
const PLACE = `${PUSH32}${'0'.repeat(64)}`;
/** Hexadecimal digits by which the beginning of a contract's code is found in what creates it. */
const HEAD = 16;

/**
 * Whether `code` is what this creation results in: a part of its creation code, up to immutables.
 *
 * @param code as L1 has it
 */
export function isCodeOf({ creationCode }: Pick<Creation, 'creationCode'>, code: Hex): boolean {
  const [whole, actual] = [creationCode, code].map((text) => text.slice(2).toLowerCase()) as [string, string];
  if (actual.length < HEAD) return false;
  const head = actual.slice(0, HEAD);
  for (let at = whole.indexOf(head); at >= 0; at = whole.indexOf(head, at + 1))
    if (isFilledIn(whole.slice(at, at + actual.length), actual)) return true;
  return false;
}

/** Whether `code` is `template` with something in the places of immutables. */
function isFilledIn(template: string, code: string): boolean {
  if (template.length !== code.length) return false;
  for (let at = 0; at < template.length; ) {
    const isPlace = template.startsWith(PLACE, at);
    const size = isPlace ? PLACE.length : 2;
    const same = isPlace ? PUSH32.length : size;
    if (!code.startsWith(template.slice(at, at + same), at)) return false;
    at += size;
  }
  return true;
}
