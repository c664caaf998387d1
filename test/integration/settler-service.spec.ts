import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encryptKeystoreJson } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig, type RunningService, silentLogger } from '#libs/platform';
import { waitFor } from '#libs/testing';
import { settlerConfig } from '../../src/settler/config.js';
import { startSettler } from '../../src/settler/start.js';
import { OperatorPipeline } from './operator-pipeline.js';
import { account, BatchMaker, deployTo, openPipeline, startL1, type TestChain } from './settler-harness.js';

/** On a busy machine. */
const SLOW = 90_000;
const PASSWORD = 'a password';

describe('the settler as a service', { timeout: SLOW }, () => {
  let chain: TestChain;
  let store: Awaited<ReturnType<typeof openPipeline>>;
  let directory: string;
  let service: RunningService | undefined;

  beforeAll(async () => {
    chain = await deployTo(await startL1());
    store = await openPipeline();
    directory = await mkdtemp(join(tmpdir(), 'settler-'));
  }, SLOW);
  afterAll(async () => {
    await service?.close();
    await store.close();
    await chain.stop();
    await rm(directory, { recursive: true });
  });

  async function keystore(index: number): Promise<string> {
    const path = join(directory, `${index}.json`);
    const { address, privateKey } = account(index);
    await writeFile(
      path,
      await encryptKeystoreJson({ address, privateKey }, PASSWORD, { scrypt: { N: 2, r: 8, p: 1 } }),
    );
    return path;
  }

  const config = (path: string, password = PASSWORD) =>
    loadConfig(settlerConfig, {
      DATABASE_URL: store.url,
      VOLITION_KEYSTORE: path,
      VOLITION_KEYSTORE_PASSWORD: password,
      VOLITION_L1_RPC_URL: chain.url,
      VOLITION_SETTLEMENT: chain.deployment.settlement,
      VOLITION_L1_CONFIRMATIONS: '0',
      VOLITION_HTTP_PORT: '0',
      VOLITION_L1_POLL_MS: '10000',
    });

  it('refuses a key that is not the sequencer’s, and a wrong password', async () => {
    await expect(startSettler(config(await keystore(3)), silentLogger())).rejects.toMatchObject({
      code: 'NOT_SEQUENCER',
    });
    const wrong = config(await keystore(0), 'another');
    await expect(startSettler(wrong, silentLogger())).rejects.toMatchObject({ code: 'INVALID_KEYSTORE_PASSWORD' });
    const missing = config(join(directory, 'none.json'));
    await expect(startSettler(missing, silentLogger())).rejects.toMatchObject({ code: 'KEYSTORE_UNREADABLE' });
  });

  it('submits a batch when its certificate is announced, and becomes ready', async () => {
    service = await startSettler(config(await keystore(0)), silentLogger());
    const { url } = service;
    const make = await BatchMaker.open(chain, store.pipeline);
    // Only a notification of the pipeline can trigger a round within its pause of ten seconds.
    await waitFor(async () => (await fetch(`${url}/health/ready`)).status === 200);
    await make.certified({ rollup: true });
    await waitFor(async () => (await store.pipeline.submissions(1)).length === 1, { deadlineMs: 9_000 });
    await waitFor(async () => {
      await store.database.query(`SELECT pg_notify('volition_pipeline', '{}')`);
      return (await new OperatorPipeline(store.database).batch(1))?.state === 'submitted';
    });
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('volition_settler_submitted_batches_total{service="settler"} 1');
    // While anvil mines, calls at its newest block may see a newer state. A round may fail because of that; the next
    // one succeeds.
    const ready = await waitFor(async () => {
      const answer = await fetch(`${url}/health/ready`);
      return answer.status === 200 && answer.json();
    });
    expect(ready).toMatchObject({
      checks: ['database', 'l1', 'bond', 'submission', 'lag', 'loops'],
    });
  });

  it('releases its lock when it is closed', async () => {
    await service?.close();
    service = undefined;
    const [held] = await store.database.query(
      `SELECT count(*) AS count FROM pg_locks WHERE locktype = 'advisory' AND database =
         (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    expect(Number(held.count)).toBe(0);
  });
});
