import { freePort } from '#libs/embedded';
import { PipelineReader, pipelineEntities } from '#libs/pipeline';
import { connectPostgres } from '#libs/storage';
import { isIdle } from './batches.js';
import type { Measured } from './bench.js';
import { proversPeakMiB } from './cpu.js';
import { type BenchDevnet, startBenchDevnet, until } from './devnet.js';
import { fundPayers, payersOf, signTransfers, submitAll } from './load.js';
import { Scope } from './scope.js';

const CHUNK = 64;
const ROUNDS = 3;
/** The devnet's chunks: many of them are soon proved. */
const SMALL = { chunkSize: 16, maxWithdrawals: 8, maxInboxEntries: 16 };
/** Chunks for one prover alone, and then for two. */
const ALONE = 8;
const TOGETHER = 16;
const MEMBERS = 1;
const DEADLINE = { seconds: 600, pollMs: 100 };

/** Real services: how soon an idle prover has a chunk of 64 on L1, and what a second prover adds. */
export async function benchFinality(): Promise<Measured> {
  const idle = await Scope.run(idleProver);
  const { ratio, memoryMiB, ...pair } = await Scope.run(twoProvers);
  return {
    rows: [
      {
        name: 'a chunk of 64, from submitted to proved, idle prover, the slowest of three',
        value: Math.max(...idle) / 1_000,
        unit: 's',
        target: '< 25',
      },
      { name: 'two provers of one thread against one', value: ratio, unit: 'times', target: '>= 1.8' },
      { name: 'memory of a prover of chunks of 16, all its processes', value: memoryMiB, unit: 'MiB', target: '< 500' },
    ],
    details: { idleMilliseconds: idle, pair },
  };
}

async function idleProver(scope: Scope): Promise<number[]> {
  const devnet = await startBenchDevnet(scope, {
    members: MEMBERS,
    tuning: { VOLITION_SEAL_MAX_OPERATIONS: `${CHUNK}` },
  });
  const { api, deployment } = devnet;
  await fundPayers(devnet, CHUNK);
  const queues = await signTransfers(deployment, await payersOf(api, deployment, CHUNK), ROUNDS);
  await until('L1 to have the deposits', () => isIdle(api), DEADLINE);
  await devnet.prover();
  const milliseconds: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await until('the prover to be idle', () => isAllFinal(devnet), DEADLINE);
    const number = (await api.status()).batches.sealed + 1;
    const turn = queues.map((queue) => queue.slice(i, i + 1));
    await submitAll(api, turn, CHUNK);
    const reached = async (state: 'submitted' | 'proved') => (await api.status()).batches[state] >= number;
    await until('L1 to have the batch', () => reached('submitted'), DEADLINE);
    const submitted = performance.now();
    await until('the batch to be proved', () => reached('proved'), DEADLINE);
    milliseconds.push(Math.round(performance.now() - submitted));
  }
  return milliseconds;
}

async function isAllFinal({ api }: BenchDevnet): Promise<boolean> {
  const { batches } = await api.status();
  return batches.final === batches.sealed;
}

/** Chunks a second of one prover with one thread, and of two, from when each chunk was proved. */
async function twoProvers(scope: Scope) {
  const devnet = await startBenchDevnet(scope, { members: MEMBERS, parameters: SMALL });
  const { api, deployment } = devnet;
  const payers = 32;
  await fundPayers(devnet, payers);
  const queues = await signTransfers(deployment, await payersOf(api, deployment, payers), 20);
  await submitAll(api, queues, payers);
  await until('L1 to have all batches', () => isIdle(api), DEADLINE);
  const database = scope.add(
    await connectPostgres(devnet.operatorDatabase, { entities: pipelineEntities, migrations: [] }),
    (open) => open.destroy(),
  );
  const reader = new PipelineReader(database);
  const { submitted } = (await api.status()).batches;
  const instants = async (): Promise<number[]> => {
    const all = await Promise.all(Array.from({ length: submitted }, (_, i) => reader.chunkProofs(i + 1)));
    return all
      .flatMap((rows) => rows.flatMap(({ provedAt }) => (provedAt ? [provedAt.getTime()] : [])))
      .sort((a, b) => a - b);
  };
  const proved = async (count: number): Promise<number[]> => {
    await until(`${count} chunks to be proved`, async () => (await instants()).length >= count, DEADLINE);
    return instants();
  };
  const oneThread = { VOLITION_PROVER_THREADS: '1', VOLITION_PROVER_NICENESS: '0' };
  await devnet.prover(oneThread);
  const alone = await proved(1 + ALONE);
  const memoryMiB = await proversPeakMiB();
  await devnet.prover({ ...oneThread, VOLITION_PROVER_LEAD: 'false', VOLITION_HTTP_PORT: `${await freePort()}` });
  // From when the second has made its first: two within half of the time that one took.
  const begun = (await proved(alone.length + 3)).length;
  const together = await proved(begun + TOGETHER);
  const perSecond = (times: readonly number[]): number =>
    (times.length - 1) / (((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000);
  const [one, two] = [perSecond(alone.slice(0, 1 + ALONE)), perSecond(together.slice(begun - 1))];
  return { ratio: two / one, memoryMiB, chunksASecond: { one, two } };
}
