import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { SegmentState, Statement } from '#libs/ledger';
import type { PartTaker, PlannedBatch } from '#libs/pipeline';
import { fromHex, type Hex, toHex, word } from '#libs/protocol';
import { type Part, packSegment, plannedBytes, planParts, VERIFIED_CIRCUITS } from '#libs/proving';

/** A prover that can prove every part. */
export const ANY_PROVER: PartTaker = { memory: 8_192, circuits: VERIFIED_CIRCUITS };

/** A batch in state submitted, as far as the queue looks at it. @returns its header's hash */
export async function insertSubmittedBatch(
  database: Pick<DataSource, 'query'>,
  number: number,
  { headerHash = toHex(randomBytes(32)), operations = 1 } = {},
): Promise<Hex> {
  const empty = Buffer.alloc(0);
  await database.query(
    `INSERT INTO batches (number, state, timestamp, operation_count, payouts, elements, lanes, draft, authorizations, sealed_at,
     header, header_hash, transaction_hash) VALUES ($1, 'submitted', 0, $2, 0, $3, $3, $4, $3, now(), $3, $5, $5)`,
    [number, operations, empty, Buffer.alloc(416), Buffer.from(fromHex(headerHash))],
  );
  return headerHash;
}

/** Where batch `number` stands after so many elements. */
const stateAt = (number: number, index: number): SegmentState => ({
  ...{ roots: [word(BigInt(number)), word(BigInt(number))], digest: word(BigInt(index)) },
  ...{ entries: [0n, 0n], withdrawals: 0n, pending: 0n, index },
});

/** What a part of batch `number` states; its sums are of its size. */
export const statementOf = (number: number, { first, count }: Pick<Part, 'first' | 'count'>): Statement => ({
  ...{ before: stateAt(number, first), after: stateAt(number, first + count), domain: 7n, z: BigInt(number) },
  sums: [
    [BigInt(count), 0n],
    [0n, BigInt(count)],
  ],
});

/** A plan whose segments have no operations: enough to be taken, packed and unpacked. */
export function plannedBatch(headerHash: Hex, number: number, operations: number, memory = 8_192): PlannedBatch {
  const parts = planParts(operations, memory).map((part) => {
    const { before, domain, z, ...rest } = statementOf(number, part);
    const segment = { before, domain, z, tops: [[word(0n)], [word(0n)]] as [Hex[], Hex[]], openings: [], steps: [] };
    const isSegment = part.circuit.startsWith('segment');
    const statement = plannedBytes({ before, domain, z, ...rest });
    return { ...part, statement, job: isSegment ? packSegment(segment) : null };
  });
  const referenceString = 'insecure-development';
  return { headerHash, number, operations, referenceString, withdrawals: randomBytes(76), payouts: [0, 1], parts };
}
