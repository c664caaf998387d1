import type { DataSource, EntityManager } from 'typeorm';
import { CodedError } from '#libs/protocol';
import { BATCH_STATES, BatchRow, type BatchState } from './entities.js';

/**
 * Postgres channel that announces every step of a batch: `{"number": n, "state": "sealed"}`. Also `abandoned`, and
 * `requested` when the settler requests a change from the sequencer.
 */
export const PIPELINE_CHANNEL = 'volition_pipeline';

/**
 * Moves a batch to its next state, in one transaction. A batch that has reached the state already stays as it is, so a
 * step can be repeated after a crash.
 *
 * @param also more to write in the same transaction
 * @throws CodedError BATCH_STATE where the batch is not in the state before
 */
export function advance(
  database: DataSource,
  number: number,
  to: BatchState,
  set: Partial<BatchRow>,
  also: (manager: EntityManager) => Promise<void> = async () => {},
): Promise<void> {
  return step(database, number, to, async (manager) => {
    const from = BATCH_STATES[BATCH_STATES.indexOf(to) - 1];
    const { affected } = await manager.getRepository(BatchRow).update({ number, state: from }, { ...set, state: to });
    if (affected !== 1) throw new CodedError('BATCH_STATE', { number, expected: from });
    await also(manager);
  });
}

/** Runs `work`, which brings a batch to a state, in one transaction, unless the batch is there already. */
export function step(
  database: DataSource,
  number: number,
  to: BatchState,
  work: (manager: EntityManager) => Promise<void>,
): Promise<void> {
  return database.transaction(async (manager) => {
    const [found] = await manager.query('SELECT state FROM batches WHERE number = $1 FOR UPDATE', [number]);
    if (found && to === 'sealed') throw new CodedError('BATCH_STATE', { number, expected: 'no such batch' });
    if (found && BATCH_STATES.indexOf(found.state) >= BATCH_STATES.indexOf(to)) return;
    await work(manager);
    await announce(manager, number, to);
  });
}

export async function announce(manager: EntityManager, number: number, state: string): Promise<void> {
  await manager.query('SELECT pg_notify($1, $2)', [PIPELINE_CHANNEL, JSON.stringify({ number, state })]);
}
