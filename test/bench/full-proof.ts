import { isIdle } from './batches.js';
import type { Measured } from './bench.js';
import { cpuSeconds, proversDuring, usedBetween } from './cpu.js';
import { startBenchDevnet, waitUntil } from './devnet.js';
import { fundPayers, payersOf, signTransfers, submitAll } from './load.js';
import { Scope } from './scope.js';

const OPERATIONS = 4_096;
const PAYERS = 64;
const DEADLINE = { seconds: 3_600, pollMs: 1_000 };

/**
 * Measures a full batch from end to end: real services, real proofs of every part, L1's gas. Ten minutes on two cores.
 */
export function benchFullProof(): Promise<Measured> {
  return Scope.run(async (scope) => {
    // Only a full batch is sealed, or one with deposits, or at last an old one.
    const tuning = {
      ...{ VOLITION_SEAL_MAX_AGE_MS: '600000', VOLITION_SEAL_URGENT_AGE_MS: '10000' },
      ...{ VOLITION_SEAL_QUIET_MS: '0', VOLITION_SEAL_TARGET_GWEI: '0' },
    };
    const devnet = await startBenchDevnet(scope, { members: 3, tuning });
    const { api, deployment, postgresUrl } = devnet;
    await fundPayers(devnet, PAYERS);
    const queues = await signTransfers(deployment, await payersOf(api, deployment, PAYERS), OPERATIONS / PAYERS);
    await waitUntil('L1 to have the deposits', () => isIdle(api), DEADLINE);
    await devnet.prover();
    const reached = async (state: 'submitted' | 'final', number: number) =>
      (await api.status()).batches[state] >= number;
    const { sealed } = (await api.status()).batches;
    await waitUntil('earlier batches to be final', () => reached('final', sealed), DEADLINE);

    const number = sealed + 1;
    await submitAll(api, queues, PAYERS);
    await waitUntil('L1 to have the batch', () => reached('submitted', number), DEADLINE);
    const [before, submitted] = [await cpuSeconds(postgresUrl), performance.now()];
    const provers = await proversDuring(() =>
      waitUntil('the batch to be final', () => reached('final', number), DEADLINE),
    );
    const seconds = (performance.now() - submitted) / 1_000;
    const cpu = usedBetween(before, await cpuSeconds(postgresUrl));
    const { operationCount, l1, proof } = await api.batch(number);
    const gas = { submission: l1?.gasUsed ?? 0, proof: proof?.gasUsed ?? 0 };
    return {
      rows: [
        {
          name: 'operations of a full batch, proved end to end',
          value: operationCount,
          unit: '',
          target: `>= ${OPERATIONS}`,
        },
        { name: 'a full batch, from submitted to final', value: seconds, unit: 's', target: '< 760' },
        {
          name: 'proving an operation, full batch, folds included',
          value: provers.cpuSeconds / operationCount,
          unit: 'core-s',
          target: '< 0.37',
        },
        {
          name: 'L1 gas of an operation, full batch: submission, proof and finality',
          value: (gas.submission + gas.proof) / operationCount,
          unit: 'gas',
          target: '< 300',
        },
        {
          name: 'memory of the prover, all its processes',
          value: provers.peakMiB,
          unit: 'MiB',
          target: '< 4608',
        },
      ],
      details: { seconds, cpu: { ...cpu, provers: provers.cpuSeconds }, gas, parts: proof?.parts },
    };
  });
}
