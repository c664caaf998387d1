import { type EventFragment, Interface, type Result } from 'ethers';
import {
  type Address,
  type AssetId,
  assetId,
  CodedError,
  fromHex,
  type Header,
  type HeaderAbi,
  type Hex,
  headerFromAbi,
  type InboxEntry,
  type InboxKind,
  Kind,
  type Lane,
  lane,
  type Slot,
  slot,
  type VersionedHash,
} from '#libs/protocol';
import { availabilityChallengesAbi } from './abi/availability-challenges.js';
import { batchVerifierAbi } from './abi/batch-verifier.js';
import { brakeAbi } from './abi/brake.js';
import { committeeAbi } from './abi/committee.js';
import { exitsAbi } from './abi/exits.js';
import { inboxAbi } from './abi/inbox.js';
import { keyRegistryAbi } from './abi/key-registry.js';
import { proofDemandsAbi } from './abi/proof-demands.js';
import { settlementAbi } from './abi/settlement.js';
import { stateChallengesAbi } from './abi/state-challenges.js';
import { withdrawalsAbi } from './abi/withdrawals.js';
import type { Deployment } from './deployment.js';
import type { L1Log } from './l1-store.js';
import { eventWithBytesForText, lenientText } from './lenient-text.js';

/** An event of a deployment's contracts, in protocol types. */
export type L1Event = { blockNumber: number; transactionHash: Hex } & L1EventBody;

export type L1EventBody =
  | { type: 'Genesis'; headerHash: Hex; header: Header }
  | { type: 'BatchSubmitted'; number: number; headerHash: Hex; header: Header }
  | { type: 'BatchCertified'; number: number; certificateHash: Hex; epoch: number; retainUntil: number; bitmap: bigint }
  | { type: 'ValidiumBlobCarried'; number: number; versionedHash: VersionedHash }
  | { type: 'AssetListed'; asset: AssetId; token: Address }
  | { type: 'SlotAssigned'; owner: Address; asset: AssetId; slot: Slot }
  | { type: 'Entry'; lane: Lane; index: number; entry: InboxEntry; inboxHash: Hex; payer: Address }
  | { type: 'FeesCollected'; number: number; to: Address; amount: bigint }
  | { type: 'KeyRegistered'; owner: Address; key: bigint }
  | { type: 'ModeSet'; owner: Address; lane: Lane }
  | { type: 'MemberJoined'; member: Address; stake: bigint; uri: string }
  | { type: 'UriSet'; member: Address; uri: string }
  | { type: 'MemberLeaving'; member: Address }
  | { type: 'StakeWithdrawn'; member: Address; stake: bigint }
  | { type: 'StakeAdded'; member: Address; amount: bigint }
  | { type: 'StakeReduced'; member: Address; amount: bigint }
  | { type: 'Slashed'; epoch: number; bitmap: bigint; challenger: Address; total: bigint; reward: bigint }
  | { type: 'EpochProposed'; epoch: number; members: Address[]; quorum: number; activatableAt: number }
  | { type: 'EpochActivated'; epoch: number; size: number; quorum: number }
  | { type: 'BatchProved'; number: number; headerHash: Hex; prover: Address; verifier: Address }
  | { type: 'BatchFinal'; number: number; headerHash: Hex }
  | {
      type: 'BatchesRolledBack';
      number: number;
      headerHash: Hex;
      latest: number;
      caller: Address;
      burnt: bigint;
      reward: bigint;
    }
  | { type: 'LaneFrozen'; lane: Lane; base: number; caller: Address }
  | { type: 'Resumed'; number: number }
  | { type: 'Braked'; base: number; last: number; headerHash: Hex }
  | { type: 'BondTaken'; to: Address; burnt: bigint; reward: bigint }
  | { type: 'Exited'; slot: Slot; owner: Address; asset: AssetId; amount: bigint; base: number }
  | {
      type: 'Refunded';
      lane: Lane;
      index: number;
      owner: Address;
      asset: AssetId;
      amount: bigint;
      fee: bigint;
      base: number;
    }
  | {
      type: 'Challenged';
      headerHash: Hex;
      number: number;
      challenger: Address;
      versionedHash: Hex;
      bond: bigint;
      expiresAt: number;
    }
  | { type: 'Answered'; headerHash: Hex; number: number; answerer: Address; bond: bigint }
  | { type: 'Failed'; headerHash: Hex; number: number; epoch: number; bitmap: bigint }
  | { type: 'Closed'; headerHash: Hex; number: number }
  | {
      type: 'StateAsked';
      slot: Slot;
      challenger: Address;
      base: number;
      certified: number;
      bond: bigint;
      expiresAt: number;
    }
  | { type: 'StateShown'; slot: Slot; number: number; answerer: Address; leaf: bigint[]; bond: bigint }
  | { type: 'StateWithheld'; slot: Slot; certified: number; epoch: number; bitmap: bigint }
  | { type: 'ProofDemanded'; number: number; headerHash: Hex; demander: Address; bond: bigint; deadline: number }
  | { type: 'DemandSettled'; number: number; headerHash: Hex; to: Address; amount: bigint }
  | { type: 'Voted'; number: number; headerHash: Hex; member: Address; epoch: number; count: number }
  | { type: 'Pulled'; base: number; headerHash: Hex; caller: Address }
  | { type: 'BondPosted'; from: Address; amount: bigint }
  | { type: 'BondWithdrawn'; to: Address; amount: bigint }
  | { type: 'Credited'; number: number; owner: Address; asset: AssetId; amount: bigint; index: number }
  | { type: 'Claimed'; owner: Address; asset: AssetId; number: number; amount: bigint; to: Address };

const interfaces = {
  settlement: new Interface(settlementAbi),
  inbox: new Interface(inboxAbi),
  keyRegistry: new Interface(keyRegistryAbi),
  committee: new Interface(committeeAbi),
  batchVerifier: new Interface(batchVerifierAbi),
  withdrawals: new Interface(withdrawalsAbi),
  exits: new Interface(exitsAbi),
  availability: new Interface(availabilityChallengesAbi),
  states: new Interface(stateChallengesAbi),
  demands: new Interface(proofDemandsAbi),
  brake: new Interface(brakeAbi),
};
const ENTRY_TOPIC = interfaces.inbox.getEvent('Entry')?.topicHash;
const CREDITED_TOPIC = interfaces.withdrawals.getEvent('Credited')?.topicHash;

/**
 * Decodes a log. Undefined if the event is not of the protocol, or if its values have no meaning in the protocol:
 * events that anyone can make a contract emit must not stop a reader.
 *
 * @param onMeaningless called for events without meaning
 * @throws CodedError INVALID_L1_LOG for a log that its contract cannot have emitted; the node is wrong
 */
export function decodeLog(
  deployment: Deployment,
  log: L1Log,
  onMeaningless: (error: unknown) => void = () => {},
): L1Event | undefined {
  const meaning = described(deployment, log);
  try {
    const body = meaning();
    return body && { blockNumber: log.blockNumber, transactionHash: log.transactionHash, ...body };
  } catch (error) {
    onMeaningless(error);
    return undefined;
  }
}

type Meaning = () => L1EventBody | undefined;

/** Matches a log's topics and data to an event. The result interprets its values. @throws CodedError INVALID_L1_LOG */
function described(deployment: Deployment, log: L1Log): Meaning {
  try {
    return frequent(deployment, log) ?? parsed(deployment, log);
  } catch (cause) {
    const fields = { transactionHash: log.transactionHash, logIndex: log.logIndex };
    throw new CodedError('INVALID_L1_LOG', fields, 'the L1 node returned a log that its contract cannot emit', {
      cause,
    });
  }
}

const KIND_NAMES: Record<number, InboxKind> = {
  [Kind.DEPOSIT]: 'DEPOSIT',
  [Kind.SET_KEY]: 'SET_KEY',
  [Kind.FORCED_WITHDRAW]: 'FORCED_WITHDRAW',
};

// Decoded by hand: these are almost all events, and an ABI decoder takes ten times as long as hashing an entry.
function frequent(deployment: Deployment, log: L1Log): Meaning | undefined {
  const [topic] = log.topics;
  if (topic === ENTRY_TOPIC && log.address === deployment.inbox) return entry(wordsOf(log, 2, 8));
  if (topic === CREDITED_TOPIC && log.address === deployment.withdrawals) return credited(wordsOf(log, 3, 2));
  return undefined;
}

const WORD_BYTES = 32;
const ADDRESS_OFFSET = 26;

/**
 * The words of a log without the event's topic: indexed values, then data.
 *
 * @throws CodedError INVALID_HEX for another number
 */
function wordsOf({ topics, data }: L1Log, inTopics: number, inData: number): Hex[] {
  if (topics.length !== inTopics + 1) throw new CodedError('INVALID_HEX', { expected: `${inTopics} indexed values` });
  fromHex(data, inData * WORD_BYTES);
  const inDataAt = (i: number): Hex => `0x${data.slice(2 + 64 * i, 66 + 64 * i)}`;
  return [...topics.slice(1), ...Array.from({ length: inData }, (_, i) => inDataAt(i))];
}

const addressIn = (text: Hex): Address => `0x${text.slice(ADDRESS_OFFSET)}` as Address;

function credited(words: Hex[]): Meaning {
  const [number, owner, asset, amount, index] = words as [Hex, Hex, Hex, Hex, Hex];
  return () => ({
    type: 'Credited',
    number: small(BigInt(number)),
    owner: addressIn(owner),
    asset: assetId(Number(asset)),
    amount: BigInt(amount),
    index: small(BigInt(index)),
  });
}

function entry(words: Hex[]): Meaning {
  const [inLane, index, kindNumber, inSlot, owner, asset, amount, key, inboxHash, payer] = words as TenWords;
  return () => {
    const kind = KIND_NAMES[small(BigInt(kindNumber))];
    if (!kind) throw new CodedError('INVALID_L1_LOG', { expected: 'kind 4, 5 or 7', actual: kindNumber });
    return {
      type: 'Entry',
      lane: lane(small(BigInt(inLane))),
      index: small(BigInt(index)),
      entry: {
        kind,
        slot: slot(small(BigInt(inSlot))),
        owner: addressIn(owner),
        asset: assetId(small(BigInt(asset))),
        amount: BigInt(amount),
        key: BigInt(key),
      },
      inboxHash,
      payer: addressIn(payer),
    };
  };
}
type TenWords = [Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex];

function parsed(deployment: Deployment, log: L1Log): Meaning {
  const contract = interfaceOf(deployment, log.address);
  const found = contract.getEvent(log.topics[0] ?? '');
  if (!found) return () => undefined;
  const readable = textAsBytes(found);
  const args = contract.decodeEventLog(readable, log.data, [readable.topicHash, ...log.topics.slice(1)]);
  return () => body(found.name, args);
}

const withBytes = new Map<string, EventFragment>();

/** The same layout with text as bytes, for {@link lenientText}. Has another topic. */
function textAsBytes(event: EventFragment): EventFragment {
  const known = withBytes.get(event.topicHash);
  if (known) return known;
  const made = eventWithBytesForText(event);
  withBytes.set(event.topicHash, made);
  return made;
}

function interfaceOf(deployment: Deployment, address: Hex): Interface {
  if (address === deployment.settlement) return interfaces.settlement;
  if (address === deployment.inbox) return interfaces.inbox;
  if (address === deployment.keyRegistry) return interfaces.keyRegistry;
  if (address === deployment.committee) return interfaces.committee;
  if (address === deployment.batchVerifier) return interfaces.batchVerifier;
  if (address === deployment.withdrawals) return interfaces.withdrawals;
  if (address === deployment.exits) return interfaces.exits;
  if (address === deployment.availability) return interfaces.availability;
  if (address === deployment.states) return interfaces.states;
  if (address === deployment.demands) return interfaces.demands;
  if (address === deployment.brake) return interfaces.brake;
  throw new CodedError('INVALID_L1_LOG', { expected: 'a contract of the deployment', actual: address });
}

const lower = (value: string): Address => value.toLowerCase() as Address;

function small(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER))
    throw new CodedError('INVALID_L1_LOG', { expected: 'a safe integer', actual: value });
  return Number(value);
}

// Times that a caller chooses freely are clamped to a safe integer, which is far enough in the future.
const moment = (value: bigint): number =>
  Number(value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : value);

function body(name: string, args: Result): L1EventBody | undefined {
  switch (name) {
    case 'Genesis':
      return { type: name, headerHash: args.headerHash, header: headerFromAbi(args.header as HeaderAbi) };
    case 'BatchSubmitted':
      return {
        type: name,
        number: small(args.number),
        headerHash: args.headerHash,
        header: headerFromAbi(args.header as HeaderAbi),
      };
    case 'BatchCertified':
      return {
        type: name,
        number: small(args.number),
        certificateHash: args.certificateHash,
        epoch: small(args.epoch),
        retainUntil: moment(args.retainUntil),
        bitmap: args.bitmap,
      };
    case 'ValidiumBlobCarried':
      return { type: name, number: small(args.number), versionedHash: args.versionedHash };
    case 'AssetListed':
      return { type: name, asset: assetId(small(args.asset)), token: lower(args.token) };
    case 'SlotAssigned':
      return { type: name, owner: lower(args.owner), asset: assetId(small(args.asset)), slot: slot(small(args.slot)) };
    case 'FeesCollected':
      return { type: name, number: small(args.number), to: lower(args.to), amount: args.amount };
    case 'KeyRegistered':
      return { type: name, owner: lower(args.owner), key: args.key };
    case 'ModeSet':
      return { type: name, owner: lower(args.owner), lane: lane(small(args.lane)) };
    default:
      return committeeBody(name, args);
  }
}

function committeeBody(name: string, args: Result): L1EventBody | undefined {
  switch (name) {
    case 'MemberJoined':
      return { type: name, member: lower(args.member), stake: args.stake, uri: lenientText(args.uri) };
    case 'UriSet':
      return { type: name, member: lower(args.member), uri: lenientText(args.uri) };
    case 'MemberLeaving':
      return { type: name, member: lower(args.member) };
    case 'StakeWithdrawn':
      return { type: name, member: lower(args.member), stake: args.stake };
    case 'StakeAdded':
    case 'StakeReduced':
      return { type: name, member: lower(args.member), amount: args.amount };
    case 'Slashed':
      return {
        type: name,
        epoch: small(args.epoch),
        bitmap: args.bitmap,
        challenger: lower(args.challenger),
        total: args.total,
        reward: args.reward,
      };
    case 'EpochProposed':
      return {
        type: name,
        epoch: small(args.epoch),
        members: [...args.members].map(lower),
        quorum: small(args.quorum),
        activatableAt: moment(args.activatableAt),
      };
    case 'EpochActivated':
      return { type: name, epoch: small(args.epoch), size: small(args.size), quorum: small(args.quorum) };
    default:
      return finalityBody(name, args);
  }
}

function finalityBody(name: string, args: Result): L1EventBody | undefined {
  switch (name) {
    case 'BatchProved':
      return {
        type: name,
        number: small(args.number),
        headerHash: args.headerHash,
        prover: lower(args.prover),
        verifier: lower(args.verifier),
      };
    case 'BatchFinal':
      return { type: name, number: small(args.number), headerHash: args.headerHash };
    case 'BatchesRolledBack':
      return {
        type: name,
        number: small(args.number),
        headerHash: args.headerHash,
        latest: small(args.latest),
        caller: lower(args.caller),
        burnt: args.burnt,
        reward: args.reward,
      };
    case 'BondPosted':
      return { type: name, from: lower(args.from), amount: args.amount };
    case 'BondWithdrawn':
      return { type: name, to: lower(args.to), amount: args.amount };
    case 'Claimed':
      return {
        type: name,
        owner: lower(args.owner),
        asset: assetId(small(args.asset)),
        number: small(args.number),
        amount: args.amount,
        to: lower(args.to),
      };
    default:
      return freezeBody(name, args);
  }
}

/** F6, F7 */
function freezeBody(name: string, args: Result): L1EventBody | undefined {
  switch (name) {
    case 'LaneFrozen':
      return { type: name, lane: lane(small(args.lane)), base: small(args.base), caller: lower(args.caller) };
    case 'Resumed':
      return { type: name, number: small(args.number) };
    case 'Braked':
      return { type: name, base: small(args.base), last: small(args.last), headerHash: args.headerHash };
    case 'BondTaken':
      return { type: name, to: lower(args.to), burnt: args.burnt, reward: args.reward };
    case 'Exited':
      return { type: name, slot: slot(small(args.slot)), ...exitOf(args), base: small(args.base) };
    case 'Refunded':
      return {
        type: name,
        lane: lane(small(args.lane)),
        index: small(args.index),
        ...exitOf(args),
        fee: args.fee,
        base: small(args.base),
      };
    case 'Voted':
      return {
        type: name,
        ...batchOf(args),
        member: lower(args.member),
        epoch: small(args.epoch),
        count: small(args.count),
      };
    case 'Pulled':
      return { type: name, base: small(args.base), headerHash: args.headerHash, caller: lower(args.caller) };
    default:
      return challengeBody(name, args);
  }
}

const exitOf = (args: Result): { owner: Address; asset: AssetId; amount: bigint } => ({
  owner: lower(args.owner),
  asset: assetId(small(args.asset)),
  amount: args.amount,
});
const batchOf = (args: Result): { number: number; headerHash: Hex } => ({
  number: small(args.number),
  headerHash: args.headerHash,
});

/** F3, F4, F5 */
function challengeBody(name: string, args: Result): L1EventBody | undefined {
  switch (name) {
    case 'Challenged':
      return {
        type: name,
        ...batchOf(args),
        challenger: lower(args.challenger),
        versionedHash: args.versionedHash,
        bond: args.bond,
        expiresAt: moment(args.expiresAt),
      };
    case 'Answered':
      return { type: name, ...batchOf(args), answerer: lower(args.answerer), bond: args.bond };
    case 'Failed':
      return { type: name, ...batchOf(args), epoch: small(args.epoch), bitmap: args.bitmap };
    case 'Closed':
      return { type: name, ...batchOf(args) };
    case 'ProofDemanded':
      return {
        type: name,
        ...batchOf(args),
        demander: lower(args.demander),
        bond: args.bond,
        deadline: moment(args.deadline),
      };
    case 'DemandSettled':
      return { type: name, ...batchOf(args), to: lower(args.to), amount: args.amount };
    default:
      return stateBody(name, args);
  }
}

/** F5 */
function stateBody(name: string, args: Result): L1EventBody | undefined {
  switch (name) {
    case 'StateAsked':
      return {
        type: name,
        slot: slot(small(args.slot)),
        challenger: lower(args.challenger),
        base: small(args.base),
        certified: small(args.certified),
        bond: args.bond,
        expiresAt: moment(args.expiresAt),
      };
    case 'StateShown':
      return {
        type: name,
        slot: slot(small(args.slot)),
        number: small(args.number),
        answerer: lower(args.answerer),
        leaf: [...args.leaf],
        bond: args.bond,
      };
    case 'StateWithheld':
      return {
        type: name,
        slot: slot(small(args.slot)),
        certified: small(args.certified),
        epoch: small(args.epoch),
        bitmap: args.bitmap,
      };
    default:
      return undefined;
  }
}
