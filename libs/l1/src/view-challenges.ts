import type { Address, Hex, Slot } from '#libs/protocol';
import type { L1Event } from './events.js';
import { DatedMap } from './history.js';
import type { L1Block } from './l1-store.js';
import { expectSame } from './place.js';

/** How a challenge or demand stands. */
export type ChallengeState = 'open' | 'answered' | 'failed' | 'closed';

interface Questioned {
  state: ChallengeState;
  challenger: Address;
  /** wei */
  bond: bigint;
  /** seconds; an answer is due until then */
  expiresAt: number;
}

/** F4: a challenge of a batch's data. */
export interface AvailabilityChallenge extends Questioned {
  headerHash: Hex;
  number: number;
  versionedHash: Hex;
}

/** F5: a challenge of a slot's state. */
export interface StateChallenge extends Questioned {
  slot: Slot;
  /** the answer's batch must not be before this one */
  base: number;
  /** the batch whose certificate names who answers */
  certified: number;
}

/** F3: a demand for a batch's proof. */
export interface ProofDemand extends Questioned {
  headerHash: Hex;
  number: number;
}

type Of<T extends L1Event['type']> = L1Event & { type: T };

/** The view's challenges and demands (F3–F5) and votes for the brake (F7). */
export class ViewChallenges {
  private readonly availability = new DatedMap<Hex, AvailabilityChallenge>();
  private readonly states = new DatedMap<Slot, StateChallenge>();
  private readonly demands = new DatedMap<Hex, ProofDemand>();
  private readonly answered = new DatedMap<Hex, true>();
  private readonly votes = new DatedMap<string, readonly Address[]>();

  availabilityOf(headerHash: Hex): AvailabilityChallenge | undefined {
    return this.availability.get(headerHash);
  }
  /** F4: whether L1 carried the batch's validium blob as an answer, so that nobody can challenge it any more. */
  isAnswered(headerHash: Hex): boolean {
    return this.answered.get(headerHash) ?? false;
  }
  /** F1: whether the batch cannot become final by time: its proof is demanded, or its data is challenged or withheld. */
  isQuestioned(headerHash: Hex): boolean {
    const states = [this.demandOf(headerHash)?.state, this.availabilityOf(headerHash)?.state];
    return states.some((state) => state === 'open' || state === 'failed');
  }
  /** The last challenge of the slot. */
  stateOf(slot: Slot): StateChallenge | undefined {
    return this.states.get(slot);
  }
  demandOf(headerHash: Hex): ProofDemand | undefined {
    return this.demands.get(headerHash);
  }
  get openAvailability(): AvailabilityChallenge[] {
    return openOf(this.availability);
  }
  get openStates(): StateChallenge[] {
    return openOf(this.states);
  }
  get openDemands(): ProofDemand[] {
    return openOf(this.demands);
  }
  /** F7: members of the epoch that voted against the header, in order. */
  votesAgainst(headerHash: Hex, epoch: number): readonly Address[] {
    return this.votes.get(voteKey(headerHash, epoch)) ?? [];
  }

  /** @throws CodedError INVALID_L1_EVENTS */
  apply(block: L1Block, event: L1Event): void {
    switch (event.type) {
      case 'Challenged': {
        const { headerHash, number, challenger, versionedHash, bond, expiresAt } = event;
        expectSame(event, 'challenged before', undefined, this.availabilityOf(headerHash)?.state);
        const challenge = { headerHash, number, versionedHash, challenger, bond, expiresAt, state: 'open' as const };
        this.availability.set(block.number, headerHash, challenge);
        break;
      }
      case 'Answered':
        this.answered.set(block.number, event.headerHash, true);
        if (this.availabilityOf(event.headerHash))
          this.end(block, this.availability, event, event.headerHash, 'answered');
        break;
      case 'Failed':
        this.end(block, this.availability, event, event.headerHash, 'failed');
        break;
      case 'Closed':
        this.end(block, this.availability, event, event.headerHash, 'closed');
        break;
      default:
        this.applyState(block, event);
    }
  }

  rollBack(to: number): void {
    for (const part of [this.availability, this.states, this.demands, this.answered, this.votes]) part.rollBack(to);
  }

  private applyState(block: L1Block, event: L1Event): void {
    switch (event.type) {
      case 'StateAsked': {
        const { slot, challenger, base, certified, bond, expiresAt } = event;
        expectSame(event, 'open', false, this.stateOf(slot)?.state === 'open');
        const challenge = { slot, base, certified, challenger, bond, expiresAt, state: 'open' as const };
        this.states.set(block.number, slot, challenge);
        break;
      }
      case 'StateShown':
        this.end(block, this.states, event, event.slot, 'answered');
        break;
      case 'StateWithheld':
        this.end(block, this.states, event, event.slot, 'failed');
        break;
      case 'ProofDemanded': {
        const { headerHash, number, demander: challenger, bond, deadline: expiresAt } = event;
        expectSame(event, 'demanded before', undefined, this.demandOf(headerHash)?.state);
        const demand = { headerHash, number, challenger, bond, expiresAt, state: 'open' as const };
        this.demands.set(block.number, headerHash, demand);
        break;
      }
      case 'DemandSettled':
        this.settle(block, event);
        break;
      case 'Voted': {
        const { headerHash, epoch, member, count } = event;
        const before = this.votesAgainst(headerHash, epoch);
        expectSame(event, 'count', before.length + 1, count);
        this.votes.set(block.number, voteKey(headerHash, epoch), [...before, member]);
        break;
      }
    }
  }

  /** F3: the bond goes to the prover, or back to the demander. */
  private settle(block: L1Block, event: Of<'DemandSettled'>): void {
    const demand = this.demandOf(event.headerHash);
    this.end(block, this.demands, event, event.headerHash, event.to === demand?.challenger ? 'closed' : 'answered');
  }

  private end<K, V extends Questioned>(
    block: L1Block,
    part: DatedMap<K, V>,
    event: L1Event,
    key: K,
    state: ChallengeState,
  ): void {
    const found = part.get(key);
    expectSame(event, 'state', 'open', found?.state);
    if (found) part.set(block.number, key, { ...found, state });
  }
}

const openOf = <K, V extends Questioned>(part: DatedMap<K, V>): V[] =>
  part
    .entries()
    .map(([, challenge]) => challenge)
    .filter(({ state }) => state === 'open');

const voteKey = (headerHash: Hex, epoch: number): string => `${headerHash}/${epoch}`;
