import type { DataSource } from 'typeorm';
import type { QueueJson } from '#libs/client';
import type { FinalityView } from '../finality/finality.js';

/** Number of recently proved batches for measuring the rate. */
const MEASURED_BATCHES = 50;

/** A proved batch: its time in seconds since 1970, and its number of chunks. */
export interface ProvedBatch {
  at: number;
  chunks: number;
}

/** Chunks to prove until batches are final, and the rate of proofs. */
export class ProvingQueue {
  /** @param database the operator's */
  constructor(
    private readonly database: Pick<DataSource, 'query'>,
    private readonly look: () => FinalityView,
  ) {}

  /** @param numbers batches; default: the next batch to be sealed, counted as one chunk */
  async of(numbers: readonly number[]): Promise<QueueJson> {
    const view = this.look();
    const sealed: { number: string; chunk_count: number }[] = await this.database.query(
      'SELECT number, chunk_count FROM batches WHERE number > $1 ORDER BY number',
      [view.latest],
    );
    const next = Math.max(view.latest, Number(sealed.at(-1)?.number ?? 0)) + 1;
    const waiting = [
      ...waitingOnL1(view),
      ...sealed.map(({ number, chunk_count }) => ({ number: Number(number), chunks: chunk_count })),
      { number: next, chunks: 1 },
    ];
    return {
      latestFinal: view.latestFinal,
      chunksPerHour: provingRate(provedLast(view)),
      batches: (numbers.length > 0 ? numbers : [next]).map((batch) => ({
        batch,
        chunksWaiting: waiting.reduce((sum, { number, chunks }) => sum + (number <= batch ? chunks : 0), 0),
      })),
    };
  }
}

/** Unproved chunks by batch. */
function waitingOnL1(view: FinalityView): { number: number; chunks: number }[] {
  const numbers = Array.from({ length: view.latest - view.latestFinal }, (_, i) => view.latestFinal + 1 + i);
  return numbers.map((number) => {
    const count = view.isProved(number) ? 0 : (view.batch(number)?.header.chunkCount ?? 0);
    return { number, chunks: count && count - view.provedChunks(number).length };
  });
}

function provedLast(view: FinalityView): ProvedBatch[] {
  const found: ProvedBatch[] = [];
  for (let number = view.latest; number > 0 && found.length < MEASURED_BATCHES; number--) {
    const [batch, proved] = [view.batch(number), view.provedIn(number)];
    if (batch && proved) found.push({ at: proved.blockTimestamp, chunks: batch.header.chunkCount });
  }
  return found;
}

/** Chunks per hour: those of all batches except the first proved, over the time from its proof to the last one. Null if unknown. */
export function provingRate(proved: readonly ProvedBatch[]): number | null {
  const [first, ...others] = [...proved].sort((a, b) => a.at - b.at);
  const seconds = (others.at(-1)?.at ?? 0) - (first?.at ?? 0);
  if (seconds <= 0) return null;
  return (3_600 * others.reduce((sum, { chunks }) => sum + chunks, 0)) / seconds;
}
