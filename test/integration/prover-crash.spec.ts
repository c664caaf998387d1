import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
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
    for (const transfers of [12, 12, 12]) await world.batch({ transfers });
    leader = await startProver(await world.config(8, { VOLITION_PROVER_WORKERS: '0' }), testLogger());
    await waitFor(async () => (await queue.counts()).queued === 3, PATIENCE);
  }, SLOW);
  afterEach(async () => {
    for (const { child } of children) await killProcess(child);
    children = [];
  });
  afterAll(async () => {
    await leader?.close();
    await world?.close();
  });

  /** A process that proves, with one thread, and does nothing else. */
  async function launch() {
    const port = await freePort();
    const env = world.workerEnvironment({ VOLITION_PROVER_THREADS: '1', VOLITION_HTTP_PORT: `${port}` });
    const child = runCompiled('src/prover/main.js', env);
    const launched = { child, url: `http://127.0.0.1:${port}` };
    children.push(launched);
    return launched;
  }

  /** Number of provers that hold a part. */
  const holders = async (): Promise<number> => {
    const [{ count }] = await world.store.database.query(
      `SELECT count(*) AS count FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'volition prover' AND state = 'idle in transaction'`,
    );
    return Number(count);
  };
  const proved = async (): Promise<number> => {
    const [{ count }] = await world.store.database.query('SELECT count(proved_at) AS count FROM proof_parts');
    return Number(count);
  };

  it('hands its part back at once and ends when it is told to stop', async () => {
    const { child } = await launch();
    await waitFor(async () => (await holders()) === 1, PATIENCE);
    const before = await proved();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await waitFor(async () => (await holders()) === 0, { deadlineMs: 5_000, what: 'its part to be free' });
    expect(await ended).toEqual([0, null]);
    expect(await proved()).toBe(before);
  });

  it('prove different parts concurrently, and take a killed prover’s part at once', async () => {
    const [doomed, other] = [await launch(), await launch()];
    await waitFor(async () => (await holders()) === 2, PATIENCE);
    await killProcess(doomed.child);
    await waitFor(async () => (await holders()) <= 1, { deadlineMs: 5_000, what: 'its part to be free' });
    await waitFor(async () => (await world.latestFinal()) === 3, { ...PATIENCE, what: 'all batches final' });
    const text = await (await fetch(`${other.url}/metrics`)).text();
    const own = text.split('\n').find((line) => line.startsWith('volition_prover_proved_parts_total'));
    expect(Number(own?.split(' ').at(-1))).toBeGreaterThanOrEqual(2);
    // Whoever was killed left no failure behind, and no proof was made in vain.
    const [{ failures }] = await world.store.database.query('SELECT sum(attempts) AS failures FROM proof_parts');
    expect(Number(failures)).toBe(0);
  });
});
