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
  /** receiver: an owner, or one of its accounts */
  to: Address | Slot;
  asset?: AssetId;
  amount: bigint;
  /** account to pay from; default: one with enough, in the owner's preferred mode if possible */
  from?: Slot;
  /** the receiver's mode; default: its preference */
  mode?: DataMode;
  /** up to 6 bytes, public */
  memo?: bigint;
}

export interface MoveOptions {
  from: Slot;
  /** default: the whole balance */
  amount?: bigint;
}

export interface DepositOptions {
  asset?: AssetId;
  amount: bigint;
  /** receiver; default: the wallet itself */
  to?: Address;
  /** default: the receiver's preference */
  mode?: DataMode;
}

/** The parts of a client that a wallet uses. */
export interface WalletDeps {
  accounts: Pick<Accounts, 'ofOwner' | 'payee' | 'pending' | 'freeSlot'>;
  fees: Fees;
  withdrawals: Pick<Withdrawals, 'claim'>;
}

/** Attempts to open an account if the slot was taken. */
const MAX_OPENINGS = 4;

/** Signs operations with the account key, and sends the owner's transactions to L1. */
export class Wallet {
  private derivedKey: Promise<AccountKey> | undefined;

  private constructor(
    private readonly connection: Pick<Connection, 'api' | 'deployment' | 'l1' | 'crypto' | 'onBundle'>,
    private readonly deps: WalletDeps,
    private readonly signer: Signer,
    readonly address: Address,
    private readonly secret: Uint8Array | undefined,
  ) {}

  /** @param secret of the account key; default: derived from the signer */
  static async open(connection: Connection, deps: WalletDeps, signer: Signer, secret?: Uint8Array): Promise<Wallet> {
    return new Wallet(connection, deps, signer, address(await signer.getAddress()), secret);
  }

  /**
   * R3: the supplied account key, or else derived once from one signature.
   * @throws CodedError KEY_NOT_DERIVED, INVALID_SECRET
   */
  key(): Promise<AccountKey> {
    this.derivedKey ??= this.readKey(deriveAccountKey);
    return this.derivedKey;
  }

  private async readKey(derive: typeof deriveAccountKey): Promise<AccountKey> {
    const crypto = await this.connection.crypto();
    return this.secret ? accountKey(crypto, this.secret) : derive(crypto, this.connection.deployment, this.signer);
  }

  // -- through L1

  /**
   * Registers the account key on L1. Later deposits set it on accounts without a key. A derived key is derived twice
   * first, because a wallet that signs differently each time would lose it.
   */
  async register(): Promise<{ transactionHash: string; key: bigint }> {
    const { key } = await this.readKey(deriveLastingKey);
    const receipt = await this.connection.l1.sent(this.connection.l1.contracts.keyRegistry.register(key));
    return { transactionHash: receipt.hash, key };
  }

  /** Sets the preferred mode on L1, used by deposits and transfers that specify none. */
  async setPreference(mode: DataMode): Promise<string> {
    return (await this.connection.l1.sent(this.connection.l1.contracts.keyRegistry.setMode(laneOfMode(mode)))).hash;
  }

  /**
   * Deposits on L1. If a token's allowance is lower, first approves the inbox for exactly the amount. Sends extra value
   * for fees, of which L1 returns the excess.
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

  /**
   * The fee of a deposit on L1, in wei, excluding gas: for the entry (F6), and for a slot if there is none yet (T3).
   */
  async depositFee({ asset = ETH, to = this.address, mode }: Omit<DepositOptions, 'amount'> = {}): Promise<bigint> {
    const { inbox, keyRegistry } = this.connection.l1.contracts;
    return inbox.depositFee(to, asset, mode === undefined ? await keyRegistry.modeOf(to) : laneOfMode(mode));
  }

  /** The fee of `setKey` or `forceWithdraw` on L1, in wei, excluding gas (F6). */
  demandFee(): Promise<bigint> {
    return this.connection.l1.contracts.inbox.entryFee();
  }

  /** Sets the registered key on one of the owner's accounts, through L1. */
  async setKey(slot: Slot): Promise<InboxPlace> {
    const { l1 } = this.connection;
    return l1.place(await l1.sent(l1.contracts.inbox.setKey(slot)));
  }

  /** Forces the withdrawal of an account's whole balance through L1, which the operator cannot skip. */
  async forceWithdraw(slot: Slot): Promise<InboxPlace> {
    const { l1 } = this.connection;
    return l1.place(await l1.sent(l1.contracts.inbox.forceWithdraw(slot)));
  }

  /** Claims this owner's claimable withdrawals on L1. @throws CodedError as Withdrawals.claim */
  claim(options?: ClaimOptions): Promise<ClaimResult> {
    return this.deps.withdrawals.claim(this.address, options);
  }

  // -- through the sequencer

  /** Transfers to an owner's account in its preferred mode, opening one if there is none. */
  transfer(options: TransferOptions): Promise<ReceiptJson> {
    return this.submitPlan(() => this.planTransfer(options));
  }

  /**
   * The operations of {@link transfer}, for an estimate (`client.fees.estimate`) before they are submitted. If an
   * account must be opened, its slot is free now; if it is taken first, the bundle is rejected with SLOT_TAKEN.
   */
  async planTransfer(options: TransferOptions): Promise<Operation[]> {
    const { asset = ETH, amount, memo = 0n } = options;
    const from = options.from ?? (await this.payer(asset, amount));
    const target = await this.target(options, asset, from);
    const pay: Operation = { kind: 'TRANSFER', a: from, b: target.slot, amount, memo };
    return [...(await this.opening(target, asset, from)), pay];
  }

  /**
   * Moves an account's balance, or part of it, to this owner's account in the other lane, opening one with the same key
   * if there is none.
   */
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

  /** Withdraws to this owner on L1. It can be claimed there SAFETY_DELAY after its batch is final. */
  withdraw({ from, amount }: { from: Slot; amount: bigint }): Promise<ReceiptJson> {
    return this.submit([{ kind: 'WITHDRAW', a: from, amount }]);
  }

  /**
   * Pays `amount` wei to the operator's account as credit for this owner's operations (R6), which is not refundable.
   * The credit pays for the top-up itself too.
   *
   * @param from an ETH account; default: as in {@link transfer}
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
   * Signs operations as one bundle on the pending state, without sending it. {@link send} can send the identical bundle
   * any number of times.
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
   * Sends a bundle. Sending it again has no further effect and returns the same receipt.
   *
   * @throws CodedError of the rule that it breaks; BUNDLE_UNRESOLVED {id} if there was no response, so that it may have
   *   been accepted: send the identical bundle again, or query its receipt
   */
  async send({ id, submission }: Pick<SignedBundle, 'id' | 'submission'>): Promise<ReceiptJson> {
    await this.connection.onBundle?.({ id, submission });
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
        // The suggested slot was taken by another bundle: request another one.
        if (!isCoded(error, 'SLOT_TAKEN') || attempt === MAX_OPENINGS) throw error;
      }
    }
  }

  private async payer(asset: AssetId, amount: bigint): Promise<Slot> {
    const [{ accounts, preference }, { key }] = await Promise.all([
      this.deps.accounts.ofOwner(this.address, { asset }),
      this.key(),
    ]);
    // Use the pending state, which includes accepted payments.
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
      throw new CodedError(
        'SAME_ACCOUNT',
        { slot: from },
        `you have only one ${modeOf(lane)} account of asset ${asset}`,
      );
    return { slot: await this.deps.accounts.freeSlot(lane), owner: to, isNew: true };
  }

  /** §3: an own account is opened with its key; another owner's account is opened without one. */
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
