import type { ContractRunner, Overrides } from 'ethers';
import type { Account } from '#libs/ledger';
import {
  type Address,
  address,
  type Header,
  type Hex,
  headerToAbi,
  type InboxEntry,
  Kind,
  type Lane,
  type Slot,
  toHex,
  ZERO_HASH,
} from '#libs/protocol';
import { availabilityChallengesAbi } from './abi/availability-challenges.js';
import { brakeAbi } from './abi/brake.js';
import { exitsAbi } from './abi/exits.js';
import { proofDemandsAbi } from './abi/proof-demands.js';
import { stateChallengesAbi } from './abi/state-challenges.js';
import { L1Contract, type Sent } from './l1-contract.js';

/** F6: lets accounts out of frozen lanes and refunds unserved entries. */
export class ExitsContract extends L1Contract {
  constructor(address: Address, runner: ContractRunner) {
    super(address, exitsAbi, runner);
  }

  async poseidon2(): Promise<Address> {
    return address(await this.read<string>('poseidon2'));
  }
  /**
   * Credits a frozen lane's account to its owner, in the base's batch.
   *
   * @param base header of the lane's base
   * @param siblings the account's path, 12 levels of 3 from the leaf up
   * @throws CodedError Exits_…
   */
  exit(base: Header, slot: Slot, account: Account, siblings: readonly (readonly Hex[])[], overrides?: Overrides): Sent {
    return this.send('exit', exitArguments(base, slot, account, siblings), overrides);
  }
  encodeExit(base: Header, slot: Slot, account: Account, siblings: readonly (readonly Hex[])[]): Hex {
    return this.encode('exit', ...exitArguments(base, slot, account, siblings));
  }
  /** Credits an entry that the base has not served to its owner. @throws CodedError Exits_… */
  refund(base: Header, lane: Lane, index: number, entry: InboxEntry, overrides?: Overrides): Sent {
    return this.send('refund', [headerToAbi(base), lane, index, entryToAbi(entry)], overrides);
  }
  encodeRefund(base: Header, lane: Lane, index: number, entry: InboxEntry): Hex {
    return this.encode('refund', headerToAbi(base), lane, index, entryToAbi(entry));
  }
  /** Sends several calls encoded as above, all or nothing. */
  multicall(calls: readonly Hex[], overrides?: Overrides): Sent {
    return this.send('multicall', [[...calls]], overrides);
  }
  hasExited(base: number, slot: Slot): Promise<boolean> {
    return this.read('hasExited', base, slot);
  }
  isRefunded(base: number, lane: Lane, index: number): Promise<boolean> {
    return this.read('isRefunded', base, lane, index);
  }
}

const entryToAbi = ({ kind, ...entry }: InboxEntry): unknown => ({ ...entry, kind: Kind[kind] });

const exitArguments = (
  base: Header,
  slot: Slot,
  { owner, asset, key, nonce, balance }: Account,
  siblings: readonly (readonly Hex[])[],
): unknown[] => [headerToAbi(base), slot, { owner, asset, key, nonce, balance }, siblings.flat()];

/** F4: forces a certified blob onto L1, or slashes its certifiers. */
export class AvailabilityChallengesContract extends L1Contract {
  constructor(address: Address, runner: ContractRunner) {
    super(address, availabilityChallengesAbi, runner);
  }

  /** @param bond at least `bond()`; L1 returns the excess @throws CodedError Availability_… */
  challenge(header: Header, certificate: Uint8Array, bond: bigint, overrides?: Overrides): Sent {
    return this.send('challenge', [headerToAbi(header), toHex(certificate)], { ...overrides, value: bond });
  }
  /** The calldata of an answer. Its transaction must carry the validium blob, at place `index`. */
  encodeAnswer(header: Header, index: number): Hex {
    return this.encode('answer', headerToAbi(header), index);
  }
  /** Ends a challenge that nobody answered, or whose batch was rolled back. @throws CodedError Availability_… */
  settle(header: Header, certificate: Uint8Array, overrides?: Overrides): Sent {
    return this.send('settle', [headerToAbi(header), toHex(certificate)], overrides);
  }
  isOpen(headerHash: Hex): Promise<boolean> {
    return this.read('isOpen', headerHash);
  }
  openCount(): Promise<number> {
    return this.count('openCount');
  }
  /** The bond of a challenge in the next block, in wei. */
  bond(): Promise<bigint> {
    return this.read('bond');
  }
}

/** F5: forces a validium account's leaf and path onto L1, or slashes the last certifiers. */
export class StateChallengesContract extends L1Contract {
  constructor(address: Address, runner: ContractRunner) {
    super(address, stateChallengesAbi, runner);
  }

  /**
   * Asks for the state of a validium slot.
   *
   * @param last header of the last final batch
   * @param certificate that of batch `SettlementContract.latestCertified()`
   * @param bond at least `bond()`; L1 returns the excess
   * @throws CodedError State_…
   */
  ask(slot: Slot, last: Header, certificate: Uint8Array, bond: bigint, overrides?: Overrides): Sent {
    return this.send('ask', [slot, headerToAbi(last), toHex(certificate)], { ...overrides, value: bond });
  }
  /**
   * Answers, with a leaf's three words (T2; zeros for an empty slot) and its path, 12 levels of 3.
   *
   * @throws CodedError State_…
   */
  show(
    slot: Slot,
    header: Header,
    leaf: readonly bigint[],
    siblings: readonly (readonly Hex[])[],
    overrides?: Overrides,
  ): Sent {
    return this.send('show', [slot, headerToAbi(header), [...leaf], siblings.flat()], overrides);
  }
  encodeShow(slot: Slot, header: Header, leaf: readonly bigint[], siblings: readonly (readonly Hex[])[]): Hex {
    return this.encode('show', slot, headerToAbi(header), [...leaf], siblings.flat());
  }
  /** Ends a challenge that nobody answered. @throws CodedError State_… */
  settle(slot: Slot, certificate: Uint8Array, overrides?: Overrides): Sent {
    return this.send('settle', [slot, toHex(certificate)], overrides);
  }
  isAsked(slot: Slot): Promise<boolean> {
    return this.read('isAsked', slot);
  }
  /** The validium root that the slot's state was last shown against; undefined if never. */
  async shownRoot(slot: Slot): Promise<Hex | undefined> {
    const root = await this.read<Hex>('shownRoot', slot);
    return root === ZERO_HASH ? undefined : root;
  }
  /** The bond of a challenge in the next block, in wei. */
  bond(): Promise<bigint> {
    return this.read('bond');
  }
}

/** F3: demands for proofs, where the deployment is optimistic. */
export class ProofDemandsContract extends L1Contract {
  constructor(address: Address, runner: ContractRunner) {
    super(address, proofDemandsAbi, runner);
  }

  /** @param bond at least `bond()`; L1 returns the excess @throws CodedError Demands_… */
  demand(number: number, bond: bigint, overrides?: Overrides): Sent {
    return this.send('demand', [number], { ...overrides, value: bond });
  }
  /** Pays the bond to the batch's prover, or back if it was rolled back. @throws CodedError Demands_… */
  settle(header: Header, overrides?: Overrides): Sent {
    return this.send('settle', [headerToAbi(header)], overrides);
  }
  isOpen(headerHash: Hex): Promise<boolean> {
    return this.read('isOpen', headerHash);
  }
  /** The bond of a demand in the next block, in wei. */
  bond(): Promise<bigint> {
    return this.read('bond');
  }
}

/** A statement (§6) and a proof of it. */
export interface ProvedStatement {
  /** the verifier's place in `BatchVerifierContract.verifiers()` */
  which: number;
  /** 22 words */
  words: readonly Hex[];
  proof: Uint8Array;
}

/** F7: the brake against a broken proof system. */
export class BrakeContract extends L1Contract {
  constructor(address: Address, runner: ContractRunner) {
    super(address, brakeAbi, runner);
  }

  /** @param base the last final batch whose SAFETY_DELAY is over @throws CodedError Brake_…, Settlement_… */
  pullByProofs(base: number, first: ProvedStatement, second: ProvedStatement, overrides?: Overrides): Sent {
    return this.send('pullByProofs', [base, statementToAbi(first), statementToAbi(second)], overrides);
  }
  /** Votes against final batch `number`, as a member; burns BRAKE_COST of its stake. @throws CodedError Brake_… */
  vote(number: number, overrides?: Overrides): Sent {
    return this.send('vote', [number], overrides);
  }
  pullByVotes(number: number, base: number, overrides?: Overrides): Sent {
    return this.send('pullByVotes', [number, base], overrides);
  }
  votes(headerHash: Hex, epoch: number): Promise<number> {
    return this.count('votes', headerHash, epoch);
  }
}

const statementToAbi = ({ which, words, proof }: ProvedStatement): unknown => ({
  which,
  words: [...words],
  proof: toHex(proof),
});
