import type { Signer } from 'ethers';
import { type Logger, pino } from 'pino';
import { createKzg, type Kzg, type KzgChoice } from '#libs/kzg';
import { type Deployment, deploymentToJson, parseDeployment } from '#libs/l1';
import { type Account, type Crypto, loadCrypto } from '#libs/ledger';
import {
  type Address,
  address,
  BLOB_BYTES,
  CodedError,
  slot as checkedSlot,
  elementOf,
  fromHex,
  type Hex,
  hashHeader,
  isCoded,
  type Lane,
  lane,
  type Operation,
  type Slot,
  toHex,
  type VersionedHash,
} from '#libs/protocol';
import { apiEvents, type EventOptions, pause, type VolitionEvent } from './api/event-stream.js';
import { Api, type ApiOptions } from './api/http-api.js';
import { accountFromJson, keyFromJson } from './api/json.js';
import type { ReceiptState } from './api/states.js';
import type {
  AssetJson,
  AvailabilityJson,
  BatchJson,
  BatchPageJson,
  CommitteeJson,
  DeploymentJson,
  OwnerJson,
  ReceiptJson,
  StatusJson,
} from './api/types.js';
import { untrue } from './errors.js';
import { L1Access } from './l1-access.js';
import { type WaitOptions, waitForReceipt } from './receipts.js';
import { type BlobSource, gatewaySource } from './sources/blob-source.js';
import type { Checkpoints } from './verify/checkpoints.js';
import { type ProvedAccount, proveAccount } from './verify/verify-account.js';
import { type BatchVerification, verifyBatch } from './verify/verify-batch.js';
import { proveBlob, proveElement } from './verify/verify-blob.js';
import { type ProvedCertificate, proveCertificate } from './verify/verify-certificate.js';
import type { Holding } from './wallet/routes.js';
import { Wallet } from './wallet/wallet.js';

export interface ConnectOptions extends ApiOptions {
  /** the gateway's address, such as http://127.0.0.1:8080 */
  api: string;
  /** signs operations (by a key derived from it) and L1 transactions */
  signer?: Signer;
  /** the caller's own Ethereum node. With it everything is held against L1; without it answers are consistent, and no more */
  rpcUrl?: string;
  /** the settlement contract that is meant; where none is named the gateway's is taken */
  settlement?: Address;
  kzg?: KzgChoice;
  logger?: Logger;
}

/** An account with what its proof rests on: a header that L1 has, or, so far, one that only the gateway shows. */
export type VerifiedAccount = ProvedAccount & { anchor: 'l1' | 'gateway' };

export interface OwnerView {
  owner: Address;
  preference: Lane;
  /** registered on L1; 0 is none */
  key: bigint;
  /** proved one by one. That none was left out is the gateway's word */
  accounts: (Holding & { anchor: 'l1' | 'gateway' })[];
}

export interface VerifyBatchOptions {
  /** where to look for blobs; the gateway unless told */
  sources?: readonly BlobSource[];
  checkpoints?: Checkpoints;
  onProgress?: (done: { number: number; to: number; operations: number }) => void;
  signal?: AbortSignal;
}

const MAX_ACCOUNTS_AT_ONCE = 8;

/**
 * One OpenVolition deployment by its gateway. What the gateway says is verified before it is returned, where it can be: paths to
 * roots, headers to hashes, blobs to names, certificates to signers, and, with `rpcUrl`, all of that to L1. An answer that is shown
 * to be wrong is an error whose code ends in `_UNTRUE`.
 */
export class VolitionClient {
  #kzg: Promise<Kzg> | undefined;

  private constructor(
    readonly api: Api,
    readonly deployment: Deployment,
    readonly assets: readonly AssetJson[],
    private readonly options: ConnectOptions,
    private readonly access: L1Access | undefined,
  ) {}

  /** @throws CodedError API_UNAVAILABLE | DEPLOYMENT_UNTRUE | L1_UNAVAILABLE */
  static async connect(options: ConnectOptions): Promise<VolitionClient> {
    const api = new Api(options.api, options);
    const json = await api.deployment();
    const claimed = readDeployment(json, options.settlement);
    if (options.rpcUrl === undefined) return new VolitionClient(api, claimed, json.assets, options, undefined);
    const provider = L1Access.connect(options.rpcUrl);
    try {
      const deployment = await L1Access.load(provider, claimed.settlement, claimed.block);
      compareDeployments(claimed, deployment);
      const access = new L1Access(provider, deployment, options.signer);
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
    throw new CodedError('RPC_NEEDED', {}, 'this needs an Ethereum node: connect with rpcUrl');
  }

  /** Whether answers are held against L1. */
  get hasL1(): boolean {
    return this.access !== undefined;
  }

  /** What a wallet does. @throws CodedError SIGNER_NEEDED */
  wallet(): Promise<Wallet> {
    if (this.options.signer) return Wallet.open(this, this.options.signer);
    return Promise.reject(new CodedError('SIGNER_NEEDED', {}, 'this needs a wallet: connect with a signer'));
  }

  crypto(): Promise<Crypto> {
    return loadCrypto();
  }

  /** The KZG engine; it is loaded when first needed, which takes seconds. */
  kzg(): Promise<Kzg> {
    this.#kzg ??= createKzg(this.options.kzg ?? 'auto');
    return this.#kzg;
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
   * @throws CodedError ACCOUNT_UNTRUE | HEADER_UNTRUE | WAIT_TIMEOUT
   */
  async account(slot: Slot, options: { anchored?: boolean } & WaitOptions = {}): Promise<VerifiedAccount> {
    const [crypto, reply] = await Promise.all([this.crypto(), this.api.account(slot)]);
    const proved = proveAccount(crypto, slot, this.deployment.parameters.chunkSize, reply);
    return { ...proved, anchor: await this.#anchor(proved, options) };
  }

  /** An owner's preference, key and accounts; with L1, preference and key are L1's own. */
  async owner(owner: Address): Promise<OwnerView> {
    const { preference, key, slots } = await this.#listed(owner);
    const accounts = (await inTurns(slots, MAX_ACCOUNTS_AT_ONCE, (slot) => this.#ownedAccount(owner, slot))).flat();
    const profile = this.access ? await this.#profile(owner) : { preference: lane(preference), key: keyFromJson(key) };
    return { owner, ...profile, accounts };
  }

  /** Accounts after everything accepted: the sequencer's word, on which signatures count. Empty slots are left out. */
  async pendingAccounts(slots: readonly Slot[]): Promise<Map<Slot, Account>> {
    const found = await Promise.all([...new Set(slots)].map((slot) => this.api.pending(slot)));
    return new Map(found.flatMap(({ slot, account }) => (account ? [[slot as Slot, accountFromJson(account)]] : [])));
  }

  /** All pages of an owner's list; slots ascend, so that no gateway can make it endless. */
  async #listed(owner: Address): Promise<Pick<OwnerJson, 'preference' | 'key'> & { slots: Slot[] }> {
    const slots: Slot[] = [];
    for (;;) {
      const { preference, key, accounts, next } = await this.api.owner(owner, { after: slots.at(-1) });
      for (const { slot } of accounts) {
        if (slot <= (slots.at(-1) ?? 0))
          throw untrue('ANSWER_UNTRUE', `the list of ${owner}'s accounts goes back`, { slot });
        slots.push(checkedSlot(slot));
      }
      if (next === null || accounts.length === 0) return { preference, key, slots };
    }
  }

  async #ownedAccount(owner: Address, slot: Slot): Promise<OwnerView['accounts']> {
    const { account, anchor } = await this.account(slot);
    if (account?.owner === owner) return [{ slot, account, anchor }];
    throw untrue('ACCOUNT_UNTRUE', `slot ${slot} is not of ${owner}`, { slot });
  }

  async #profile(owner: Address): Promise<{ preference: Lane; key: bigint }> {
    const { keyRegistry } = this.l1.contracts;
    const [preference, key] = await Promise.all([keyRegistry.modeOf(owner), keyRegistry.keyOf(owner)]);
    return { preference, key };
  }

  async #anchor({ batch, headerHash }: ProvedAccount, options: { anchored?: boolean } & WaitOptions) {
    if (!this.access) {
      if (options.anchored) return this.l1 as never;
      return 'gateway';
    }
    const end = Date.now() + (options.timeoutMs ?? 60_000);
    for (;;) {
      const onL1 = await this.access.contracts.settlement.headerHash(batch);
      if (onL1 === headerHash) return 'l1';
      if (onL1 !== undefined)
        throw untrue('HEADER_UNTRUE', `L1 has another batch ${batch}`, { batch, expected: onL1, actual: headerHash });
      if (!options.anchored) return 'gateway';
      if (Date.now() > end || options.signal?.aborted)
        throw new CodedError('WAIT_TIMEOUT', { batch }, `batch ${batch} is not on L1 yet`);
      await pause(500, options.signal);
    }
  }

  // -- bundles

  /** A receipt; with L1, one that says `submitted` is held against L1's header and the blob. */
  async receipt(id: Hex): Promise<ReceiptJson> {
    const receipt = await this.api.receipt(id);
    if (receipt.id !== id)
      throw untrue('RECEIPT_UNTRUE', 'the receipt is of another bundle', { expected: id, actual: receipt.id });
    if (receipt.state === 'submitted' && this.access) await this.#proveReceipt(receipt);
    return receipt;
  }

  /** Waits until a bundle or inbox entry is that far. @throws CodedError RECEIPT_REJECTED | WAIT_TIMEOUT */
  async wait(id: Hex, state: Exclude<ReceiptState, 'rejected'>, options?: WaitOptions): Promise<ReceiptJson> {
    const read = () =>
      this.api.receipt(id).catch((error) => {
        if (isCoded(error, 'RECEIPT_NOT_FOUND')) return undefined;
        throw error;
      });
    const reached = await waitForReceipt(read, state, options);
    return reached.state === 'submitted' ? this.receipt(id) : reached;
  }

  /** Each operation is an element of a blob that L1's header names. */
  async #proveReceipt({ batch, operations }: ReceiptJson): Promise<void> {
    const number = batch?.number ?? 0;
    const header = (await this.batch(number)).batch.header;
    for (const { index, element, lane: mode } of operations) {
      const name = mode === 'rollup' ? header?.rollupBlob : header?.validiumBlob;
      const blob = name ? await this.blob(name) : undefined;
      if (!blob || index === null || toHex(elementOf(blob, index)) !== element)
        throw untrue('RECEIPT_UNTRUE', `batch ${number} does not hold this operation at ${index}`, { batch: number });
    }
  }

  // -- batches and blobs

  /**
   * A batch. Its header hashes to its hash; with L1, that hash and the certificate are L1's, and the certificate's signatures are a
   * quorum of its epoch's. `checked` says which of these were done.
   */
  async batch(
    id: number | Hex,
  ): Promise<{ batch: BatchJson; checked: string[]; certificate: ProvedCertificate | null }> {
    const batch = await this.api.batch(id);
    const checked = checkHeader(batch, id);
    if (!this.access || !batch.headerHash) return { batch, checked, certificate: null };
    if (batch.state === 'submitted') {
      const onL1 = await this.access.contracts.settlement.headerHash(batch.number);
      if (onL1 !== batch.headerHash)
        throw untrue('HEADER_UNTRUE', `L1 has another batch ${batch.number}`, { batch: batch.number, expected: onL1 });
      checked.push('header is on L1');
    }
    const certificate = await this.#proveCertificate(batch, this.access);
    if (certificate) checked.push('certificate');
    return { batch, checked, certificate };
  }

  /** Batches, newest first, each with a header that hashes to its hash. */
  async batches(page: { until?: number; limit?: number } = {}): Promise<BatchPageJson> {
    const found = await this.api.batches(page);
    for (const batch of found.batches) checkHeader(batch, batch.number);
    return found;
  }

  async #proveCertificate(batch: BatchJson, access: L1Access): Promise<ProvedCertificate | null> {
    const needed = batch.header?.validiumBlob && !batch.carried && ['certified', 'submitted'].includes(batch.state);
    if (!batch.certificate || !batch.headerHash) {
      if (needed)
        throw untrue('CERTIFICATE_UNTRUE', `batch ${batch.number} shows no certificate`, { batch: batch.number });
      return null;
    }
    const bytes = readHex(batch.certificate.bytes, 'CERTIFICATE_UNTRUE');
    return proveCertificate(this.deployment, batch.headerHash, bytes, (epoch) => access.epoch(epoch));
  }

  /** Verifies a batch from L1 and blobs alone. @throws CodedError as {@link verifyBatch} */
  async verifyBatch(number: number, options: VerifyBatchOptions = {}): Promise<BatchVerification> {
    const { l1, deployment } = this;
    const [crypto, kzg, view, claim] = await Promise.all([
      this.crypto(),
      this.kzg(),
      l1.view(this.options.logger ?? pino({ level: 'silent' }), options.signal),
      this.#claim(number),
    ]);
    return verifyBatch(number, {
      ...{ crypto, kzg, deployment, view, claim },
      certificateOf: (hash) => l1.certificate(hash),
      ...options,
      sources: options.sources ?? [gatewaySource(this.api)],
    });
  }

  /** What the gateway says of a batch; nothing where it does not answer: L1 is enough. */
  async #claim(number: number): Promise<BatchJson | undefined> {
    try {
      return await this.api.batch(number);
    } catch (error) {
      if (isCoded(error, 'API_UNAVAILABLE', 'BATCH_NOT_FOUND')) return undefined;
      throw error;
    }
  }

  /** A blob's 131,072 bytes, which hash to its name. @throws CodedError BLOB_UNTRUE | NOT_FOUND_YET | NEVER_EXISTED */
  async blob(name: VersionedHash): Promise<Uint8Array> {
    const [bytes, kzg] = await Promise.all([this.api.blob(name, BLOB_BYTES), this.kzg()]);
    await proveBlob(kzg, name, bytes, 'the gateway');
    return bytes;
  }

  /** One operation of a blob, by a KZG opening. @throws CodedError OPENING_UNTRUE */
  async element(name: VersionedHash, index: number): Promise<Operation> {
    const [opening, kzg] = await Promise.all([this.api.element(name, index), this.kzg()]);
    return proveElement(kzg, name, index, opening);
  }

  /** Who signed a batch and says to hold it: members' word, and the gateway's about them. */
  availability(id: number | Hex): Promise<AvailabilityJson> {
    return this.api.availability(id);
  }

  /** The committee; with L1, epoch, members and quorum are L1's. @throws CodedError COMMITTEE_UNTRUE */
  async committee(): Promise<CommitteeJson> {
    const said = await this.api.committee();
    if (!this.access) return said;
    const { members, quorum } = await this.access.epoch(said.epoch);
    if (quorum !== said.quorum || String(members) !== String(said.members.map((member) => member.address)))
      throw untrue('COMMITTEE_UNTRUE', `L1's epoch ${said.epoch} has other members or another quorum`, {
        epoch: said.epoch,
      });
    return said;
  }

  status(): Promise<StatusJson> {
    return this.api.status();
  }

  /** What happens, as the gateway tells it. */
  events(options: EventOptions): AsyncGenerator<VolitionEvent> {
    return apiEvents(this.api, options);
  }
}

function readDeployment(json: DeploymentJson, settlement: Address | undefined): Deployment {
  const claimed = parseDeployment(json);
  if (settlement === undefined || claimed.settlement === address(settlement)) return claimed;
  throw untrue('DEPLOYMENT_UNTRUE', 'the gateway serves another deployment', {
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
      throw untrue('DEPLOYMENT_UNTRUE', `the gateway's ${field} is not what the contracts say`, {
        field,
        expected: JSON.stringify(value),
        actual: JSON.stringify(said[field]),
      });
}

/** @throws CodedError HEADER_UNTRUE */
function checkHeader({ number, header, headerHash }: BatchJson, id: number | Hex): string[] {
  if (typeof id === 'number' ? id !== number : id !== headerHash)
    throw untrue('HEADER_UNTRUE', 'the batch is another one', { expected: id, actual: headerHash });
  if (!header) return [];
  const actual = tryHash(header);
  if (header.number === number && actual === headerHash) return ['header hashes to its hash'];
  throw untrue('HEADER_UNTRUE', `batch ${number}'s header does not hash to its hash`, { expected: headerHash, actual });
}

function tryHash(header: NonNullable<BatchJson['header']>): Hex | undefined {
  try {
    return hashHeader(header);
  } catch {
    return undefined;
  }
}

function readHex(hex: Hex, code: 'CERTIFICATE_UNTRUE'): Uint8Array {
  try {
    return fromHex(hex);
  } catch (cause) {
    throw untrue(code, 'malformed hex', {}, cause);
  }
}

/** `work` on all items, a few at once, in order. */
async function inTurns<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += width)
    results.push(...(await Promise.all(items.slice(i, i + width).map(work))));
  return results;
}
