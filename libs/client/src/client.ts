import type { Signer } from 'ethers';
import type { Kzg } from '#libs/kzg';
import type { Deployment } from '#libs/l1';
import type { Crypto } from '#libs/ledger';
import { CodedError } from '#libs/protocol';
import { Accounts } from './accounts/accounts.js';
import { apiEvents, type EventOptions, type VolitionEvent } from './api/event-stream.js';
import type { Api } from './api/http-api.js';
import type { AssetJson, CommitteeJson, StatusJson } from './api/types.js';
import { Batches } from './batches/batches.js';
import { readCommittee } from './batches/committee.js';
import { Connection, type ConnectOptions } from './connection.js';
import { Fees } from './fees/fees.js';
import type { L1Access } from './l1/l1-access.js';
import { Receipts } from './receipts/receipts.js';
import { Settlement } from './settlement/settlement.js';
import { Verification } from './verify/verification.js';
import { Wallet } from './wallet/wallet.js';
import { Withdrawals } from './withdrawals/withdrawals.js';

/**
 * One OpenVolition deployment, reached through its gateway. The gateway's answers are verified before they are
 * returned, where possible: paths against roots, headers against hashes, blobs against names, certificates against
 * signers and, with `rpcUrl`, all of these against L1. If an answer is shown to be wrong, the error satisfies
 * `isUntrue`.
 */
export class VolitionClient {
  readonly accounts: Accounts;
  readonly fees: Fees;
  readonly receipts: Receipts;
  readonly batches: Batches;
  readonly verification: Verification;
  readonly withdrawals: Withdrawals;

  private constructor(
    private readonly connection: Connection,
    private readonly signer: Signer | undefined,
    private readonly accountSecret: Uint8Array | undefined,
  ) {
    this.accounts = new Accounts(connection);
    this.fees = new Fees(connection.api);
    this.batches = new Batches(connection);
    this.receipts = new Receipts(connection, this.batches);
    this.verification = new Verification(connection);
    this.withdrawals = new Withdrawals(connection, this.batches);
  }

  /** @throws CodedError API_UNAVAILABLE | INVALID_DEPLOYMENT | L1_UNAVAILABLE */
  static async connect(options: ConnectOptions): Promise<VolitionClient> {
    return new VolitionClient(await Connection.open(options), options.signer, options.accountSecret);
  }

  /** Closes connections. */
  close(): void {
    this.connection.close();
  }

  /** The gateway's API; answers are not verified. */
  get api(): Api {
    return this.connection.api;
  }

  get deployment(): Deployment {
    return this.connection.deployment;
  }

  get assets(): readonly AssetJson[] {
    return this.connection.assets;
  }

  /** The caller's own node. @throws CodedError RPC_NEEDED */
  get l1(): L1Access {
    return this.connection.l1;
  }

  /** Whether answers are checked against L1. */
  get hasL1(): boolean {
    return this.connection.node !== undefined;
  }

  crypto(): Promise<Crypto> {
    return this.connection.crypto();
  }

  /** The KZG engine. It is loaded on first use, which takes seconds. */
  kzg(): Promise<Kzg> {
    return this.connection.kzg();
  }

  /**
   * L1 actions that anyone may take: proofs, finality, rollbacks, the bond. Transactions need a signer.
   * @throws CodedError RPC_NEEDED
   */
  get settlement(): Settlement {
    return new Settlement(this.connection.l1);
  }

  /** The signer's wallet. @throws CodedError SIGNER_NEEDED */
  async wallet(): Promise<Wallet> {
    if (!this.signer) throw new CodedError('SIGNER_NEEDED', {}, 'this needs a wallet: connect with a signer');
    const { accounts, fees, withdrawals } = this;
    return Wallet.open(this.connection, { accounts, fees, withdrawals }, this.signer, this.accountSecret);
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

  /** The committee; with L1, its epoch, members and quorum are checked there. @throws CodedError INVALID_COMMITTEE */
  committee(): Promise<CommitteeJson> {
    return readCommittee(this.connection);
  }

  /** The state of the deployment; not verified. */
  status(): Promise<StatusJson> {
    return this.api.status();
  }

  /** The gateway's events; not verified. */
  events(options: EventOptions): AsyncGenerator<VolitionEvent> {
    return apiEvents(this.api, options);
  }
}
