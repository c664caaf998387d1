import { HDNodeWallet, type JsonRpcProvider, Wallet } from 'ethers';
import { accountKey } from '#libs/client';
import type { Kzg } from '#libs/kzg';
import {
  batchTransaction,
  carriedBlob,
  contractsOf,
  DEFAULT_FEE_POLICY,
  type Deployment,
  initialFees,
  readFeeMarket,
} from '#libs/l1';
import {
  type AuthorizedOperation,
  BatchBuilder,
  type Crypto,
  operationForEntry,
  type SealedBatch,
  State,
  signedOwner,
  signOperation,
} from '#libs/ledger';
import {
  type Address,
  address,
  type BatchBlobs,
  batchNumber,
  bigintToBytes,
  ETH,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  type Lane,
  packBlobs,
  type SignedOperation,
  type Slot,
  signingDomain,
  slotAt,
  versionedHashOf,
} from '#libs/protocol';

const PHRASE = 'test test test test test test test test test test test junk';
const SECRET = bigintToBytes(12_345n, 32);
/** Anvil's clock may be behind. */
const CLOCK_SECONDS = 5;
const FRIEND = address(`0x${'f1'.repeat(20)}`);

/** Anvil's account of this index. */
export const walletAt = (index: number): Wallet =>
  new Wallet(HDNodeWallet.fromPhrase(PHRASE, undefined, `m/44'/60'/0'/0/${index}`).privateKey);

/** Registers the owner's key, and makes deposits in a lane on L1. @returns their inbox entries */
export async function deposit(
  crypto: Crypto,
  deployment: Deployment,
  owner: Wallet,
  lane: Lane,
  count: number,
): Promise<InboxEntry[]> {
  const { keyRegistry, inbox } = contractsOf(deployment, owner);
  const at = address(owner.address);
  const { key } = accountKey(crypto, SECRET);
  if ((await keyRegistry.keyOf(at)) === 0n) await (await keyRegistry.register(key)).wait();
  const amounts = Array.from({ length: count }, (_, i) => 10n ** 15n + BigInt(i));
  for (const amount of amounts) await (await inbox.deposit(at, ETH, amount, lane)).wait();
  const slot = (await inbox.slotOf(at, ETH, lane)) as Slot;
  return amounts.map((amount) => ({ kind: 'DEPOSIT', slot, owner: at, asset: ETH, amount, key }));
}

/** Writes the operations of a deployment's first batch. All accounts have one key. */
export class BatchWriter {
  private readonly state: State;
  private readonly builder: BatchBuilder;

  /** @param parent the genesis */
  constructor(
    private readonly crypto: Crypto,
    private readonly deployment: Deployment,
    { inboxHash, inboxEnd }: Header,
  ) {
    this.state = new State(crypto.hash);
    const domain = signingDomain(deployment);
    this.builder = new BatchBuilder({ state: this.state, crypto, domain, inboxHash, inboxEnd });
  }

  get count(): number {
    return this.builder.count;
  }

  serve(entries: readonly InboxEntry[]): void {
    for (const entry of entries) this.builder.add([{ operation: operationForEntry(this.state, entry), entry }]);
  }

  /** Opens the first account of a lane that the sequencer opens. */
  open(lane: Lane): Slot {
    const b = slotAt(lane, 1);
    this.builder.add([{ operation: { kind: 'OPEN', b, owner: FRIEND, asset: ETH, a: 0 as Slot } }]);
    return b;
  }

  transfer(a: Slot, b: Slot): void {
    this.builder.add([this.signed({ kind: 'TRANSFER', a, b, amount: 1n, memo: BigInt(this.count) })]);
  }

  withdraw(a: Slot): void {
    this.builder.add([this.signed({ kind: 'WITHDRAW', a, amount: 1_000n + BigInt(this.count) })]);
  }

  seal(): SealedBatch {
    return this.builder.seal();
  }

  private signed(operation: SignedOperation): AuthorizedOperation {
    const { crypto, deployment, state } = this;
    const domain = signingDomain(deployment);
    const account = state.get(operation.a);
    if (!account) throw new Error('no account');
    const named = signedOwner(state, operation);
    return { operation, authorization: signOperation(crypto, domain, operation, account, named, SECRET) };
  }
}

/** A batch to submit. */
export interface RealBatch {
  header: Header;
  parent: Header;
  blobs: BatchBlobs;
}

/** The header of a sealed first batch. */
export async function firstBatch(kzg: Kzg, sealed: SealedBatch, emptyRoot: Hex): Promise<RealBatch> {
  const { rollupRoot, validiumRoot, inboxHash, inboxEnd, dataHash, withdrawalsHash } = sealed;
  const outcome = { rollupRoot, validiumRoot, inboxHash, inboxEnd, dataHash, withdrawalsHash };
  return nextBatch(kzg, genesisHeader(emptyRoot), packBlobs(sealed.elements, sealed.lanes), outcome);
}

/**
 * The batch after `parent` with these blobs. @param outcome changes fields of a header whose operations change nothing
 */
export async function nextBatch(
  kzg: Kzg,
  parent: Header,
  blobs: BatchBlobs,
  outcome: Partial<Header>,
): Promise<RealBatch> {
  const nameOf = async (blob: Uint8Array | null) => blob && versionedHashOf(await kzg.commit(blob));
  const header: Header = {
    ...parent,
    ...outcome,
    number: batchNumber(parent.number + 1),
    parentHash: hashHeader(parent),
    timestamp: Math.floor(Date.now() / 1_000) - CLOCK_SECONDS,
    rollupBlob: await nameOf(blobs[0]),
    validiumBlob: await nameOf(blobs[1]),
  };
  return { header, parent, blobs };
}

/** Submits a batch with its rollup blob. @returns the gas of the transaction */
export async function submitBatch(
  kzg: Kzg,
  provider: JsonRpcProvider,
  deployment: Deployment,
  sequencer: Wallet,
  { header, blobs: [rollup] }: RealBatch,
  certificate: Uint8Array | null,
): Promise<number> {
  if (!rollup) throw new Error('a batch without a rollup blob');
  const carried = await carriedBlob(kzg, 'cells', rollup, await kzg.commit(rollup));
  const terms = {
    chainId: deployment.chainId,
    settlement: deployment.settlement,
    nonce: await provider.getTransactionCount(sequencer.address),
    gasLimit: 1_000_000n,
    fees: initialFees(await readFeeMarket(provider), DEFAULT_FEE_POLICY),
    blobProofs: 'cells' as const,
  };
  const signed = await sequencer.signTransaction(batchTransaction({ header, certificate }, [carried], terms));
  const receipt = await (await provider.broadcastTransaction(signed)).wait();
  if (receipt?.status !== 1) throw new Error(`batch ${header.number} is not accepted`);
  return Number(receipt.gasUsed);
}

/** Sends a transaction that anybody may send. @returns its gas */
export async function pay(provider: JsonRpcProvider, to: Address, data: Hex): Promise<number> {
  const receipt = await (
    await walletAt(9).connect(provider).sendTransaction({ to, data, gasLimit: 5_000_000n })
  ).wait();
  if (receipt?.status !== 1) throw new Error('L1 refused');
  return Number(receipt.gasUsed);
}
