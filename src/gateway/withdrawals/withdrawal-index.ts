import type { DataSource } from 'typeorm';
import type { BatchRow } from '#libs/pipeline';
import { decodeElement, Kind, type Slot } from '#libs/protocol';
import { isWithdrawal } from '../batches/chunks.js';
import { elementsOf } from '../replica/sealed-batch.js';

/** A batch that was read, by what tells it from another of its number. */
export interface ReadBatch {
  number: number;
  /** milliseconds since 1970: an abandoned number is used again, by a batch that was sealed later */
  sealedAt: number;
}

/** A withdrawal's place: after it a page goes on. */
export interface WithdrawalPlace {
  number: number;
  /** of its operation in the batch */
  index: number;
}

export interface IndexedWithdrawal extends WithdrawalPlace {
  /** of its batch, milliseconds since 1970 */
  sealedAt: number;
  slot: Slot;
  kind: 'WITHDRAW' | 'FORCED_WITHDRAW';
  amount: bigint;
}

/** Every withdrawal of every sealed batch, by slot, in the gateway's own schema: lost, it is read anew from the batches. */
export class WithdrawalIndex {
  constructor(private readonly database: DataSource) {}

  /** The last batch that was read; number 0 before the first. */
  async last(): Promise<ReadBatch> {
    const [row] = await this.database.query('SELECT number, sealed_at FROM read_batches ORDER BY number DESC LIMIT 1');
    return row ? { number: Number(row.number), sealedAt: row.sealed_at.getTime() } : { number: 0, sealedAt: 0 };
  }

  /** Adds batches, in order. One transaction. */
  async add(rows: readonly Pick<BatchRow, 'number' | 'sealedAt' | 'elements'>[]): Promise<void> {
    const found = rows.flatMap(withdrawalsIn);
    await this.database.transaction(async (manager) => {
      await manager.query(
        'INSERT INTO read_batches (number, sealed_at) SELECT * FROM unnest($1::bigint[], $2::timestamptz[])',
        [rows.map(({ number }) => number), rows.map(({ sealedAt }) => sealedAt)],
      );
      await manager.query(
        `INSERT INTO withdrawals (number, index, slot, kind, amount)
         SELECT * FROM unnest($1::bigint[], $2::integer[], $3::bigint[], $4::text[], $5::numeric[])`,
        [
          found.map(({ number }) => number),
          found.map(({ index }) => index),
          found.map(({ slot }) => slot),
          found.map(({ kind }) => kind),
          found.map(({ amount }) => `${amount}`),
        ],
      );
    });
  }

  /** Forgets batches from `number` on. */
  async forget(number: number): Promise<void> {
    await this.database.query('DELETE FROM read_batches WHERE number >= $1', [number]);
  }

  /** Those of `slots` after a place, in order. */
  async of(slots: readonly Slot[], after: WithdrawalPlace, limit: number): Promise<IndexedWithdrawal[]> {
    const rows: WithdrawalColumns[] = await this.database.query(
      `SELECT number, sealed_at, index, slot, kind, amount FROM withdrawals JOIN read_batches USING (number)
       WHERE slot = ANY($1::bigint[]) AND (number, index) > ($2, $3) ORDER BY number, index LIMIT $4`,
      [slots, after.number, after.index, limit],
    );
    return rows.map(({ number, sealed_at, index, slot, kind, amount }) => ({
      ...{ number: Number(number), sealedAt: sealed_at.getTime(), index, slot: Number(slot) as Slot },
      ...{ kind, amount: BigInt(amount) },
    }));
  }
}

interface WithdrawalColumns {
  number: string;
  sealed_at: Date;
  index: number;
  slot: string;
  kind: IndexedWithdrawal['kind'];
  amount: string;
}

function withdrawalsIn({
  number,
  elements,
}: Pick<BatchRow, 'number' | 'elements'>): Omit<IndexedWithdrawal, 'sealedAt'>[] {
  return elementsOf(elements).flatMap((element, index) => {
    if (element[0] !== Kind.WITHDRAW && element[0] !== Kind.FORCED_WITHDRAW) return [];
    const operation = decodeElement(element);
    if (!isWithdrawal(operation)) return [];
    return [{ number, index, slot: operation.a, kind: operation.kind, amount: operation.amount }];
  });
}
