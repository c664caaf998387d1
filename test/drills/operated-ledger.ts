import { randomBytes } from 'node:crypto';
import { Wallet } from 'ethers';
import { batchTransaction, blobsToCarry, carriedBlob } from '#libs/l1';
import { BatchBuilder, emptyRoot, operationForEntry, State, signedOwner, signOperation } from '#libs/ledger';
import {
  type Address,
  attestationDigest,
  encodeCertificate,
  fromHex,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  isSigned,
  LANES,
  type Lane,
  type Operation,
  packBlobs,
  type Slot,
  signingDomain,
  toHex,
  type VersionedHash,
} from '#libs/protocol';
import { waitFor } from '#libs/testing';
import {
  commit,
  ETH,
  keyAt,
  type ReadyBatch,
  slotOf,
  type User,
  type World,
} from '../integration/committee-harness.js';
import { finalise } from '../integration/finality-harness.js';

type Add = (operation: Operation, by?: User) => void;

/** A ledger with an honest operator, until it vanishes. L1, blobs and entries are real; only proofs are empty. */
export class OperatedLedger {
  readonly state: State;
  /** validium blobs, which nobody but members and IPFS has */
  readonly offChain = new Map<VersionedHash, Uint8Array>();
  parent: Header;
  private readonly domain: bigint;

  constructor(readonly world: World) {
    this.state = new State(world.crypto.hash);
    this.domain = signingDomain(world.deployment);
    this.parent = genesisHeader(emptyRoot(world.crypto.hash));
  }

  /** Seals all entries on L1 that no batch served and then the given operations, submits them, and makes them final. */
  async settle(work: (add: Add) => void = () => {}): Promise<void> {
    const { crypto } = this.world;
    const { parent, state, domain } = this;
    const { inboxHash, inboxEnd } = parent;
    const builder = new BatchBuilder({ state, crypto, domain, inboxHash, inboxEnd });
    for (const entry of this.unserved()) builder.add([{ operation: operationForEntry(state, entry), entry }]);
    work((operation, by) => builder.add([{ operation, authorization: by && this.sign(operation, by) }]));
    const sealed = builder.seal();
    const authorizations = sealed.steps.map((step) => step.authorization ?? null);
    const batch = await commit(this.world, { ...sealed, parent, authorizations });
    await this.submit(batch);
    this.parent = batch.header;
    if (batch.header.validiumBlob && batch.validium) this.offChain.set(batch.header.validiumBlob, batch.validium.data);
    await finalise(this.world, { ...batch, blobs: packBlobs(batch.elements, batch.lanes) });
  }

  /** Opens `count` accounts of new owners in a lane, each with another balance, paid by a user's account. */
  async open(count: number, lane: Lane, by: User, from: Lane): Promise<void> {
    await this.settle((add) => {
      for (let i = 0; i < count; i++) {
        const b = this.state.firstFree(lane);
        add({ kind: 'OPEN', b, owner: toHex(randomBytes(20)) as Address, asset: ETH, a: 0 as Slot });
        // The first are dust.
        const amount = i < 3 ? BigInt(i + 1) : 10n ** 12n + BigInt(i);
        add({ kind: 'TRANSFER', a: slotOf(this.world, by, from), b, amount, memo: 0n }, by);
      }
    });
  }

  /** All balances by owner, of the last final batch. */
  balances(lanes: readonly Lane[] = LANES): Map<Address, bigint> {
    const sums = new Map<Address, bigint>();
    for (const lane of lanes)
      for (const { account } of this.state.accounts(lane))
        sums.set(account.owner, (sums.get(account.owner) ?? 0n) + account.balance);
    return sums;
  }

  private sign(operation: Operation, by: User) {
    if (!isSigned(operation)) throw new Error(`${operation.kind} is not signed`);
    const account = this.state.get(operation.a);
    if (!account) throw new Error(`slot ${operation.a} is empty`);
    const { crypto } = this.world;
    return signOperation(crypto, this.domain, operation, account, signedOwner(this.state, operation), by.secret);
  }

  private unserved(): InboxEntry[] {
    const view = this.world.l1.head;
    return LANES.flatMap((lane) => {
      const start = this.parent.inboxEnd[lane];
      const count = view.inboxLength(lane) - start;
      return Array.from({ length: count }, (_, i) => view.entry(lane, start + i) as InboxEntry);
    });
  }

  private async submit({ header, rollup }: ReadyBatch): Promise<void> {
    const { provider, deployment, kzg, l1 } = this.world;
    const submission = { header, certificate: header.validiumBlob && this.certify(header) };
    const carried = blobsToCarry(submission)
      .map(() => rollup)
      .filter((blob) => blob !== null);
    const sequencer = new Wallet(keyAt(1), provider);
    const blobs = await Promise.all(
      carried.map(({ data, commitment, proof }) => carriedBlob(kzg, 'blob', data, commitment, proof)),
    );
    const terms = {
      ...{ chainId: deployment.chainId, settlement: deployment.settlement, gasLimit: 1_000_000n },
      nonce: await provider.getTransactionCount(sequencer.address),
      fees: { maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 1n, maxFeePerBlobGas: 10n ** 11n },
      blobProofs: 'blob' as const,
    };
    const signed = await sequencer.signTransaction(batchTransaction(submission, blobs, terms));
    await (await provider.broadcastTransaction(signed)).wait();
    await waitFor(() => l1.head.latest >= header.number, { what: `batch ${header.number} on L1` });
  }

  /** The certificate of the only member of epoch 1. */
  private certify(header: Header): Uint8Array {
    const attestation = { headerHash: hashHeader(header), epoch: 1, retainUntil: header.timestamp + 20 * 86_400 };
    const digest = attestationDigest(this.world.deployment, attestation);
    const signature = fromHex(keyAt(2).sign(digest).compactSerialized as Hex);
    return encodeCertificate({ ...attestation, signatures: [{ member: 0, signature }] });
  }
}
