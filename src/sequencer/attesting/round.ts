import type { DeploymentParameters, L1View } from '#libs/l1';
import type { Round } from '#libs/pipeline';

export type CommitteeView = Pick<L1View, 'epoch' | 'members' | 'quorum' | 'epochActivatedAt'>;
type Times = Pick<DeploymentParameters, 'submitSeconds' | 'retentionSeconds' | 'maxRetentionSeconds' | 'graceSeconds'>;

/** Clocks of members and L1 differ from ours by less than this, in seconds. */
const CLOCK_SECONDS = 60;

/**
 * What members are asked to sign now: the current epoch, and a time that L1 accepts from now until the header is too old to be
 * submitted (C2: block time + RETENTION ≤ retainUntil ≤ block time + MAX_RETENTION, B3), where MAX_RETENTION leaves that room;
 * where it does not, the middle of what it leaves.
 *
 * @param now the chain's time, seconds
 */
export function newRound(view: CommitteeView, times: Times, now: number): Round {
  const { submitSeconds, retentionSeconds, maxRetentionSeconds } = times;
  const room = maxRetentionSeconds - retentionSeconds;
  const slack = Math.min(submitSeconds + 2 * CLOCK_SECONDS, Math.ceil(room / 2));
  return { epoch: view.epoch, retainUntil: Math.floor(now) + retentionSeconds + slack };
}

/**
 * Whether L1 would still accept, now and for a while, a certificate of this round.
 *
 * @param marginSeconds how long at least until it is submitted
 */
export function isAcceptable(
  round: Round,
  view: CommitteeView,
  times: Times,
  now: number,
  marginSeconds: number,
): boolean {
  const room = times.maxRetentionSeconds - times.retentionSeconds;
  const margin = Math.min(marginSeconds, Math.floor(room / 4));
  if (round.retainUntil < now + times.retentionSeconds + margin) return false;
  if (round.epoch >= view.epoch) return round.epoch === view.epoch;
  // C2: an epoch that ended within a grace time.
  return now + marginSeconds <= view.epochActivatedAt(round.epoch + 1) + times.graceSeconds;
}

/** Whether to go on asking for signatures of this round: only those of the current epoch's members are worth asking for. */
export function isCurrent(
  round: Round,
  view: CommitteeView,
  times: Times,
  now: number,
  marginSeconds: number,
): boolean {
  return round.epoch === view.epoch && isAcceptable(round, view, times, now, marginSeconds);
}
