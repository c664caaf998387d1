import { Interface, keccak256, toUtf8Bytes } from 'ethers';
import {
  type Address,
  type AssetId,
  CodedError,
  EMPTY_INBOX,
  extendInboxHash,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  headerToAbi,
  type InboxEntry,
  type Lane,
  slotAt,
} from '#libs/protocol';
import { committeeAbi } from './abi/committee.js';
import { inboxAbi } from './abi/inbox.js';
import { keyRegistryAbi } from './abi/key-registry.js';
import { settlementAbi } from './abi/settlement.js';
import { DEFAULT_DEPLOYMENT_PARAMETERS, type Deployment } from './deployment.js';
import type { L1Counts, L1Source } from './l1-source.js';
import type { L1Block, L1Log } from './l1-store.js';

const at = (digit: string): Address => `0x${digit.repeat(40)}` as Address;

/** A deployment that is nowhere, from block 1 on. For tests. */
export const SIMULATED: Deployment = {
  chainId: 1,
  block: 1,
  settlement: at('1'),
  inbox: at('2'),
  keyRegistry: at('3'),
  committee: at('4'),
  batchVerifier: at('6'),
  withdrawals: at('7'),
  chunkVerifier: at('8'),
  sequencer: at('5'),
  parameters: DEFAULT_DEPLOYMENT_PARAMETERS,
};

const INTERFACES = {
  settlement: new Interface(settlementAbi),
  inbox: new Interface(inboxAbi),
  keyRegistry: new Interface(keyRegistryAbi),
  committee: new Interface(committeeAbi),
};

/** What happens in a block. */
export type Happening =
  | { what: 'deposit'; lane: Lane; owner: number; amount: bigint }
  | { what: 'key'; owner: number; key: bigint }
  | { what: 'mode'; owner: number; lane: Lane }
  | { what: 'batch' };

interface SimulatedBlock {
  block: L1Block;
  logs: L1Log[];
  /** after this block */
  inboxes: [Hex, Hex];
  counts: L1Counts;
  header: Header;
}

export const owner = (index: number): Address => `0x${index.toString(16).padStart(40, '0')}` as Address;

/** A chain of a deployment's events, for tests: it grows, reorganises, and can be made to lie. */
export class SimulatedChain implements L1Source {
  private chain: SimulatedBlock[];
  private forks = 0;
  /** changes what is answered: the liar */
  lie: { logs?: (logs: L1Log[]) => L1Log[]; counts?: (counts: L1Counts) => L1Counts } = {};
  calls = { logs: 0, blocks: 0 };

  constructor() {
    const header = genesisHeader(`0x${'11'.repeat(32)}`);
    const start = { number: 0, hash: this.name('start'), parentHash: this.name('none'), timestamp: 1_000 };
    const counts = { entries: [0, 0], latestBatch: 0 };
    this.chain = [{ block: start, logs: [], inboxes: [EMPTY_INBOX, EMPTY_INBOX], counts, header }];
    this.add([], (next) => {
      this.log(next, 'inbox', 'AssetListed', [0, owner(0)]);
      this.log(next, 'settlement', 'Genesis', [hashHeader(header), headerToAbi(header)]);
    });
  }

  get height(): number {
    return this.tip.block.number;
  }

  /** A block with these happenings. */
  grow(...happenings: Happening[]): void {
    this.add(happenings, () => {});
  }

  /** Takes the last `depth` blocks away, but never the deployment's own. */
  fork(depth: number): void {
    this.forks++;
    this.chain = this.chain.slice(0, Math.max(2, this.chain.length - depth));
  }

  /** All that stands, for comparison. */
  standing(): { block: L1Block; logs: L1Log[] }[] {
    return this.chain.slice(1);
  }

  async head(): Promise<L1Block> {
    return this.tip.block;
  }
  async blocks(numbers: readonly number[]): Promise<(L1Block | null)[]> {
    this.calls.blocks += numbers.length;
    return numbers.map((number) => this.chain[number]?.block ?? null);
  }
  async logs(from: number, to: number): Promise<L1Log[]> {
    this.calls.logs++;
    const found = this.chain.slice(from, to + 1).flatMap(({ logs }) => logs);
    return this.lie.logs ? this.lie.logs(found) : found;
  }
  async counts(blockHash: Hex): Promise<L1Counts> {
    const found = this.chain.find(({ block }) => block.hash === blockHash)?.counts;
    if (!found) throw new CodedError('L1_UNAVAILABLE', { blockHash });
    return this.lie.counts ? this.lie.counts(found) : found;
  }

  private get tip(): SimulatedBlock {
    return this.chain.at(-1) as SimulatedBlock;
  }

  private name(what: string): Hex {
    return keccak256(toUtf8Bytes(`${what}/${this.forks}`)) as Hex;
  }

  private add(happenings: readonly Happening[], also: (next: SimulatedBlock) => void): void {
    const { block, inboxes, counts, header } = this.tip;
    const number = block.number + 1;
    const hash = this.name(`${number}/${block.hash}`);
    const next: SimulatedBlock = {
      block: { number, hash, parentHash: block.hash, timestamp: block.timestamp + 12 },
      logs: [],
      inboxes: [...inboxes],
      counts: { entries: [...counts.entries], latestBatch: counts.latestBatch },
      header,
    };
    also(next);
    for (const happening of happenings) this.happen(next, happening);
    this.chain.push(next);
  }

  private happen(next: SimulatedBlock, happening: Happening): void {
    switch (happening.what) {
      case 'deposit':
        this.deposit(next, happening);
        break;
      case 'key':
        this.log(next, 'keyRegistry', 'KeyRegistered', [owner(happening.owner), happening.key]);
        break;
      case 'mode':
        this.log(next, 'keyRegistry', 'ModeSet', [owner(happening.owner), happening.lane]);
        break;
      case 'batch':
        this.submit(next);
    }
  }

  private deposit(next: SimulatedBlock, { lane, owner: to, amount }: Happening & { what: 'deposit' }): void {
    const slot = slotAt(lane, 2 ** 23 + to);
    const entry: InboxEntry = { kind: 'DEPOSIT', slot, owner: owner(to), asset: 0 as AssetId, amount, key: 0n };
    const inboxHash = extendInboxHash(next.inboxes[lane], entry);
    next.inboxes[lane] = inboxHash;
    const index = next.counts.entries[lane] as number;
    next.counts.entries[lane] = index + 1;
    this.log(next, 'inbox', 'SlotAssigned', [entry.owner, 0, slot]);
    this.log(next, 'inbox', 'Entry', [lane, index, 4, slot, entry.owner, 0, amount, 0, inboxHash]);
  }

  private submit(next: SimulatedBlock): void {
    const parentHash = hashHeader(next.header);
    next.header = {
      ...next.header,
      number: (next.header.number + 1) as never,
      parentHash,
      timestamp: next.block.timestamp,
    };
    next.counts.latestBatch++;
    const hash = hashHeader(next.header);
    this.log(next, 'settlement', 'BatchSubmitted', [next.header.number, hash, headerToAbi(next.header)]);
    this.log(next, 'settlement', 'BatchCertified', [next.header.number, hash, 1, 2_000_000, 7]);
  }

  private log(next: SimulatedBlock, contract: keyof typeof INTERFACES, event: string, args: unknown[]): void {
    const { topics, data } = INTERFACES[contract].encodeEventLog(event, args);
    next.logs.push({
      blockNumber: next.block.number,
      blockHash: next.block.hash,
      logIndex: next.logs.length,
      transactionHash: keccak256(`${next.block.hash}${next.logs.length.toString(16).padStart(2, '0')}`) as Hex,
      address: SIMULATED[contract],
      topics: topics as Hex[],
      data: data as Hex,
    });
  }
}
