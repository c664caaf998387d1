import type { AuthorizedOperation } from '#libs/ledger';
import { type InboxEntry, isInbox, isSigned, type Operation } from '#libs/protocol';
import type { PartialTree, Path } from './partial-tree.js';
import { ABSENT, type SlotRecord } from './slot-record.js';

/** An operation's effect, in the circuit's arithmetic. */
export interface OperationTrace {
  step: AuthorizedOperation;
  a: number;
  b: number;
  amount: bigint;
  memo: bigint;
  accountA: SlotRecord;
  accountB: SlotRecord;
  pathA: Path;
  pathB: Path;
  /** whether L1 pays: WITHDRAW, and FORCED_WITHDRAW if done */
  withdraws: boolean;
}

/**
 * Applies an operation to the trees as the circuit will, and records the circuit's inputs.
 *
 * Checks no rule: an operation that breaks one is traced as far as possible, and has no witness in the circuit (R5).
 */
export function traceOperation(tree: PartialTree, step: AuthorizedOperation): OperationTrace {
  const { operation, entry } = step;
  const a = 'a' in operation ? operation.a : 0;
  const b = 'b' in operation ? operation.b : 0;
  const amount = 'amount' in operation ? operation.amount : 0n;
  const memo = 'memo' in operation ? operation.memo : 0n;
  const accountA = tree.get(a);
  const pathA = tree.path(a);
  const done = isDone(operation, operation.kind === 'SET_KEY' ? tree.get(b) : accountA, entry);
  tree.put(a, afterA(operation, accountA, amount));
  const accountB = opener(operation, tree.get(b), entry);
  const pathB = tree.path(b);
  tree.put(b, afterB(operation, accountA, accountB, { amount, done, entry }));
  const withdraws = operation.kind === 'WITHDRAW' || (operation.kind === 'FORCED_WITHDRAW' && done);
  return { step, a, b, amount, memo, accountA, accountB, pathA, pathB, withdraws };
}

/** R4: whether the slot is the sender's. */
function isDone(operation: Operation, account: SlotRecord, entry: InboxEntry | undefined): boolean {
  return isInbox(operation) && account.present && entry !== undefined && account.owner === BigInt(entry.owner);
}

function afterA(operation: Operation, account: SlotRecord, amount: bigint): SlotRecord {
  if (!account.present) return account;
  const debit = operation.kind === 'OPEN' ? 0n : amount;
  const nonce = account.nonce + (isSigned(operation) ? 1n : 0n);
  return { ...account, nonce, balance: account.balance - debit };
}

/** An absent b is shown as an empty account of the owner who opens it. */
function opener(operation: Operation, account: SlotRecord, entry: InboxEntry | undefined): SlotRecord {
  // A liar who opens a taken slot can only show the account that is there.
  const by = operation.kind === 'OPEN' ? operation : operation.kind === 'DEPOSIT' ? entry : undefined;
  if (account.present || !by) return account;
  return { ...ABSENT, owner: BigInt(by.owner), asset: BigInt(by.asset) };
}

interface Outcome {
  amount: bigint;
  done: boolean;
  entry: InboxEntry | undefined;
}

function afterB(operation: Operation, a: SlotRecord, b: SlotRecord, { amount, done, entry }: Outcome): SlotRecord {
  switch (operation.kind) {
    case 'TRANSFER':
      return { ...b, balance: b.balance + amount };
    case 'OPEN':
      return { ...b, present: true, key: operation.a === 0 ? b.key : b.key + a.key };
    case 'DEPOSIT':
      return { ...b, present: true, key: b.key || (entry?.key ?? 0n), balance: b.balance + amount };
    case 'SET_KEY':
      return done && entry ? { ...b, key: entry.key } : b;
    default:
      return b;
  }
}
