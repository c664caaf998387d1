import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ProofQueue } from '#libs/pipeline';
import type { RunningService } from '#libs/platform';
import { freePort, waitFor } from '#libs/testing';
import { startProver } from '../../src/prover/start.js';
import { ProverWorld, testLogger } from './prover-harness.js';
import { killProcess, runCompiled } from './service-process.js';

/** A process takes seconds to start, and much longer where other tests have the processors. */
const SLOW = 300_000;
const PATIENCE = { deadlineMs: 120_000 };

describe('provers that share a queue', { timeout: SLOW }, () => {
  let world: ProverWorld;
  let queue: ProofQueue;
  let leader: RunningService;
  let children: { child: ChildProcess; url: string }[] = [];

  beforeAll(async () => {
    world = await ProverWorld.open();
    queue = new ProofQueue(world.store.database);
    await world.fund();
    await world.batch({ transfers: 14 });
    leader = await startProver(await world.config(8, { VOLITION_PROVER_WORKERS: '0' }), testLogger());
    await waitFor(async () => (await queue.counts()).queued === 4, PATIENCE);
  }, SLOW);
  afterEach(async () => {
    for (const { child } of children) await killProcess(child);
    children = [];
  });
  afterAll(async () => {
    await leader?.close();
    await world?.close();
  });

  /** A process that only proves, with one thread. */
  async function launch() {
    const port = await freePort();
    const env = await world.environment(8, {
      VOLITION_PROVER_LEAD: 'false',
      VOLITION_PROVER_THREADS: '1',
      VOLITION_HTTP_PORT: `${port}`,
    });
    const child = runCompiled('src/prover/main.js', env);
    const launched = { child, url: `http://127.0.0.1:${port}` };
    children.push(launched);
    return launched;
  }

  /** Number of provers that hold a chunk. */
  const holders = async (): Promise<number> => {
    const [{ count }] = await world.store.database.query(
      `SELECT count(*) AS count FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'volition prover' AND state = 'idle in transaction'`,
    );
    return Number(count);
  };

  it('prove different chunks concurrently, and take a killed prover’s chunk at once', async () => {
    const [doomed, other] = [await launch(), await launch()];
    await waitFor(async () => (await holders()) === 2, PATIENCE);
    await killProcess(doomed.child);
    await waitFor(async () => (await holders()) <= 1, { deadlineMs: 5_000, what: 'its chunk to be free' });
    await waitFor(async () => (await world.latestFinal()) === 1, { ...PATIENCE, what: 'the batch to be final' });
    const chunks = await world.store.pipeline.chunkProofs(1);
    expect(chunks.map(({ provedAt }) => provedAt)).toEqual(new Array(4).fill(expect.any(Date)));
    const text = await (await fetch(`${other.url}/metrics`)).text();
    const proved = text.split('\n').find((line) => line.startsWith('volition_prover_proved_chunks_total'));
    expect(Number(proved?.split(' ').at(-1))).toBeGreaterThanOrEqual(2);
    // The killed prover recorded no failure, and no proof was submitted in vain.
    const [{ failures }] = await world.store.database.query('SELECT sum(attempts) AS failures FROM chunk_proofs');
    expect(Number(failures)).toBe(0);
  });
});
