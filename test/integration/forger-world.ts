import { Interface, Transaction, type Wallet } from 'ethers';
import { createKzg, type Kzg } from '#libs/kzg';
import {
  type BatchProofData,
  batchTransaction,
  batchVerifierAbi,
  carriedBlob,
  contractsOf,
  DEFAULT_FEE_POLICY,
  type Deployment,
  decodeRevert,
  deploy,
  initialFees,
  proveBatchArguments,
  readFeeMarket,
  signTransaction,
} from '#libs/l1';
import {
  type AuthorizedOperation,
  BatchBuilder,
  type Crypto,
  emptyRoot,
  keyOf,
  operationForEntry,
  type SegmentState,
  State,
  signedOwner,
  signOperation,
  statementWords,
} from '#libs/ledger';
import {
  type Address,
  address,
  type BatchBlobs,
  batchNumber,
  bigintToBytes,
  blobLanes,
  ETH,
  encodeElement,
  extendInboxHash,
  foreignError,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  Lane,
  laneOf,
  packBlobs,
  type SignedOperation,
  type Slot,
  signingDomain,
  slotAt,
  toHex,
  type VersionedHash,
  versionedHashOf,
  type Withdrawal,
  withdrawalsHash,
  word,
  ZERO_HASH,
} from '#libs/protocol';
import {
  type CircuitName,
  type MadeProof,
  openingsOf,
  type Part,
  type Proof,
  type ProofTarget,
  type Prover,
  type SegmentCircuit,
  segmentEntry,
  segmentJobs,
} from '#libs/proving';
import { account, type TestL1 } from './settler-harness.js';

/** The circuits whose verifiers the deployment lists, in its order. */
const VERIFIERS = ['segment-4', 'segment-16', 'fold-4'] as const;
export const LISTED_CIRCUITS: readonly CircuitName[] = VERIFIERS;
const DEPOSIT = 1_000n;
const VERIFIER = new Interface(['function verify(bytes proof, bytes32[] publicInputs) view returns (bool)']);
const BATCH_VERIFIER = new Interface(batchVerifierAbi);

export type BatchProver = Pick<Prover, 'prove'>;

export interface Participant {
  wallet: Wallet;
  owner: Address;
  secret: Uint8Array;
}

/** A batch with everything a forger knows about it. */
export interface ForgedBatch {
  parent: Header;
  header: Header;
  /** operations of all batches before it */
  history: readonly AuthorizedOperation[];
  steps: readonly AuthorizedOperation[];
  /** what the sequencer says that it serves, by lane */
  entries: [InboxEntry[], InboxEntry[]];
  withdrawals: Withdrawal[];
  blobs: BatchBlobs;
}

/** How to make a batch. Everything is optional but the operations. */
export interface ForgedBatchOptions {
  timestamp: number;
  parent?: Header;
  history?: readonly AuthorizedOperation[];
  /** the header speaks of so many operations, the blobs of all; default: all */
  covered?: number;
  /** overrides what the operations serve and pay */
  entries?: [InboxEntry[], InboxEntry[]];
  withdrawals?: Withdrawal[];
  /** changes the blobs, whose names the header then bears */
  hide?: (blobs: BatchBlobs) => BatchBlobs;
  /** overrides header fields */
  claim?: Partial<Header>;
}

/** A deployment in which Alice (rollup lane) and Bob (validium lane) have each made a deposit. */
export class ForgerWorld {
  readonly genesis: Header;

  private constructor(
    readonly l1: TestL1,
    readonly deployment: Deployment,
    readonly crypto: Crypto,
    readonly kzg: Kzg,
    readonly alice: Participant,
    readonly bob: Participant,
    /** in inbox order: Alice's, Bob's */
    readonly entries: readonly [InboxEntry, InboxEntry],
  ) {
    this.genesis = genesisHeader(emptyRoot(crypto.hash));
  }

  /**
   * @param deployer index of an anvil account. Another one gives another deployment; the same one on another chain
   *   gives the same addresses
   */
  static async open(crypto: Crypto, l1: TestL1, deployer = 5): Promise<ForgerWorld> {
    const deployment = await deploy(account(deployer).connect(l1.provider), {
      sequencer: address(account(0).address),
      emptyRoot: emptyRoot(crypto.hash),
      verifiers: VERIFIERS.map((insecureDevelopment) => ({ insecureDevelopment })),
      parameters: { timelockSeconds: 0, safetySeconds: 1_000, proveSeconds: 10_000 },
    });
    const [alice, bob] = [6, 7].map((index): Participant => {
      const wallet = account(index).connect(l1.provider) as Wallet;
      return { wallet, owner: address(wallet.address), secret: bigintToBytes(BigInt(1_000 + index), 32) };
    }) as [Participant, Participant];
    const enter = async ({ wallet, owner, secret }: Participant, lane: Lane): Promise<InboxEntry> => {
      const { keyRegistry, inbox } = contractsOf(deployment, wallet);
      const key = keyOf(crypto.hash, crypto.scheme.publicKey(secret));
      await (await keyRegistry.register(key)).wait();
      await (await inbox.deposit(owner, ETH, DEPOSIT, lane)).wait();
      const slot = (await inbox.slotOf(owner, ETH, lane)) as Slot;
      return { kind: 'DEPOSIT', slot, owner, asset: ETH, amount: DEPOSIT, key };
    };
    const entries = [await enter(alice, Lane.rollup), await enter(bob, Lane.validium)] as const;
    return new ForgerWorld(l1, deployment, crypto, await createKzg('native'), alice, bob, entries);
  }

  get contracts() {
    return contractsOf(this.deployment, account(8).connect(this.l1.provider));
  }

  get domain(): bigint {
    return signingDomain(this.deployment);
  }

  /** Both deposits, which nobody signs. */
  get deposits(): AuthorizedOperation[] {
    return this.scripted((script) => script.deposits());
  }

  /** As many operations as the smallest segment has: a deposit and a withdrawal of each lane. */
  get honest(): AuthorizedOperation[] {
    return this.scripted((script) => {
      script.deposits();
      script.withdraw(this.alice, 5n);
      script.withdraw(this.bob, 7n);
    });
  }

  /** Twenty operations. The smallest foldable segment ends between an OPEN and its KEY. */
  get long(): AuthorizedOperation[] {
    return this.scripted((script) => {
      script.deposits();
      for (let i = 0; i < 6; i++) script.transfers(BigInt(i));
      script.withdraw(this.bob, 7n);
      script.open(this.alice);
      script.withdraw(this.alice, 5n);
      script.transfers(9n);
    });
  }

  /**
   * Ends with the OPEN and the KEY of an account of Alice's: the KEY is the first operation of the second smallest
   * segment.
   */
  get opening(): AuthorizedOperation[] {
    return this.scripted((script) => {
      script.deposits();
      script.withdraw(this.bob, 7n);
      script.open(this.alice);
    });
  }

  /** Eight operations: two of the smallest segments. */
  get two(): AuthorizedOperation[] {
    return this.scripted((script) => {
      script.deposits();
      for (let i = 0; i < 3; i++) script.transfers(BigInt(i));
    });
  }

  private scripted(write: (script: Script) => void): AuthorizedOperation[] {
    const script = new Script(this);
    write(script);
    return script.steps();
  }

  /** A batch of these operations: true, unless it is told to lie. */
  async batch(steps: readonly AuthorizedOperation[], forging: ForgedBatchOptions): Promise<ForgedBatch> {
    const { timestamp, parent = this.genesis, history = [], covered = steps.length } = forging;
    const told = steps.slice(0, covered);
    const entries = forging.entries ?? this.servedBy(told);
    const withdrawals = forging.withdrawals ?? this.paidBy(told);
    const operations = steps.map(({ operation }) => operation);
    const packed = packBlobs(operations.map(encodeElement), blobLanes(operations));
    const blobs = forging.hide?.(packed) ?? packed;
    const { roots, digest } = this.endOf(history, steps, covered) ?? { roots: rootsOf(parent), digest: ZERO_HASH };
    const header: Header = {
      ...{ number: batchNumber(parent.number + 1), parentHash: hashHeader(parent), timestamp },
      ...{ rollupRoot: roots[0], validiumRoot: roots[1], dataHash: digest },
      inboxHash: [inboxAfter(parent, entries, 0), inboxAfter(parent, entries, 1)],
      inboxEnd: [parent.inboxEnd[0] + entries[0].length, parent.inboxEnd[1] + entries[1].length],
      rollupBlob: await this.nameOf(blobs[0]),
      validiumBlob: await this.nameOf(blobs[1]),
      withdrawalsHash: withdrawalsHash(withdrawals),
      ...forging.claim,
    };
    return { parent, header, history, steps, entries, withdrawals, blobs };
  }

  private servedBy(steps: readonly AuthorizedOperation[]): [InboxEntry[], InboxEntry[]] {
    const served = steps.flatMap(({ entry }) => (entry ? [entry] : []));
    return [served.filter(({ slot }) => laneOf(slot) === 0), served.filter(({ slot }) => laneOf(slot) === 1)];
  }

  private paidBy(steps: readonly AuthorizedOperation[]): Withdrawal[] {
    return steps.flatMap(({ operation }): Withdrawal[] => {
      if (operation.kind !== 'WITHDRAW') return [];
      const { owner } = this.entries.find(({ slot }) => slot === operation.a)!;
      return [{ owner, asset: ETH, amount: operation.amount }];
    });
  }

  /** Where the first `count` operations lead; undefined for none. */
  private endOf(history: ForgedBatch['history'], steps: ForgedBatch['steps'], count: number): SegmentState | undefined {
    const batch = { steps, headerHash: word(1n), domain: this.domain };
    return [...segmentJobs(this.crypto.hash, this.stateAfter(history), cover('segment-4', count), batch)].at(-1)?.after;
  }

  private stateAfter(history: readonly AuthorizedOperation[]): State {
    const state = new State(this.crypto.hash);
    const batch = { steps: history, headerHash: word(1n), domain: this.domain };
    // Each job that is taken moves the state.
    Array.from(segmentJobs(this.crypto.hash, state, cover('segment-4', history.length), batch));
    return state;
  }

  async nameOf(blob: Uint8Array | null): Promise<VersionedHash | null> {
    return blob && versionedHashOf(await this.kzg.commit(blob));
  }

  /** Submits the batch with all its blobs, as the sequencer. @throws if L1 rejects it */
  async submit({ header, blobs }: ForgedBatch): Promise<void> {
    const { l1, kzg, deployment } = this;
    const { provider } = l1;
    const sequencer = account(0);
    const present = blobs.filter((blob) => blob !== null);
    const carried = await Promise.all(
      present.map(async (blob) => carriedBlob(kzg, 'blob', blob, await kzg.commit(blob))),
    );
    const fees = initialFees(await readFeeMarket(provider), DEFAULT_FEE_POLICY);
    const nonce = await provider.getTransactionCount(sequencer.address);
    const { chainId, settlement } = deployment;
    const terms = { chainId, settlement, nonce, gasLimit: 400_000n, fees, blobProofs: 'blob' as const };
    const { transaction } = signTransaction(sequencer, batchTransaction({ header, certificate: null }, carried, terms));
    const { data, blobVersionedHashes } = transaction;
    const call = { from: sequencer.address, to: settlement, data: data as Hex, blobVersionedHashes };
    const refusal = await this.refusalOf(call);
    if (refusal !== 'taken') throw foreignError(refusal);
    await (await provider.broadcastTransaction(Transaction.from(transaction).serialized)).wait();
  }

  /**
   * Proves one segment of a batch, the first by default.
   *
   * @param steps the operations to prove; default: the batch's own
   */
  async prove(
    prover: BatchProver,
    { header, history, ...batch }: Pick<ForgedBatch, 'header' | 'history' | 'steps'>,
    {
      circuit = 'segment-4',
      at = 0,
      target = 'l1',
      domain = this.domain,
      steps = batch.steps,
    }: {
      circuit?: SegmentCircuit;
      at?: number;
      target?: ProofTarget;
      domain?: bigint;
      steps?: readonly AuthorizedOperation[];
    } = {},
  ): Promise<MadeProof> {
    const parts = cover(circuit, (at + 1) * sizeOf(circuit));
    const toProve = { steps, headerHash: hashHeader(header), domain };
    const jobs = [...segmentJobs(this.crypto.hash, this.stateAfter(history), parts, toProve)];
    return prover.prove({ circuit, segment: jobs[at]!.segment }, target);
  }

  /** What a prover shows L1 of a batch with this proof. */
  async shown({ header, blobs, entries, withdrawals }: ForgedBatch, made: Proof): Promise<BatchProofData> {
    const { circuit, statement, proof } = made;
    const which = LISTED_CIRCUITS.indexOf(circuit);
    const sums = statement.sums.flat() as BatchProofData['sums'];
    const openings = await openingsOf(this.kzg, header, blobs);
    return { which, index: statement.after.index, sums, entries, withdrawals, openings, proof };
  }

  /** The result of showing L1 a batch's proof: 'taken', or the error's name. */
  verdict(
    batch: Pick<ForgedBatch, 'header' | 'parent'>,
    shown: BatchProofData,
    parent = batch.parent,
  ): Promise<string> {
    return this.verdictOf(proveBatchArguments(batch.header, parent, shown));
  }

  /** The same for the call's arguments, as ethers takes them. */
  verdictOf(parameters: unknown[]): Promise<string> {
    const data = BATCH_VERIFIER.encodeFunctionData('proveBatch', parameters) as Hex;
    return this.refusalOf({ to: this.deployment.batchVerifier, data });
  }

  /** Whether the proof proves its own statement, whatever L1 asks for. */
  async isProof({ circuit, statement, proof }: Proof): Promise<boolean> {
    const to = this.deployment.verifiers[LISTED_CIRCUITS.indexOf(circuit)]!;
    const data = VERIFIER.encodeFunctionData('verify', [toHex(proof), statementWords(statement).map(word)]) as Hex;
    return (await this.refusalOf({ to, data })) === 'taken';
  }

  /** The name of a call's error, which may be the verifier's; 'taken' if it succeeds. */
  async refusalOf(call: { to: Address; data: Hex; from?: string; blobVersionedHashes?: unknown }): Promise<string> {
    try {
      await this.l1.provider.send('eth_call', [{ gas: '0x989680', ...call }, 'latest']);
      return 'taken';
    } catch (error) {
      const revert = (error as { data?: string }).data;
      if (!revert) throw error;
      return decodeRevert(revert)?.code ?? revert;
    }
  }

  /** Runs `work`, then restores L1. */
  async undone<T>(work: () => Promise<T>): Promise<T> {
    const snapshot = await this.l1.rpc('evm_snapshot');
    try {
      return await work();
    } finally {
      await this.l1.rpc('evm_revert', snapshot);
    }
  }
}

/** Writes a first batch's operations. */
class Script {
  private readonly state: State;
  private readonly builder: BatchBuilder;
  private memo = 0n;

  constructor(private readonly world: ForgerWorld) {
    const { crypto, domain, genesis } = world;
    this.state = new State(crypto.hash);
    const { inboxHash, inboxEnd } = genesis;
    this.builder = new BatchBuilder({ state: this.state, crypto, domain, inboxHash, inboxEnd });
  }

  steps(): AuthorizedOperation[] {
    return this.builder.seal().steps;
  }

  deposits(): void {
    for (const entry of this.world.entries)
      this.builder.add([{ operation: operationForEntry(this.state, entry), entry }]);
  }

  /** One from Alice to Bob, and one back. */
  transfers(amount: bigint): void {
    const { alice, bob } = this.world;
    for (const [from, to] of [
      [alice, bob],
      [bob, alice],
    ] as const)
      this.builder.add([
        this.signed(from, {
          ...{ kind: 'TRANSFER', a: this.slotOf(from), b: this.slotOf(to) },
          ...{ amount: amount + 1n, memo: this.memo++ },
        }),
      ]);
  }

  withdraw(by: Participant, amount: bigint): void {
    this.builder.add([this.signed(by, { kind: 'WITHDRAW', a: this.slotOf(by), amount })]);
  }

  /** Opens a second account with the first one's key. */
  open(by: Participant): void {
    const { owner } = by;
    const a = this.slotOf(by);
    const operation = { kind: 'OPEN', b: slotAt(laneOf(a), 1), owner, asset: ETH, a } as const;
    const keyHash = this.state.get(a)!.key;
    this.builder.add([this.signed(by, operation), { operation: { kind: 'KEY', keyHash } }]);
  }

  private slotOf({ owner }: Participant): Slot {
    return this.world.entries.find((entry) => entry.owner === owner)!.slot;
  }

  private signed(by: Participant, operation: SignedOperation): AuthorizedOperation {
    const { state } = this;
    const { crypto, domain } = this.world;
    const named = signedOwner(state, operation);
    return {
      operation,
      authorization: signOperation(crypto, domain, operation, state.get(operation.a)!, named, by.secret),
    };
  }
}

const rootsOf = ({ rollupRoot, validiumRoot }: Header): [Hex, Hex] => [rollupRoot, validiumRoot];

const inboxAfter = (parent: Header, entries: ForgedBatch['entries'], lane: Lane): Hex =>
  entries[lane].reduce((hash, entry) => extendInboxHash(hash, entry), parent.inboxHash[lane]);

const sizeOf = (circuit: SegmentCircuit): number => segmentEntry(circuit)!.elements;

/** Segments of one circuit that cover so many operations. */
function cover(circuit: SegmentCircuit, operations: number): Part[] {
  const count = sizeOf(circuit);
  return Array.from({ length: Math.ceil(operations / count) }, (_, part) => ({
    ...{ part, parent: null, circuit, memory: 0 },
    ...{ first: part * count, count },
  }));
}
