import type { DataSource } from 'typeorm';
import type { QueueJson } from '#libs/client';
import type { FinalityView } from '../finality/finality.js';

/** Number of recently proved batches for measuring the rate. */
const MEASURED_BATCHES = 50;

/** A proved batch: its time in seconds since 1970, and its number of operations. */
export interface ProvedBatch {
  at: number;
  operations: number;
}

/** Operations to prove until batches are final, and the rate of proofs. */
export class ProvingQueue {
  /** @param database the operator's */
  constructor(
    private readonly database: Pick<DataSource, 'query'>,
    private readonly look: () => FinalityView,
  ) {}

  /** @param numbers batches; default: the next batch to be sealed, counted as one operation */
  async of(numbers: readonly number[]): Promise<QueueJson> {
    const view = this.look();
    const proved = provedLast(view);
    const rows: { number: string; operation_count: number }[] = await this.database.query(
      'SELECT number, operation_count FROM batches WHERE number > $1 ORDER BY number',
      [Math.min(view.latestFinal, ...proved.map(({ number }) => number - 1))],
    );
    const operations = new Map(rows.map((row) => [Number(row.number), row.operation_count]));
    const next = Math.max(view.latest, Number(rows.at(-1)?.number ?? 0)) + 1;
    const waiting = [...operations, [next, 1] as const].filter(
      ([number]) => number > view.latestFinal && !view.isProved(number),
    );
    return {
      latestFinal: view.latestFinal,
      operationsPerHour: provingRate(proved.map(({ number, at }) => ({ at, operations: operations.get(number) ?? 0 }))),
      batches: (numbers.length > 0 ? numbers : [next]).map((batch) => ({
        batch,
        operationsWaiting: waiting.reduce((sum, [number, count]) => sum + (number <= batch ? count : 0), 0),
      })),
    };
  }
}

/** The highest proved batches, with the times of their proofs. */
function provedLast(view: FinalityView): { number: number; at: number }[] {
  const found: { number: number; at: number }[] = [];
  for (let number = view.latest; number > 0 && found.length < MEASURED_BATCHES; number--) {
    const proved = view.provedIn(number);
    if (proved) found.push({ number, at: proved.blockTimestamp });
  }
  return found;
}

/**
 * Operations per hour: those of all batches except the first proved, over the time from its proof to the last one. Null
 * if unknown.
 */
export function provingRate(proved: readonly ProvedBatch[]): number | null {
  const [first, ...others] = [...proved].sort((a, b) => a.at - b.at);
  const seconds = (others.at(-1)?.at ?? 0) - (first?.at ?? 0);
  if (seconds <= 0) return null;
  return (3_600 * others.reduce((sum, { operations }) => sum + operations, 0)) / seconds;
}
