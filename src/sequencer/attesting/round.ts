import type { DeploymentParameters, L1View } from '#libs/l1';
import type { Round } from '#libs/pipeline';

export type CommitteeView = Pick<L1View, 'epoch' | 'members' | 'quorum' | 'epochActivatedAt'>;
type Times = Pick<DeploymentParameters, 'submitSeconds' | 'retentionSeconds' | 'maxRetentionSeconds' | 'graceSeconds'>;

/** Assumed bound on the difference between our clock and those of members and L1, in seconds. */
const CLOCK_SECONDS = 60;

/**
 * The round to open now: the current epoch, and a time that L1 accepts until the header is too old to be submitted (C2:
 * block time + RETENTION ≤ retainUntil ≤ block time + MAX_RETENTION, B3); where MAX_RETENTION leaves less room, the
 * middle of what it leaves.
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
 * Whether L1 accepts a certificate of this round, now and for the margin.
 *
 * @param marginSeconds time to allow for its submission
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

/** Whether to keep asking for signatures of this round: only members of the current epoch are worth asking. */
export function isCurrent(
  round: Round,
  view: CommitteeView,
  times: Times,
  now: number,
  marginSeconds: number,
): boolean {
  return round.epoch === view.epoch && isAcceptable(round, view, times, now, marginSeconds);
}
