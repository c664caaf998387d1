import type { DataSource, EntityManager } from 'typeorm';
import { type BatchRow, elementsOf } from '#libs/pipeline';
import { decodeElement, isWithdrawal, Kind, type Slot } from '#libs/protocol';

/** A withdrawal's position, after which a page continues. */
export interface WithdrawalPlace {
  number: number;
  /** of its operation in the batch */
  index: number;
}

export interface IndexedWithdrawal extends WithdrawalPlace {
  /** of its batch, milliseconds since 1970 */
  sealedAt: number;
  slot: Slot;
  /** index in the batch's list of withdrawals */
  place: number;
  kind: 'WITHDRAW' | 'FORCED_WITHDRAW';
  amount: bigint;
}

/** All withdrawals of indexed batches by slot, in the gateway's own schema. */
export class WithdrawalIndex {
  constructor(private readonly database: DataSource) {}

  /** Withdrawals of `slots` after a position, in order. */
  async of(slots: readonly Slot[], after: WithdrawalPlace, limit: number): Promise<IndexedWithdrawal[]> {
    const rows: WithdrawalColumns[] = await this.database.query(
      `SELECT number, sealed_at, index, place, slot, kind, amount FROM withdrawals JOIN read_batches USING (number)
       WHERE slot = ANY($1::bigint[]) AND (number, index) > ($2, $3) ORDER BY number, index LIMIT $4`,
      [slots, after.number, after.index, limit],
    );
    return rows.map(({ number, sealed_at, index, place, slot, kind, amount }) => ({
      ...{ number: Number(number), sealedAt: sealed_at.getTime(), index, place, slot: Number(slot) as Slot },
      ...{ kind, amount: BigInt(amount) },
    }));
  }
}

interface WithdrawalColumns {
  number: string;
  sealed_at: Date;
  index: number;
  place: number;
  slot: string;
  kind: IndexedWithdrawal['kind'];
  amount: string;
}

/** Adds the withdrawals of batches. */
export async function addWithdrawals(
  manager: EntityManager,
  batches: readonly Pick<BatchRow, 'number' | 'elements'>[],
): Promise<void> {
  const found = batches.flatMap(withdrawalsIn);
  await manager.query(
    `INSERT INTO withdrawals (number, index, place, slot, kind, amount)
     SELECT * FROM unnest($1::bigint[], $2::integer[], $3::integer[], $4::bigint[], $5::text[], $6::numeric[])`,
    [
      found.map(({ number }) => number),
      found.map(({ index }) => index),
      found.map(({ place }) => place),
      found.map(({ slot }) => slot),
      found.map(({ kind }) => kind),
      found.map(({ amount }) => `${amount}`),
    ],
  );
}

function withdrawalsIn({
  number,
  elements,
}: Pick<BatchRow, 'number' | 'elements'>): Omit<IndexedWithdrawal, 'sealedAt'>[] {
  const found = elementsOf(elements).flatMap((element, index) => {
    if (element[0] !== Kind.WITHDRAW && element[0] !== Kind.FORCED_WITHDRAW) return [];
    const operation = decodeElement(element);
    if (!isWithdrawal(operation)) return [];
    return [{ number, index, slot: operation.a, kind: operation.kind, amount: operation.amount }];
  });
  return found.map((each, place) => ({ ...each, place }));
}
