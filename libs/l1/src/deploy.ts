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
import { type Address, address, type BatchParameters, CodedError, type Hex } from '#libs/protocol';
import { batchVerifierAbi, batchVerifierBytecode } from './abi/batch-verifier.js';
import { chunkVerifierAbi } from './abi/chunk-verifier.js';
import { committeeAbi, committeeBytecode } from './abi/committee.js';
import { devnetTokenAbi, devnetTokenBytecode } from './abi/devnet-token.js';
import { inboxAbi, inboxBytecode } from './abi/inbox.js';
import { keyRegistryAbi, keyRegistryBytecode } from './abi/key-registry.js';
import { settlementAbi, settlementBytecode } from './abi/settlement.js';
import { withdrawalsAbi, withdrawalsBytecode } from './abi/withdrawals.js';
import { parametersToAbi, SettlementContract } from './contracts.js';
import { DEFAULT_DEPLOYMENT_PARAMETERS, type Deployment, type DeploymentParameters } from './deployment.js';
import { readFeeMarket } from './fee-market.js';
import { DEFAULT_FEE_POLICY, initialFees, isAffordable, requireWithinCap } from './fees.js';
import { withL1Errors } from './l1-errors.js';

export interface DeployOptions {
  /** who submits batches (B5) */
  sequencer: Address;
  /** root of an empty tree (T1): `emptyRoot` of libs/ledger */
  emptyRoot: Hex;
  /**
   * The generated contract that verifies the chunk circuit's proofs for this N, W and I. `insecure-development` deploys the one
   * for the development reference string, with which anybody proves anything: for devnets and tests.
   */
  chunkVerifier: Address | 'insecure-development';
  /** who proposes epochs; the deployer where nobody is named */
  governor?: Address;
  /** ERC-20 tokens, listed as assets 1, 2, … */
  tokens?: readonly Address[];
  parameters?: Partial<DeploymentParameters>;
  /** B5: whether the deployer posts the sequencer's bond, without which nothing can be submitted; true unless told */
  postBond?: boolean;
}

interface Creation {
  abi: InterfaceAbi;
  bytecode: string;
  args: unknown[];
}

/** Base fees may rise to twice what they were, so that blocks take a creation soon or not at all. */
const WAIT_MS = 600_000;

/** Sends creations with fixed nonces, so that the contracts' addresses are what was computed, and waits for their blocks. */
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

/** A creation cannot be split: what is left of a node's cap on one transaction's fee is the room for base fees to rise. */
async function offerFor(gasLimit: bigint, provider: JsonRpcProvider) {
  const market = await readFeeMarket(provider);
  requireWithinCap(gasLimit, market, DEFAULT_FEE_POLICY);
  const fees = initialFees(market, DEFAULT_FEE_POLICY, gasLimit);
  const { maxFeePerGas, maxPriorityFeePerGas } = fees;
  if (!isAffordable(fees, market, false))
    throw new CodedError(
      'FEE_CEILING',
      { expected: maxFeePerGas, actual: market.baseFeePerGas },
      'L1 asks for more than is paid for a deployment',
    );
  return { maxFeePerGas, maxPriorityFeePerGas };
}

/** Those of libs/l1/src/abi by N, with the W and I that they are for. */
const DEVELOPMENT_VERIFIERS: Record<number, { maxWithdrawals: number; maxInboxEntries: number; load(): Promise<Hex> }> =
  {
    4: {
      maxWithdrawals: 2,
      maxInboxEntries: 2,
      load: async () => (await import('./abi/insecure-development-verifier-4.js')).insecureDevelopmentVerifier4Bytecode,
    },
    16: {
      maxWithdrawals: 8,
      maxInboxEntries: 16,
      load: async () =>
        (await import('./abi/insecure-development-verifier-16.js')).insecureDevelopmentVerifier16Bytecode,
    },
    64: {
      maxWithdrawals: 16,
      maxInboxEntries: 16,
      load: async () =>
        (await import('./abi/insecure-development-verifier-64.js')).insecureDevelopmentVerifier64Bytecode,
    },
  };

/**
 * Creation code of the verifier for the development reference string.
 *
 * @throws CodedError NO_DEVELOPMENT_VERIFIER where there is none for this N, W and I
 */
export function developmentVerifierBytecode(parameters: BatchParameters): Promise<Hex> {
  const { chunkSize, maxWithdrawals, maxInboxEntries } = parameters;
  const found = DEVELOPMENT_VERIFIERS[chunkSize];
  if (found?.maxWithdrawals === maxWithdrawals && found.maxInboxEntries === maxInboxEntries) return found.load();
  const expected = Object.entries(DEVELOPMENT_VERIFIERS).map(
    ([size, each]) => `${size}/${each.maxWithdrawals}/${each.maxInboxEntries}`,
  );
  throw new CodedError(
    'NO_DEVELOPMENT_VERIFIER',
    { expected: `N/W/I ${expected.join(', ')}`, actual: `${chunkSize}/${maxWithdrawals}/${maxInboxEntries}` },
    'there is no development verifier for these parameters',
  );
}

/**
 * Deploys all contracts: key registry, inbox, committee, batch verifier, withdrawals, then settlement, whose address those before
 * it are made for; then posts the sequencer's bond. Nothing else may send from `signer` meanwhile. Waits until all is in blocks.
 *
 * @throws CodedError NO_DEVELOPMENT_VERIFIER; the Solidity error's name where a constructor refuses its parameters; L1_FEE_CAP or
 * FEE_CEILING where a creation costs more than nodes pass on, or than is paid; DEADLINE_EXCEEDED
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
    // Its constructor asks the others: they have to be there where its gas is estimated, too.
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

/** Where the contracts will be, in the order of {@link creationsOf}. */
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

/** Deploys a token that anyone may mint: for devnets and tests. */
export function deployDevnetToken(signer: Signer, name: string, symbol: string, decimals: number): Promise<Address> {
  return withL1Errors(async () => {
    const token = await new ContractFactory(devnetTokenAbi, devnetTokenBytecode, signer).deploy(name, symbol, decimals);
    await token.waitForDeployment();
    return address(await token.getAddress());
  });
}

function requireProvider({ provider }: ContractRunner): JsonRpcProvider {
  if (!(provider instanceof JsonRpcProvider))
    throw new CodedError('L1_UNAVAILABLE', { expected: 'a signer that is connected' });
  return provider;
}
