import { Interface, type LogDescription } from 'ethers';
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
import { batchVerifierAbi } from './abi/batch-verifier.js';
import { committeeAbi } from './abi/committee.js';
import { inboxAbi } from './abi/inbox.js';
import { keyRegistryAbi } from './abi/key-registry.js';
import { settlementAbi } from './abi/settlement.js';
import { withdrawalsAbi } from './abi/withdrawals.js';
import type { Deployment } from './deployment.js';
import type { L1Log } from './l1-store.js';

/** What a deployment's contracts say, in the protocol's words. */
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
  | { type: 'EpochProposed'; epoch: number; members: Address[]; quorum: number; activatableAt: number }
  | { type: 'EpochActivated'; epoch: number; size: number; quorum: number }
  | { type: 'ChunkProved'; number: number; headerHash: Hex; index: number; prover: Address }
  | { type: 'BatchProved'; number: number; headerHash: Hex; prover: Address }
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
  | { type: 'BondPosted'; from: Address; amount: bigint }
  | { type: 'BondWithdrawn'; to: Address; amount: bigint }
  | { type: 'Credited'; number: number; owner: Address; asset: AssetId; amount: bigint; index: number }
  | { type: 'ChunkCredited'; number: number; index: number }
  | { type: 'Claimed'; owner: Address; asset: AssetId; number: number; amount: bigint; to: Address };

const interfaces = {
  settlement: new Interface(settlementAbi),
  inbox: new Interface(inboxAbi),
  keyRegistry: new Interface(keyRegistryAbi),
  committee: new Interface(committeeAbi),
  batchVerifier: new Interface(batchVerifierAbi),
  withdrawals: new Interface(withdrawalsAbi),
};
const ENTRY_TOPIC = interfaces.inbox.getEvent('Entry')?.topicHash;
const CREDITED_TOPIC = interfaces.withdrawals.getEvent('Credited')?.topicHash;
const CHUNK_PROVED_TOPIC = interfaces.batchVerifier.getEvent('ChunkProved')?.topicHash;

/**
 * The event that a log holds, or undefined where the contract has none of that name.
 *
 * @throws CodedError L1_LOG for a log that its contract cannot have emitted
 */
export function decodeLog(deployment: Deployment, log: L1Log): L1Event | undefined {
  const place = { blockNumber: log.blockNumber, transactionHash: log.transactionHash };
  try {
    const body = frequent(deployment, log) ?? parsed(deployment, log);
    return body && { ...place, ...body };
  } catch (cause) {
    const fields = { transactionHash: log.transactionHash, logIndex: log.logIndex };
    throw new CodedError('L1_LOG', fields, 'L1 gave a log that its contract cannot have emitted', { cause });
  }
}

const KIND_NAMES: Record<number, InboxKind> = {
  [Kind.DEPOSIT]: 'DEPOSIT',
  [Kind.SET_KEY]: 'SET_KEY',
  [Kind.FORCED_WITHDRAW]: 'FORCED_WITHDRAW',
};

// By hand: these are nearly all of the events, and an ABI decoder costs ten times as much as an entry's hash.
function frequent(deployment: Deployment, log: L1Log): L1EventBody | undefined {
  const [topic] = log.topics;
  if (topic === ENTRY_TOPIC && log.address === deployment.inbox) return entry(log);
  if (topic === CREDITED_TOPIC && log.address === deployment.withdrawals) return credited(log);
  if (topic === CHUNK_PROVED_TOPIC && log.address === deployment.batchVerifier) return chunkProved(log);
  return undefined;
}

const WORD_BYTES = 32;
const ADDRESS_OFFSET = 26;

/** Words of a log without those that name its event: topics, then data. @throws CodedError BAD_HEX for another number */
function wordsOf({ topics, data }: L1Log, inTopics: number, inData: number): Hex[] {
  if (topics.length !== inTopics + 1) throw new CodedError('BAD_HEX', { expected: `${inTopics} indexed values` });
  fromHex(data, inData * WORD_BYTES);
  const inDataAt = (i: number): Hex => `0x${data.slice(2 + 64 * i, 66 + 64 * i)}`;
  return [...topics.slice(1), ...Array.from({ length: inData }, (_, i) => inDataAt(i))];
}

const addressIn = (text: Hex): Address => `0x${text.slice(ADDRESS_OFFSET)}` as Address;

function credited(log: L1Log): L1EventBody {
  const [number, owner, asset, amount, index] = wordsOf(log, 3, 2) as [Hex, Hex, Hex, Hex, Hex];
  return {
    type: 'Credited',
    number: small(BigInt(number)),
    owner: addressIn(owner),
    asset: assetId(Number(asset)),
    amount: BigInt(amount),
    index: small(BigInt(index)),
  };
}

function chunkProved(log: L1Log): L1EventBody {
  const [number, headerHash, prover, index] = wordsOf(log, 3, 1) as [Hex, Hex, Hex, Hex];
  return {
    type: 'ChunkProved',
    number: small(BigInt(number)),
    headerHash,
    index: small(BigInt(index)),
    prover: addressIn(prover),
  };
}

function entry({ topics, data }: L1Log): L1EventBody {
  fromHex(data, 8 * 32);
  const text = (i: number): Hex => `0x${data.slice(2 + 64 * i, 66 + 64 * i)}`;
  const kind = KIND_NAMES[small(BigInt(text(0)))];
  if (!kind) throw new CodedError('L1_LOG', { expected: 'kind 4, 5 or 7', actual: text(0) });
  return {
    type: 'Entry',
    lane: lane(small(BigInt(topics[1] as Hex))),
    index: small(BigInt(topics[2] as Hex)),
    entry: {
      kind,
      slot: slot(small(BigInt(text(1)))),
      owner: `0x${text(2).slice(26)}` as Address,
      asset: assetId(small(BigInt(text(3)))),
      amount: BigInt(text(4)),
      key: BigInt(text(5)),
    },
    inboxHash: text(6),
    payer: addressIn(text(7)),
  };
}

function parsed(deployment: Deployment, log: L1Log): L1EventBody | undefined {
  const found = interfaceOf(deployment, log.address)?.parseLog(log);
  return found ? body(found) : undefined;
}

function interfaceOf(deployment: Deployment, address: Hex): Interface | undefined {
  if (address === deployment.settlement) return interfaces.settlement;
  if (address === deployment.inbox) return interfaces.inbox;
  if (address === deployment.keyRegistry) return interfaces.keyRegistry;
  if (address === deployment.committee) return interfaces.committee;
  if (address === deployment.batchVerifier) return interfaces.batchVerifier;
  if (address === deployment.withdrawals) return interfaces.withdrawals;
  throw new CodedError('L1_LOG', { expected: 'a contract of the deployment', actual: address });
}

const lower = (value: string): Address => value.toLowerCase() as Address;

function small(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER))
    throw new CodedError('L1_LOG', { expected: 'a safe integer', actual: value });
  return Number(value);
}

// Times that a caller of a contract may choose freely are cut to what a number holds: further away than anybody waits.
const moment = (value: bigint): number =>
  Number(value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : value);

function body({ name, args }: LogDescription): L1EventBody | undefined {
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

function committeeBody(name: string, args: LogDescription['args']): L1EventBody | undefined {
  switch (name) {
    case 'MemberJoined':
      return { type: name, member: lower(args.member), stake: args.stake, uri: args.uri };
    case 'UriSet':
      return { type: name, member: lower(args.member), uri: args.uri };
    case 'MemberLeaving':
      return { type: name, member: lower(args.member) };
    case 'StakeWithdrawn':
      return { type: name, member: lower(args.member), stake: args.stake };
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

function finalityBody(name: string, args: LogDescription['args']): L1EventBody | undefined {
  switch (name) {
    case 'BatchProved':
      return { type: name, number: small(args.number), headerHash: args.headerHash, prover: lower(args.prover) };
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
    case 'ChunkCredited':
      return { type: name, number: small(args.number), index: small(args.index) };
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
      return undefined;
  }
}
