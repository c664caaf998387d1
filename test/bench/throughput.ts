import { areCertified, batchesFrom, isIdle, stageTimesOf } from './batches.js';
import type { Measured } from './bench.js';
import { cpuSeconds, usedBetween } from './cpu.js';
import { type BenchDevnet, startBenchDevnet, waitUntil } from './devnet.js';
import { Load } from './generate-load.js';
import { fundPayers } from './load.js';
import { Scope } from './scope.js';

const MEMBERS = 4;
const PAYERS = 256;
const EACH = 60;
const OPERATIONS = PAYERS * EACH;
const WIDTH = 128;

/**
 * The whole system on one machine: users in their own process submit signed transfers over HTTP as fast as they are
 * accepted, the operator seals in one process, and four members certify in theirs. Measured from the first accepted to
 * the last certified operation.
 */
export function benchThroughput(): Promise<Measured> {
  return Scope.run(async (scope) => {
    const devnet = await startBenchDevnet(scope, { members: MEMBERS });
    const { api } = devnet;
    await fundPayers(devnet, PAYERS);
    const load = await Load.prepare(scope, devnet, { payers: PAYERS, each: EACH, width: WIDTH });
    await waitUntil('the system to rest', () => isIdle(api));
    const first = (await api.status()).batches.sealed + 1;
    const cpuBefore = await cpuSeconds(devnet.postgresUrl);
    const accepted = await load.submit();
    await waitUntil('every batch to be certified', () => areCertified(api, first, OPERATIONS), {
      seconds: 600,
      pollMs: 250,
    });
    const cpu = usedBetween(cpuBefore, await cpuSeconds(devnet.postgresUrl));
    const batches = await batchesFrom(api, first);
    const lastCertified = Math.max(...batches.map(({ certifiedAt }) => Date.parse(certifiedAt ?? '')));
    const operations = batches.reduce((sum, { operationCount }) => sum + operationCount, 0);
    if (operations !== OPERATIONS || accepted.count !== operations)
      throw new Error(`${OPERATIONS} operations submitted, ${accepted.count} accepted, ${operations} in batches`);
    const seconds = (lastCertified - accepted.first) / 1_000;
    await waitUntil('every member to have signed', () => haveSigned(devnet, first + batches.length - 1), {
      seconds: 600,
    });
    const allSignedSeconds = (Date.now() - accepted.first) / 1_000;
    return {
      rows: [
        {
          name: 'end to end with four members on these cores, accepted to certified',
          value: operations / seconds,
          unit: 'op/s',
          target: '>= 100',
        },
      ],
      details: {
        operations,
        seconds,
        acceptedPerSecond: (1_000 * accepted.count) / (accepted.last - accepted.first),
        certifiedByAllFourPerSecond: operations / allSignedSeconds,
        retries: accepted.retries,
        slowestSubmissionMs: accepted.slowest,
        signingSeconds: load.signingSeconds,
        cpuSeconds: cpu,
        batches: batches.map(({ number, operationCount, sealedAt, certifiedAt }) => ({
          number,
          operations: operationCount,
          sealedMs: Date.parse(sealedAt) - accepted.first,
          certifiedMs: Date.parse(certifiedAt ?? '') - accepted.first,
        })),
        ...(await stageTimesOf(devnet)),
      },
    };
  });
}

/** Whether even the slowest member has signed the batch. */
async function haveSigned({ ports }: BenchDevnet, number: number): Promise<boolean> {
  const tips = ports.memberHttp.map(async (port) => {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/status`, { signal: AbortSignal.timeout(30_000) });
    return ((await answer.json()) as { tip: { number: number } }).tip.number;
  });
  return (await Promise.all(tips)).every((tip) => tip >= number);
}
