import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PlannedBatch } from '#libs/pipeline';
import { concatBytes, fromHex, type Hex, toHex } from '#libs/protocol';
import { type Part, PLANNED_BYTES, planParts } from '#libs/proving';

/** A batch in state submitted, as far as the queue looks at it. @returns its header's hash */
export async function submittedRow(
  database: Pick<DataSource, 'query'>,
  number: number,
  { headerHash = toHex(randomBytes(32)), operations = 1 } = {},
): Promise<Hex> {
  const empty = Buffer.alloc(0);
  await database.query(
    `INSERT INTO batches (number, state, timestamp, operation_count, elements, lanes, draft, authorizations, sealed_at, header,
     header_hash, transaction_hash) VALUES ($1, 'submitted', 0, $2, $3, $3, $4, $3, now(), $3, $5, $5)`,
    [number, operations, empty, Buffer.alloc(416), Buffer.from(fromHex(headerHash))],
  );
  return headerHash;
}

/** What part `part` of batch `number` states: 22 words. A segment ends as the next one begins. */
export function statementOf(number: number, part: number): Uint8Array {
  const state = (index: number) => Buffer.alloc(256, `state ${number} ${index} `);
  const rest = [Buffer.alloc(64, `batch ${number} `), Buffer.alloc(128, `sums ${number} ${part} `)];
  return concatBytes(state(part), state(part + 1), ...rest);
}

/** What a part states, as planned: 18 words. */
function plannedStatement(number: number, parts: readonly Part[], part: Part): Uint8Array {
  const own = parts.filter(({ parent }) => parent === part.part);
  if (own.length === 0) return statementOf(number, part.part).subarray(0, PLANNED_BYTES);
  const [first, last] = [own[0] as Part, own.at(-1) as Part].map((each) => plannedStatement(number, parts, each));
  return concatBytes((first as Uint8Array).subarray(0, 256), (last as Uint8Array).subarray(256));
}

/** A plan with jobs that say where they belong, and two withdrawals. */
export function plannedBatch(headerHash: Hex, number: number, operations: number, memory = 8_192): PlannedBatch {
  const plan = planParts(operations, memory);
  const parts = plan.map((part) => ({
    ...part,
    statement: plannedStatement(number, plan, part),
    job: part.circuit.startsWith('segment') ? Buffer.from(`${number}/${part.part}`) : null,
  }));
  return { headerHash, number, operations, withdrawals: randomBytes(76), parts };
}
