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

/** What surrounds an operation. */
export interface ExecutionContext {
  /** the operation before, if it is in the same chunk */
  previous?: Operation;
  /** the operation after, if it is in the same chunk */
  next?: Operation;
  /** the next entry of the inbox of the operation's lane: for inbox operations, and only for them */
  entry?: InboxEntry;
}

/** What an operation does: accounts as they are after it, and what L1 pays when its batch is final. */
export interface Effects {
  writes: { slot: Slot; account: Account }[];
  withdrawal?: Withdrawal;
}

/**
 * One step of the ledger (§3): every rule but signatures (`authorize`) and the order of the inbox, which is the
 * batch's.
 *
 * @param operation as decodeElement gives it, so its fields are in range
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
      return deposit(state, operation, entryOf('DEPOSIT', operation.b, context.entry));
    case 'SET_KEY':
      return setKey(state, operation, entryOf('SET_KEY', operation.b, context.entry));
    case 'FORCED_WITHDRAW':
      return forcedWithdraw(state, operation, entryOf('FORCED_WITHDRAW', operation.a, context.entry));
  }
}

/**
 * The operation that a batch carries: what its element decodes to, so that what is executed is what all others read.
 *
 * @throws CodedError BAD_ELEMENT, BAD_SLOT, BAD_ASSET, INTEGER_RANGE
 */
export function canonicalOperation(operation: Operation): { operation: Operation; element: Uint8Array } {
  try {
    const element = encodeElement(operation);
    return { operation: decodeElement(element), element };
  } catch (error) {
    if (isCoded(error)) throw error;
    throw refusal('BAD_ELEMENT', 'R2', { expectedBytes: ELEMENT_BYTES }, error);
  }
}

function transfer(state: StateView, { a, b, amount }: OperationOf<'TRANSFER'>): Effects {
  // §3: a ≠ b
  if (a === b) throw refusal('BAD_ELEMENT', '§3', { field: 'b', expected: 'a slot other than a' });
  const from = present(state, a);
  const to = present(state, b);
  // R2: assets match
  if (from.asset !== to.asset)
    throw refusal('ASSET_MISMATCH', 'R2', { slot: b, expected: from.asset, actual: to.asset });
  return {
    writes: [
      { slot: a, account: debit(signing(from, a), a, amount) },
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
  const opener = present(state, a);
  // §3: a is the same owner's
  if (opener.owner !== owner) throw refusal('OWNER_MISMATCH', '§3', { slot: a, expected: opener.owner, actual: owner });
  // §3: the next element, in the same chunk, publishes the key
  if (next?.kind !== 'KEY') throw refusal('KEY_MISSING', '§3', { slot: b, expected: 'KEY next, in the same chunk' });
  return {
    writes: [
      { slot: a, account: signing(opener, a) },
      { slot: b, account: { ...opened, key: opener.key } },
    ],
  };
}

function key(state: StateView, { keyHash }: OperationOf<'KEY'>, { previous }: ExecutionContext): Effects {
  // §3: follows an OPEN with a ≠ 0, and nothing else
  if (previous?.kind !== 'OPEN' || previous.a === 0)
    throw refusal('KEY_WITHOUT_OPEN', '§3', { expected: 'an OPEN with a ≠ 0 before, in the same chunk' });
  const expected = present(state, previous.b).key;
  if (keyHash !== expected) throw refusal('KEY_MISMATCH', '§3', { slot: previous.b, expected, actual: keyHash });
  return { writes: [] };
}

function withdraw(state: StateView, { a, amount }: OperationOf<'WITHDRAW'>): Effects {
  const account = present(state, a);
  return {
    writes: [{ slot: a, account: debit(signing(account, a), a, amount) }],
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
  outcome(b, account !== undefined, done);
  return { writes: account ? [{ slot: b, account: { ...account, key: entry.key } }] : [] };
}

function forcedWithdraw(
  state: StateView,
  { a, amount, done }: OperationOf<'FORCED_WITHDRAW'>,
  entry: InboxEntry,
): Effects {
  const account = ownedBySender(state, a, entry);
  outcome(a, account !== undefined, done);
  const whole = account?.balance ?? 0n;
  // §3: its whole balance; R4: amount is 0 whenever done is
  if (amount !== whole) throw refusal('WRONG_OUTCOME', 'R4', { slot: a, expected: whole, actual: amount });
  if (!account) return { writes: [] };
  return {
    writes: [{ slot: a, account: { ...account, balance: 0n } }],
    withdrawal: { owner: account.owner, asset: account.asset, amount },
  };
}

/** R2: present, leaf ≠ 0. */
function present(state: StateView, slot: Slot): Account {
  const account = state.get(slot);
  if (!account) throw refusal('UNKNOWN_ACCOUNT', 'R2', { slot });
  return account;
}

/** R1: a signed operation raises the nonce by one; T2: at its maximum it signs nothing more. */
function signing(account: Account, slot: Slot): Account {
  if (account.nonce >= MAX_NONCE) throw refusal('NONCE_EXHAUSTED', 'T2', { slot });
  return { ...account, nonce: account.nonce + 1 };
}

/** R2: debits need balance. */
function debit(account: Account, slot: Slot, amount: bigint): Account {
  inRange(amount);
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
  inRange(amount);
  const balance = account.balance + amount;
  if (balance > MAX_AMOUNT) throw refusal('BALANCE_OVERFLOW', 'R2', { slot });
  return { ...account, balance };
}

/** R2: every field is range-checked. An amount below zero would turn a debit into a credit. */
function inRange(amount: bigint): void {
  if (amount < 0n || amount > MAX_AMOUNT) throw refusal('BAD_ELEMENT', 'R2', { field: 'amount', actual: amount });
}

/** R4: the entry that an inbox operation serves says the same kind and slot. */
function entryOf(kind: InboxKind, slot: Slot, entry: InboxEntry | undefined): InboxEntry {
  if (!entry) throw refusal('ENTRY_MISSING', 'R4', { kind });
  if (entry.kind !== kind) throw refusal('ENTRY_MISMATCH', 'R4', { field: 'kind', expected: entry.kind, actual: kind });
  if (entry.slot !== slot) throw refusal('ENTRY_MISMATCH', 'R4', { field: 'slot', expected: entry.slot, actual: slot });
  return entry;
}

/** R4: the account where it is the sender's; an empty slot has no owner. */
function ownedBySender(state: StateView, slot: Slot, { owner }: InboxEntry): Account | undefined {
  const account = state.get(slot);
  return account?.owner === owner ? account : undefined;
}

/** R4: exactly one outcome has a witness. */
function outcome(slot: Slot, expected: boolean, actual: boolean): void {
  if (expected !== actual) throw refusal('WRONG_OUTCOME', 'R4', { slot, expected, actual });
}

/** The one operation that serves `entry` on this state (R4). Never throws for an entry that L1 accepts. */
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
