import type { L1Batch, L1View } from '#libs/l1';
import { CodedError } from '#libs/protocol';
import type { VolitionClient } from '../client.js';
import { batchOnL1 } from '../verify/rebuild.js';
import { finalityOf } from './finality.js';
import type { Paid } from './settlement-actions.js';

/**
 * F2: takes a batch, the first that is not proved, off L1 after its deadline, with all after it. Half of the sequencer's bond is burnt, and the caller
 * gets the rest.
 *
 * @returns the last batch that went with it, and the transaction
 * @throws CodedError BATCH_NOT_ON_L1, BATCH_PROVED, DEADLINE_AHEAD {deadline}, BATCH_NOT_FIRST; Settlement_… where L1 changed meanwhile
 */
export async function rollBackBatch(client: VolitionClient, number: number): Promise<Paid & { latest: number }> {
  const actions = client.settlementActions();
  const view = await client.view();
  batchOnL1(view, number);
  const { state, proveUntil } = finalityOf(view, number, client.deployment, null);
  // F2: what is proved stays
  if (state !== 'submitted') throw new CodedError('BATCH_PROVED', { number, state }, `batch ${number} is ${state}`);
  if ((await client.l1.now()) <= proveUntil) {
    const until = new Date(proveUntil * 1_000).toISOString().replace('.000Z', 'Z');
    const fields = { number, deadline: proveUntil };
    throw new CodedError('DEADLINE_AHEAD', fields, `batch ${number} may still be proved, until ${until}`);
  }
  const first = firstUnproved(view);
  if (number !== first) {
    const fields = { expected: first, actual: number };
    throw new CodedError(
      'BATCH_NOT_FIRST',
      fields,
      `batch ${first} is before it and not proved either: it goes with it`,
    );
  }
  const parent = view.batch(number - 1) as L1Batch;
  return { latest: view.latest, ...(await actions.rollBack(number, parent.header)) };
}

function firstUnproved(view: L1View): number {
  let number = view.latestFinal + 1;
  while (view.isProved(number)) number++;
  return number;
}
