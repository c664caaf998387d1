import { Transaction, type Wallet } from 'ethers';
import { createKzg, type Kzg } from '#libs/kzg';
import {
  batchTransaction,
  type ChunkBefore,
  carriedBlob,
  contractsOf,
  DEFAULT_FEE_POLICY,
  type Deployment,
  decodeRevert,
  deploy,
  encodeProveChunk,
  initialFees,
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
  State,
  signedOwner,
  signOperation,
} from '#libs/ledger';
import {
  type Address,
  address,
  type BatchBlobs,
  type BatchParameters,
  batchNumber,
  bigintToBytes,
  blobLanes,
  type ChunkLeaf,
  chunkPath,
  chunksRoot,
  ETH,
  encodeElement,
  foreignError,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  Lane,
  NOOP,
  packBlobs,
  type SignedOperation,
  type Slot,
  signingDomain,
  type VersionedHash,
  versionedHashOf,
  withdrawalsHash,
} from '#libs/protocol';
import { type ChunkProver, chunkJobs, chunkProofData, type ProvedChunk, type ShownChunkProof } from '#libs/proving';
import { dataHash } from '../../libs/ledger/src/batch/chunk-meter.js';
import { account, type TestL1 } from './settler-harness.js';

export const N4: BatchParameters = { chunkSize: 4, maxWithdrawals: 2, maxInboxEntries: 2 };
const DEPOSIT = 1_000n;

export interface Person {
  wallet: Wallet;
  owner: Address;
  secret: Uint8Array;
}

/** A batch with everything a forger knows about it. */
export interface ForgedBatch {
  parent: Header;
  header: Header;
  leaves: ChunkLeaf[];
  steps: AuthorizedOperation[];
  blobs: BatchBlobs;
}

/** A deployment of the smallest circuit in which Alice (rollup lane) and Bob (validium lane) have each made a deposit. */
export class ForgerWorld {
  readonly genesis: Header;

  private constructor(
    readonly l1: TestL1,
    readonly deployment: Deployment,
    readonly crypto: Crypto,
    readonly kzg: Kzg,
    readonly alice: Person,
    readonly bob: Person,
    /** in inbox order: Alice's, Bob's */
    readonly entries: readonly [InboxEntry, InboxEntry],
  ) {
    this.genesis = genesisHeader(emptyRoot(crypto.hash));
  }

  /** @param deployer index of an anvil account. Another one gives another deployment; the same one on another chain gives the same addresses */
  static async open(crypto: Crypto, l1: TestL1, deployer = 5): Promise<ForgerWorld> {
    const deployment = await deploy(account(deployer).connect(l1.provider), {
      sequencer: address(account(0).address),
      emptyRoot: emptyRoot(crypto.hash),
      verifiers: [{ insecureDevelopment: 'segment-4' }],
      parameters: { ...N4, timelockSeconds: 0, safetySeconds: 1_000, proveSeconds: 10_000 },
    });
    const [alice, bob] = [6, 7].map((index): Person => {
      const wallet = account(index).connect(l1.provider) as Wallet;
      return { wallet, owner: address(wallet.address), secret: bigintToBytes(BigInt(1_000 + index), 32) };
    }) as [Person, Person];
    const enter = async ({ wallet, owner, secret }: Person, lane: Lane): Promise<InboxEntry> => {
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

  /**
   * Four chunks: both deposits and transfers; withdrawals of both lanes; two empty chunks, which differ only in their position.
   */
  async honest(timestamp: number): Promise<ForgedBatch> {
    const { crypto, domain, genesis, entries, alice, bob } = this;
    const state = new State(crypto.hash);
    const { inboxHash, inboxEnd } = genesis;
    const builder = new BatchBuilder({ state, crypto, domain, parameters: N4, inboxHash, inboxEnd });
    for (const entry of entries) builder.add([{ operation: operationForEntry(state, entry), entry }]);
    const [a, b] = entries.map(({ slot }) => slot) as [Slot, Slot];
    const signed = (by: Person, operation: SignedOperation): void => {
      const account = state.get(operation.a)!;
      const authorization = signOperation(crypto, domain, operation, account, signedOwner(state, operation), by.secret);
      builder.add([{ operation, authorization }]);
    };
    signed(alice, { kind: 'TRANSFER', a, b, amount: 100n, memo: 1n });
    signed(bob, { kind: 'TRANSFER', a: b, b: a, amount: 10n, memo: 2n });
    signed(alice, { kind: 'WITHDRAW', a, amount: 5n });
    signed(bob, { kind: 'WITHDRAW', a: b, amount: 7n });
    signed(alice, { kind: 'TRANSFER', a, b, amount: 1n, memo: 3n });
    const { steps, leaves } = builder.seal();
    const idle = this.idleLeaf(leaves.at(-1)!);
    const all = [...steps, ...new Array<AuthorizedOperation>(2 * N4.chunkSize).fill({ operation: NOOP })];
    return this.batch(genesis, timestamp, all, [...leaves, idle, idle]);
  }

  /** A batch of one empty chunk. */
  idle(parent: Header, last: ChunkLeaf): Promise<ForgedBatch> {
    const steps = new Array<AuthorizedOperation>(N4.chunkSize).fill({ operation: NOOP });
    return this.batch(parent, parent.timestamp, steps, [this.idleLeaf(last)]);
  }

  private idleLeaf(last: ChunkLeaf): ChunkLeaf {
    const nothing = new Array<Uint8Array>(N4.chunkSize).fill(encodeElement(NOOP));
    return { ...last, dataHash: dataHash(this.crypto.hash, nothing), withdrawalsHash: withdrawalsHash([]) };
  }

  /** A batch with the given leaves, valid or not. @param change overrides header fields */
  async batch(
    parent: Header,
    timestamp: number,
    steps: AuthorizedOperation[],
    leaves: ChunkLeaf[],
    change: (header: Header, blobs: BatchBlobs) => Promise<[Header, BatchBlobs]> = async (...same) => same,
  ): Promise<ForgedBatch> {
    const operations = steps.map(({ operation }) => operation);
    const packed = packBlobs(operations.map(encodeElement), blobLanes(operations));
    const last = leaves.at(-1) as ChunkLeaf;
    const { rollupRoot, validiumRoot, inboxHash, inboxEnd } = last;
    const made: Header = {
      ...{ rollupRoot, validiumRoot, inboxHash, inboxEnd, timestamp },
      number: batchNumber(parent.number + 1),
      parentHash: hashHeader(parent),
      rollupBlob: await this.nameOf(packed[0]),
      validiumBlob: await this.nameOf(packed[1]),
      chunkCount: leaves.length,
      chunksRoot: chunksRoot(leaves, N4.chunkSize),
    };
    const [header, blobs] = await change(made, packed);
    return { parent, header, leaves, steps, blobs };
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

  /** Proves a batch's chunks, or only the listed ones. @param steps the operations to prove; default: the batch's own */
  async prove(
    prover: Pick<ChunkProver, 'prove'>,
    { header, steps }: Pick<ForgedBatch, 'header' | 'steps'>,
    {
      only,
      state = new State(this.crypto.hash),
      domain = this.domain,
    }: {
      only?: readonly number[];
      state?: State;
      domain?: bigint;
    } = {},
  ): Promise<ProvedChunk[]> {
    const proofs: ProvedChunk[] = [];
    const jobs = chunkJobs(state, N4, { steps, headerHash: hashHeader(header), domain });
    for (const [index, job] of [...jobs].entries())
      if (!only || only.includes(index)) proofs[index] = await prover.prove(job);
    return proofs;
  }

  shown({ leaves }: ForgedBatch, index: number, proved: ProvedChunk): ShownChunkProof {
    return chunkProofData(leaves, index, N4, proved);
  }

  before({ parent, leaves }: ForgedBatch, index: number): ChunkBefore {
    const leaf = leaves[index - 1];
    return leaf ? { leaf, path: chunkPath(leaves, index - 1, N4.chunkSize) } : { parent };
  }

  /** The result of submitting a chunk's proof: 'taken', or the error's name. */
  verdict(batch: ForgedBatch, shown: ShownChunkProof, before = this.before(batch, shown.index)): Promise<string> {
    return this.refusalOf({ to: this.deployment.batchVerifier, data: encodeProveChunk(batch.header, before, shown) });
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
