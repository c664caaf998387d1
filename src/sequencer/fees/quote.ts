import { type Address, type AssetId, blobLanes, ETH, laneOf, type Operation, type Slot } from '#libs/protocol';
import type { Price } from './price.js';

/** The owner and asset of a slot's account. */
export interface SlotHolder {
  owner: Address;
  asset: AssetId;
}

/** A bundle's effect on the credit of one owner, in wei. */
export interface QuoteLine {
  /** for its operations */
  charged: bigint;
  /** by its transfers to the fee account */
  added: bigint;
}

/** A bundle's cost by owner. An owner without a line is neither charged nor credited. */
export type Quote = ReadonlyMap<Address, QuoteLine>;

export interface QuoteDeps {
  price: Price;
  /** whose accounts take fees: a TRANSFER of ETH to one of them is credit. Its own operations are free */
  feeOwner: Address;
  holder: (slot: Slot) => SlotHolder | undefined;
}

/**
 * A bundle's cost (R6). A signed operation is charged to the owner of its a. An OPEN with a = 0 is unsigned: it is
 * charged to the signer of the first TRANSFER to the new slot, whose signature names the slot and its owner. KEY is
 * charged with its OPEN. Operations that the ledger refuses may be missing.
 */
export function quoteBundle(operations: readonly Operation[], deps: QuoteDeps): Quote {
  const { price, feeOwner } = deps;
  const holder = withOpened(operations, deps.holder);
  const lanes = blobLanes(operations);
  const lines = new Map<Address, QuoteLine>();
  const add = (owner: Address | undefined, charged: bigint, added: bigint): void => {
    if (owner === undefined || owner === feeOwner || (charged === 0n && added === 0n)) return;
    const line = lines.get(owner) ?? { charged: 0n, added: 0n };
    lines.set(owner, { charged: line.charged + charged, added: line.added + added });
  };
  for (const [i, operation] of operations.entries()) {
    const payer = payerOf(operations, i);
    if (payer === undefined) continue;
    const charged = price.operation[lanes[i] ?? 0].total + surcharge(operation, price);
    const paid = operation.kind === 'TRANSFER' ? holder(operation.b) : undefined;
    const isTopUp = operation.kind === 'TRANSFER' && paid?.owner === feeOwner && paid.asset === ETH;
    add(holder(payer)?.owner, charged, isTopUp ? operation.amount : 0n);
  }
  return lines;
}

/** Of several quotes of one bundle at different prices, the lowest for each owner. */
export function lowest([first, ...others]: readonly Quote[]): Quote {
  const lines = new Map(first);
  for (const [owner, line] of others.flatMap((quote) => [...quote])) {
    const before = lines.get(owner);
    if (before && line.charged < before.charged) lines.set(owner, line);
  }
  return lines;
}

function surcharge(operation: Operation, { withdrawal, opening }: Price): bigint {
  if (operation.kind === 'WITHDRAW') return withdrawal;
  return operation.kind === 'OPEN' ? opening[laneOf(operation.b)] : 0n;
}

/** The slot whose owner pays for an operation. */
function payerOf(operations: readonly Operation[], i: number): Slot | undefined {
  const operation = operations[i];
  switch (operation?.kind) {
    case 'TRANSFER':
    case 'WITHDRAW':
      return operation.a;
    case 'OPEN':
      return operation.a === 0 ? funder(operations.slice(i + 1), operation.b) : operation.a;
    case 'KEY':
      return i > 0 && operations[i - 1]?.kind === 'OPEN' ? payerOf(operations, i - 1) : undefined;
    default:
      return undefined;
  }
}

function funder(later: readonly Operation[], slot: Slot): Slot | undefined {
  for (const operation of later)
    if (operation.kind === 'TRANSFER' && operation.b === slot && operation.amount > 0n) return operation.a;
  return undefined;
}

/** Existing accounts, and those that the bundle itself opens. */
function withOpened(operations: readonly Operation[], holder: QuoteDeps['holder']): QuoteDeps['holder'] {
  const opened = new Map<Slot, SlotHolder>();
  for (const operation of operations)
    if (operation.kind === 'OPEN') opened.set(operation.b, { owner: operation.owner, asset: operation.asset });
  return (slot) => holder(slot) ?? opened.get(slot);
}
