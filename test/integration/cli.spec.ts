import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encryptKeystoreJson } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchJson, ReceiptJson } from '#libs/client';
import { loadConfig } from '#libs/platform';
import { temporaryDirectory, waitFor } from '#libs/testing';
import { cliConfig } from '../../src/cli/config.js';
import { runCli } from '../../src/cli/program.js';
import { gatewayAt, startGatewayWorld, type World, walletAt } from './gateway-harness.js';

let world: World;

beforeAll(async () => {
  world = await startGatewayWorld();
}, 120_000);

afterAll(() => world?.close());

interface Ran {
  code: number;
  out: string;
  err: string;
  bytes: Uint8Array[];
}

/** Runs one command line as owner `index`. */
async function volition(index: number, line: string, env: Record<string, string> = {}): Promise<Ran> {
  const ran: Ran = { code: -1, out: '', err: '', bytes: [] };
  const io = {
    out: (text: string) => {
      ran.out += `${text}\n`;
    },
    err: (text: string) => {
      ran.err += `${text}\n`;
    },
    bytes: (data: Uint8Array) => void ran.bytes.push(data),
    isTerminal: true,
  };
  const own = {
    VOLITION_API: world.url,
    VOLITION_RPC: world.anvil.url,
    VOLITION_PRIVATE_KEY: walletAt(index).privateKey,
  };
  const config = () => loadConfig(cliConfig, { ...own, ...env });
  ran.code = await runCli(line.split(' '), { config, io });
  return ran;
}

/** The same with --json, which must succeed. */
async function asJson<T>(index: number, line: string): Promise<T> {
  const { code, out, err } = await volition(index, `--json ${line}`);
  expect([line, code, err]).toEqual([line, 0, '']);
  return JSON.parse(out);
}

async function serveAndSettle(entries: [number, number]): Promise<number> {
  await waitFor(() => ([0, 1] as const).every((lane) => world.l1.head.inboxLength(lane) >= entries[lane]));
  await world.operator.serveInbox();
  const { number } = await world.operator.settle();
  await gatewayAt(world.url, number);
  return number;
}

describe('a tour', () => {
  it('key: derives and registers', async () => {
    const derived = await asJson<{ key: string }>(10, 'key derive');
    expect(derived.key).toMatch(/^0x[0-9a-f]{60}$/);
    expect(await asJson(10, 'key register')).toMatchObject(derived);
    expect((await volition(11, 'key register')).code).toBe(0);
  });

  it('account: deposits, lists and shows', async () => {
    const place = await asJson<{ receipt: string; slot: number }>(10, 'account deposit 5');
    await asJson(11, 'account deposit 1 --mode validium');
    await serveAndSettle([1, 1]);
    const { out } = await volition(10, 'account list');
    expect(out).toMatch(/slot +mode +balance +nonce +key +root by\n *8388608 +rollup +5 ETH +0 +registered +L1/);
    const shown = await volition(10, `account show ${place.slot} --anchored`);
    expect(shown.out).toMatch(/balance +5 ETH/);
    expect(shown.out).toMatch(/header by +L1/);
    expect(await asJson(10, `receipt show ${place.receipt}`)).toMatchObject({ state: 'submitted' });
  });

  it('account: transfers, changes mode, withdraws, and demands on L1', async () => {
    const [receiver] = (await asJson<{ accounts: { slot: number }[] }>(11, 'account list')).accounts;
    const paid = await volition(10, `account transfer ${walletAt(11).address} 0.25 --mode validium --memo 7`);
    expect([paid.code, paid.out]).toEqual([0, expect.stringMatching(/TRANSFER a=8388608 .*memo=7 in the rollup blob/)]);
    const moved = await asJson<{ moves: ReceiptJson[] }>(10, 'account set-mode validium --amount 1 --account 8388608');
    expect(moved.moves[0]?.operations.map(({ operation }) => operation.kind)).toEqual(['OPEN', 'KEY', 'TRANSFER']);
    expect((await volition(10, 'account withdraw 8388608 0.5')).code).toBe(0);
    await asJson(11, `account force-withdraw ${receiver?.slot}`);
    await serveAndSettle([1, 2]);
    const { accounts, preference } = await asJson<{ accounts: { balance: string }[]; preference: string }>(
      10,
      'account list',
    );
    expect(preference).toBe('validium');
    expect(accounts.map(({ balance }) => balance).sort()).toEqual([`${10n ** 18n}`, `${325n * 10n ** 16n}`]);
    expect((await volition(11, 'account list')).out).toMatch(/validium +0 ETH/);
  });

  it('batch: lists, shows, asks for availability, verifies', async () => {
    expect((await volition(10, 'batch list')).out).toMatch(/^batch +state +operations/);
    const shown = await volition(10, 'batch show');
    expect(shown.out).toMatch(/state +submitted/);
    expect(shown.out).toMatch(/header is on L1\n +certificate/);
    expect(shown.out).toMatch(/final +no/);
    expect((await volition(10, 'batch availability 1')).out).toMatch(/quorum +3 of 4/);
    const verified = await volition(10, `batch verify 2 --cache-directory ${await temporaryDirectory()}`);
    expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/verdict +verified\n/)]);
    expect(verified.err).toMatch(/batch 2 of 2/);
  });

  it('blob: gets bytes and opens elements', async () => {
    const batch = await asJson<BatchJson>(10, 'batch show 1');
    const name = batch.header?.rollupBlob;
    const file = join(await temporaryDirectory(), 'blob');
    expect((await volition(10, `blob get ${name} --output ${file}`)).out).toMatch(/131072 bytes/);
    expect((await readFile(file)).length).toBe(131_072);
    expect((await volition(10, `blob get ${name} -o -`)).bytes[0]?.length).toBe(131_072);
    expect((await volition(10, `blob show ${name} --element 0`)).out).toMatch(/kind +DEPOSIT/);
  });

  it('committee, deployment, status', async () => {
    expect((await volition(10, 'committee show')).out).toMatch(/quorum +3 of 4[\s\S]*member +address/);
    expect((await volition(10, 'deployment show')).out).toMatch(/by +the contracts[\s\S]*TUSD/);
    expect((await volition(10, 'status')).out).toMatch(/last submitted +2/);
  });
});

describe('wallets', () => {
  it('opens a keystore with a password file, and says where the password is wrong', async () => {
    const directory = await temporaryDirectory();
    const [keystore, right, wrong] = ['key.json', 'right', 'wrong'].map((name) => join(directory, name)) as [
      string,
      string,
      string,
    ];
    const { address, privateKey } = walletAt(10);
    await writeFile(
      keystore,
      await encryptKeystoreJson({ address, privateKey }, 'secret', { scrypt: { N: 2, r: 1, p: 1 } }),
    );
    await writeFile(right, 'secret\n');
    await writeFile(wrong, 'other');
    const env = { VOLITION_PRIVATE_KEY: '' };
    const opened = await volition(10, `--json --keystore ${keystore} --password-file ${right} key derive`, env);
    expect(JSON.parse(opened.out).owner).toBe(address.toLowerCase());
    const refused = await volition(10, `--keystore ${keystore} --password-file ${wrong} key derive`, env);
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/^BAD_PASSWORD: /)]);
    const none = await volition(10, 'key derive', env);
    expect([none.code, none.err]).toEqual([1, expect.stringMatching(/^SIGNER_NEEDED: [\s\S]*--keystore/)]);
  });
});

describe('errors', () => {
  it.each([
    ['account show nonsense', 2, /^USAGE: slot: expected a number/],
    ['account transfer 0x12 1', 2, /^BAD_ADDRESS/],
    ['account deposit 1.0000000000000000001', 2, /^BAD_AMOUNT: .*18 decimals/],
    ['account transfer 8388608 1000000', 1, /^INSUFFICIENT_BALANCE/],
    ['batch verify 99', 4, /^BATCH_NOT_ON_L1: L1 has batches 1 to 2/],
    [`receipt show 0x${'00'.repeat(32)}`, 4, /^RECEIPT_NOT_FOUND/],
    [`blob get 0x01${'00'.repeat(31)} -o -`, 1, /^NEVER_EXISTED/],
    ['batch frobnicate', 2, /unknown command/],
    ['account deposit', 2, /missing required argument/],
    ['--api http://127.0.0.1:9 status', 4, /^API_UNAVAILABLE: .*\nIs it running\?/],
    ['account deposit 1 --mode plasma', 2, /^USAGE: mode/],
    ['account deposit 1 --asset DOGE', 1, /^ASSET_NOT_FOUND/],
  ])('%s ends with %d', async (line, code, message) => {
    const ran = await volition(12, line);
    expect([ran.err, ran.code]).toEqual([expect.stringMatching(message), code]);
  });

  it('is JSON where JSON was asked for, and help is no error', async () => {
    const { err } = await volition(12, '--json account show nonsense');
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'USAGE', what: 'slot' } });
    const help = await volition(12, '--help');
    expect([help.code, help.out]).toEqual([0, expect.stringMatching(/VOLITION_KEYSTORE[\s\S]*Exit codes/)]);
    expect((await volition(12, 'account transfer --help')).out).toMatch(/--memo/);
  });
});
