import { areCertified, batchesFrom, certificationMs, isIdle, percentile, stageTimesOf } from './batches.js';
import type { Measured } from './bench.js';
import { startBenchDevnet, waitUntil } from './devnet.js';
import { fundPayers, payersOf, signTransfers, submitAll } from './load.js';
import { Scope } from './scope.js';

const MEMBERS = 4;
const BATCH = 64;
const BATCHES = 30;

/**
 * Batches of 64 operations, one at a time on an idle system: from sealed to certified by three of four members in their
 * own processes.
 */
export function benchLatency(): Promise<Measured> {
  return Scope.run(async (scope) => {
    const devnet = await startBenchDevnet(scope, {
      members: MEMBERS,
      tuning: { VOLITION_SEAL_MAX_OPERATIONS: `${BATCH}` },
    });
    const { api, deployment } = devnet;
    await fundPayers(devnet, BATCH);
    const payers = await payersOf(api, deployment, BATCH);
    const queues = await signTransfers(deployment, payers, BATCHES);
    await waitUntil('the system to rest', () => isIdle(api));
    const first = (await api.status()).batches.sealed + 1;
    for (let i = 0; i < BATCHES; i++) {
      await submitAll(
        api,
        queues.map((queue) => queue.slice(i, i + 1)),
        BATCH,
      );
      await waitUntil('the batch to be certified', () => areCertified(api, first + i, BATCH));
      await waitUntil('L1 to have it', () => isIdle(api));
    }
    const batches = await batchesFrom(api, first);
    const odd = batches.find(({ operationCount }) => operationCount !== BATCH);
    if (odd || batches.length !== BATCHES)
      throw new Error(`batch ${odd?.number} of ${batches.length} is not one of ${BATCH}`);
    const latencies = batches.map(certificationMs);
    const row = (share: number, target: string) => ({
      name: `a batch of 64 operations, sealed to certified, p${100 * share}`,
      value: percentile(latencies, share) / 1_000,
      unit: 's',
      target,
    });
    return {
      rows: [row(0.5, '<= 1'), row(0.95, '<= 2')],
      details: { milliseconds: latencies, ...(await stageTimesOf(devnet)) },
    };
  });
}
