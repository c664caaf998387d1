import { type AssetId, address, CodedError, type InboxEntry, Kind, type Withdrawal } from '#libs/protocol';
import type { ChunkStatement } from '#libs/witness';

/** The part of a statement that L1 cannot derive. */
export type KeptStatement = Pick<ChunkStatement, 'entries' | 'withdrawals' | 'sums'>;

const replacer = (_name: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value);

/** Encodes a statement for its row. */
export const encodeStatement = ({ entries, withdrawals, sums }: KeptStatement): Uint8Array =>
  Buffer.from(
    JSON.stringify({ entries: entries.map(plainEntry), withdrawals: withdrawals.map(plainWithdrawal), sums }, replacer),
  );

const plainEntry = ({ kind, slot, owner, asset, amount, key }: InboxEntry) => ({
  kind,
  slot,
  owner,
  asset,
  amount,
  key,
});
const plainWithdrawal = ({ owner, asset, amount }: Withdrawal) => ({ owner, asset, amount });

const amount = (value: unknown): bigint => {
  if (typeof value !== 'string' || !/^\d{1,80}$/.test(value)) throw new Error('expected a decimal integer');
  return BigInt(value);
};
const count = (value: unknown): number => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new Error('expected an integer');
  return value as number;
};
const list = (value: unknown): Record<string, unknown>[] => {
  if (!Array.isArray(value)) throw new Error('expected a list');
  return value;
};

function entry(value: Record<string, unknown>): InboxEntry {
  if (!Object.hasOwn(Kind, value.kind as string)) throw new Error('expected a kind');
  return {
    kind: value.kind as InboxEntry['kind'],
    slot: count(value.slot) as InboxEntry['slot'],
    owner: address(value.owner as string),
    asset: count(value.asset) as AssetId,
    amount: amount(value.amount),
    key: amount(value.key),
  };
}

const withdrawal = (value: Record<string, unknown>): Withdrawal => ({
  owner: address(value.owner as string),
  asset: count(value.asset) as AssetId,
  amount: amount(value.amount),
});

/** Inverse of {@link encodeStatement}. @throws CodedError INVALID_STATEMENT */
export function decodeStatement(bytes: Uint8Array): KeptStatement {
  try {
    const { entries, withdrawals, sums } = JSON.parse(Buffer.from(bytes).toString());
    const [rollup, validium] = list(sums).map(amount);
    if (rollup === undefined || validium === undefined) throw new Error('expected two sums');
    return {
      entries: list(entries).map(entry),
      withdrawals: list(withdrawals).map(withdrawal),
      sums: [rollup, validium],
    };
  } catch (cause) {
    throw new CodedError('INVALID_STATEMENT', {}, undefined, { cause });
  }
}
