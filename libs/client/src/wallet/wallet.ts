import type { Signer } from 'ethers';
import {
  type Address,
  type AssetId,
  address,
  CodedError,
  slot as checkedSlot,
  type DataMode,
  ETH,
  isCoded,
  laneOf,
  lane as laneOfMode,
  modeOf,
  NO_SLOT,
  type Operation,
  type Slot,
  signingDomain,
  touchedSlots,
} from '#libs/protocol';
import type { Accounts } from '../accounts/accounts.js';
import { isUnanswered } from '../api/retries.js';
import type { ReceiptJson } from '../api/types.js';
import type { Connection } from '../connection.js';
import { untrue } from '../errors.js';
import type { Fees } from '../fees/fees.js';
import type { InboxPlace } from '../l1/l1-access.js';
import type { ClaimOptions, ClaimResult } from '../withdrawals/claim.js';
import type { Withdrawals } from '../withdrawals/withdrawals.js';
import { type AccountKey, accountKey, deriveAccountKey, deriveLastingKey } from './account-key.js';
import { BundleDraft, type SignedBundle } from './bundle-draft.js';
import { payingAccount } from './routes.js';

export interface TransferOptions {
  /** to whom: an owner, or one of its accounts */
  to: Address | Slot;
  asset?: AssetId;
  amount: bigint;
  /** account to pay from; one with enough in the own preferred mode where none is named */
  from?: Slot;
  /** the receiver's mode; its own preference where none is named */
  mode?: DataMode;
  /** up to 6 bytes, public */
  memo?: bigint;
}

export interface MoveOptions {
  from: Slot;
  /** all of it where none is named */
  amount?: bigint;
}

export interface DepositOptions {
  asset?: AssetId;
  amount: bigint;
  /** the receiver; the wallet itself where none is named */
  to?: Address;
  /** the receiver's preference where none is named */
  mode?: DataMode;
}

/** The parts of a client that a wallet uses. */
export interface WalletDeps {
  accounts: Pick<Accounts, 'ofOwner' | 'payee' | 'pending' | 'freeSlot'>;
  fees: Fees;
  withdrawals: Pick<Withdrawals, 'claim'>;
}

/** How often an account is opened at another slot, where each was taken meanwhile. */
const MAX_OPENINGS = 4;

/** What a wallet does: signs operations with its account key, and sends its own transactions to L1. */
export class Wallet {
  private derivedKey: Promise<AccountKey> | undefined;

  private constructor(
    private readonly connection: Pick<Connection, 'api' | 'deployment' | 'l1' | 'crypto'>,
    private readonly deps: WalletDeps,
    private readonly signer: Signer,
    readonly address: Address,
    private readonly secret: Uint8Array | undefined,
  ) {}

  /** @param secret of an account key of the owner's own; derived from the signer where there is none */
  static async open(connection: Connection, deps: WalletDeps, signer: Signer, secret?: Uint8Array): Promise<Wallet> {
    return new Wallet(connection, deps, signer, address(await signer.getAddress()), secret);
  }

  /** R3: its own where it brought one along, else derived once, from one signature. @throws CodedError KEY_NOT_DERIVED, INVALID_SECRET */
  key(): Promise<AccountKey> {
    this.derivedKey ??= this.readKey(deriveAccountKey);
    return this.derivedKey;
  }

  private async readKey(derive: typeof deriveAccountKey): Promise<AccountKey> {
    const crypto = await this.connection.crypto();
    return this.secret ? accountKey(crypto, this.secret) : derive(crypto, this.connection.deployment, this.signer);
  }

  // -- by L1

  /**
   * Registers the account key on L1. Deposits from then on bring it to accounts that have none. A key that is derived is derived twice
   * first: from a wallet that signs differently each time it would be lost.
   */
  async register(): Promise<{ transactionHash: string; key: bigint }> {
    const { key } = await this.readKey(deriveLastingKey);
    const receipt = await this.connection.l1.sent(this.connection.l1.contracts.keyRegistry.register(key));
    return { transactionHash: receipt.hash, key };
  }

  /** Sets the preferred mode on L1: where deposits and transfers that name none go. */
  async setPreference(mode: DataMode): Promise<string> {
    return (await this.connection.l1.sent(this.connection.l1.contracts.keyRegistry.setMode(laneOfMode(mode)))).hash;
  }

  /**
   * Deposits on L1; approves the inbox for exactly the amount first, where a token's allowance is lower. Sends more for fees than they
   * are now; L1 returns the rest.
   */
  async deposit({ asset = ETH, amount, to = this.address, mode }: DepositOptions): Promise<InboxPlace> {
    const { l1, deployment } = this.connection;
    if (asset !== ETH) {
      const token = l1.token(await l1.contracts.inbox.tokenOf(asset));
      if ((await token.allowance(this.address, deployment.inbox)) < amount)
        await l1.sent(token.approve(deployment.inbox, amount));
    }
    return l1.place(await l1.sent(l1.contracts.inbox.deposit(to, asset, amount, mode && laneOfMode(mode))));
  }

  /** What a deposit costs on L1 beyond its amount and gas, in wei: for the entry (F5), and for a slot where there is none yet (T3). */
  async depositFee({ asset = ETH, to = this.address, mode }: Omit<DepositOptions, 'amount'> = {}): Promise<bigint> {
    const { inbox, keyRegistry } = this.connection.l1.contracts;
    return inbox.depositFee(to, asset, mode === undefined ? await keyRegistry.modeOf(to) : laneOfMode(mode));
  }

  /** What a demand (`setKey`, `forceWithdraw`) costs on L1 beyond gas, in wei (F5). */
  demandFee(): Promise<bigint> {
    return this.connection.l1.contracts.inbox.entryFee();
  }

  /** Demands on L1 that an account of ours take the registered key. */
  async setKey(slot: Slot): Promise<InboxPlace> {
    const { l1 } = this.connection;
    return l1.place(await l1.sent(l1.contracts.inbox.setKey(slot)));
  }

  /** Demands on L1 that an account's whole balance be withdrawn: what no operator can refuse for long. */
  async forceWithdraw(slot: Slot): Promise<InboxPlace> {
    const { l1 } = this.connection;
    return l1.place(await l1.sent(l1.contracts.inbox.forceWithdraw(slot)));
  }

  /** Claims on L1 what this owner withdrew, as far as it may be claimed. @throws CodedError as Withdrawals.claim */
  claim(options?: ClaimOptions): Promise<ClaimResult> {
    return this.deps.withdrawals.claim(this.address, options);
  }

  // -- by the sequencer

  /** Transfers to an owner's account of its preferred mode, opening one where there is none. */
  transfer(options: TransferOptions): Promise<ReceiptJson> {
    return this.submitPlan(() => this.planTransfer(options));
  }

  /**
   * The operations of {@link transfer}, to be estimated (`client.fees.estimate`) before they are submitted. Where an account must be
   * opened, it is at a slot that is free now: whoever opens it first has it, and others are refused with SLOT_TAKEN.
   */
  async planTransfer(options: TransferOptions): Promise<Operation[]> {
    const { asset = ETH, amount, memo = 0n } = options;
    const from = options.from ?? (await this.payer(asset, amount));
    const target = await this.target(options, asset, from);
    const pay: Operation = { kind: 'TRANSFER', a: from, b: target.slot, amount, memo };
    return [...(await this.opening(target, asset, from)), pay];
  }

  /** Moves all of an account, or a part, to this owner's account in the other lane, opened with the same key where there is none. */
  changeMode(options: MoveOptions): Promise<ReceiptJson> {
    return this.submitPlan(() => this.planChangeMode(options));
  }

  /** The operations of {@link changeMode}, as {@link planTransfer} has them. */
  async planChangeMode({ from, amount }: MoveOptions): Promise<Operation[]> {
    const account = await this.own(from);
    const other = modeOf(laneOf(from)) === 'rollup' ? 'validium' : 'rollup';
    const { asset } = account;
    return this.planTransfer({ to: this.address, asset, amount: amount ?? account.balance, from, mode: other });
  }

  /** Asks for a withdrawal to this owner on L1. It can be claimed there some time after its batch is final, which takes its proof. */
  withdraw({ from, amount }: { from: Slot; amount: bigint }): Promise<ReceiptJson> {
    return this.submit([{ kind: 'WITHDRAW', a: from, amount }]);
  }

  /**
   * Pays `amount` wei to the operator's account: credit for this owner's operations (R6), which cannot be taken back. Credit pays
   * for the top-up itself, too: it needs no other.
   *
   * @param from an account of ETH; the one that {@link transfer} chooses where none is named
   */
  async topUp(options: { amount: bigint; from?: Slot }): Promise<ReceiptJson> {
    return this.submit(await this.planTopUp(options));
  }

  /** The operations of {@link topUp}, as {@link planTransfer} has them. */
  async planTopUp({ amount, from }: { amount: bigint; from?: Slot }): Promise<Operation[]> {
    const { owner, accounts } = await this.deps.fees.prices();
    const [account] = accounts;
    return this.planTransfer({ to: account ? checkedSlot(account.slot) : owner, amount, from });
  }

  /** Signs operations with this wallet's key and submits them as one bundle. */
  async submit(operations: readonly Operation[]): Promise<ReceiptJson> {
    return this.send(await this.prepare(operations));
  }

  /**
   * Signs operations with this wallet's key as one bundle, on accounts as they stand after everything accepted, and sends nothing. Who
   * keeps it can {@link send} the very same again.
   */
  async prepare(operations: readonly Operation[]): Promise<SignedBundle> {
    const { connection } = this;
    const [crypto, key, accounts] = await Promise.all([
      connection.crypto(),
      this.key(),
      this.deps.accounts.pending(operations.flatMap(touchedSlots)),
    ]);
    return new BundleDraft(crypto, signingDomain(connection.deployment), key, accounts).sign(operations);
  }

  /**
   * Sends a bundle. The same one sent again is executed once, and gets the same receipt.
   *
   * @throws CodedError of the rule that it breaks; BUNDLE_UNRESOLVED {id} where nobody answered, so that it may have been accepted: send
   *   the very same again, or ask for its receipt
   */
  async send({ id, submission }: Pick<SignedBundle, 'id' | 'submission'>): Promise<ReceiptJson> {
    const receipt = await this.connection.api.submit(submission).catch((cause) => {
      if (!isUnanswered(cause)) throw cause;
      const message = `it is not known whether bundle ${id} was accepted: ${cause.message}`;
      throw new CodedError('BUNDLE_UNRESOLVED', { id, failure: cause.code }, message, { cause });
    });
    const elements = receipt.operations.map(({ element }) => element).join();
    if (receipt.id !== id || elements !== submission.operations.map(({ element }) => element).join())
      throw untrue('INVALID_RECEIPT', 'the receipt is for another bundle', { expected: id, actual: receipt.id });
    return receipt;
  }

  private async submitPlan(plan: () => Promise<Operation[]>): Promise<ReceiptJson> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.submit(await plan());
      } catch (error) {
        // Somebody else opened an account at the slot that we were told: another is free.
        if (!isCoded(error, 'SLOT_TAKEN') || attempt === MAX_OPENINGS) throw error;
      }
    }
  }

  private async payer(asset: AssetId, amount: bigint): Promise<Slot> {
    const [{ accounts, preference }, { key }] = await Promise.all([
      this.deps.accounts.ofOwner(this.address, { asset }),
      this.key(),
    ]);
    // What was accepted meanwhile counts: an account that is spent already cannot pay again.
    const holdings = await Promise.all(accounts.map(async ({ slot }) => ({ slot, account: await this.own(slot) })));
    return payingAccount(holdings, { asset, amount, preferred: preference, key }).slot;
  }

  private async own(slot: Slot) {
    const account = (await this.deps.accounts.pending([slot])).get(slot);
    if (!account) throw new CodedError('UNKNOWN_ACCOUNT', { slot }, `there is no account at slot ${slot}`);
    if (account.owner !== this.address)
      throw new CodedError('OWNER_MISMATCH', { slot, expected: this.address, actual: account.owner });
    return account;
  }

  private async target(
    { to, mode }: TransferOptions,
    asset: AssetId,
    from: Slot,
  ): Promise<{ slot: Slot; owner: Address | undefined; isNew: boolean }> {
    if (typeof to === 'number') return { slot: to, owner: undefined, isNew: false };
    const { lane, holding } = await this.deps.accounts.payee(to, asset, { mode, not: from });
    if (holding) return { slot: holding.slot, owner: to, isNew: false };
    if (to === this.address && laneOf(from) === lane)
      throw new CodedError('SAME_ACCOUNT', { slot: from }, `you have one ${modeOf(lane)} account of asset ${asset}`);
    return { slot: await this.deps.accounts.freeSlot(lane), owner: to, isNew: true };
  }

  /** §3: of one's own account the opening takes its key along; of another's, anyone may open it, without a key. */
  private async opening(
    { slot, owner, isNew }: { slot: Slot; owner: Address | undefined; isNew: boolean },
    asset: AssetId,
    from: Slot,
  ): Promise<Operation[]> {
    if (!isNew || !owner) return [];
    if (owner !== this.address) return [{ kind: 'OPEN', b: slot, owner, asset, a: NO_SLOT }];
    const { key } = await this.own(from);
    return [
      { kind: 'OPEN', b: slot, owner, asset, a: from },
      { kind: 'KEY', keyHash: key },
    ];
  }
}
