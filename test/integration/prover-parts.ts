import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PlannedBatch } from '#libs/pipeline';
import { fromHex, type Hex, toHex } from '#libs/protocol';
import { planParts } from '#libs/proving';

/** A batch in state submitted, as far as the queue looks at it. @returns its header's hash */
export async function submittedRow(
  database: Pick<DataSource, 'query'>,
  number: number,
  { headerHash = toHex(randomBytes(32)), operations = 0 } = {},
): Promise<Hex> {
  const columns = await database.query(
    `SELECT column_name, data_type FROM information_schema.columns
     WHERE table_name = 'batches' AND is_nullable = 'NO' AND column_default IS NULL`,
  );
  const given: Record<string, unknown> = {
    ...{ number, state: 'submitted', operation_count: operations, header: Buffer.alloc(0) },
    header_hash: Buffer.from(fromHex(headerHash)),
    transaction_hash: Buffer.alloc(32),
  };
  const zero: Record<string, unknown> = { bytea: Buffer.alloc(0), 'timestamp with time zone': new Date() };
  for (const { column_name, data_type } of columns) given[column_name] ??= zero[data_type] ?? 1;
  const names = Object.keys(given);
  const places = names.map((_, i) => `$${i + 1}`);
  await database.query(`INSERT INTO batches (${names.join()}) VALUES (${places.join()})`, Object.values(given));
  return headerHash;
}

/** A plan with jobs that say where they belong, and two withdrawals. */
export function plannedBatch(headerHash: Hex, number: number, operations: number, memory = 8_192): PlannedBatch {
  const parts = planParts(operations, memory).map((part) => ({
    ...part,
    statement: Buffer.alloc(576, part.part),
    job: part.circuit.startsWith('segment') ? Buffer.from(`${number}/${part.part}`) : null,
  }));
  return { headerHash, number, operations, withdrawals: randomBytes(76), parts };
}
