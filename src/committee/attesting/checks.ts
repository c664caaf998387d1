import { recoverAddress } from '#libs/platform';
import { type Address, attestationRequestDigest, CodedError, type DeploymentId, fromHex } from '#libs/protocol';
import type { L1View } from '../l1/l1-view.js';
import type { AttestationTerms } from './candidate.js';

/** C4: the sequencer signed the request. @throws CodedError NOT_SEQUENCER */
export function checkSequencer(
  deployment: DeploymentId & { sequencer: Address },
  terms: AttestationTerms,
  signature: Uint8Array,
): void {
  const digest = fromHex(attestationRequestDigest(deployment, terms), 32);
  let signer: string;
  try {
    signer = recoverAddress(digest, signature);
  } catch (cause) {
    throw notSequencer(deployment.sequencer, undefined, cause);
  }
  if (signer !== deployment.sequencer) throw notSequencer(deployment.sequencer, signer);
}

function notSequencer(expected: Address, actual: string | undefined, cause?: unknown): CodedError {
  const message = 'the request is not signed by the sequencer registered on L1';
  return new CodedError('NOT_SEQUENCER', { expected, actual }, message, { cause });
}

/**
 * C2: the epoch is the current one or the one before, and this member belongs to it.
 *
 * @throws CodedError EPOCH_AHEAD (this view of L1 may catch up) | EPOCH_OVER | NOT_MEMBER
 */
export function checkEpoch(l1: Pick<L1View, 'epoch' | 'members'>, signer: Address, epoch: number): void {
  if (epoch > l1.epoch) throw new CodedError('EPOCH_AHEAD', { expected: l1.epoch, actual: epoch });
  if (epoch < 1 || epoch < l1.epoch - 1) throw new CodedError('EPOCH_OVER', { expected: l1.epoch, actual: epoch });
  if (!l1.members(epoch).includes(signer)) throw new CodedError('NOT_MEMBER', { signer, epoch });
}

/** C4: nothing is promised beyond now + MAX_RETENTION. @throws CodedError RETENTION_TOO_LONG */
export function checkRetention(retainUntil: number, nowSeconds: number, maxRetentionSeconds: number): void {
  const latest = nowSeconds + maxRetentionSeconds;
  if (retainUntil > latest) throw new CodedError('RETENTION_TOO_LONG', { expected: latest, actual: retainUntil });
}
