import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type JsonRpcProvider, parseEther } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  connectProvider,
  type DeploymentRecord,
  hashPlan,
  insecureVerifiers,
  loadDeployment,
  parseDeployment,
  planDeployment,
  runDeployment,
} from '#libs/l1';
import { address, type Hex } from '#libs/protocol';
import { temporaryDirectory } from '#libs/testing';

import { type CliRun, type CommandResult, runVolition } from './cli-run.js';
import { account, startGethL1, startL1, type TestL1 } from './settler-harness.js';

const SLOW = 120_000;
/** six verifiers, twelve contracts, bond */
const STEPS = 19;

interface RunOptions extends Omit<CliRun, 'env'> {
  key?: string;
}

const volition = (url: string, line: string, { key, ...options }: RunOptions): Promise<CommandResult> =>
  runVolition(`--rpc=${url} ${line}`, { env: key === undefined ? {} : { VOLITION_PRIVATE_KEY: key }, ...options });

const SEQUENCER = address(account(1).address);
const EMPTY_ROOT: Hex = `0x${'11'.repeat(32)}`;
const DEVNET = `deploy --network devnet --chain-id 31337 --sequencer ${SEQUENCER}`;
const INSECURE = `${DEVNET} --insecure-development-verifiers`;

describe.each([
  ['anvil', startL1],
  ['geth, where one is here', startGethL1],
])('volition deploy on %s', { timeout: SLOW }, (_name, start) => {
  let l1: TestL1;
  let index = 10;

  beforeAll(async () => {
    l1 = await start();
  }, SLOW);
  afterAll(() => l1?.stop());

  /** A deployer of its own, so that tests do not disturb each other's nonces. */
  const deployer = () => account(index++);
  const newFolder = async () => join(await temporaryDirectory(), 'deployment');
  const sent = (of: { address: string }) => l1.provider.getTransactionCount(of.address);
  const run = (line: string, options: RunOptions = {}) => volition(l1.url, line, options);

  it('says what a deployment costs and sends nothing in a dry run', async () => {
    const wallet = deployer();
    const { code, out, err } = await run(`--json ${INSECURE} --out ${await newFolder()} --dry-run`, {
      key: wallet.privateKey,
    });
    expect([code, err]).toEqual([0, '']);
    const { transactions, gas, estimate, atMost, bond } = JSON.parse(out);
    expect(transactions).toBe(STEPS);
    expect(Number(gas)).toBeGreaterThan(10_000_000);
    expect(BigInt(atMost)).toBeGreaterThan(BigInt(estimate));
    expect(bond).toBe(`${parseEther('10')}`);
    expect(await sent(wallet)).toBe(0);
  });

  it('deploys, writes what services read, and sends nothing when it is run again', async () => {
    const wallet = deployer();
    const folder = await newFolder();
    const parameters = join(await temporaryDirectory(), 'parameters.json');
    await writeFile(parameters, JSON.stringify({ proveSeconds: 7_200, bond: '3', timelockSeconds: 60 }));
    const line = `${INSECURE} --out ${folder} --parameters ${parameters} --parameter timelockSeconds=0 bond=5`;
    const first = await run(line, { key: wallet.privateKey, answer: 'y' });
    expect([first.code, first.err]).toEqual([0, expect.stringContaining('costs about')]);
    const files = () =>
      Promise.all(['deployment.json', 'environment'].map((name) => readFile(join(folder, name), 'utf8')));
    const [json = '', environment] = await files();
    const deployment = parseDeployment(JSON.parse(json));
    expect(deployment).toEqual(await loadDeployment(l1.provider, deployment.settlement, deployment.block));
    expect(deployment).toMatchObject({
      sequencer: SEQUENCER,
      parameters: { proveSeconds: 7_200, bond: 5n, timelockSeconds: 0 },
    });
    expect(environment).toBe(
      `VOLITION_SETTLEMENT=${deployment.settlement}\nVOLITION_DEPLOYMENT_BLOCK=${deployment.block}\n`,
    );
    expect(await l1.provider.getBalance(deployment.settlement)).toBe(5n);
    expect(await sent(wallet)).toBe(STEPS);
    // Nothing is left to agree to.
    const again = await run(line, { key: wallet.privateKey });
    expect([again.code, await sent(wallet), await files()]).toEqual([0, STEPS, [json, environment]]);
  });

  it('continues after an interruption, and refuses other options meanwhile', async () => {
    const wallet = deployer();
    const line = `${INSECURE} --yes --out ${await newFolder()}`;
    const interruption = new AbortController();
    const stopped = await run(line, {
      key: wallet.privateKey,
      interrupted: interruption.signal,
      onError: (text) => text.startsWith('inbox') && interruption.abort(),
    });
    expect([stopped.code, stopped.err]).toEqual([130, expect.stringContaining('To continue: the same command')]);
    expect(await sent(wallet)).toBeLessThan(STEPS);
    const other = await run(`${line} --parameter bond=1`, { key: wallet.privateKey });
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('RECORD_OF_OTHER_DEPLOYMENT')]);
    const { code, out } = await run(line, { key: wallet.privateKey });
    expect([code, await sent(wallet)]).toEqual([0, STEPS]);
    expect(out).toContain('settlement');
  });

  it('sends a transaction that was recorded and that no node has seen', async () => {
    const wallet = deployer().connect(l1.provider);
    const deployerAddress = address(wallet.address);
    const [chainId, firstNonce] = [31_337, 0];
    const plan = await planDeployment(deployerAddress, firstNonce, {
      ...{ sequencer: SEQUENCER, emptyRoot: EMPTY_ROOT, verifiers: insecureVerifiers() },
    });
    const begun = { chainId, deployer: deployerAddress, firstNonce, planHash: hashPlan(plan), transactions: [] };
    const killed = new Error('killed');
    let kept: DeploymentRecord = begun;
    const attempt = (save: (record: DeploymentRecord) => Promise<void>) =>
      runDeployment({
        ...{ provider: l1.provider, wallet, plan, record: structuredClone(kept), save },
        ...{ confirmations: 0, pollMs: 20, signal: new AbortController().signal },
      });
    // Killed after each transaction was recorded, before it was sent.
    for (let crashes = 0; crashes < STEPS; crashes++) {
      const before = kept.transactions.length;
      await expect(
        attempt(async (record) => {
          kept = structuredClone(record);
          if (record.transactions.length > before) throw killed;
        }),
      ).rejects.toBe(killed);
    }
    expect(await sent(wallet)).toBe(STEPS - 1);
    const deployment = await attempt(async () => {});
    expect(await sent(wallet)).toBe(STEPS);
    expect(deployment).toMatchObject(plan.result);
  });

  it('refuses to continue when the deployer sent something else', async () => {
    const wallet = deployer();
    const line = `${INSECURE} --yes --out ${await newFolder()}`;
    const interruption = new AbortController();
    await run(line, {
      key: wallet.privateKey,
      interrupted: interruption.signal,
      onError: (text) => text.startsWith('keyRegistry') && interruption.abort(),
    });
    const before = await sent(wallet);
    await (await wallet.connect(l1.provider).sendTransaction({ to: SEQUENCER, value: 1n })).wait();
    const { code, err } = await run(line, { key: wallet.privateKey });
    expect(code).toBe(1);
    expect(err).toMatch(/DEPLOYER_NONCE_USED|TRANSACTION_REPLACED/);
    expect(await sent(wallet)).toBe(before + 1);
  });
});

describe('volition deploy', { timeout: SLOW }, () => {
  let l1: TestL1;
  let provider: JsonRpcProvider;
  const key = account(9).privateKey;

  beforeAll(async () => {
    l1 = await startL1();
    provider = connectProvider(l1.url, 20);
  }, SLOW);
  afterAll(async () => {
    expect(await provider.getTransactionCount(account(9).address)).toBe(0);
    provider.destroy();
    await l1.stop();
  });

  const refusedWith = async (line: string, expected: RegExp, options?: RunOptions) => {
    const { code, err } = await volition(l1.url, `${line} --out ${await temporaryDirectory()}`, options ?? { key });
    expect([line, code === 0, err]).toEqual([line, false, expect.stringMatching(expected)]);
  };

  it('refuses a node on another chain', () =>
    refusedWith(INSECURE.replace('31337', '1'), /^L1_CHAIN_MISMATCH: the node is on chain 31337, not 1/m));

  it('refuses development verifiers on a public network (P4)', () =>
    refusedWith(`${INSECURE.replace('devnet', 'public')} --governor ${SEQUENCER}`, /^INSECURE_VERIFIER/m, {
      key: `0x${'5a'.repeat(32)}`,
    }));

  it('refuses a publicly known key on a public network', () =>
    refusedWith(`${INSECURE.replace('devnet', 'public')} --governor ${SEQUENCER}`, /^KEY_WELL_KNOWN/m));

  it.each([
    ['an unknown parameter', '--parameter bonds=1', /^MALFORMED_DEPLOYMENT/m],
    ['a malformed value', '--parameter bond=1.5', /^MALFORMED_DEPLOYMENT/m],
    ['a value out of the bounds of a contract', '--parameter proveSeconds=0', /^Parameter_OutOfRange: .*proveSeconds/m],
    ['verifiers named beside development ones', `--verifier ${SEQUENCER}`, /^USAGE/m],
    ['a missing parameters file', '--parameters /nonexistent', /^FILE_UNREADABLE/m],
  ])('refuses %s', (_what, option, expected) => refusedWith(`${INSECURE} ${option}`, expected));

  it('shows that a contract has other code than was deployed', async () => {
    const wallet = account(8);
    const folder = await temporaryDirectory();
    const line = `${INSECURE} --yes --out ${folder}`;
    expect((await volition(l1.url, line, { key: wallet.privateKey })).code).toBe(0);
    const { withdrawals } = parseDeployment(JSON.parse(await readFile(join(folder, 'deployment.json'), 'utf8')));
    const code = await provider.getCode(withdrawals);
    await l1.rpc('anvil_setCode', withdrawals, `${code.slice(0, -2)}00`);
    const { code: exit, err } = await volition(l1.url, line, { key: wallet.privateKey });
    expect([exit, err]).toEqual([1, expect.stringMatching(/^CODE_MISMATCH: .*withdrawals/m)]);
  });

  it('refuses to continue what was begun on another chain', async () => {
    const folder = await temporaryDirectory();
    const record = { chainId: 1, deployer: address(account(9).address), firstNonce: 0, planHash: EMPTY_ROOT };
    await writeFile(join(folder, 'transactions.json'), JSON.stringify({ ...record, transactions: [] }));
    const { code, err } = await volition(l1.url, `${INSECURE} --yes --out ${folder}`, { key });
    expect([code, err]).toEqual([1, expect.stringMatching(/^RECORD_OF_OTHER_DEPLOYMENT: .*chain 1 /m)]);
  });

  it('refuses a verifier without code', () =>
    refusedWith(`${DEVNET} --verifier ${SEQUENCER}`, /^BatchVerifier_VerifierWithoutCode/m));

  it('refuses to pay before somebody agrees', async () => {
    await refusedWith(INSECURE, /^CONFIRMATION_NEEDED/m);
    await refusedWith(INSECURE, /^CONFIRMATION_NEEDED/m, { key, answer: 'no' });
  });

  it('refuses a deployer that cannot pay, and one without a wallet', async () => {
    await refusedWith(`${INSECURE} --yes`, /^L1_FUNDS_LOW/m, { key: `0x${'5b'.repeat(32)}` });
    await refusedWith(`${INSECURE} --yes`, /^SIGNER_NEEDED/m, {});
  });
});
