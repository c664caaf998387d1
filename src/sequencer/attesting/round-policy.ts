import type { DeploymentParameters } from '#libs/l1';
import type { Round } from '#libs/pipeline';
import { type Address, decodeCertificate } from '#libs/protocol';
import { type CommitteeView, isAcceptable, isCurrent, newRound } from './round.js';

/** The rules of rounds, applied to the current committee and clock. */
export class RoundPolicy {
  constructor(
    private readonly view: () => CommitteeView,
    private readonly parameters: DeploymentParameters,
    /** the chain's time, seconds */
    private readonly now: () => number,
    /** how long a certificate must remain valid at least, seconds */
    private readonly marginSeconds: number,
  ) {}

  next(): Round {
    return newRound(this.view(), this.parameters, this.now());
  }

  isCurrent(round: Round): boolean {
    return isCurrent(round, this.view(), this.parameters, this.now(), this.marginSeconds);
  }

  isAcceptable(round: Round): boolean {
    return isAcceptable(round, this.view(), this.parameters, this.now(), this.marginSeconds);
  }

  /** Whether a certificate belongs to this round. */
  isOfRound(certificate: Uint8Array, round: Round): boolean {
    const { epoch, retainUntil } = decodeCertificate(certificate);
    return epoch === round.epoch && retainUntil === round.retainUntil;
  }

  /** An epoch's members in order, and the quorum. Epoch 0, before the first, has none. */
  committee(epoch: number): { members: Address[]; quorum: number } {
    return epoch === 0
      ? { members: [], quorum: 0 }
      : { members: this.view().members(epoch), quorum: this.view().quorum(epoch) };
  }
}
