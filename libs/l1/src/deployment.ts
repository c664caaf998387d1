import {
  type Address,
  address,
  type BatchParameters,
  CodedError,
  DEFAULT_BATCH_PARAMETERS,
  type DeploymentId,
} from '#libs/protocol';

/** What a deployment fixes for ever (F7), as its contracts enforce it. Times in seconds, amounts in wei. */
export interface DeploymentParameters extends BatchParameters {
  /** B2: whether a validium blob may be carried on L1 where there is no certificate */
  fallbackAllowed: boolean;
  /** B3: how long after its timestamp a header may be submitted */
  submitSeconds: number;
  /** C2: how long from submission on data must be kept at least, and at most */
  retentionSeconds: number;
  maxRetentionSeconds: number;
  /** C2: how long the epoch before the current one still certifies */
  graceSeconds: number;
  /** C2: from the proposal of an epoch to its activation */
  timelockSeconds: number;
  /** C5: how long a challenge may take, for which stake stays */
  challengeSeconds: number;
  minStake: bigint;
  listingFee: bigint;
  /** F2: from its submission on, how long a batch may go unproved before anyone may roll it back */
  proveSeconds: number;
  /** F1: from a batch's finalisation on, until its withdrawals may be claimed */
  safetySeconds: number;
  /** B5: what the sequencer puts at stake */
  bond: bigint;
  /** F5: what an inbox entry costs at least */
  minEntryFee: bigint;
  /** F5: gas that serving an entry is taken to cost: it costs at least this times L1's base fee */
  entryGas: number;
  /** T3: what a slot that L1 assigns costs in an empty lane; it doubles with each sixteenth that is assigned */
  firstSlotFee: bigint;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;
const GWEI = 10n ** 9n;

/** Sensible for a long-lived deployment; a devnet shortens the timelock. */
export const DEFAULT_DEPLOYMENT_PARAMETERS: DeploymentParameters = {
  ...DEFAULT_BATCH_PARAMETERS,
  fallbackAllowed: true,
  submitSeconds: 6 * HOUR,
  retentionSeconds: 14 * DAY,
  maxRetentionSeconds: 30 * DAY,
  graceSeconds: HOUR,
  timelockSeconds: 2 * DAY,
  challengeSeconds: 7 * DAY,
  minStake: 10n ** 18n,
  listingFee: 10n ** 16n,
  proveSeconds: DAY,
  safetySeconds: DAY,
  bond: 10n ** 19n,
  minEntryFee: 20_000n * GWEI,
  entryGas: 100_000,
  firstSlotFee: 50_000n * GWEI,
};

/** Where one OpenVolition lives on L1, and its rules. */
export interface Deployment extends DeploymentId {
  /** number of the block that created the settlement contract: nothing of this deployment is before it */
  block: number;
  settlement: Address;
  inbox: Address;
  keyRegistry: Address;
  committee: Address;
  batchVerifier: Address;
  withdrawals: Address;
  /** the generated contract that verifies proofs of the chunk circuit, for this N, W and I */
  chunkVerifier: Address;
  /** the only one who submits batches (B5), and whose signature members ask for (C4) */
  sequencer: Address;
  parameters: DeploymentParameters;
}

/** The contracts of a deployment whose events are followed. */
export function contractAddresses(deployment: Deployment): Address[] {
  const { settlement, inbox, keyRegistry, committee, batchVerifier, withdrawals } = deployment;
  return [settlement, inbox, keyRegistry, committee, batchVerifier, withdrawals];
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

type Reader<T> = (value: unknown) => T | undefined;
const count: Reader<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
const yesOrNo: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const amount: Reader<bigint> = (value) =>
  typeof value === 'string' && /^\d{1,78}$/.test(value) ? BigInt(value) : undefined;
const where: Reader<Address> = (value) => (typeof value === 'string' ? address(value) : undefined);

function field<T>(from: unknown, name: string, reader: Reader<T>, expected: string): T {
  const value = typeof from === 'object' && from !== null ? reader((from as Record<string, unknown>)[name]) : undefined;
  if (value === undefined) throw new CodedError('BAD_DEPLOYMENT', { field: name, expected });
  return value;
}

function parseParameters(json: unknown): DeploymentParameters {
  const number = (name: keyof DeploymentParameters): number => field(json, name, count, 'an integer from 0');
  const wei = (name: keyof DeploymentParameters): bigint => field(json, name, amount, 'decimal text');
  return {
    chunkSize: number('chunkSize'),
    maxWithdrawals: number('maxWithdrawals'),
    maxInboxEntries: number('maxInboxEntries'),
    fallbackAllowed: field(json, 'fallbackAllowed', yesOrNo, 'true or false'),
    submitSeconds: number('submitSeconds'),
    retentionSeconds: number('retentionSeconds'),
    maxRetentionSeconds: number('maxRetentionSeconds'),
    graceSeconds: number('graceSeconds'),
    timelockSeconds: number('timelockSeconds'),
    challengeSeconds: number('challengeSeconds'),
    minStake: wei('minStake'),
    listingFee: wei('listingFee'),
    proveSeconds: number('proveSeconds'),
    safetySeconds: number('safetySeconds'),
    bond: wei('bond'),
    minEntryFee: wei('minEntryFee'),
    entryGas: number('entryGas'),
    firstSlotFee: wei('firstSlotFee'),
  };
}

/**
 * A deployment from JSON, as {@link deploymentToJson} writes it; unknown fields are dropped.
 *
 * @throws CodedError BAD_DEPLOYMENT {field, expected} | BAD_ADDRESS
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
    chunkVerifier: at('chunkVerifier'),
    sequencer: at('sequencer'),
    parameters: parseParameters((json as Record<string, unknown>).parameters),
  };
}
