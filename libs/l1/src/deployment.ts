import { type Address, address, CodedError, type DeploymentId } from '#libs/protocol';

/** The immutable parameters of a deployment (F8), enforced by its contracts. Times in seconds, amounts in wei. */
export interface DeploymentParameters {
  /** B2: whether a validium blob may be carried on L1 without a certificate */
  fallbackAllowed: boolean;
  /** B3: how long after its timestamp a header may be submitted */
  submitSeconds: number;
  /** C2: shortest and longest retention of data after submission */
  retentionSeconds: number;
  maxRetentionSeconds: number;
  /** C2: how long certificates of the previous epoch are accepted */
  graceSeconds: number;
  /** C2: from the proposal of an epoch to its activation */
  timelockSeconds: number;
  /** C5: longest duration of a challenge, during which stake stays locked */
  challengeSeconds: number;
  /** F4, F5: how many challenges of each kind can be open */
  maxChallenges: number;
  /** F4, F5: lowest bond of a challenge */
  minChallengeBond: bigint;
  /** F4, F5: what a failed challenge takes of a signer's stake, in percent */
  slashPercent: number;
  minStake: bigint;
  listingFee: bigint;
  /** F2: how long after its submission a batch may stay unproved before anyone may roll it back */
  proveSeconds: number;
  /** F1: after how long a batch is final whose proof nobody demands; 0 where every batch must be proved */
  finalitySeconds: number;
  /** F6: how long an inbox entry may wait before anyone may freeze its lane */
  inboxSeconds: number;
  /** F1: delay from the finalisation of a batch until its withdrawals can be claimed */
  safetySeconds: number;
  /** B5: the sequencer's bond */
  bond: bigint;
  /** F7: what a member's vote for the brake costs it */
  brakeCost: bigint;
  /** F6: lowest fee of an inbox entry */
  minEntryFee: bigint;
  /** F6: assumed gas for serving an entry; its fee is at least this times L1's base fee */
  entryGas: number;
  /** T3: fee of an L1-assigned slot in an empty lane; doubles with each sixteenth of the lane that is assigned */
  firstSlotFee: bigint;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;
const GWEI = 10n ** 9n;

/** Defaults for a long-lived deployment. A devnet shortens the timelock. */
export const DEFAULT_DEPLOYMENT_PARAMETERS: DeploymentParameters = {
  fallbackAllowed: true,
  submitSeconds: 6 * HOUR,
  retentionSeconds: 14 * DAY,
  maxRetentionSeconds: 30 * DAY,
  graceSeconds: HOUR,
  timelockSeconds: 2 * DAY,
  challengeSeconds: 7 * DAY,
  maxChallenges: 64,
  minChallengeBond: 10n ** 16n,
  slashPercent: 50,
  minStake: 10n ** 18n,
  listingFee: 10n ** 16n,
  proveSeconds: DAY,
  finalitySeconds: 0,
  inboxSeconds: 3 * DAY,
  safetySeconds: DAY,
  bond: 10n ** 19n,
  brakeCost: 10n ** 17n,
  minEntryFee: 20_000n * GWEI,
  entryGas: 60_000,
  firstSlotFee: 50_000n * GWEI,
};

/** A deployment of OpenVolition on L1: its contracts and parameters. */
export interface Deployment extends DeploymentId {
  /** first block of the deployment; it has no events before it */
  block: number;
  settlement: Address;
  inbox: Address;
  keyRegistry: Address;
  committee: Address;
  batchVerifier: Address;
  withdrawals: Address;
  /** the way out of a frozen lane (F6) */
  exits: Address;
  /** where validium data and state are forced onto L1 (F4, F5) */
  availability: Address;
  states: Address;
  /** where proofs are demanded, if the deployment is optimistic (F3) */
  demands: Address;
  /** the brake against a broken proof system (F7) */
  brake: Address;
  /** the ledger's hash, for paths (T1) */
  poseidon2: Address;
  /** the generated verifiers whose proofs L1 takes (P6); a proof names its verifier by its place */
  verifiers: Address[];
  /** the only account that can submit batches (B5); members require its signature on requests (C4) */
  sequencer: Address;
  parameters: DeploymentParameters;
}

/** The contracts of a deployment whose events are followed. */
export function contractAddresses(deployment: Deployment): Address[] {
  const { settlement, inbox, keyRegistry, committee, batchVerifier, withdrawals } = deployment;
  const { exits, availability, states, demands, brake } = deployment;
  return [
    settlement,
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
  ];
}

/** A deployment as plain JSON: amounts as decimal text. Inverse of {@link parseDeployment}. */
export function deploymentToJson(deployment: Deployment): Record<string, unknown> {
  const parameters = Object.fromEntries(
    Object.entries(deployment.parameters).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? `${value}` : value,
    ]),
  );
  return { ...deployment, parameters };
}

/** What services read of a deployment, as lines NAME=value. */
export const deploymentEnvironment = ({ settlement, block }: Deployment): string =>
  `VOLITION_SETTLEMENT=${settlement}\nVOLITION_DEPLOYMENT_BLOCK=${block}\n`;

type Reader<T> = (value: unknown) => T | undefined;
const count: Reader<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
const yesOrNo: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const amount: Reader<bigint> = (value) =>
  typeof value === 'string' && /^\d{1,78}$/.test(value) ? BigInt(value) : undefined;
const where: Reader<Address> = (value) => (typeof value === 'string' ? address(value) : undefined);
const addresses: Reader<Address[]> = (value) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value.map(address) : undefined;

function field<T>(from: unknown, name: string, reader: Reader<T>, expected: string): T {
  const value = typeof from === 'object' && from !== null ? reader((from as Record<string, unknown>)[name]) : undefined;
  if (value === undefined) throw new CodedError('MALFORMED_DEPLOYMENT', { field: name, expected });
  return value;
}

const COUNT = [count, 'an integer from 0'] as const;
const AMOUNT = [amount, 'decimal text'] as const;
const PARAMETERS: {
  readonly [P in keyof DeploymentParameters]: readonly [Reader<DeploymentParameters[P]>, expected: string];
} = {
  fallbackAllowed: [yesOrNo, 'true or false'],
  submitSeconds: COUNT,
  retentionSeconds: COUNT,
  maxRetentionSeconds: COUNT,
  graceSeconds: COUNT,
  timelockSeconds: COUNT,
  challengeSeconds: COUNT,
  maxChallenges: COUNT,
  minChallengeBond: AMOUNT,
  slashPercent: COUNT,
  minStake: AMOUNT,
  listingFee: AMOUNT,
  proveSeconds: COUNT,
  finalitySeconds: COUNT,
  inboxSeconds: COUNT,
  safetySeconds: COUNT,
  bond: AMOUNT,
  brakeCost: AMOUNT,
  minEntryFee: AMOUNT,
  entryGas: COUNT,
  firstSlotFee: AMOUNT,
};
const isParameter = (name: string): name is keyof DeploymentParameters => Object.hasOwn(PARAMETERS, name);

function parameter(from: unknown, name: keyof DeploymentParameters): unknown {
  const [reader, expected] = PARAMETERS[name];
  return field<unknown>(from, name, reader, expected);
}

function parseParameters(json: unknown): DeploymentParameters {
  const names = Object.keys(PARAMETERS).filter(isParameter);
  return Object.fromEntries(names.map((name) => [name, parameter(json, name)])) as unknown as DeploymentParameters;
}

/**
 * Parses some of the parameters, in the same form. Their bounds are the contracts'.
 *
 * @throws CodedError MALFORMED_DEPLOYMENT {field, expected}, also for a name that is no parameter's
 */
export function parseSomeParameters(json: unknown): Partial<DeploymentParameters> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new CodedError('MALFORMED_DEPLOYMENT', { field: 'parameters', expected: 'an object' });
  const given = Object.keys(json).map((name) => {
    if (!isParameter(name)) throw new CodedError('MALFORMED_DEPLOYMENT', { field: name, expected: 'a parameter' });
    return [name, parameter(json, name)];
  });
  return Object.fromEntries(given);
}

/**
 * Parses the JSON of {@link deploymentToJson}. Unknown fields are dropped.
 *
 * @throws CodedError MALFORMED_DEPLOYMENT {field, expected} | INVALID_ADDRESS
 */
export function parseDeployment(json: unknown): Deployment {
  const at = (name: keyof Deployment): Address => field(json, name, where, 'an address');
  return {
    chainId: field(json, 'chainId', count, 'an integer from 0'),
    block: field(json, 'block', count, 'an integer from 0'),
    settlement: at('settlement'),
    inbox: at('inbox'),
    keyRegistry: at('keyRegistry'),
    committee: at('committee'),
    batchVerifier: at('batchVerifier'),
    withdrawals: at('withdrawals'),
    exits: at('exits'),
    availability: at('availability'),
    states: at('states'),
    demands: at('demands'),
    brake: at('brake'),
    poseidon2: at('poseidon2'),
    verifiers: field(json, 'verifiers', addresses, 'a list of addresses'),
    sequencer: at('sequencer'),
    parameters: parseParameters((json as Record<string, unknown>).parameters),
  };
}
