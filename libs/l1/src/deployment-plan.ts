import { concat, getCreateAddress, Interface, type InterfaceAbi } from 'ethers';
import { type Address, address, type Hex } from '#libs/protocol';
import { availabilityChallengesAbi, availabilityChallengesBytecode } from './abi/availability-challenges.js';
import { batchVerifierAbi, batchVerifierBytecode } from './abi/batch-verifier.js';
import { brakeAbi, brakeBytecode } from './abi/brake.js';
import { committeeAbi, committeeBytecode } from './abi/committee.js';
import { exitsAbi, exitsBytecode } from './abi/exits.js';
import { inboxAbi, inboxBytecode } from './abi/inbox.js';
import { keyRegistryAbi, keyRegistryBytecode } from './abi/key-registry.js';
import { poseidon2Abi, poseidon2Bytecode } from './abi/poseidon2.js';
import { proofDemandsAbi, proofDemandsBytecode } from './abi/proof-demands.js';
import { proofVerifierAbi } from './abi/proof-verifier.js';
import { settlementAbi, settlementBytecode } from './abi/settlement.js';
import { stateChallengesAbi, stateChallengesBytecode } from './abi/state-challenges.js';
import { withdrawalsAbi, withdrawalsBytecode } from './abi/withdrawals.js';
import { DEFAULT_DEPLOYMENT_PARAMETERS, type Deployment, type DeploymentParameters } from './deployment.js';

export interface DeployOptions {
  /** submits batches (B5) */
  sequencer: Address;
  /** root of an empty tree (T1): `emptyRoot` of libs/ledger */
  emptyRoot: Hex;
  /** P6: the generated verifiers whose acceptance of a proof counts, in the order in which L1 lists them */
  verifiers: readonly VerifierSource[];
  /** proposes epochs; default: the deployer */
  governor?: Address;
  /** ERC-20 tokens, listed as assets 1, 2, … */
  tokens?: readonly Address[];
  parameters?: Partial<DeploymentParameters>;
  /** B5: whether the deployer posts the sequencer's bond, without which L1 accepts no batch; default: true */
  postBond?: boolean;
}

/**
 * Where a generated verifier is, or what creates it. `insecureDevelopment` creates the one of a circuit for the
 * development reference string, with which anyone can forge proofs: for devnets and tests.
 */
export type VerifierSource = Address | { creationCode: Hex } | { insecureDevelopment: DevelopmentCircuit };

/** Circuits that have a verifier in libs/l1/src/abi. */
export type DevelopmentCircuit = keyof typeof DEVELOPMENT_VERIFIERS;

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
  contract: 'verifier' | Exclude<keyof Contracts, 'verifiers'>;
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

const DEVELOPMENT_VERIFIERS = {
  'segment-4': async () =>
    (await import('./abi/insecure-development-verifier-segment4.js')).insecureDevelopmentVerifierSegment4Bytecode,
  'segment-16': async () =>
    (await import('./abi/insecure-development-verifier-segment16.js')).insecureDevelopmentVerifierSegment16Bytecode,
  'segment-64': async () =>
    (await import('./abi/insecure-development-verifier-segment64.js')).insecureDevelopmentVerifierSegment64Bytecode,
  'segment-256': async () =>
    (await import('./abi/insecure-development-verifier-segment256.js')).insecureDevelopmentVerifierSegment256Bytecode,
  'segment-512': async () =>
    (await import('./abi/insecure-development-verifier-segment512.js')).insecureDevelopmentVerifierSegment512Bytecode,
  'fold-4': async () =>
    (await import('./abi/insecure-development-verifier-fold4.js')).insecureDevelopmentVerifierFold4Bytecode,
  'fold-4x2': async () =>
    (await import('./abi/insecure-development-verifier-fold4x2.js')).insecureDevelopmentVerifierFold4x2Bytecode,
} satisfies Record<string, () => Promise<Hex>>;

/** P6: for devnets, the verifiers of every circuit in P6's order. */
export const insecureVerifiers = (): VerifierSource[] =>
  (['segment-16', 'segment-64', 'segment-256', 'segment-512', 'fold-4', 'fold-4x2'] as const).map((circuit) => ({
    insecureDevelopment: circuit,
  }));

/** Creation code of a circuit's verifier for the development reference string. */
export const developmentVerifierBytecode = (circuit: DevelopmentCircuit): Promise<Hex> =>
  DEVELOPMENT_VERIFIERS[circuit]();

/**
 * Plans the transactions that deploy everything: the verifiers that do not exist; the hash, key registry, inbox,
 * committee, batch verifier, withdrawals, challenges and brake, most of which receive the precomputed address of
 * settlement; exits; settlement; the bond.
 *
 * @param firstNonce the deployer's next nonce; the deployer must send nothing else meanwhile
 */
export async function planDeployment(
  deployer: Address,
  firstNonce: number,
  options: DeployOptions,
): Promise<DeploymentPlan> {
  const parameters = withDefaults(options.parameters);
  const { sequencer, emptyRoot, tokens = [], governor = deployer, postBond = true } = options;
  const at = (nonce: number): Address => address(getCreateAddress({ from: deployer, nonce }));
  let first = firstNonce;
  const verifiers = options.verifiers.map((source) => (typeof source === 'string' ? source : at(first++)));
  const verifierCodes = await Promise.all(options.verifiers.flatMap((source) => creationCodeOf(source) ?? []));
  const contracts: Contracts = {
    verifiers,
    keyRegistry: at(first),
    inbox: at(first + 1),
    committee: at(first + 2),
    batchVerifier: at(first + 3),
    withdrawals: at(first + 4),
    poseidon2: at(first + 5),
    availability: at(first + 6),
    states: at(first + 7),
    demands: at(first + 8),
    brake: at(first + 9),
    exits: at(first + 10),
    settlement: at(first + 11),
  };
  const { keyRegistry, poseidon2, settlement, ...parts } = contracts;
  const { inbox, withdrawals } = parts;
  const made = [
    ...verifierCodes.map((code) => creation('verifier', 0, proofVerifierAbi, code, [])),
    creation('keyRegistry', 1, keyRegistryAbi, keyRegistryBytecode, []),
    creation('inbox', 1, inboxAbi, inboxBytecode, [parameters, settlement, withdrawals, keyRegistry, tokens]),
    creation('committee', 1, committeeAbi, committeeBytecode, [parameters, settlement, governor]),
    creation('batchVerifier', 1, batchVerifierAbi, batchVerifierBytecode, [settlement, verifiers]),
    creation('withdrawals', 1, withdrawalsAbi, withdrawalsBytecode, [parameters, settlement, inbox]),
    creation('poseidon2', 1, poseidon2Abi, poseidon2Bytecode, []),
    creation('availability', 1, availabilityChallengesAbi, availabilityChallengesBytecode, [parameters, settlement]),
    creation('states', 1, stateChallengesAbi, stateChallengesBytecode, [parameters, settlement]),
    creation('demands', 1, proofDemandsAbi, proofDemandsBytecode, [parameters, settlement]),
    creation('brake', 1, brakeAbi, brakeBytecode, [parameters, settlement]),
    creation('exits', 2, exitsAbi, exitsBytecode, [settlement, poseidon2]),
    creation('settlement', 3, settlementAbi, settlementBytecode, [parameters, parts, sequencer, emptyRoot]),
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

/** F7: BRAKE_COST is at most MIN_STAKE; by default a tenth of it. */
function withDefaults(given: Partial<DeploymentParameters> = {}): DeploymentParameters {
  const { minStake } = { ...DEFAULT_DEPLOYMENT_PARAMETERS, ...given };
  const brakeCost = minStake < 10n ? 1n : minStake / 10n;
  return { ...DEFAULT_DEPLOYMENT_PARAMETERS, brakeCost, ...given };
}

/** Undefined if the verifier exists. */
function creationCodeOf(source: VerifierSource): Promise<Hex> | Hex | undefined {
  if (typeof source === 'string') return undefined;
  return 'creationCode' in source ? source.creationCode : developmentVerifierBytecode(source.insecureDevelopment);
}

function creation(
  contract: Creation['contract'],
  group: number,
  abi: InterfaceAbi,
  creationCode: Hex,
  args: readonly unknown[],
): Omit<Creation, 'nonce' | 'address'> {
  const data = concat([creationCode, new Interface(abi).encodeDeploy(args)]) as Hex;
  return { contract, group, to: null, data, value: 0n, creationCode };
}
