import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { encryptKeystoreJson, toQuantity } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchJson, ReceiptJson } from '#libs/client';
import { contractsOf } from '#libs/l1';
import type { Address } from '#libs/protocol';
import { freePort, makeTemporaryDirectory, temporaryDirectory, waitFor } from '#libs/testing';
import { runVolition } from './cli-run.js';
import { gatewayAt, startGatewayWorld, type World, walletAt } from './gateway-harness.js';

let world: World;
let state: Awaited<ReturnType<typeof makeTemporaryDirectory>>;

beforeAll(async () => {
  [world, state] = [await startGatewayWorld(), await makeTemporaryDirectory()];
}, 120_000);

afterAll(async () => {
  await world?.close();
  await state?.remove();
});

/** Runs one command line as owner `index`. */
const volition = (index: number, line: string, env: Record<string, string> = {}, interrupted?: AbortSignal) =>
  runVolition(line, {
    env: {
      VOLITION_API: world.url,
      VOLITION_RPC: world.anvil.url,
      VOLITION_PRIVATE_KEY: walletAt(index).privateKey,
      VOLITION_STATE_DIRECTORY: state.directory,
      ...env,
    },
    interrupted,
  });

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
  it('key derives and registers the account key', async () => {
    const derived = await asJson<{ key: string }>(10, 'key derive');
    expect(derived.key).toMatch(/^0x[0-9a-f]{60}$/);
    expect(await asJson(10, 'key register')).toMatchObject(derived);
    expect((await volition(11, 'key register')).code).toBe(0);
  });

  it('account deposits, lists and shows accounts', async () => {
    const place = await asJson<{ receipt: string; slot: number }>(10, 'account deposit 5');
    await asJson(11, 'account deposit 1 --mode validium');
    await serveAndSettle([1, 1]);
    const { out } = await volition(10, 'account list');
    expect(out).toMatch(/slot +mode +balance +nonce +key +root from\n *8388608 +rollup +5 ETH +0 +registered +L1/);
    const shown = await volition(10, `account show ${place.slot} --anchored`);
    expect(shown.out).toMatch(/balance +5 ETH/);
    expect(shown.out).toMatch(/header from +L1/);
    expect(await asJson(10, `receipt ${place.receipt}`)).toMatchObject({ state: 'submitted' });
  });

  it('account transfers, changes the mode, withdraws, and forces withdrawals', async () => {
    const [receiver] = (await asJson<{ accounts: { slot: number }[] }>(11, 'account list')).accounts;
    const paid = await volition(10, `account transfer ${walletAt(11).address} 0.25 --mode validium --memo 7`);
    expect([paid.code, paid.out]).toEqual([0, expect.stringMatching(/TRANSFER a=8388608 .*memo=7 in the rollup blob/)]);
    const moved = await asJson<{ moves: ReceiptJson[] }>(10, 'account set-mode validium --amount 1 --account 8388608');
    expect(moved.moves[0]?.operations.map(({ operation }) => operation.kind)).toEqual(['OPEN', 'KEY', 'TRANSFER']);
    const withdrawn = await volition(10, 'account withdraw 8388608 0.5');
    expect([withdrawn.code, withdrawn.out]).toEqual([
      0,
      expect.stringMatching(/queue +batch 2 becomes final once \d+ operations are proved; no batch is final yet/),
    ]);
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

  it('fees and credit show prices, and a dry run sends nothing', async () => {
    expect((await volition(10, 'fees')).out).toMatch(/total +0 ETH +0 ETH[\s\S]*honoured until +further notice/);
    expect((await volition(10, 'credit')).out).toMatch(/credit +0 ETH\nenough for +everything: operations are free/);
    const { accounts } = await asJson<{ accounts: { slot: number }[] }>(10, 'account list');
    const tried = await volition(10, `account withdraw ${accounts[0]?.slot} 0.5 --dry-run`);
    expect([tried.code, tried.out]).toEqual([
      0,
      expect.stringMatching(/^WITHDRAW a=\d+ .*\ncosts 0 ETH\nnothing was sent\n$/),
    ]);
    expect(await asJson(10, 'account list')).toMatchObject({ accounts });
  });

  it('batch lists, shows, reports availability and verifies', async () => {
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

  it('blob fetches bytes and opens elements', async () => {
    const batch = await asJson<BatchJson>(10, 'batch show 1');
    const name = batch.header?.rollupBlob;
    const file = join(await temporaryDirectory(), 'blob');
    expect((await volition(10, `blob get ${name} --output ${file}`)).out).toMatch(/131072 bytes/);
    expect((await readFile(file)).length).toBe(131_072);
    expect((await volition(10, `blob get ${name} -o -`)).bytes[0]?.length).toBe(131_072);
    expect((await volition(10, `blob show ${name} --element 0`)).out).toMatch(/kind +DEPOSIT/);
  });

  it('committee, deployment and status show the deployment', async () => {
    expect((await volition(10, 'committee show')).out).toMatch(/quorum +3 of 4[\s\S]*member +address/);
    expect((await volition(10, 'deployment show')).out).toMatch(/source +the contracts[\s\S]*TUSD/);
    expect((await volition(10, 'status')).out).toMatch(/last submitted +2/);
  });
});

/** A proxy in front of the gateway that loses responses to bundles and then calls `onLost`. */
async function losingProxy(onLost: () => void): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method = 'GET', url = '' } = request;
    const headers = { 'content-type': request.headers['content-type'] ?? 'application/json' };
    const answer = await fetch(`${world.url}${url}`, {
      method,
      ...(method === 'POST' ? { headers, body: Buffer.concat(parts) } : {}),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    if (method === 'POST' && url === '/v1/bundles') {
      response.destroy();
      return onLost();
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

const balanceOf = async (slot: number): Promise<bigint> => {
  const pending = await fetch(`${world.url}/v1/accounts/${slot}/pending`);
  return BigInt(((await pending.json()) as { account: { balance: string } }).account.balance);
};
const idIn = (text: string): string => /0x[0-9a-f]{64}/.exec(text)?.[0] ?? 'none';

describe('a command with unknown outcome', () => {
  const PAY = 'account transfer 25165824 0.001 --from 8388608';

  it('pays once if the response was lost and the command is repeated', async () => {
    const before = await balanceOf(25_165_824);
    const interruption = new AbortController();
    const { url, server } = await losingProxy(() => interruption.abort());
    const lost = await volition(10, PAY, { VOLITION_API: url }, interruption.signal);
    server.close();
    expect([lost.code, lost.err]).toEqual([130, expect.stringMatching(/TRANSFER 0\.001 ETH from slot 8388608/)]);
    const id = idIn(lost.err);
    expect(lost.err).toMatch(new RegExp(`INTERRUPTED: .*\nTo continue: volition receipt ${id} --wait final`));
    const again = await volition(10, PAY);
    expect([again.code, again.out]).toEqual([0, expect.stringMatching(`receipt +${id}`)]);
    expect(again.err).toMatch(/resending bundle 0x/);
    expect(await balanceOf(25_165_824)).toBe(before + 10n ** 15n);
  });

  it('prints what it waits for, how to continue after a timeout, and continues if repeated', async () => {
    const before = await balanceOf(25_165_824);
    const waiting = `${PAY} --memo 3 --wait final --timeout 0.2`;
    const late = await volition(10, waiting);
    const id = idIn(late.err);
    expect([late.code, late.err]).toEqual([4, expect.stringMatching(/WAIT_TIMEOUT: .* it is accepted/)]);
    expect(late.err).toMatch(/^batch \d+ becomes final once \d+ operations are proved; no batch is final yet$/m);
    expect(late.err).toMatch(`To continue: volition receipt ${id} --wait final`);
    expect(idIn((await volition(10, waiting)).err)).toBe(id);
    expect(await balanceOf(25_165_824)).toBe(before + 10n ** 15n);
    expect(idIn((await volition(10, `${waiting} --again`)).err)).not.toBe(id);
    expect(await balanceOf(25_165_824)).toBe(before + 2n * 10n ** 15n);
  });

  it('is resolved once its receipt was shown', async () => {
    const waiting = `--json ${PAY} --memo 4 --wait final --timeout 0.2`;
    const id = idIn((await volition(10, waiting)).err);
    expect((await volition(10, `receipt ${id}`)).code).toBe(0);
    expect(idIn((await volition(10, waiting)).err)).not.toBe(id);
  });

  it('deposits once if repeated', async () => {
    const deposit = 'account deposit 0.5 --wait final --timeout 0.2';
    const first = await volition(10, deposit);
    expect([first.code, first.err]).toEqual([4, expect.stringMatching(/sending transaction 0x/)]);
    const entries = await world.provider.getTransactionCount(walletAt(10).address);
    const again = await volition(10, deposit);
    expect([again.code, again.err]).toEqual([4, expect.stringMatching(/waiting for transaction 0x/)]);
    expect(await world.provider.getTransactionCount(walletAt(10).address)).toBe(entries);
  });
});

describe('wallets', () => {
  it('opens a keystore with a password file, and rejects a wrong password', async () => {
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
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/^INVALID_KEYSTORE_PASSWORD: /)]);
    const none = await volition(10, 'key derive', env);
    expect([none.code, none.err]).toEqual([1, expect.stringMatching(/^SIGNER_NEEDED: [\s\S]*--keystore/)]);
  });
});

describe('a contract as owner', () => {
  const safe = `0x${'5a'.repeat(20)}`;

  it('signs with a generated account key and gets its L1 calls printed', async () => {
    const directory = await temporaryDirectory();
    const [file, secret] = [join(directory, 'account.json'), join(directory, 'password')];
    await writeFile(secret, 'secret');
    const env = { VOLITION_ACCOUNT_KEY_PASSWORD: 'secret', VOLITION_PRIVATE_KEY: '' };
    const made = JSON.parse((await volition(10, `--json key generate ${file}`, env)).out);
    expect((await volition(10, `key generate ${file}`, env)).err).toMatch(/^KEYSTORE_UNWRITABLE/);
    const as = `--json --contract ${safe} --account-key ${file}`;
    expect(JSON.parse((await volition(10, `${as} key derive`, env)).out)).toEqual({ owner: safe, key: made.key });
    const { call } = JSON.parse((await volition(10, `${as} key register`, env)).out);
    expect(call.to).toBe(world.deployment.keyRegistry);
    await world.provider.send('anvil_impersonateAccount', [safe]);
    await world.provider.send('anvil_setBalance', [safe, '0xde0b6b3a7640000']);
    const send = async ({ to, data, value }: { to: string; data: string; value: string }) =>
      world.provider.waitForTransaction(
        await world.provider.send('eth_sendTransaction', [{ from: safe, to, data, value: toQuantity(value) }]),
      );
    await send(call);
    const registry = contractsOf(world.deployment, world.provider).keyRegistry;
    expect(await registry.keyOf(safe as Address)).toBe(BigInt(made.key));
    const deposit = JSON.parse((await volition(10, `${as} account deposit 0.1`, env)).out).call;
    expect((await send(deposit))?.status).toBe(1);
    const derived = await volition(10, `--contract ${safe} key derive`, env);
    expect([derived.code, derived.err]).toEqual([1, expect.stringMatching(/^KEY_NOT_DERIVED: [\s\S]*key generate/)]);
  }, 120_000);
});

describe('errors', () => {
  it.each([
    ['account show nonsense', 2, /^USAGE: slot: expected a number/],
    ['account transfer 0x12 1', 2, /^INVALID_ADDRESS/],
    ['account deposit 1.0000000000000000001', 2, /^INVALID_AMOUNT: .*18 decimals/],
    ['account transfer 8388608 1000000', 1, /^INSUFFICIENT_BALANCE/],
    ['batch verify 99', 4, /^BATCH_NOT_ON_L1: L1 has batches 1 to 2/],
    [`receipt 0x${'00'.repeat(32)}`, 4, /^RECEIPT_NOT_FOUND/],
    [`blob get 0x01${'00'.repeat(31)} -o -`, 1, /^NEVER_EXISTED/],
    ['batch frobnicate', 2, /unknown command/],
    ['account deposit', 2, /missing required argument/],
    ['--api http://nowhere status', 4, /^API_UNAVAILABLE: .*\nCheck that it is running/],
    ['account deposit 1 --mode plasma', 2, /^USAGE: mode/],
    ['account deposit 1 --asset DOGE', 1, /^ASSET_NOT_FOUND/],
  ])('`%s` exits with %d', async (line, code, message) => {
    const ran = await volition(12, line.replace('nowhere', `127.0.0.1:${await freePort()}`));
    expect([ran.err, ran.code]).toEqual([expect.stringMatching(message), code]);
  });

  it('are JSON with --json, and help is not an error', async () => {
    const { err } = await volition(12, '--json account show nonsense');
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'USAGE', what: 'slot' } });
    const help = await volition(12, '--help');
    expect([help.code, help.out]).toEqual([0, expect.stringMatching(/VOLITION_KEYSTORE[\s\S]*Exit codes/)]);
    expect((await volition(12, 'account transfer --help')).out).toMatch(/--memo/);
  });
});
