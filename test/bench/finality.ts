import { loadavg } from 'node:os';
import type { DataSource } from 'typeorm';
import { freePort } from '#libs/embedded';
import { pipelineEntities } from '#libs/pipeline';
import { connectPostgres } from '#libs/storage';
import { isIdle, percentile } from './batches.js';
import type { Measured } from './bench.js';
import { type CpuSeconds, cpuSeconds, proversDuring, usedBetween } from './cpu.js';
import { type BenchDevnet, startBenchDevnet, waitUntil } from './devnet.js';
import { fundPayers, payersOf, signTransfers, submitAll } from './load.js';
import { Scope } from './scope.js';
import type { Row } from './table.js';

/** Batches that are timed, with the seconds from submitted to proved. */
const TIMED = [
  { operations: 16, target: '< 12' },
  { operations: 64, target: '< 25' },
  { operations: 256, target: '< 80' },
] as const;
/** Of each size. One more before them is not timed: the prover's first proof of a circuit takes longer. */
const ROUNDS = 3;
const MAX_PAYERS = 64;
/**
 * Operations of the batches whose rate is measured: a segment of the smallest circuit each, which is proved quickly.
 */
const SMALL = 16;
/** Number of rounds with one prover, then two. They alternate, because the machine's other load changes slowly. */
const TURNS = 3;
/** Number of batches per measured rate, for one prover and for two. */
const ALONE = 8;
const TOGETHER = 16;
const BATCHES = 2 + TURNS * (ALONE + TOGETHER + 6);
/** Poll rarely, because polling would be measured too. */
const LOOK = { seconds: 600, pollMs: 1_000 };
const MEMBERS = 1;
const DEADLINE = { seconds: 600, pollMs: 100 };

/**
 * Measures with real services how soon an idle prover has a batch proved on L1, and the speed-up by a second prover.
 */
export async function benchFinality(): Promise<Measured> {
  const rows: Row[] = [];
  const idleMs: Record<number, number[]> = {};
  for (const { operations, target } of TIMED) {
    const times = await Scope.run((scope) => idleProver(scope, operations));
    const name = `a batch of ${operations} operations, from submitted to proved, idle prover, the slowest of ${ROUNDS}`;
    rows.push({ name, value: Math.max(...times) / 1_000, unit: 's', target });
    idleMs[operations] = times;
  }
  const { ratio, memoryMiB, ...pair } = await Scope.run(twoProvers);
  return {
    rows: [
      ...rows,
      {
        name: 'two provers of one thread against one, beside PostgreSQL and L1',
        value: ratio,
        unit: 'times',
        target: '>= 1.85',
      },
      {
        name: 'memory of a prover of segments of 16, all its processes',
        value: memoryMiB,
        unit: 'MiB',
        target: '< 500',
      },
    ],
    details: { idleMs, pair },
  };
}

async function idleProver(scope: Scope, operations: number): Promise<number[]> {
  const devnet = await startBenchDevnet(scope, {
    members: MEMBERS,
    tuning: { VOLITION_SEAL_MAX_OPERATIONS: `${operations}` },
  });
  const { api, deployment } = devnet;
  const payers = Math.min(operations, MAX_PAYERS);
  await fundPayers(devnet, payers);
  const each = operations / payers;
  const queues = await signTransfers(deployment, await payersOf(api, deployment, payers), each * (1 + ROUNDS));
  await waitUntil('L1 to have the deposits', () => isIdle(api), DEADLINE);
  await devnet.prover();
  const milliseconds: number[] = [];
  for (let i = 0; i <= ROUNDS; i++) {
    await waitUntil('the prover to be idle', () => isAllFinal(devnet), DEADLINE);
    const number = (await api.status()).batches.sealed + 1;
    const turn = queues.map((queue) => queue.slice(i * each, (i + 1) * each));
    await submitAll(api, turn, payers);
    const reached = async (state: 'submitted' | 'proved') => (await api.status()).batches[state] >= number;
    await waitUntil('L1 to have the batch', () => reached('submitted'), DEADLINE);
    const submitted = performance.now();
    await waitUntil('the batch to be proved', () => reached('proved'), DEADLINE);
    milliseconds.push(Math.round(performance.now() - submitted));
  }
  return milliseconds.slice(1);
}

async function isAllFinal({ api }: BenchDevnet): Promise<boolean> {
  const { batches } = await api.status();
  return batches.final === batches.sealed;
}

/**
 * Batches per second of one prover with one thread, and of two, alternating. All are queued before, and the system is
 * otherwise idle.
 */
async function twoProvers(scope: Scope) {
  const devnet = await startBenchDevnet(scope, {
    members: MEMBERS,
    tuning: { VOLITION_SEAL_MAX_OPERATIONS: `${SMALL}` },
  });
  await fillQueue(devnet);
  const database = scope.add(
    await connectPostgres(devnet.operatorDatabase, { entities: pipelineEntities, migrations: [] }),
    (open) => open.destroy(),
  );
  const rates = new Rates(database, devnet.postgresUrl);
  const oneThread = {
    ...{ VOLITION_PROVER_THREADS: '1', VOLITION_PROVER_NICENESS: '0' },
    ...{ VOLITION_PROVER_MEMORY: '512', VOLITION_MAX_QUEUED_BATCHES: `${BATCHES}` },
  };
  await devnet.prover(oneThread);
  // It loads its KZG engine once, to prove the first batch on L1.
  const hasProvedOne = async () => (await devnet.api.status()).batches.final > 0;
  await waitUntil('the first batch to be final', hasProvedOne, LOOK);
  // Provers usually run on their own machines, so the idle rest of the system, which polls, is stopped.
  await devnet.endServices();
  const turns: { one: Rate; two: Rate; memoryMiB: number }[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const { result: one, peakMiB: memoryMiB } = await proversDuring(() => rates.of(ALONE));
    const port = await freePort();
    const second = await devnet.prover({
      ...oneThread,
      VOLITION_PROVER_ROLE: 'worker',
      VOLITION_HTTP_PORT: `${port}`,
    });
    await waitUntil('the second prover to have proved one', () => hasProved(port), LOOK);
    const two = await rates.of(TOGETHER);
    await second.stop();
    turns.push({ one, two, memoryMiB });
  }
  const median = (of: 'one' | 'two') =>
    percentile(
      turns.map((turn) => turn[of].batchesASecond),
      0.5,
    );
  return {
    ratio: median('two') / median('one'),
    memoryMiB: Math.max(...turns.map(({ memoryMiB }) => memoryMiB)),
    batchesASecond: { one: median('one'), two: median('two') },
    turns,
  };
}

/** Submits more batches of transfers than will be proved. */
async function fillQueue(devnet: BenchDevnet): Promise<void> {
  const { api, deployment } = devnet;
  const payers = 32;
  await fundPayers(devnet, payers);
  const each = Math.ceil((BATCHES * SMALL) / payers);
  await submitAll(api, await signTransfers(deployment, await payersOf(api, deployment, payers), each), payers);
  await waitUntil('L1 to have all batches', () => isIdle(api), DEADLINE);
}

async function hasProved(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`).catch(() => undefined);
  return /^volition_prover_proved_parts_total\S* [1-9]/m.test((await answer?.text()) ?? '');
}

interface Rate {
  batchesASecond: number;
  /** cores kept busy by each part of the system */
  cores: CpuSeconds;
  load: number;
}

/** Measures the rate of proved batches from the times in the rows of their only parts, and the CPU use meanwhile. */
class Rates {
  constructor(
    private readonly database: DataSource,
    private readonly postgresUrl: string,
  ) {}

  /** The rate of `count` batches, skipping the next one, which was begun under other conditions. */
  async of(count: number): Promise<Rate> {
    const first = await this.reach((await this.count()) + 1);
    const [cpu, at] = [await cpuSeconds(this.postgresUrl), performance.now()];
    const last = await this.reach(first + count);
    const used = usedBetween(cpu, await cpuSeconds(this.postgresUrl));
    const seconds = (performance.now() - at) / 1_000;
    const cores = Object.fromEntries(Object.entries(used).map(([part, cpu]) => [part, cpu / seconds]));
    const instants = (await this.instants()).slice(first - 1, last);
    return { batchesASecond: 1_000 * slope(instants), cores, load: loadavg()[0] ?? 0 };
  }

  /** Waits until `wanted` batches are proved. @returns their number */
  private async reach(wanted: number): Promise<number> {
    let count = 0;
    const enough = async () => {
      count = await this.count();
      return count >= wanted;
    };
    await waitUntil(`${wanted} batches to be proved`, enough, LOOK);
    return count;
  }

  private async count(): Promise<number> {
    const [row] = await this.database.query('SELECT count(proved_at)::integer AS count FROM proof_parts');
    return row.count;
  }

  private async instants(): Promise<number[]> {
    const rows: { proved_at: Date }[] = await this.database.query(
      'SELECT proved_at FROM proof_parts WHERE proved_at IS NOT NULL ORDER BY proved_at',
    );
    return rows.map(({ proved_at }) => proved_at.getTime());
  }
}

/** Batches per millisecond, by least squares: with two provers, the first and last times alone are imprecise. */
function slope(instants: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middle, half] = [mean(instants), (instants.length - 1) / 2];
  const deviations = instants.map((instant) => instant - middle);
  const covariance = mean(deviations.map((deviation, i) => deviation * (i - half)));
  return covariance / mean(deviations.map((deviation) => deviation ** 2));
}
