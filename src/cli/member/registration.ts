import { type Address, CodedError } from '#libs/protocol';
import { mined, type OwnDeployment } from './own-l1.js';

/** A member's registration in the committee contract. */
export interface Registration {
  account: Address;
  /** wei; 0 for a stranger */
  stake: bigint;
  uri: string;
  leaving: boolean;
  /** the last epoch that it belongs or belonged to; 0 for none */
  lastEpoch: number;
  currentEpoch: number;
  inCurrentEpoch: boolean;
  /** when the proposed epoch with it may be activated, seconds; undefined if there is none */
  proposedFrom: number | undefined;
  /** wei */
  minStake: bigint;
  balance: bigint;
}

/** @throws CodedError L1_UNAVAILABLE */
export async function readRegistration(own: OwnDeployment, account: Address): Promise<Registration> {
  const { committee, provider, deployment } = own;
  const [member, currentEpoch, proposal, balance] = await Promise.all([
    committee.memberOf(account),
    committee.currentEpoch(),
    committee.proposal(),
    provider.getBalance(account),
  ]);
  const members = currentEpoch === 0 ? [] : await committee.epochMembers(currentEpoch);
  const proposedFrom = proposal?.members.includes(account) ? proposal.activatableAt : undefined;
  const { minStake } = deployment.parameters;
  const place = { currentEpoch, inCurrentEpoch: members.includes(account), proposedFrom };
  return { account, ...member, ...place, minStake, balance };
}

/** More than joining with the longest URI takes. */
const JOIN_GAS = 350_000n;
const MAX_URI_BYTES = 256;

/**
 * Parses a member's URI to host:port, as the sequencer does.
 *
 * @throws CodedError INVALID_URI
 */
export function memberUri(uri: string, isPublic: boolean): string {
  const bad = (expected: string): CodedError =>
    new CodedError('INVALID_URI', { expected, actual: uri.slice(0, 80) }, `the member's URI: expected ${expected}`);
  const [, host, port] = /^([A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\]):(\d{1,5})$/.exec(uri) ?? [];
  if (host === undefined || uri.length > MAX_URI_BYTES) throw bad('host:port, such as member.example.org:7301');
  if (Number(port) < 1 || Number(port) > 65_535) throw bad('a port from 1 to 65535');
  // Unreachable from elsewhere.
  if (isPublic && /^(localhost|127\..*|0\.0\.0\.0|\[::1?\])$/i.test(host)) throw bad('a host that others reach');
  return uri;
}

/**
 * Checks that a member may join with `stake`, before it pays for a reverted transaction.
 *
 * @param feePerGas wei
 * @throws CodedError MEMBER_LEAVING | ALREADY_JOINED | STAKE_TOO_LOW | L1_FUNDS_LOW
 */
export function checkJoin(found: Registration, stake: bigint, feePerGas: bigint): void {
  const { account, balance, minStake } = found;
  if (found.stake > 0n) {
    const joined = { account, stake: found.stake, uri: found.uri };
    if (found.leaving)
      throw new CodedError('MEMBER_LEAVING', joined, 'this member is leaving: its stake is still there');
    throw new CodedError('ALREADY_JOINED', joined, `this member has joined, at ${found.uri}`);
  }
  if (stake < minStake)
    throw new CodedError(
      'STAKE_TOO_LOW',
      { expected: minStake, actual: stake },
      `at least ${minStake} wei must be staked`,
    );
  const needed = stake + JOIN_GAS * feePerGas;
  if (balance < needed)
    throw new CodedError(
      'L1_FUNDS_LOW',
      { account, expected: needed, actual: balance },
      `${account} needs ${needed} wei`,
    );
}

/**
 * Joins the committee.
 * @returns the transaction's hash
 * @throws CodedError as {@link checkJoin}, or the contract's error
 */
export async function join(own: OwnDeployment, account: Address, uri: string, stake: bigint): Promise<string> {
  const [found, fees] = await Promise.all([readRegistration(own, account), own.provider.getFeeData()]);
  checkJoin(found, stake, fees.maxFeePerGas ?? fees.gasPrice ?? 0n);
  return (await mined(own.committee.join(uri, stake))).hash;
}

/** Requests to leave, so that the member is in no further epochs. @throws CodedError NOT_JOINED | MEMBER_LEAVING */
export async function leave(own: OwnDeployment, account: Address): Promise<string> {
  const { stake, leaving } = await own.committee.memberOf(account);
  requireJoined(account, stake);
  if (leaving) throw new CodedError('MEMBER_LEAVING', { account }, 'this member is leaving already');
  return (await mined(own.committee.resign())).hash;
}

/**
 * Withdraws the stake.
 * @throws CodedError NOT_JOINED | Committee_MemberStays | Committee_StakeLocked {unlockedAt, time}
 */
export async function withdrawStake(own: OwnDeployment, account: Address): Promise<{ hash: string; stake: bigint }> {
  const { stake } = await own.committee.memberOf(account);
  requireJoined(account, stake);
  return { hash: (await mined(own.committee.withdrawStake())).hash, stake };
}

/** @returns undefined if it is set already @throws CodedError NOT_JOINED */
export async function setUri(own: OwnDeployment, account: Address, uri: string): Promise<string | undefined> {
  const member = await own.committee.memberOf(account);
  requireJoined(account, member.stake);
  return member.uri === uri ? undefined : (await mined(own.committee.setUri(uri))).hash;
}

function requireJoined(account: Address, stake: bigint): void {
  if (stake === 0n) throw new CodedError('NOT_JOINED', { account }, `${account} has not joined the committee`);
}
