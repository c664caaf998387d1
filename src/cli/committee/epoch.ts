import { type Address, CodedError } from '#libs/protocol';
import { mined, type OwnDeployment } from '../member/own-l1.js';

/** A proposed epoch: bit i of a certificate's bitmap is the i-th member. */
export interface NextEpoch {
  members: Address[];
  quorum: number;
}

export interface EpochChange {
  add: readonly Address[];
  remove: readonly Address[];
  /** a majority by default */
  quorum: number | undefined;
}

/**
 * Applies a change to the current epoch: remaining members keep their order, new ones come last.
 *
 * @throws CodedError EPOCH_MEMBER_TWICE | EPOCH_MEMBER_MISSING | EPOCH_UNCHANGED | EPOCH_EMPTY | INVALID_QUORUM
 */
export function nextEpoch(current: NextEpoch, { add, remove, quorum }: EpochChange): NextEpoch {
  for (const [i, member] of add.entries())
    if (current.members.includes(member) || add.indexOf(member) !== i)
      throw new CodedError('EPOCH_MEMBER_TWICE', { member }, `${member} would be in the epoch twice`);
  for (const member of remove)
    if (!current.members.includes(member))
      throw new CodedError('EPOCH_MEMBER_MISSING', { member }, `${member} is not in the current epoch`);
  const members = [...current.members.filter((member) => !remove.includes(member)), ...add];
  if (members.length === 0) throw new CodedError('EPOCH_EMPTY', {}, 'an epoch has at least one member');
  const wanted = quorum ?? Math.floor(members.length / 2) + 1;
  if (wanted < 1 || wanted > members.length)
    throw new CodedError('INVALID_QUORUM', { expected: `1 to ${members.length}`, actual: wanted });
  if (add.length === 0 && remove.length === 0 && wanted === current.quorum)
    throw new CodedError('EPOCH_UNCHANGED', {}, 'the proposed epoch equals the current one');
  return { members, quorum: wanted };
}

/**
 * Proposes the epoch after the current one, as the governor (C2).
 *
 * @returns when anyone may activate it, seconds
 * @throws CodedError as {@link nextEpoch}, or the contract's error
 */
export async function proposeEpoch(
  { committee }: OwnDeployment,
  change: EpochChange,
): Promise<NextEpoch & { epoch: number; activatableAt: number; transactionHash: string }> {
  const epoch = await committee.currentEpoch();
  const next = nextEpoch(await epochAt(committee, epoch), change);
  const { hash } = await mined(committee.proposeEpoch(next.members, next.quorum));
  const proposal = await committee.proposal();
  if (proposal === undefined) throw new CodedError('L1_UNAVAILABLE', {}, 'the proposal is no longer on L1');
  return { ...next, epoch: epoch + 1, activatableAt: proposal.activatableAt, transactionHash: hash };
}

async function epochAt(committee: OwnDeployment['committee'], epoch: number): Promise<NextEpoch> {
  if (epoch === 0) return { members: [], quorum: 0 };
  const [members, quorum] = await Promise.all([committee.epochMembers(epoch), committee.epochQuorum(epoch)]);
  return { members, quorum };
}

/** Activates the proposed epoch; anyone may (C2). @throws CodedError the contract's error */
export async function activateEpoch({ committee }: OwnDeployment): Promise<{ epoch: number; transactionHash: string }> {
  const { hash } = await mined(committee.activateEpoch());
  return { epoch: await committee.currentEpoch(), transactionHash: hash };
}
