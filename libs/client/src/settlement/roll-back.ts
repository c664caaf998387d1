import type { Deployment, L1Batch, L1View } from '#libs/l1';
import { CodedError } from '#libs/protocol';
import { batchOnL1 } from '../l1/batch-on-l1.js';
import { finalityOf } from '../l1/finality.js';
import type { L1Access } from '../l1/l1-access.js';
import type { Paid } from '../l1/paid.js';
import type { Verification } from '../verify/verification.js';
import type { Settlement } from './settlement.js';

/** The parts of a client that a rollback uses. */
export interface RollBackClient {
  readonly deployment: Deployment;
  readonly l1: Pick<L1Access, 'now'>;
  readonly settlement: Pick<Settlement, 'rollBack'>;
  readonly verification: Pick<Verification, 'view'>;
}

/**
 * F2: rolls back the first unproved batch after its deadline, with all later ones. Half of the sequencer's bond is
 * burnt, and the caller gets the rest.
 *
 * @returns the last rolled-back batch, and the transaction
 * @throws CodedError BATCH_NOT_ON_L1, BATCH_PROVED, DEADLINE_AHEAD {deadline}, BATCH_NOT_FIRST; Settlement_… if L1 has
 *   changed in the meantime
 */
export async function rollBackBatch(client: RollBackClient, number: number): Promise<Paid & { latest: number }> {
  const { settlement } = client;
  const view = await client.verification.view();
  batchOnL1(view, number);
  const { state, proveUntil } = finalityOf(view, number, client.deployment, []);
  // F2: proved batches cannot be rolled back
  if (state !== 'submitted') throw new CodedError('BATCH_PROVED', { number, state }, `batch ${number} is ${state}`);
  if ((await client.l1.now()) <= proveUntil) {
    const until = new Date(proveUntil * 1_000).toISOString().replace('.000Z', 'Z');
    const fields = { number, deadline: proveUntil };
    throw new CodedError('DEADLINE_AHEAD', fields, `batch ${number} may still be proved until ${until}`);
  }
  const first = firstUnproved(view);
  if (number !== first) {
    const fields = { expected: first, actual: number };
    throw new CodedError(
      'BATCH_NOT_FIRST',
      fields,
      `batch ${first} comes before it and is unproved too: roll that one back`,
    );
  }
  const parent = view.batch(number - 1) as L1Batch;
  return { latest: view.latest, ...(await settlement.rollBack(number, parent.header)) };
}

function firstUnproved(view: L1View): number {
  let number = view.latestFinal + 1;
  while (view.isProved(number)) number++;
  return number;
}
