import {
  decodeElement,
  ELEMENT_BYTES,
  encodeElement,
  type InboxEntry,
  type InboxKind,
  isCoded,
  isInbox,
  isSequencerSlot,
  MAX_AMOUNT,
  MAX_NONCE,
  type Operation,
  type OperationOf,
  type Slot,
  type Withdrawal,
} from '#libs/protocol';
import type { Account, StateView } from './account.js';
import { refusal } from './errors.js';

/** What an operation depends on beside the state. */
export interface ExecutionContext {
  /** the operation before it in its batch */
  previous?: Operation;
  /** the operation after it in its batch */
  next?: Operation;
  /** the next entry of the inbox of the operation's lane: for inbox operations, and only for them */
  entry?: InboxEntry;
}

/** What an operation changes: accounts as it leaves them, and the withdrawal that L1 pays once its batch is final. */
export interface Effects {
  writes: { slot: Slot; account: Account }[];
  withdrawal?: Withdrawal;
}

/**
 * Executes one operation (§3): every rule except signatures (`authorize`) and the inbox's order, which the batch keeps.
 *
 * @param operation as decodeElement returns it: its fields are in range
 * @throws CodedError of {@link LedgerCode}, its fields naming the rule
 */
export function execute(state: StateView, operation: Operation, context: ExecutionContext): Effects {
  if (context.entry && !isInbox(operation)) throw refusal('ENTRY_UNEXPECTED', 'R4', { kind: operation.kind });
  switch (operation.kind) {
    case 'NOOP':
      return { writes: [] };
    case 'TRANSFER':
      return transfer(state, operation);
    case 'OPEN':
      return open(state, operation, context);
    case 'KEY':
      return key(state, operation, context);
    case 'WITHDRAW':
      return withdraw(state, operation);
    case 'DEPOSIT':
      return deposit(state, operation, requireEntry('DEPOSIT', operation.b, context.entry));
    case 'SET_KEY':
      return setKey(state, operation, requireEntry('SET_KEY', operation.b, context.entry));
    case 'FORCED_WITHDRAW':
      return forcedWithdraw(state, operation, requireEntry('FORCED_WITHDRAW', operation.a, context.entry));
  }
}

/**
 * The operation as a batch carries it: what its element decodes to, so that everybody executes the same.
 *
 * @throws CodedError INVALID_ELEMENT, INVALID_SLOT, INVALID_ASSET, INTEGER_RANGE
 */
export function canonicalOperation(operation: Operation): { operation: Operation; element: Uint8Array } {
  try {
    const element = encodeElement(operation);
    return { operation: decodeElement(element), element };
  } catch (error) {
    if (isCoded(error)) throw error;
    throw refusal('INVALID_ELEMENT', 'R2', { expectedBytes: ELEMENT_BYTES }, error);
  }
}

function transfer(state: StateView, { a, b, amount }: OperationOf<'TRANSFER'>): Effects {
  // §3: a ≠ b
  if (a === b) throw refusal('INVALID_ELEMENT', '§3', { field: 'b', expected: 'a slot other than a' });
  const from = requireAccount(state, a);
  const to = requireAccount(state, b);
  // R2: assets match
  if (from.asset !== to.asset)
    throw refusal('ASSET_MISMATCH', 'R2', { slot: b, expected: from.asset, actual: to.asset });
  return {
    writes: [
      { slot: a, account: debit(withNextNonce(from, a), a, amount) },
      { slot: b, account: credit(to, b, amount) },
    ],
  };
}

function open(state: StateView, { a, b, owner, asset }: OperationOf<'OPEN'>, { next }: ExecutionContext): Effects {
  // §3: an empty sequencer's slot
  if (!isSequencerSlot(b)) throw refusal('NOT_SEQUENCER_SLOT', '§3', { slot: b });
  if (state.get(b)) throw refusal('SLOT_TAKEN', '§3', { slot: b });
  const opened: Account = { owner, asset, key: 0n, nonce: 0, balance: 0n };
  if (a === 0) return { writes: [{ slot: b, account: opened }] };
  const opener = requireAccount(state, a);
  // §3: a is the same owner's
  if (opener.owner !== owner) throw refusal('OWNER_MISMATCH', '§3', { slot: a, expected: opener.owner, actual: owner });
  // §3: the next element publishes the key
  if (next?.kind !== 'KEY') throw refusal('KEY_MISSING', '§3', { slot: b, expected: 'KEY next' });
  return {
    writes: [
      { slot: a, account: withNextNonce(opener, a) },
      { slot: b, account: { ...opened, key: opener.key } },
    ],
  };
}

function key(state: StateView, { keyHash }: OperationOf<'KEY'>, { previous }: ExecutionContext): Effects {
  // §3: follows an OPEN with a ≠ 0, and nothing else
  if (previous?.kind !== 'OPEN' || previous.a === 0)
    throw refusal('KEY_WITHOUT_OPEN', '§3', { expected: 'an OPEN with a ≠ 0 before' });
  const expected = requireAccount(state, previous.b).key;
  if (keyHash !== expected) throw refusal('KEY_MISMATCH', '§3', { slot: previous.b, expected, actual: keyHash });
  return { writes: [] };
}

function withdraw(state: StateView, { a, amount }: OperationOf<'WITHDRAW'>): Effects {
  const account = requireAccount(state, a);
  return {
    writes: [{ slot: a, account: debit(withNextNonce(account, a), a, amount) }],
    withdrawal: { owner: account.owner, asset: account.asset, amount },
  };
}

function deposit(state: StateView, { b, amount }: OperationOf<'DEPOSIT'>, entry: InboxEntry): Effects {
  if (amount !== entry.amount)
    throw refusal('ENTRY_MISMATCH', 'R4', { field: 'amount', expected: entry.amount, actual: amount });
  const { owner, asset } = entry;
  const account = state.get(b) ?? { owner, asset, key: 0n, nonce: 0, balance: 0n };
  // §3: the entry's key is set where there is none
  const keyed = account.key === 0n ? { ...account, key: entry.key } : account;
  return { writes: [{ slot: b, account: credit(keyed, b, amount) }] };
}

function setKey(state: StateView, { b, done }: OperationOf<'SET_KEY'>, entry: InboxEntry): Effects {
  const account = ownedBySender(state, b, entry);
  requireOutcome(b, account !== undefined, done);
  return { writes: account ? [{ slot: b, account: { ...account, key: entry.key } }] : [] };
}

function forcedWithdraw(
  state: StateView,
  { a, amount, done }: OperationOf<'FORCED_WITHDRAW'>,
  entry: InboxEntry,
): Effects {
  const account = ownedBySender(state, a, entry);
  requireOutcome(a, account !== undefined, done);
  const whole = account?.balance ?? 0n;
  // §3: its whole balance; R4: amount is 0 whenever done is
  if (amount !== whole) throw refusal('OUTCOME_MISMATCH', 'R4', { slot: a, expected: whole, actual: amount });
  if (!account) return { writes: [] };
  return {
    writes: [{ slot: a, account: { ...account, balance: 0n } }],
    withdrawal: { owner: account.owner, asset: account.asset, amount },
  };
}

/** R2: present, leaf ≠ 0. */
function requireAccount(state: StateView, slot: Slot): Account {
  const account = state.get(slot);
  if (!account) throw refusal('UNKNOWN_ACCOUNT', 'R2', { slot });
  return account;
}

/** R1: a signed operation raises the nonce by one. T2: a nonce at its maximum signs nothing more. */
function withNextNonce(account: Account, slot: Slot): Account {
  if (account.nonce >= MAX_NONCE) throw refusal('NONCE_EXHAUSTED', 'T2', { slot });
  return { ...account, nonce: account.nonce + 1 };
}

/** R2: debits need balance. */
function debit(account: Account, slot: Slot, amount: bigint): Account {
  requireAmount(amount);
  if (account.balance < amount)
    throw refusal('INSUFFICIENT_BALANCE', 'R2', {
      slot,
      asset: account.asset,
      expected: amount,
      actual: account.balance,
    });
  return { ...account, balance: account.balance - amount };
}

/** R2: credits must not overflow uint128. */
function credit(account: Account, slot: Slot, amount: bigint): Account {
  requireAmount(amount);
  const balance = account.balance + amount;
  if (balance > MAX_AMOUNT) throw refusal('BALANCE_OVERFLOW', 'R2', { slot });
  return { ...account, balance };
}

/** R2: every field is range-checked. An amount below zero would turn a debit into a credit. */
function requireAmount(amount: bigint): void {
  if (amount < 0n || amount > MAX_AMOUNT) throw refusal('INVALID_ELEMENT', 'R2', { field: 'amount', actual: amount });
}

/** R4: the entry that an inbox operation serves has the same kind and slot. */
function requireEntry(kind: InboxKind, slot: Slot, entry: InboxEntry | undefined): InboxEntry {
  if (!entry) throw refusal('ENTRY_MISSING', 'R4', { kind });
  if (entry.kind !== kind) throw refusal('ENTRY_MISMATCH', 'R4', { field: 'kind', expected: entry.kind, actual: kind });
  if (entry.slot !== slot) throw refusal('ENTRY_MISMATCH', 'R4', { field: 'slot', expected: entry.slot, actual: slot });
  return entry;
}

/** R4: the slot's account if the entry's sender owns it; undefined otherwise, and for an empty slot. */
function ownedBySender(state: StateView, slot: Slot, { owner }: InboxEntry): Account | undefined {
  const account = state.get(slot);
  return account?.owner === owner ? account : undefined;
}

/** R4: `done` is the only outcome that the state allows. */
function requireOutcome(slot: Slot, expected: boolean, actual: boolean): void {
  if (expected !== actual) throw refusal('OUTCOME_MISMATCH', 'R4', { slot, expected, actual });
}

/** The only operation that serves `entry` on this state (R4). Never throws for an entry that L1 accepted. */
export function operationForEntry(state: StateView, entry: InboxEntry): Operation {
  const { kind, slot } = entry;
  const account = ownedBySender(state, slot, entry);
  switch (kind) {
    case 'DEPOSIT':
      return { kind, b: slot, amount: entry.amount };
    case 'SET_KEY':
      return { kind, b: slot, done: account !== undefined };
    case 'FORCED_WITHDRAW':
      return { kind, a: slot, amount: account?.balance ?? 0n, done: account !== undefined };
  }
}
