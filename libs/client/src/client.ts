import type { Signer } from 'ethers';
import { type Logger, pino } from 'pino';
import { pause } from '#libs/core';
import { checkBlobBytes, createKzg, type Kzg, type KzgChoice } from '#libs/kzg';
import { type Deployment, deploymentToJson, type L1View, parseDeployment } from '#libs/l1';
import { type Account, type BatchCore, type Crypto, loadCrypto } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  address,
  BLOB_BYTES,
  CodedError,
  slot as checkedSlot,
  type DataMode,
  EMPTY_INBOX,
  elementOf,
  encodeElement,
  fromHex,
  type Header,
  type Hex,
  hashHeader,
  isCoded,
  type Lane,
  lane,
  laneOf,
  modeOf,
  type Operation,
  type Slot,
  toHex,
  type VersionedHash,
} from '#libs/protocol';
import type { OnTransaction } from './announcing-signer.js';
import { apiEvents, type EventOptions, type VolitionEvent } from './api/event-stream.js';
import { Api, type ApiOptions } from './api/http-api.js';
import { accountFromJson, chunksFromJson, keyFromJson } from './api/json.js';
import type { ReceiptState } from './api/states.js';
import type {
  AssetJson,
  AvailabilityJson,
  BatchJson,
  BatchPageJson,
  CommitteeJson,
  DeploymentJson,
  FeeEstimateJson,
  FeesJson,
  HistoryJson,
  HistoryQuery,
  OwnerQuery,
  PageQuery,
  ReceiptJson,
  StatusJson,
} from './api/types.js';
import { untrue } from './errors.js';
import { type BatchToProve, batchToProve } from './finality/batch-to-prove.js';
import { proveChunks } from './finality/chunks.js';
import { type Finality, type FinalityState, finalityOf, type ReferenceString } from './finality/finality.js';
import { pages, type QueuePosition, queuePositions } from './finality/queue.js';
import { readWithdrawals } from './finality/read-withdrawals.js';
import { type ProvedChunks, SettlementActions } from './finality/settlement-actions.js';
import type { OwnedWithdrawal } from './finality/withdrawals.js';
import { inTurns } from './in-turns.js';
import { L1Access } from './l1-access.js';
import { type WaitOptions, waitForReceipt } from './receipts.js';
import { type BatchBlobSource, gatewaySource } from './sources/blob-source.js';
import type { Checkpoints } from './verify/checkpoints.js';
import { batchOnL1, type RebuildDeps } from './verify/rebuild.js';
import { type ProvedAccount, proveAccount } from './verify/verify-account.js';
import { type BatchVerification, verifyBatch } from './verify/verify-batch.js';
import { proveElement } from './verify/verify-blob.js';
import { type ProvedCertificate, proveCertificate } from './verify/verify-certificate.js';
import { proveCore } from './verify/verify-core.js';
import type { OwnerView, Payee, VerifiedAccount } from './views.js';
import { Wallet } from './wallet/wallet.js';

export interface ConnectOptions extends ApiOptions {
  /** the gateway's address, such as http://127.0.0.1:8080 */
  api: string;
  /** signs operations (by a key derived from it) and L1 transactions */
  signer?: Signer;
  /** an account key of the owner's own, 32 bytes; derived from the signer where there is none */
  accountSecret?: Uint8Array;
  /** told of every L1 transaction of the signer's: before it is sent, where the signer signs and sends apart, as ethers' wallets do */
  onTransaction?: OnTransaction;
  /** the caller's own Ethereum node. With it everything is held against L1; without it answers are consistent, and no more */
  rpcUrl?: string;
  /** the settlement contract that is meant; where none is named the gateway's is taken */
  settlement?: Address;
  kzg?: KzgChoice;
  logger?: Logger;
}

export interface VerifyBatchOptions {
  /** where to look for blobs; the gateway unless told */
  sources?: readonly BatchBlobSource[];
  checkpoints?: Checkpoints;
  onProgress?: (done: { number: number; to: number; operations: number }) => void;
  /** whose reference string a verifier with this code takes proofs of (P4), as libs/proving's `verifierUses` says it */
  verifierUses?: (code: Hex) => ReferenceString;
  signal?: AbortSignal;
}

/** A batch as the gateway shows it, and what of it was checked. */
export interface CheckedBatch {
  batch: BatchJson;
  checked: string[];
  certificate: ProvedCertificate | null;
  /** how far the caller's own node says it is; null where there is none, or where L1 does not have it yet */
  onL1: FinalityState | null;
}

/** Accounts that a page of an owner shows, and proves, unless told. */
const ACCOUNTS_A_PAGE = 20;
const MAX_ACCOUNTS_AT_ONCE = 8;
/** Batches that the gateway estimates in one request. */
const QUEUED_BATCHES = 100;
const ON_L1: readonly string[] = ['submitted', 'proved', 'final'] satisfies FinalityState[];

/**
 * One OpenVolition deployment by its gateway. What the gateway says is verified before it is returned, where it can be: paths to
 * roots, headers to hashes, blobs to names, certificates to signers, and, with `rpcUrl`, all of that to L1. An answer that is shown
 * to be wrong is an error that `isUntrue` recognises.
 */
export class VolitionClient {
  private loadedKzg: Promise<Kzg> | undefined;

  private constructor(
    readonly api: Api,
    readonly deployment: Deployment,
    readonly assets: readonly AssetJson[],
    private readonly options: ConnectOptions,
    private readonly access: L1Access | undefined,
  ) {}

  /** @throws CodedError API_UNAVAILABLE | INVALID_DEPLOYMENT | L1_UNAVAILABLE */
  static async connect(options: ConnectOptions): Promise<VolitionClient> {
    const api = new Api(options.api, options);
    const json = await api.deployment();
    const claimed = readDeployment(json, options.settlement);
    if (options.rpcUrl === undefined) return new VolitionClient(api, claimed, json.assets, options, undefined);
    const provider = L1Access.connect(options.rpcUrl);
    try {
      const deployment = await L1Access.load(provider, claimed.settlement, claimed.block);
      compareDeployments(claimed, deployment);
      const access = new L1Access(provider, deployment, options.signer, options.onTransaction);
      return new VolitionClient(api, deployment, json.assets, options, access);
    } catch (error) {
      provider.destroy();
      throw error;
    }
  }

  /** Ends connections. */
  close(): void {
    this.access?.close();
  }

  /** The caller's own node. @throws CodedError RPC_NEEDED */
  get l1(): L1Access {
    if (this.access) return this.access;
    throw nodeNeeded();
  }

  /** Whether answers are held against L1. */
  get hasL1(): boolean {
    return this.access !== undefined;
  }

  /** What a wallet does. @throws CodedError SIGNER_NEEDED */
  wallet(): Promise<Wallet> {
    if (this.options.signer) return Wallet.open(this, this.options.signer, this.options.accountSecret);
    return Promise.reject(new CodedError('SIGNER_NEEDED', {}, 'this needs a wallet: connect with a signer'));
  }

  crypto(): Promise<Crypto> {
    return loadCrypto();
  }

  /** The KZG engine; it is loaded when first needed, which takes seconds. */
  kzg(): Promise<Kzg> {
    this.loadedKzg ??= createKzg(this.options.kzg ?? 'auto');
    return this.loadedKzg;
  }

  /** An asset by number or symbol. @throws CodedError ASSET_NOT_FOUND */
  asset(name: string | number): AssetJson {
    const found = this.assets.filter(
      ({ asset, symbol }) => String(asset) === String(name) || symbol.toLowerCase() === String(name).toLowerCase(),
    );
    if (found.length === 1 && found[0]) return found[0];
    const expected =
      found.length > 1 ? `one of asset numbers ${found.map(({ asset }) => asset).join(', ')}` : 'an asset';
    throw new CodedError('ASSET_NOT_FOUND', { asset: String(name), expected }, `${name}: expected ${expected}`);
  }

  // -- accounts

  /**
   * An account, or the proof that its slot is empty.
   *
   * @param options anchored: wait until L1 has the header that it was proved against
   * @throws CodedError INVALID_ACCOUNT | INVALID_HEADER | WAIT_TIMEOUT
   */
  async account(slot: Slot, options: { anchored?: boolean } & WaitOptions = {}): Promise<VerifiedAccount> {
    const [crypto, reply] = await Promise.all([this.crypto(), this.api.account(slot)]);
    const proved = proveAccount(crypto, slot, this.deployment.parameters.chunkSize, reply);
    return { ...proved, anchor: await this.anchor(proved, options) };
  }

  /**
   * An owner's preference, key and a page of its accounts, the best first; with L1, preference and key are L1's own. One request, and one
   * for each account's proof: ask for no more than are needed, since strangers may have opened any number.
   *
   * @throws CodedError INVALID_ANSWER | INVALID_ACCOUNT
   */
  async owner(owner: Address, { limit = ACCOUNTS_A_PAGE, ...query }: OwnerQuery = {}): Promise<OwnerView> {
    const [said, known] = await Promise.all([
      this.api.owner(owner, { ...query, limit }),
      this.access ? this.profile(owner) : undefined,
    ]);
    if (said.accounts.length > limit)
      throw untrue('INVALID_ANSWER', 'more accounts than asked for', { expected: limit, actual: said.accounts.length });
    const slots = said.accounts.map(({ slot }) => checkedSlot(slot));
    const accounts = await inTurns(slots, MAX_ACCOUNTS_AT_ONCE, (slot) => this.ownedAccount(owner, slot));
    const profile = known ?? { preference: lane(said.preference), key: keyFromJson(said.key) };
    return { owner, ...profile, credit: BigInt(said.credit), accounts, next: said.next };
  }

  /**
   * Where an owner is paid an asset: its best account in `mode`, or in the mode that it prefers; undefined where it has none there.
   * Two requests at most, however many accounts it has.
   *
   * @param not an account that is not meant: the payer's own
   * @throws CodedError INVALID_ACCOUNT where the gateway names an account that is not the owner's, of the asset, in the mode
   */
  async payee(owner: Address, asset: AssetId, { mode, not }: { mode?: DataMode; not?: Slot } = {}): Promise<Payee> {
    const preferred = mode ? lane(mode) : this.access ? (await this.profile(owner)).preference : undefined;
    const { preference, accounts } = await this.api.owner(owner, {
      asset,
      mode: preferred === undefined ? 'preferred' : modeOf(preferred),
      limit: 2,
    });
    const to = preferred ?? lane(preference);
    const found = accounts.find(({ slot }) => slot !== not);
    if (!found) return { lane: to, holding: undefined };
    const holding = await this.ownedAccount(owner, checkedSlot(found.slot));
    if (holding.account.asset === asset && laneOf(holding.slot) === to) return { lane: to, holding };
    throw untrue('INVALID_ACCOUNT', `slot ${holding.slot} is of another asset or mode`, { slot: holding.slot });
  }

  /** Accounts after everything accepted: the sequencer's word, on which signatures count. Empty slots are left out. */
  async pendingAccounts(slots: readonly Slot[]): Promise<Map<Slot, Account>> {
    const found = await Promise.all([...new Set(slots)].map((slot) => this.api.pending(slot)));
    return new Map(found.flatMap(({ slot, account }) => (account ? [[slot as Slot, accountFromJson(account)]] : [])));
  }

  private async ownedAccount(owner: Address, slot: Slot): Promise<OwnerView['accounts'][number]> {
    const { account, anchor } = await this.account(slot);
    if (account?.owner === owner) return { slot, account, anchor };
    throw untrue('INVALID_ACCOUNT', `slot ${slot} is not of ${owner}`, { slot });
  }

  private async profile(owner: Address): Promise<{ preference: Lane; key: bigint }> {
    const { keyRegistry } = this.l1.contracts;
    const [preference, key] = await Promise.all([keyRegistry.modeOf(owner), keyRegistry.keyOf(owner)]);
    return { preference, key };
  }

  private async anchor({ batch, headerHash }: ProvedAccount, options: { anchored?: boolean } & WaitOptions) {
    if (!this.access) {
      if (options.anchored) throw nodeNeeded();
      return 'gateway';
    }
    const end = Date.now() + (options.timeoutMs ?? 60_000);
    for (;;) {
      const onL1 = await this.access.contracts.settlement.headerHash(batch);
      if (onL1 === headerHash) return 'l1';
      if (onL1 !== undefined)
        throw untrue('INVALID_HEADER', `L1 has another batch ${batch}`, { batch, expected: onL1, actual: headerHash });
      if (!options.anchored) return 'gateway';
      if (Date.now() > end || options.signal?.aborted)
        throw new CodedError('WAIT_TIMEOUT', { batch }, `batch ${batch} is not on L1 yet`);
      await pause(500, options.signal);
    }
  }

  // -- fees

  /** What operations cost, and where to pay for them (R6). */
  fees(): Promise<FeesJson> {
    return this.api.fees();
  }

  /** An owner's prepaid credit, in wei: the gateway's word. */
  async credit(owner: Address): Promise<bigint> {
    return BigInt((await this.api.owner(owner, { limit: 1 })).credit);
  }

  /** What a bundle of these operations would cost whom, whoever signs it. */
  estimate(operations: readonly Operation[]): Promise<FeeEstimateJson> {
    return this.api.estimate({ operations: operations.map((each) => ({ element: toHex(encodeElement(each)) })) });
  }

  /**
   * Operations that touched an owner's accounts, or one account, newest first. It is the gateway's word; a receipt of the entry's bundle
   * is held against L1.
   */
  history(of: Address | Slot, query?: HistoryQuery): Promise<HistoryJson> {
    return this.api.history(of, query);
  }

  // -- bundles

  /**
   * A receipt; with L1, what is submitted is held against L1's header and the blob, and whether it is proved or final is L1's to say.
   *
   * @throws CodedError INVALID_RECEIPT | INVALID_PROOF | INVALID_HEADER
   */
  async receipt(id: Hex): Promise<ReceiptJson> {
    const receipt = await this.api.receipt(id);
    if (receipt.id !== id)
      throw untrue('INVALID_RECEIPT', 'the receipt is of another bundle', { expected: id, actual: receipt.id });
    if (!ON_L1.includes(receipt.state) || !this.access) return receipt;
    return { ...receipt, state: await this.proveReceipt(receipt) };
  }

  /**
   * Waits until a bundle or inbox entry is that far; with L1, `proved` and `final` by the caller's own node.
   *
   * @throws CodedError RECEIPT_REJECTED | WAIT_TIMEOUT
   */
  async wait(id: Hex, state: Exclude<ReceiptState, 'rejected'>, options?: WaitOptions): Promise<ReceiptJson> {
    const read = async () => {
      try {
        return await this.confirmed(await this.api.receipt(id));
      } catch (error) {
        if (isCoded(error, 'RECEIPT_NOT_FOUND')) return undefined;
        throw error;
      }
    };
    const reached = await waitForReceipt(id, read, state, options);
    return ON_L1.includes(reached.state) ? this.receipt(id) : reached;
  }

  /** The caller's node may be behind the gateway's: what it does not have is not waited for in vain, and not believed. */
  private async confirmed(receipt: ReceiptJson): Promise<ReceiptJson> {
    const { state, batch } = receipt;
    if (!this.access || !batch?.headerHash || (state !== 'proved' && state !== 'final')) return receipt;
    const onL1 = (await this.access.stateOf(batch.number, batch.headerHash)) ?? 'submitted';
    return ON_L1.indexOf(onL1) < ON_L1.indexOf(state) ? { ...receipt, state: onL1 } : receipt;
  }

  /** Each operation is an element of a blob that L1's header names. @returns how far L1 is with it */
  private async proveReceipt({ batch, operations }: ReceiptJson): Promise<FinalityState> {
    const number = batch?.number ?? 0;
    const { batch: found, onL1 } = await this.batch(number);
    const { header } = found;
    if (!onL1) throw untrue('INVALID_RECEIPT', `batch ${number} is not on L1`, { batch: number });
    for (const { index, element, mode } of operations) {
      const name = mode === 'rollup' ? header?.rollupBlob : header?.validiumBlob;
      const blob = name ? await this.blob(name) : undefined;
      if (!blob || index === null || toHex(elementOf(blob, index)) !== element)
        throw untrue('INVALID_RECEIPT', `batch ${number} does not hold this operation at ${index}`, { batch: number });
    }
    return onL1;
  }

  // -- batches and blobs

  /**
   * A batch. Its header hashes to its hash; with L1, that hash and the certificate are L1's, the certificate's signatures are a
   * quorum of its epoch's, and whether it is proved or final is what L1 says. `checked` says which of these were done.
   *
   * @throws CodedError INVALID_HEADER | INVALID_CERTIFICATE | INVALID_PROOF
   */
  async batch(id: number | Hex): Promise<CheckedBatch> {
    const batch = await this.api.batch(id);
    const checked = checkHeader(batch, id);
    if (!this.access || !batch.headerHash) return { batch, checked, certificate: null, onL1: null };
    const onL1 = await this.proveState(batch, batch.headerHash, this.access);
    if (onL1) checked.push('header is on L1');
    const certificate = await this.proveCertificate(batch, this.access);
    if (certificate) checked.push('certificate');
    if (onL1 === 'proved' || onL1 === 'final') checked.push('proved on L1');
    if (onL1 === 'final') checked.push('final on L1');
    return { batch, checked, certificate, onL1 };
  }

  /**
   * How far L1 is with a batch; null where it does not have it, which is no lie as long as the gateway does not say otherwise.
   *
   * @throws CodedError INVALID_HEADER | INVALID_PROOF where the gateway says that it is further
   */
  private async proveState(
    { number, state }: BatchJson,
    headerHash: Hex,
    access: L1Access,
  ): Promise<FinalityState | null> {
    const actual = await access.contracts.settlement.headerHash(number);
    const onL1 = actual === headerHash ? await access.stateOf(number, headerHash) : undefined;
    if (!ON_L1.includes(state)) return onL1 ?? null;
    if (!onL1)
      throw untrue('INVALID_HEADER', `L1 has ${actual ? 'another' : 'no'} batch ${number}`, {
        batch: number,
        expected: actual,
        actual: headerHash,
      });
    if (ON_L1.indexOf(state) <= ON_L1.indexOf(onL1)) return onL1;
    throw untrue('INVALID_PROOF', `the gateway says that batch ${number} is ${state}; on L1 it is ${onL1}`, {
      batch: number,
      expected: onL1,
      actual: state,
    });
  }

  /** Batches, newest first, each with a header that hashes to its hash. */
  async batches(page: PageQuery = {}): Promise<BatchPageJson> {
    const found = await this.api.batches(page);
    for (const batch of found.batches) checkHeader(batch, batch.number);
    return found;
  }

  /** A batch's core, which its CID names (S1). @throws CodedError INVALID_CORE | INVALID_HEADER | BATCH_PRUNED */
  async core(id: number | Hex): Promise<BatchCore> {
    const [{ batch }, block] = await Promise.all([this.batch(id), this.api.core(id)]);
    return proveCore(batch, block);
  }

  private async proveCertificate(batch: BatchJson, access: L1Access): Promise<ProvedCertificate | null> {
    const needed = batch.header?.validiumBlob && !batch.carried && ['certified', ...ON_L1].includes(batch.state);
    if (!batch.certificate || !batch.headerHash) {
      if (needed)
        throw untrue('INVALID_CERTIFICATE', `batch ${batch.number} shows no certificate`, { batch: batch.number });
      return null;
    }
    const bytes = readHex(batch.certificate.bytes, 'INVALID_CERTIFICATE');
    return proveCertificate(this.deployment, batch.headerHash, bytes, (epoch) => access.epoch(epoch));
  }

  /** Verifies a batch from L1 and blobs alone. @throws CodedError as {@link verifyBatch} */
  async verifyBatch(number: number, options: VerifyBatchOptions = {}): Promise<BatchVerification> {
    const { l1, deployment } = this;
    const [deps, claim, referenceString] = await Promise.all([
      this.rebuildDeps(options),
      this.claim(number),
      this.referenceString(options),
    ]);
    return verifyBatch(number, {
      ...deps,
      deployment,
      claim,
      referenceString,
      certificateOf: (hash) => l1.certificate(hash),
    });
  }

  /** What L1 has of a batch's proof, by its events. @throws CodedError BATCH_NOT_ON_L1 | RPC_NEEDED */
  async finality(number: number, options: Pick<VerifyBatchOptions, 'verifierUses' | 'signal'> = {}): Promise<Finality> {
    const [view, referenceString] = await Promise.all([this.view(options.signal), this.referenceString(options)]);
    return finalityOf(view, number, this.deployment, referenceString);
  }

  /**
   * All that it takes to prove a batch, verified from L1, blobs and signatures.
   *
   * @param options authorizations: its keys and signatures; the gateway's unless given
   * @throws CodedError as {@link batchToProve}; AUTHORIZATIONS_GONE and the like of the gateway's
   */
  async batchToProve(
    number: number,
    options: VerifyBatchOptions & { authorizations?: Uint8Array } = {},
  ): Promise<BatchToProve> {
    const deps = await this.rebuildDeps(options);
    batchOnL1(deps.view, number);
    return batchToProve(number, options.authorizations ?? (await this.api.authorizations(number)), deps);
  }

  private async rebuildDeps(options: VerifyBatchOptions): Promise<RebuildDeps> {
    const { deployment } = this;
    const [crypto, kzg, view] = await Promise.all([this.crypto(), this.kzg(), this.view(options.signal)]);
    const { checkpoints, onProgress, signal, sources = [gatewaySource(this.api)] } = options;
    return { crypto, kzg, deployment, view, sources, checkpoints, onProgress, signal };
  }

  /** What L1's contracts said, from the deployment's first block to the head, by the caller's own node. @throws CodedError RPC_NEEDED */
  async view(signal?: AbortSignal): Promise<L1View> {
    return this.l1.view(this.options.logger ?? pino({ level: 'silent' }), signal);
  }

  private async referenceString({ verifierUses }: VerifyBatchOptions): Promise<ReferenceString | null> {
    return verifierUses ? verifierUses(await this.l1.code(this.deployment.chunkVerifier)) : null;
  }

  /**
   * What a batch's chunks commit to, proved against its header; `anchor` says whether L1 has that one.
   *
   * @throws CodedError INVALID_CHUNKS | INVALID_HEADER | NOT_FOUND_YET where it has no header yet
   */
  async chunks(number: number): Promise<ProvedChunks> {
    const [{ batch, onL1 }, shown] = await Promise.all([this.batch(number), this.api.chunks(number)]);
    const { header } = batch;
    if (!header) throw new CodedError('NOT_FOUND_YET', { number }, `batch ${number} has no header yet`);
    const chunks = chunksFromJson(number, shown);
    proveChunks(header, chunks, this.deployment.parameters.chunkSize, await this.inboxBefore(header));
    return { header, ...chunks, anchor: onL1 ? 'l1' : 'gateway' };
  }

  /** Where both inboxes stood before a batch: by its parent's header, which it names by its hash. */
  private async inboxBefore({ number, parentHash }: Header): Promise<Pick<Header, 'inboxHash' | 'inboxEnd'>> {
    if (number === 1) return { inboxHash: [EMPTY_INBOX, EMPTY_INBOX], inboxEnd: [0, 0] };
    const { batch } = await this.batch(number - 1);
    if (batch.header && batch.headerHash === parentHash) return batch.header;
    throw untrue('INVALID_HEADER', `batch ${number - 1} is not the parent of batch ${number}`, { batch: number - 1 });
  }

  // -- withdrawals

  /**
   * An owner's withdrawals from committed batches on. With L1, amounts are those that its headers commit to, and states are its own;
   * that no batch is left out is the gateway's word.
   *
   * @throws CodedError INVALID_WITHDRAWALS | INVALID_CHUNKS | INVALID_HEADER
   */
  withdrawals(owner: Address): Promise<OwnedWithdrawal[]> {
    return readWithdrawals(this, owner);
  }

  /** What anyone may do about batches on L1; what is paid for needs a signer. @throws CodedError RPC_NEEDED */
  settlementActions(): SettlementActions {
    return new SettlementActions(this.l1);
  }

  /** What the gateway says of a batch; nothing where it does not answer: L1 is enough. */
  private async claim(number: number): Promise<BatchJson | undefined> {
    try {
      return await this.api.batch(number);
    } catch (error) {
      if (isCoded(error, 'API_UNAVAILABLE', 'BATCH_NOT_FOUND')) return undefined;
      throw error;
    }
  }

  /** A blob's 131,072 bytes, which hash to its name. @throws CodedError INVALID_BYTES | NOT_FOUND_YET | NEVER_EXISTED */
  async blob(name: VersionedHash): Promise<Uint8Array> {
    const [bytes, kzg] = await Promise.all([this.api.blob(name, BLOB_BYTES), this.kzg()]);
    await checkBlobBytes(kzg, name, bytes);
    return bytes;
  }

  /** One operation of a blob, by a KZG opening. @throws CodedError INVALID_OPENING */
  async element(name: VersionedHash, index: number): Promise<Operation> {
    const [opening, kzg] = await Promise.all([this.api.element(name, index), this.kzg()]);
    return proveElement(kzg, name, index, opening);
  }

  /** Who signed a batch and says to hold it: members' word, and the gateway's about them. */
  availability(id: number | Hex): Promise<AvailabilityJson> {
    return this.api.availability(id);
  }

  /** The committee; with L1, epoch, members and quorum are L1's. @throws CodedError INVALID_COMMITTEE */
  async committee(): Promise<CommitteeJson> {
    const said = await this.api.committee();
    if (!this.access) return said;
    const { members, quorum } = await this.access.epoch(said.epoch);
    if (quorum !== said.quorum || String(members) !== String(said.members.map((member) => member.address)))
      throw untrue('INVALID_COMMITTEE', `L1's epoch ${said.epoch} has other members or another quorum`, {
        epoch: said.epoch,
      });
    return said;
  }

  /**
   * Where batches stand on their way to finality, and estimates of when they are there: the gateway's word.
   *
   * @param numbers the next batch to be sealed where none is named
   */
  async queue(numbers: readonly number[] = []): Promise<QueuePosition[]> {
    const { safetySeconds } = this.deployment.parameters;
    const queues = await Promise.all(pages(numbers, QUEUED_BATCHES).map((page) => this.api.queue(page)));
    const now = Math.floor(Date.now() / 1_000);
    return queues.flatMap((queue) => queuePositions(queue, { now, safetySeconds }));
  }

  status(): Promise<StatusJson> {
    return this.api.status();
  }

  /** What happens, as the gateway tells it. */
  events(options: EventOptions): AsyncGenerator<VolitionEvent> {
    return apiEvents(this.api, options);
  }
}

const nodeNeeded = (): CodedError =>
  new CodedError('RPC_NEEDED', {}, 'this needs an Ethereum node: connect with rpcUrl');

function readDeployment(json: DeploymentJson, settlement: Address | undefined): Deployment {
  const claimed = parseDeployment(json);
  if (settlement === undefined || claimed.settlement === address(settlement)) return claimed;
  throw untrue('INVALID_DEPLOYMENT', 'the gateway serves another deployment', {
    expected: settlement,
    actual: claimed.settlement,
  });
}

/** What the gateway says of the deployment is what its contracts say. */
function compareDeployments(claimed: Deployment, actual: Deployment): void {
  const of = (deployment: Deployment) => deploymentToJson({ ...deployment, block: 0 });
  const said = of(claimed);
  for (const [field, value] of Object.entries(of(actual)))
    if (JSON.stringify(said[field]) !== JSON.stringify(value))
      throw untrue('INVALID_DEPLOYMENT', `the gateway's ${field} is not what the contracts say`, {
        field,
        expected: JSON.stringify(value),
        actual: JSON.stringify(said[field]),
      });
}

/** @throws CodedError INVALID_HEADER */
function checkHeader({ number, header, headerHash }: BatchJson, id: number | Hex): string[] {
  if (typeof id === 'number' ? id !== number : id !== headerHash)
    throw untrue('INVALID_HEADER', 'the batch is another one', { expected: id, actual: headerHash });
  if (!header) return [];
  const actual = tryHash(header);
  if (header.number === number && actual === headerHash) return ['header hashes to its hash'];
  throw untrue('INVALID_HEADER', `batch ${number}'s header does not hash to its hash`, {
    expected: headerHash,
    actual,
  });
}

function tryHash(header: NonNullable<BatchJson['header']>): Hex | undefined {
  try {
    return hashHeader(header);
  } catch {
    return undefined;
  }
}

function readHex(hex: Hex, code: 'INVALID_CERTIFICATE'): Uint8Array {
  try {
    return fromHex(hex);
  } catch (cause) {
    throw untrue(code, 'malformed hex', {}, cause);
  }
}
