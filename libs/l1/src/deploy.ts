import {
  ContractFactory,
  type ContractRunner,
  getCreateAddress,
  type InterfaceAbi,
  JsonRpcProvider,
  type Signer,
  type TransactionReceipt,
  type TransactionResponse,
} from 'ethers';
import { deadline } from '#libs/core';
import { type Address, address, CodedError, type Hex } from '#libs/protocol';
import { batchVerifierAbi, batchVerifierBytecode } from './abi/batch-verifier.js';
import { committeeAbi, committeeBytecode } from './abi/committee.js';
import { devnetTokenAbi, devnetTokenBytecode } from './abi/devnet-token.js';
import { inboxAbi, inboxBytecode } from './abi/inbox.js';
import { keyRegistryAbi, keyRegistryBytecode } from './abi/key-registry.js';
import { settlementAbi, settlementBytecode } from './abi/settlement.js';
import { withdrawalsAbi, withdrawalsBytecode } from './abi/withdrawals.js';
import { SettlementContract } from './contracts.js';
import { DEFAULT_DEPLOYMENT_PARAMETERS, type Deployment, type DeploymentParameters } from './deployment.js';
import { readFeeMarket } from './fee-market.js';
import { DEFAULT_FEE_POLICY, initialFees, isAffordable, requireWithinCap } from './fees.js';
import { withL1Errors } from './l1-errors.js';

export interface DeployOptions {
  /** submits batches (B5) */
  sequencer: Address;
  /** root of an empty tree (T1): `emptyRoot` of libs/ledger */
  emptyRoot: Hex;
  /**
   * P6: the generated verifiers whose proofs L1 takes. `insecure-development` deploys those of the development reference
   * string, with which anyone can forge proofs, for the named circuits: for devnets and tests.
   */
  verifiers: readonly Address[] | { insecureDevelopment: readonly VerifiedCircuit[] };
  /** proposes epochs; default: the deployer */
  governor?: Address;
  /** ERC-20 tokens, listed as assets 1, 2, … */
  tokens?: readonly Address[];
  parameters?: Partial<DeploymentParameters>;
  /** B5: whether the deployer posts the sequencer's bond, without which L1 accepts no batch; default: true */
  postBond?: boolean;
}

interface Creation {
  abi: InterfaceAbi;
  bytecode: string;
  args: unknown[];
}

/** Creations allow for doubled base fees, so they are mined soon or not at all. */
const WAIT_MS = 600_000;

/**
 * Sends creations with fixed nonces, so that contracts have the precomputed addresses, and waits until they are mined.
 */
async function createAll(signer: Signer, first: number, creations: readonly Creation[]): Promise<TransactionReceipt[]> {
  const sent: TransactionResponse[] = [];
  for (const [i, { abi, bytecode, args }] of creations.entries()) {
    const creation = await new ContractFactory(abi, bytecode, signer).getDeployTransaction(...args);
    const gasLimit = await signer.estimateGas(creation);
    const offer = await offerFor(gasLimit, requireProvider(signer));
    sent.push(await signer.sendTransaction({ ...creation, nonce: first + i, gasLimit, ...offer }));
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

/** Circuits that L1 may verify proofs of (P6); segment-4 is for tests. */
export const VERIFIED_CIRCUITS = [
  'segment-4',
  'segment-16',
  'segment-64',
  'segment-256',
  'segment-512',
  'fold-4',
  'fold-4x2',
] as const;
export type VerifiedCircuit = (typeof VERIFIED_CIRCUITS)[number];

/**
 * Deploys key registry, inbox, committee, batch verifier, withdrawals and then settlement, whose precomputed address
 * the others receive, and posts the sequencer's bond. `signer` must send nothing else meanwhile. Waits until all
 * transactions are mined.
 *
 * @throws CodedError NO_DEVELOPMENT_VERIFIER; the Solidity error's name if a constructor rejects its parameters;
 *   L1_FEE_CAP if a creation costs more than nodes propagate, FEE_CEILING if more than the policy allows;
 *   DEADLINE_EXCEEDED
 */
export function deploy(signer: Signer, options: DeployOptions): Promise<Deployment> {
  return withL1Errors(async () => {
    const parameters = { ...DEFAULT_DEPLOYMENT_PARAMETERS, ...options.parameters };
    const from = await signer.getAddress();
    let nonce = await signer.getNonce();
    const chunkVerifier = await placeChunkVerifier(signer, nonce, options, parameters);
    if (options.chunkVerifier === 'insecure-development') nonce++;
    const parts = { ...partsFrom(from, nonce), chunkVerifier };
    const creations = creationsOf(parts, parameters, { ...options, governor: options.governor ?? address(from) });
    const [first] = await createAll(signer, nonce, creations.slice(0, -1));
    // Its constructor calls the others, so they must exist before its gas can be estimated.
    await createAll(signer, nonce + creations.length - 1, creations.slice(-1));
    const settlement = new SettlementContract(parts.settlement, signer);
    if (options.postBond !== false)
      await (await settlement.postBond(parameters.bond, { nonce: nonce + creations.length })).wait();
    const chainId = Number((await requireProvider(signer).getNetwork()).chainId);
    return { chainId, block: first?.blockNumber ?? 0, ...parts, sequencer: options.sequencer, parameters };
  });
}

async function placeChunkVerifier(
  signer: Signer,
  nonce: number,
  { chunkVerifier }: DeployOptions,
  parameters: BatchParameters,
): Promise<Address> {
  if (chunkVerifier !== 'insecure-development') return chunkVerifier;
  const bytecode = await developmentVerifierBytecode(parameters);
  await createAll(signer, nonce, [{ abi: chunkVerifierAbi, bytecode, args: [] }]);
  return address(getCreateAddress({ from: await signer.getAddress(), nonce }));
}

type Parts = Omit<Deployment, 'chainId' | 'block' | 'sequencer' | 'parameters'>;

/** The future addresses of the contracts, in the order of {@link creationsOf}. */
function partsFrom(from: string, nonce: number): Omit<Parts, 'chunkVerifier'> {
  const at = (i: number): Address => address(getCreateAddress({ from, nonce: nonce + i }));
  const [keyRegistry, inbox, committee, batchVerifier, withdrawals, settlement] = [
    at(0),
    at(1),
    at(2),
    at(3),
    at(4),
    at(5),
  ];
  return { keyRegistry, inbox, committee, batchVerifier, withdrawals, settlement };
}

function creationsOf(
  { keyRegistry, inbox, committee, batchVerifier, withdrawals, settlement, chunkVerifier }: Parts,
  parameters: DeploymentParameters,
  { governor, sequencer, emptyRoot, tokens = [] }: DeployOptions,
): Creation[] {
  const abiParameters = parametersToAbi(parameters);
  const inboxArgs = [abiParameters, settlement, withdrawals, keyRegistry, tokens];
  const settlementArgs = [abiParameters, inbox, committee, batchVerifier, withdrawals, sequencer, emptyRoot];
  return [
    { abi: keyRegistryAbi, bytecode: keyRegistryBytecode, args: [] },
    { abi: inboxAbi, bytecode: inboxBytecode, args: inboxArgs },
    { abi: committeeAbi, bytecode: committeeBytecode, args: [abiParameters, settlement, governor] },
    { abi: batchVerifierAbi, bytecode: batchVerifierBytecode, args: [abiParameters, settlement, chunkVerifier] },
    { abi: withdrawalsAbi, bytecode: withdrawalsBytecode, args: [abiParameters, settlement, inbox] },
    { abi: settlementAbi, bytecode: settlementBytecode, args: settlementArgs },
  ];
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
