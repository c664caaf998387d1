import { concat, getCreateAddress, Interface, type InterfaceAbi } from 'ethers';
import { type Address, address, type BatchParameters, CodedError, type Hex } from '#libs/protocol';
import { batchVerifierAbi, batchVerifierBytecode } from './abi/batch-verifier.js';
import { chunkVerifierAbi } from './abi/chunk-verifier.js';
import { committeeAbi, committeeBytecode } from './abi/committee.js';
import { inboxAbi, inboxBytecode } from './abi/inbox.js';
import { keyRegistryAbi, keyRegistryBytecode } from './abi/key-registry.js';
import { settlementAbi, settlementBytecode } from './abi/settlement.js';
import { withdrawalsAbi, withdrawalsBytecode } from './abi/withdrawals.js';
import { parametersToAbi } from './contracts.js';
import { DEFAULT_DEPLOYMENT_PARAMETERS, type Deployment, type DeploymentParameters } from './deployment.js';

export interface DeployOptions {
  /** submits batches (B5) */
  sequencer: Address;
  /** root of an empty tree (T1): `emptyRoot` of libs/ledger */
  emptyRoot: Hex;
  /**
   * The generated verifier of the chunk circuit for this N, W and I: where it is, or the code that creates it.
   * `insecure-development` creates the verifier for the development reference string, with which anyone can forge
   * proofs: for devnets and tests.
   */
  chunkVerifier: Address | { creationCode: Hex } | 'insecure-development';
  /** proposes epochs; default: the deployer */
  governor?: Address;
  /** ERC-20 tokens, listed as assets 1, 2, … */
  tokens?: readonly Address[];
  parameters?: Partial<DeploymentParameters>;
  /** B5: whether the deployer posts the sequencer's bond, without which L1 accepts no batch; default: true */
  postBond?: boolean;
}

type Contracts = Omit<Deployment, 'chainId' | 'block' | 'sequencer' | 'parameters'>;

/** A transaction of a deployment. Its nonce is fixed, because addresses follow from nonces. */
export interface DeploymentStep {
  nonce: number;
  /** null for a creation */
  to: Address | null;
  data: Hex;
  value: bigint;
}

/** A step that creates a contract. */
export interface Creation extends DeploymentStep {
  contract: keyof Contracts;
  address: Address;
  /** `data` without the constructor's arguments. It ends with the contract's code, in which immutables are zero. */
  creationCode: Hex;
  /** its constructor calls contracts of earlier groups, so its gas can be estimated only once they exist */
  group: number;
}

/** The transactions of a deployment, in order, and what they result in. */
export interface DeploymentPlan {
  deployer: Address;
  creations: Creation[];
  bond: DeploymentStep | undefined;
  /** all but the block */
  result: Omit<Deployment, 'chainId' | 'block'>;
}

/** The verifiers in libs/l1/src/abi by N, with their W and I. */
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
 * @throws CodedError NO_DEVELOPMENT_VERIFIER if there is none for this N, W and I
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
 * Plans the transactions that deploy everything: the chunk verifier unless it exists; key registry, inbox, committee,
 * batch verifier and withdrawals, which receive the precomputed address of settlement; settlement; the bond.
 *
 * @param firstNonce the deployer's next nonce; the deployer must send nothing else meanwhile
 * @throws CodedError NO_DEVELOPMENT_VERIFIER
 */
export async function planDeployment(
  deployer: Address,
  firstNonce: number,
  options: DeployOptions,
): Promise<DeploymentPlan> {
  const parameters = { ...DEFAULT_DEPLOYMENT_PARAMETERS, ...options.parameters };
  const { chunkVerifier: verifier, sequencer, emptyRoot, tokens = [], governor = deployer, postBond = true } = options;
  const verifierCode = await verifierCodeOf(verifier, parameters);
  const first = verifierCode === undefined ? firstNonce : firstNonce + 1;
  const at = (nonce: number): Address => address(getCreateAddress({ from: deployer, nonce }));
  const contracts: Contracts = {
    chunkVerifier: typeof verifier === 'string' && verifier !== 'insecure-development' ? verifier : at(firstNonce),
    keyRegistry: at(first),
    inbox: at(first + 1),
    committee: at(first + 2),
    batchVerifier: at(first + 3),
    withdrawals: at(first + 4),
    settlement: at(first + 5),
  };
  const { chunkVerifier, keyRegistry, inbox, committee, batchVerifier, withdrawals, settlement } = contracts;
  const given = parametersToAbi(parameters);
  const settlementArguments = [given, inbox, committee, batchVerifier, withdrawals, sequencer, emptyRoot];
  const made = [
    ...(verifierCode ? [creation('chunkVerifier', 0, chunkVerifierAbi, verifierCode, [])] : []),
    creation('keyRegistry', 1, keyRegistryAbi, keyRegistryBytecode, []),
    creation('inbox', 1, inboxAbi, inboxBytecode, [given, settlement, withdrawals, keyRegistry, tokens]),
    creation('committee', 1, committeeAbi, committeeBytecode, [given, settlement, governor]),
    creation('batchVerifier', 1, batchVerifierAbi, batchVerifierBytecode, [given, settlement, chunkVerifier]),
    creation('withdrawals', 1, withdrawalsAbi, withdrawalsBytecode, [given, settlement, inbox]),
    creation('settlement', 2, settlementAbi, settlementBytecode, settlementArguments),
  ];
  const creations = made.map((each, i) => ({ ...each, nonce: firstNonce + i, address: at(firstNonce + i) }));
  const bond = {
    nonce: firstNonce + creations.length,
    to: settlement,
    data: new Interface(settlementAbi).encodeFunctionData('postBond') as Hex,
    value: parameters.bond,
  };
  return { deployer, creations, bond: postBond ? bond : undefined, result: { ...contracts, sequencer, parameters } };
}

/** Undefined if the verifier exists. */
async function verifierCodeOf(
  verifier: DeployOptions['chunkVerifier'],
  parameters: BatchParameters,
): Promise<Hex | undefined> {
  if (verifier === 'insecure-development') return developmentVerifierBytecode(parameters);
  return typeof verifier === 'string' ? undefined : verifier.creationCode;
}

function creation(
  contract: keyof Contracts,
  group: number,
  abi: InterfaceAbi,
  creationCode: Hex,
  args: readonly unknown[],
): Omit<Creation, 'nonce' | 'address'> {
  const data = concat([creationCode, new Interface(abi).encodeDeploy(args)]) as Hex;
  return { contract, group, to: null, data, value: 0n, creationCode };
}
