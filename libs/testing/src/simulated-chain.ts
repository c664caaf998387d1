import { Interface, keccak256, toUtf8Bytes } from 'ethers';
import {
  batchVerifierAbi,
  committeeAbi,
  DEFAULT_DEPLOYMENT_PARAMETERS,
  type Deployment,
  inboxAbi,
  keyRegistryAbi,
  type L1Block,
  type L1Counts,
  type L1Log,
  type L1Source,
  settlementAbi,
  withdrawalsAbi,
} from '#libs/l1';
import {
  type Address,
  type AssetId,
  type BatchNumber,
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

const at = (digit: string): Address => `0x${digit.repeat(40)}` as Address;

/** A fictitious deployment from block 1 on, for tests. */
export const SIMULATED: Deployment = {
  chainId: 1,
  block: 1,
  settlement: at('1'),
  inbox: at('2'),
  keyRegistry: at('3'),
  committee: at('4'),
  batchVerifier: at('6'),
  withdrawals: at('7'),
  exits: at('9'),
  availability: at('a'),
  states: at('b'),
  demands: at('c'),
  brake: at('d'),
  poseidon2: at('e'),
  verifiers: [at('8')],
  sequencer: at('5'),
  parameters: DEFAULT_DEPLOYMENT_PARAMETERS,
};

const INTERFACES = {
  settlement: new Interface(settlementAbi),
  inbox: new Interface(inboxAbi),
  keyRegistry: new Interface(keyRegistryAbi),
  committee: new Interface(committeeAbi),
  batchVerifier: new Interface(batchVerifierAbi),
  withdrawals: new Interface(withdrawalsAbi),
};

/** Withdrawals of every simulated batch. */
export const SIMULATED_WITHDRAWALS = 4;
const BOND = SIMULATED.parameters.bond;

/** An event of a simulated block. */
export type ChainAction =
  | { what: 'deposit'; lane: Lane; owner: number; amount: bigint }
  | { what: 'key'; owner: number; key: bigint }
  | { what: 'mode'; owner: number; lane: Lane }
  | { what: 'batch' }
  /** the bond is posted if it is missing */
  | { what: 'bond' }
  /**
   * a proof of one of the open batches, selected by `batch`; it becomes final if its parent is, and so do the proved
   * batches after it
   */
  | { what: 'prove'; batch: number }
  /** one of them is rolled back with all later ones, unless it is proved */
  | { what: 'rollBack'; batch: number }
  /** two withdrawals of a final batch, the next of its list, for the same owner */
  | { what: 'credit'; batch: number; owner: number; amount: bigint }
  /** a claim of the credits of an owner in a batch */
  | { what: 'claim'; batch: number; owner: number };

/** The contracts' state after a block. */
interface SimulatedState {
  inboxes: [Hex, Hex];
  lengths: [number, number];
  /** from the genesis on */
  headers: Header[];
  proved: Set<Hex>;
  latestFinal: number;
  bond: bigint;
  /** withdrawals credited, by batch */
  credited: Map<number, number>;
  /** `owner/batch` */
  owed: Map<string, bigint>;
}

interface SimulatedBlock {
  block: L1Block;
  logs: L1Log[];
  state: SimulatedState;
}

/** Address of an account of the simulated chain. */
export const simulatedOwner = (index: number): Address => `0x${index.toString(16).padStart(40, '0')}` as Address;

/** A simulated chain with a deployment's events, for tests. It grows, reorganises, and can be made to lie. */
export class SimulatedChain implements L1Source {
  private chain: SimulatedBlock[];
  private forks = 0;
  private submissions = 0;
  /** falsifies responses */
  lie: { logs?: (logs: L1Log[]) => L1Log[]; counts?: (counts: L1Counts) => L1Counts } = {};
  calls = { logs: 0, blocks: 0 };

  constructor() {
    const header = genesisHeader(`0x${'11'.repeat(32)}`);
    const start = { number: 0, hash: this.name('start'), parentHash: this.name('none'), timestamp: 1_000 };
    const state: SimulatedState = {
      inboxes: [EMPTY_INBOX, EMPTY_INBOX],
      lengths: [0, 0],
      headers: [header],
      proved: new Set(),
      latestFinal: 0,
      bond: 0n,
      credited: new Map(),
      owed: new Map(),
    };
    this.chain = [{ block: start, logs: [], state }];
    this.add([], (next) => {
      this.log(next, 'inbox', 'AssetListed', [0, simulatedOwner(0)]);
      this.log(next, 'settlement', 'Genesis', [hashHeader(header), headerToAbi(header)]);
    });
  }

  get height(): number {
    return this.tip.block.number;
  }

  /** Adds a block with these events. */
  grow(...actions: ChainAction[]): void {
    this.add(actions, () => {});
  }

  /** Removes the last `depth` blocks, but never the deployment's own. */
  fork(depth: number): void {
    this.forks++;
    this.chain = this.chain.slice(0, Math.max(2, this.chain.length - depth));
  }

  /** The current chain, for comparison. */
  canonicalBlocks(): { block: L1Block; logs: L1Log[] }[] {
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
    const state = this.chain.find(({ block }) => block.hash === blockHash)?.state;
    if (!state) throw new CodedError('L1_UNAVAILABLE', { blockHash });
    const { lengths, headers, latestFinal, bond } = state;
    const found = { entries: lengths, latestBatch: headers.length - 1, latestFinal, bond };
    return this.lie.counts ? this.lie.counts(found) : found;
  }

  private get tip(): SimulatedBlock {
    return this.chain.at(-1) as SimulatedBlock;
  }

  private name(what: string): Hex {
    return keccak256(toUtf8Bytes(`${what}/${this.forks}`)) as Hex;
  }

  private add(actions: readonly ChainAction[], also: (next: SimulatedBlock) => void): void {
    const { block, state } = this.tip;
    const number = block.number + 1;
    const hash = this.name(`${number}/${block.hash}`);
    const next: SimulatedBlock = {
      block: { number, hash, parentHash: block.hash, timestamp: block.timestamp + 12 },
      logs: [],
      state: structuredClone(state),
    };
    also(next);
    for (const action of actions) this.apply(next, action);
    this.chain.push(next);
  }

  private apply(next: SimulatedBlock, action: ChainAction): void {
    switch (action.what) {
      case 'deposit':
        this.deposit(next, action);
        break;
      case 'key':
        this.log(next, 'keyRegistry', 'KeyRegistered', [simulatedOwner(action.owner), action.key]);
        break;
      case 'mode':
        this.log(next, 'keyRegistry', 'ModeSet', [simulatedOwner(action.owner), action.lane]);
        break;
      case 'batch':
        this.submit(next);
        break;
      case 'bond':
        this.postBond(next);
        break;
      case 'prove':
        this.prove(next, action);
        break;
      case 'rollBack':
        this.takeBack(next, action);
        break;
      case 'credit':
        this.credit(next, action);
        break;
      case 'claim':
        this.claim(next, action);
    }
  }

  private deposit(next: SimulatedBlock, { lane, owner: to, amount }: ChainAction & { what: 'deposit' }): void {
    const { inboxes, lengths } = next.state;
    const slot = slotAt(lane, 2 ** 23 + to);
    const entry: InboxEntry = {
      kind: 'DEPOSIT',
      slot,
      owner: simulatedOwner(to),
      asset: 0 as AssetId,
      amount,
      key: 0n,
    };
    inboxes[lane] = extendInboxHash(inboxes[lane], entry);
    const index = lengths[lane]++;
    this.log(next, 'inbox', 'SlotAssigned', [entry.owner, 0, slot]);
    this.log(next, 'inbox', 'Entry', [lane, index, 4, slot, entry.owner, 0, amount, 0, inboxes[lane], entry.owner]);
  }

  private submit(next: SimulatedBlock): void {
    const { headers } = next.state;
    const parent = headers.at(-1) as Header;
    const header: Header = {
      ...parent,
      number: headers.length as BatchNumber,
      parentHash: hashHeader(parent),
      timestamp: next.block.timestamp,
      // Unique, even if one batch replaces another.
      dataHash: this.name(`data/${this.submissions++}`),
    };
    headers.push(header);
    const hash = hashHeader(header);
    this.log(next, 'settlement', 'BatchSubmitted', [header.number, hash, headerToAbi(header)]);
    this.log(next, 'settlement', 'BatchCertified', [header.number, hash, 1, 2_000_000, 7]);
  }

  private postBond(next: SimulatedBlock): void {
    if (next.state.bond > 0n) return;
    next.state.bond = BOND;
    this.log(next, 'settlement', 'BondPosted', [simulatedOwner(1), BOND]);
  }

  /** Number and hash of one of the batches that are not final. */
  private openBatch({ state }: SimulatedBlock, choice: number): { number: number; hash: Hex } | undefined {
    const open = state.headers.length - 1 - state.latestFinal;
    if (open === 0) return undefined;
    const number = state.latestFinal + 1 + (choice % open);
    return { number, hash: hashHeader(state.headers[number] as Header) };
  }

  private prove(next: SimulatedBlock, { batch }: ChainAction & { what: 'prove' }): void {
    const { state } = next;
    const open = this.openBatch(next, batch);
    if (!open || state.proved.has(open.hash)) return;
    state.proved.add(open.hash);
    this.log(next, 'batchVerifier', 'BatchProved', [open.number, open.hash, simulatedOwner(3), simulatedOwner(8)]);
    for (let first = this.openBatch(next, 0); first && state.proved.has(first.hash); first = this.openBatch(next, 0)) {
      state.latestFinal = first.number;
      this.log(next, 'settlement', 'BatchFinal', [first.number, first.hash]);
    }
  }

  private takeBack(next: SimulatedBlock, { batch }: ChainAction & { what: 'rollBack' }): void {
    const { state } = next;
    const open = this.openBatch(next, batch);
    if (!open || state.proved.has(open.hash)) return;
    const latest = state.headers.length - 1;
    const reward = state.bond / 2n;
    const shares = [state.bond - reward, reward];
    state.headers = state.headers.slice(0, open.number);
    state.bond = 0n;
    this.log(next, 'settlement', 'BatchesRolledBack', [open.number, open.hash, latest, simulatedOwner(4), ...shares]);
    this.log(next, 'settlement', 'BondTaken', [simulatedOwner(4), ...shares]);
  }

  private credit(next: SimulatedBlock, { batch, owner: to, amount }: ChainAction & { what: 'credit' }): void {
    const { latestFinal, credited, owed } = next.state;
    if (latestFinal === 0) return;
    const number = 1 + (batch % latestFinal);
    const index = credited.get(number) ?? 0;
    if (index === SIMULATED_WITHDRAWALS) return;
    credited.set(number, index + 2);
    const key = `${simulatedOwner(to)}/${number}`;
    owed.set(key, (owed.get(key) ?? 0n) + 2n * amount);
    for (const place of [index, index + 1])
      this.log(next, 'withdrawals', 'Credited', [number, simulatedOwner(to), 0, amount, place]);
  }

  private claim(next: SimulatedBlock, { batch, owner: who }: ChainAction & { what: 'claim' }): void {
    const { latestFinal, owed } = next.state;
    const number = latestFinal === 0 ? 0 : 1 + (batch % latestFinal);
    const amount = owed.get(`${simulatedOwner(who)}/${number}`) ?? 0n;
    if (amount === 0n) return;
    owed.delete(`${simulatedOwner(who)}/${number}`);
    this.log(next, 'withdrawals', 'Claimed', [simulatedOwner(who), 0, number, amount, simulatedOwner(who)]);
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
