import { mapInChunks, pause } from '#libs/core';
import type { Account } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  CodedError,
  slot as checkedSlot,
  type DataMode,
  isSequencerSlot,
  type Lane,
  lane,
  laneOf,
  modeOf,
  type Slot,
} from '#libs/protocol';
import { accountFromJson, keyFromJson } from '../api/json.js';
import type { HistoryJson, HistoryQuery, OwnerQuery } from '../api/types.js';
import type { Connection } from '../connection.js';
import { untrue } from '../errors.js';
import { type ProvedAccount, proveAccount } from '../verify/verify-account.js';
import type { OwnerView, Payee, VerifiedAccount } from './views.js';

export interface AnchorOptions {
  /** wait until L1 has the header that the account was proved against */
  anchored?: boolean;
  /** 60 s by default */
  timeoutMs?: number;
  signal?: AbortSignal;
}

/** Default page of an owner's accounts. */
const ACCOUNTS_A_PAGE = 20;
const MAX_ACCOUNTS_AT_ONCE = 8;
const ANCHOR_TIMEOUT_MS = 60_000;
const ANCHOR_POLL_MS = 500;

/** Accounts, by slot or owner. */
export class Accounts {
  constructor(private readonly connection: Connection) {}

  /**
   * An account, or the proof that its slot is empty.
   *
   * @throws CodedError INVALID_ACCOUNT | INVALID_HEADER | WAIT_TIMEOUT
   */
  async get(slot: Slot, options: AnchorOptions = {}): Promise<VerifiedAccount> {
    const { api } = this.connection;
    const [crypto, reply] = await Promise.all([this.connection.crypto(), api.account(slot)]);
    const proved = proveAccount(crypto, slot, reply);
    return { ...proved, anchor: await this.anchor(proved, options) };
  }

  /**
   * An owner's preference, key and a page of its accounts, best first; with L1, preference and key are L1's own. Takes
   * one request, and one for each account's proof: strangers may have opened any number, so ask for no more than
   * needed.
   *
   * @throws CodedError INVALID_ANSWER | INVALID_ACCOUNT
   */
  async ofOwner(owner: Address, { limit = ACCOUNTS_A_PAGE, ...query }: OwnerQuery = {}): Promise<OwnerView> {
    const { api, node } = this.connection;
    const [said, known] = await Promise.all([
      api.owner(owner, { ...query, limit }),
      node ? this.profile(owner) : undefined,
    ]);
    if (said.accounts.length > limit)
      throw untrue('INVALID_ANSWER', 'more accounts than requested', { expected: limit, actual: said.accounts.length });
    const slots = said.accounts.map(({ slot }) => checkedSlot(slot));
    const accounts = await mapInChunks(slots, MAX_ACCOUNTS_AT_ONCE, (slot) => this.owned(owner, slot));
    const profile = known ?? { preference: lane(said.preference), key: keyFromJson(said.key) };
    return { owner, ...profile, credit: BigInt(said.credit), accounts, next: said.next };
  }

  /**
   * The account to pay an owner at: its best one in `mode`, or in its preferred mode; undefined if it has none there.
   * Takes two requests at most, however many accounts the owner has.
   *
   * @param not an account to leave out, such as the payer's own
   * @throws CodedError INVALID_ACCOUNT if the gateway names an account of another owner, asset or mode
   */
  async payee(owner: Address, asset: AssetId, { mode, not }: { mode?: DataMode; not?: Slot } = {}): Promise<Payee> {
    const { api, node } = this.connection;
    const preferred = mode ? lane(mode) : node ? (await this.profile(owner)).preference : undefined;
    const { preference, accounts } = await api.owner(owner, {
      asset,
      mode: preferred === undefined ? 'preferred' : modeOf(preferred),
      limit: 2,
    });
    const to = preferred ?? lane(preference);
    const found = accounts.find(({ slot }) => slot !== not);
    if (!found) return { lane: to, holding: undefined };
    const holding = await this.owned(owner, checkedSlot(found.slot));
    if (holding.account.asset === asset && laneOf(holding.slot) === to) return { lane: to, holding };
    throw untrue('INVALID_ACCOUNT', `slot ${holding.slot} is of another asset or mode`, { slot: holding.slot });
  }

  /**
   * Accounts after all accepted operations, which signatures build on. The sequencer's word. Empty slots are left out.
   */
  async pending(slots: readonly Slot[]): Promise<Map<Slot, Account>> {
    const found = await Promise.all([...new Set(slots)].map((slot) => this.connection.api.pending(slot)));
    return new Map(found.flatMap(({ slot, account }) => (account ? [[slot as Slot, accountFromJson(account)]] : [])));
  }

  /** A slot of a lane where an account may be opened now. The sequencer's word: whoever opens it first has it. */
  async freeSlot(lane: Lane): Promise<Slot> {
    const free = checkedSlot((await this.connection.api.freeSlot(modeOf(lane))).slot);
    if (laneOf(free) !== lane || !isSequencerSlot(free))
      throw untrue('INVALID_ANSWER', 'the free slot is in another lane', { slot: free });
    return free;
  }

  /** An owner's prepaid credit, in wei. The gateway's word. */
  async credit(owner: Address): Promise<bigint> {
    return BigInt((await this.connection.api.owner(owner, { limit: 1 })).credit);
  }

  /**
   * Operations that touched an owner's accounts, or one account, newest first. The gateway's word: the receipt of an
   * entry's bundle is checked against L1.
   */
  history(of: Address | Slot, query?: HistoryQuery): Promise<HistoryJson> {
    return this.connection.api.history(of, query);
  }

  private async owned(owner: Address, slot: Slot): Promise<OwnerView['accounts'][number]> {
    const { account, anchor } = await this.get(slot);
    if (account?.owner === owner) return { slot, account, anchor };
    throw untrue('INVALID_ACCOUNT', `slot ${slot} is not of ${owner}`, { slot });
  }

  private async profile(owner: Address): Promise<{ preference: Lane; key: bigint }> {
    const { keyRegistry } = this.connection.l1.contracts;
    const [preference, key] = await Promise.all([keyRegistry.modeOf(owner), keyRegistry.keyOf(owner)]);
    return { preference, key };
  }

  private async anchor({ batch, headerHash }: ProvedAccount, options: AnchorOptions): Promise<'l1' | 'gateway'> {
    const node = options.anchored ? this.connection.l1 : this.connection.node;
    if (!node) return 'gateway';
    const end = Date.now() + (options.timeoutMs ?? ANCHOR_TIMEOUT_MS);
    for (;;) {
      const onL1 = await node.contracts.settlement.headerHash(batch);
      if (onL1 === headerHash) return 'l1';
      if (onL1 !== undefined)
        throw untrue('INVALID_HEADER', `L1 has another batch ${batch}`, { batch, expected: onL1, actual: headerHash });
      if (!options.anchored) return 'gateway';
      if (Date.now() > end || options.signal?.aborted)
        throw new CodedError('WAIT_TIMEOUT', { batch }, `batch ${batch} is not on L1 yet`);
      await pause(ANCHOR_POLL_MS, options.signal);
    }
  }
}
