import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type BatchJson,
  type BatchWithdrawalsJson,
  type OwnerWithdrawalsJson,
  type ReceiptJson,
  rollBackBatch,
  VolitionClient,
} from '#libs/client';
import { type Address, type AssetId, address, type Hex, hashHeader, Lane, type Slot } from '#libs/protocol';
import { verifierUses } from '#libs/proving';
import { waitFor } from '#libs/testing';
import { runVolition } from './cli-run.js';
import { gatewayAt, startGatewayWorld, type World, walletAt } from './gateway-harness.js';

// Real proofs by the native prover, on one chain: these tests depend on their order.

const ETHER = 10n ** 18n;
const TOKEN = 1 as AssetId;
/** Bob's balance, all of which is withdrawn. */
const FORCED = 2n * ETHER + 3n;
const DAY = 86_400;
const PROVING_MS = 600_000;
let world: World;
let alice: VolitionClient;
let cache = '';
const opened: VolitionClient[] = [];
const owner = (index: number): Address => address(walletAt(index).address);

async function connect(
  index: number,
  fetch?: typeof globalThis.fetch,
  rpcUrl?: string | null,
): Promise<VolitionClient> {
  const node = rpcUrl === null ? undefined : world.anvil.url;
  const options = { api: world.url, rpcUrl: node, signer: walletAt(index), kzg: 'native' as const, fetch };
  const client = await VolitionClient.connect(options);
  opened.push(client);
  return client;
}

async function settle(): Promise<number> {
  const { number } = await world.operator.settle();
  await gatewayAt(world.url, number);
  return number;
}

/** Runs one command line as owner `index`. @param onError receives standard error */
const volition = (index: number, line: string, onError?: (text: string) => void, rpc = world.anvil.url) =>
  runVolition(line, {
    env: { VOLITION_API: world.url, VOLITION_RPC: rpc, VOLITION_PRIVATE_KEY: walletAt(index).privateKey },
    onError,
  });

const passTime = async (seconds: number): Promise<void> => {
  await world.provider.send('evm_increaseTime', [seconds]);
  await world.provider.send('evm_mine', []);
};

const ownSlot = async (client: VolitionClient, lane: Lane): Promise<Slot> => {
  const { accounts } = await client.accounts.ofOwner((await client.wallet()).address);
  const found = accounts.find(({ slot, account }) => (slot >= 2 ** 24 ? 1 : 0) === lane && account.asset === 0);
  if (!found) throw new Error(`no account in lane ${lane}`);
  return found.slot;
};

beforeAll(async () => {
  world = await startGatewayWorld();
  cache = await mkdtemp(join(tmpdir(), 'openvolition-'));
  alice = await connect(10);
  const [bob, carol] = [await connect(11), await connect(12)];
  const [wallet, bobs, carols] = [await alice.wallet(), await bob.wallet(), await carol.wallet()];
  await wallet.register();
  await bobs.register();
  await wallet.deposit({ amount: 5n * ETHER });
  const placed = await bobs.deposit({ amount: ETHER, mode: 'validium' });
  const token = carol.l1.token(world.token);
  await carol.l1.sent(token.mint(owner(12), 100n));
  await carols.register();
  const [tokens] = [await carols.deposit({ amount: 100n, asset: TOKEN }), await carols.deposit({ amount: ETHER })];
  await waitFor(() => world.l1.head.inboxLength(0) === 3 && world.l1.head.inboxLength(1) === 1);
  await world.operator.serveInbox();
  await settle();
  // Batch 2: withdrawals from both lanes, to three owners, one of them forced.
  await wallet.transfer({ to: owner(11), amount: ETHER, mode: 'validium' });
  await wallet.withdraw({ from: await ownSlot(alice, Lane.rollup), amount: ETHER / 2n });
  for (let i = 0; i < 3; i++) await wallet.transfer({ to: placed.slot, amount: 1n });
  await wallet.withdraw({ from: await ownSlot(alice, Lane.rollup), amount: ETHER / 10n });
  await carols.withdraw({ from: tokens.slot, amount: 60n });
  await carols.withdraw({ from: await ownSlot(carol, Lane.rollup), amount: ETHER / 5n });
  await bobs.forceWithdraw(placed.slot);
  await waitFor(() => world.l1.head.inboxLength(Lane.validium) === 2);
  await world.operator.serveInbox();
  await settle();
  await wallet.withdraw({ from: await ownSlot(alice, Lane.rollup), amount: ETHER / 4n });
  await settle();
  await wallet.transfer({ to: owner(11), amount: 1n, mode: 'validium' });
  await settle();
}, 300_000);

afterAll(async () => {
  for (const client of opened) client.close();
  await world?.close();
  if (cache) await rm(cache, { recursive: true, force: true });
});

/** A lying gateway: it alters the honest one's responses. */
function liar<T>(path: RegExp, change: (body: T) => unknown): Promise<VolitionClient> {
  return connect(10, async (input, init) => {
    const response = await fetch(input, init);
    if (!path.test(String(input))) return response;
    const isJson = response.headers.get('content-type')?.includes('json');
    const body = isJson ? await response.json() : new Uint8Array(await response.arrayBuffer());
    const changed = change(body as T);
    return new Response(isJson ? JSON.stringify(changed) : (changed as Uint8Array<ArrayBuffer>), response);
  });
}

describe('before there is a proof', () => {
  it('lists withdrawals as pending and claims none', async () => {
    const found = await alice.withdrawals.list(owner(10));
    expect(found.map(({ number, amount, state, anchor }) => [number, amount, state, anchor])).toEqual([
      [2, ETHER / 2n, 'pending', 'l1'],
      [2, ETHER / 10n, 'pending', 'l1'],
      [3, ETHER / 4n, 'pending', 'l1'],
    ]);
    const claimed = await volition(10, 'claim');
    expect([claimed.code, claimed.err]).toEqual([4, expect.stringMatching(/^CLAIM_EARLY: .*not final/)]);
    const all = await volition(10, 'claim --all --wait --timeout 1');
    expect([all.code, all.err]).toEqual([
      4,
      expect.stringMatching(/waiting until batches 2, 3 are final[\s\S]*CLAIM_EARLY/),
    ]);
  });

  it('shows and verifies a batch as unproved, and refuses to roll it back before its deadline', async () => {
    expect((await volition(12, 'batch show 2')).out).toMatch(/final +no: it is not proved yet/);
    const verified = await volition(12, `batch verify 2 --cache-directory ${cache}`);
    expect(verified.out).toMatch(/on L1 +submitted, not proved yet/);
    expect(verified.out).toMatch(/not checked +a proof: there is none yet/);
    const early = await volition(12, 'batch roll-back 4');
    expect([early.code, early.err]).toEqual([4, expect.stringMatching(/^DEADLINE_AHEAD/)]);
  });

  it('rejects withdrawals that do not match the header', async () => {
    const { header, withdrawals } = await alice.batches.withdrawals(2);
    expect(header.number).toBe(2);
    expect(withdrawals.map(({ amount }) => amount)).toEqual([ETHER / 2n, ETHER / 10n, 60n, ETHER / 5n, FORCED]);
    const otherAmount = await liar<BatchWithdrawalsJson>(
      /\/batches\/2\/withdrawals$/,
      ({ withdrawals: all, ...rest }) => ({
        ...rest,
        withdrawals: all.map((one) => ({ ...one, amount: '1' })),
      }),
    );
    await expect(otherAmount.batches.withdrawals(2)).rejects.toMatchObject({ code: 'INVALID_WITHDRAWALS' });
    // A consistent header that nobody submitted is not L1's.
    const invented = await liar<BatchJson>(/\/batches\/2$/, (batch) => {
      const header = { ...batch.header!, timestamp: 1 };
      return { ...batch, state: 'certified', header, headerHash: hashHeader(header), certificate: null, carried: true };
    });
    expect((await invented.batches.withdrawals(2)).anchor).toBe('gateway');
    await expect(invented.withdrawals.list(owner(10))).rejects.toMatchObject({ code: 'INVALID_HEADER' });
    const hidden = await liar<OwnerWithdrawalsJson>(/\/owners\/.*\/withdrawals/, ({ withdrawals: all, ...rest }) => ({
      ...rest,
      withdrawals: all.map((one) => (one.number === 2 ? { ...one, amount: '1' } : one)),
    }));
    await expect(hidden.withdrawals.list(owner(10))).rejects.toMatchObject({ code: 'INVALID_WITHDRAWALS' });
  });

  it('rejects states of a gateway that L1 does not confirm', async () => {
    const early = await liar<BatchJson>(/\/batches\/2$/, (batch) => ({ ...batch, state: 'final' }));
    await expect(early.batches.get(2)).rejects.toMatchObject({ code: 'INVALID_PROOF' });
    const operations = await world.operator.pipeline.bundles(2);
    const id = `0x${operations[0]?.id.toString('hex')}` as const;
    const receipts = await liar<ReceiptJson>(/\/receipts\//, (receipt) => ({ ...receipt, state: 'final' }));
    await expect(receipts.receipts.wait(id, 'proved', { timeoutMs: 500 })).rejects.toMatchObject({
      code: 'WAIT_TIMEOUT',
    });
    expect(await receipts.receipts.get(id)).toMatchObject({ state: 'submitted' });
  });

  it('verifies keys and signatures before proving', async () => {
    const altered = await liar<Uint8Array>(/\/authorizations$/, (bytes) => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1));
    await expect(altered.verification.batchToProve(2)).rejects.toMatchObject({ code: 'INVALID_AUTHORIZATIONS' });
    const short = await liar<Uint8Array>(/\/authorizations$/, (bytes) => bytes.slice(1));
    await expect(short.verification.batchToProve(2)).rejects.toMatchObject({ code: 'INVALID_AUTHORIZATIONS' });
  });
});

describe('proving by anyone', () => {
  it(
    'checks a proof against L1 in a dry run and pays nothing',
    async () => {
      const ran = await volition(13, `--json prove 2 --dry-run --threads 2 --cache-directory ${cache}`);
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect(JSON.parse(ran.out)).toMatchObject({
        dryRun: true,
        state: 'submitted',
        transactions: [],
        parts: [{ part: 0, circuit: 'segment-16', first: 0, count: 16 }],
        verifiers: [{ referenceString: 'insecure-development' }],
      });
    },
    PROVING_MS,
  );

  it(
    'proves a batch before its parent, without making it final',
    async () => {
      const ran = await volition(13, `prove 2 --cache-directory ${cache}`);
      expect([ran.code, ran.out]).toEqual([0, expect.stringMatching(/on L1 +proved, not final yet/)]);
      // The dry run kept its proof.
      expect(ran.err).toMatch(/INSECURE[\s\S]*segment-16: proved by an earlier run/);
      expect(ran.out.match(/0x[0-9a-f]{64}/g)).toHaveLength(1);
      expect(await alice.verification.finality(2)).toMatchObject({ state: 'proved', proved: { prover: owner(13) } });
    },
    PROVING_MS,
  );

  it(
    'proves the parent and makes both final',
    async () => {
      const ran = await volition(13, `prove 1 --cache-directory ${cache}`);
      expect([ran.code, ran.out]).toEqual([0, expect.stringMatching(/on L1 +final/)]);
      const again = await volition(14, `prove 2 --cache-directory ${cache}`);
      expect([again.code, again.out]).toEqual([0, expect.stringMatching(/proved here +nothing[\s\S]*on L1 +final/)]);
      expect(await alice.l1.contracts.settlement.latestFinal()).toBe(2);
    },
    PROVING_MS,
  );

  it('makes receipts, batches and verifications report finality', async () => {
    const operations = await world.operator.pipeline.bundles(2);
    const id = `0x${operations[0]?.id.toString('hex')}` as const;
    expect(await alice.receipts.wait(id, 'final')).toMatchObject({ state: 'final' });
    const shown = await volition(12, 'batch show 2');
    expect(shown.out).toMatch(
      /proof +on L1 since .*, by 0x[0-9a-f]{40}[\s\S]*final +yes: it and all earlier batches are proved/,
    );
    const verification = await alice.verification.verifyBatch(2, { verifierUses });
    expect(verification.finality).toMatchObject({ state: 'final', proved: { prover: owner(13) } });
    expect(verification.checked.join()).toMatch(/its verifier accepts the proof for these operations/);
    expect(verification.notChecked.join()).toMatch(/INSECURE DEVELOPMENT/);
    const verified = await volition(12, `batch verify 2 --cache-directory ${cache}`);
    expect(verified.out).toMatch(/on L1 +final\nverifier +0x[0-9a-f]{40}, INSECURE DEVELOPMENT/);
  });

  it('rejects a proof that the verifier on L1 does not accept', async () => {
    const { l1, verification } = alice;
    const { proved } = await verification.finality(2);
    const real = await l1.proof(proved?.transactionHash as Hex);
    if (!real) throw new Error('the transaction has no proof');
    const point = real.proof.slice();
    point[40] = (point[40] as number) ^ 1;
    for (const change of [{ proof: point }, { proof: real.proof.slice(32) }, { index: real.index - 1 }]) {
      const shown = vi.spyOn(l1, 'proof').mockResolvedValueOnce({ ...real, ...change });
      await expect(verification.verifyBatch(2)).rejects.toMatchObject({ code: 'INVALID_PROOF' });
      shown.mockRestore();
    }
  });

  it('takes no proof from a call of another contract, whose calldata may say anything', async () => {
    const { provider } = alice.l1;
    const getTransaction = provider.getTransaction.bind(provider);
    const { proved } = await alice.verification.finality(2);
    const spy = vi.spyOn(provider, 'getTransaction').mockImplementation(async (hash) => {
      const transaction = await getTransaction(hash);
      return hash === proved?.transactionHash && transaction
        ? Object.defineProperty(Object.create(transaction), 'to', { value: owner(13) })
        : transaction;
    });
    const { checked, notChecked } = await alice.verification.verifyBatch(2);
    spy.mockRestore();
    expect(checked.join()).not.toMatch(/its verifier accepts/);
    expect(notChecked.join()).toMatch(/calls another contract/);
  });

  it('reports finality as not checked without a node', async () => {
    const shown = await volition(12, 'batch show 2', undefined, '');
    expect(shown.out).toMatch(
      /state +final \(from the gateway, not checked[\s\S]*final +not checked: set your Ethereum node/,
    );
    const blind = await connect(10, undefined, null);
    expect((await blind.withdrawals.list(owner(10))).map(({ anchor }) => anchor)).toEqual([
      'gateway',
      'gateway',
      'gateway',
    ]);
    expect((await volition(10, 'withdrawals', undefined, '')).out).toMatch(/not checked: no --rpc/);
    const claim = await volition(10, 'claim', undefined, '');
    expect([claim.code, claim.err]).toEqual([1, expect.stringMatching(/^RPC_NEEDED/)]);
  });
});

describe('claiming', () => {
  it('waits out the delay, credits and claims in one transaction', async () => {
    const early = await volition(10, 'claim');
    expect([early.code, early.err]).toEqual([4, expect.stringMatching(/^CLAIM_EARLY: .*the first at 20/)]);
    const before = await world.provider.getBalance(owner(10));
    // Another account sends the claim, and the owner is paid.
    const ran = await volition(14, `--json claim --owner ${owner(10)} --wait --timeout 1`);
    expect(ran.code).toBe(4);
    let passed: Promise<void> | undefined;
    const waited = await volition(14, `claim --owner ${owner(10)} --wait`, (text) => {
      if (text.startsWith('waiting for the delay')) passed ??= passTime(DAY + 60);
    });
    await passed;
    expect([waited.code, waited.out]).toEqual([
      0,
      expect.stringMatching(/claimed +0.5 ETH of batch 2\n +0.1 ETH of batch 2\nnot yet +0.25 ETH/),
    ]);
    expect(waited.out.match(/0x[0-9a-f]{64}/g)).toHaveLength(1);
    expect((await world.provider.getBalance(owner(10))) - before).toBe((6n * ETHER) / 10n);
  }, 120_000);

  it('pays another address if the owner asks for it, and reports the payment', async () => {
    const receiver = address(`0x${'77'.repeat(20)}`);
    const ran = await volition(11, `--json claim --batch 2 --to ${receiver}`);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      claimed: [{ number: 2, amount: `${FORCED}`, state: 'claimed' }],
      left: [],
    });
    expect(await world.provider.getBalance(receiver)).toBe(FORCED);
    const listed = await volition(11, 'withdrawals');
    expect(listed.out).toMatch(/forced +2.000000000000000003 ETH +claimed/);
    const again = await volition(11, 'claim');
    expect([again.code, again.out]).toEqual([0, expect.stringMatching(/nothing to claim/)]);
    expect((await volition(14, `claim --owner ${owner(11)} --to ${receiver}`)).code).toBe(2);
  });
});

describe('entry fees', () => {
  it('are paid to the sequencer once, for entries of final batches, whoever collects them', async () => {
    const { sequencer } = world.deployment;
    const before = await world.provider.getBalance(sequencer);
    const ran = await volition(14, '--json bond collect-fees');
    expect([ran.code, ran.err]).toEqual([0, '']);
    const amount = BigInt(JSON.parse(ran.out).amount);
    const [paid, collected] = await Promise.all([
      world.provider.getBalance(sequencer).then((balance) => balance - before),
      alice.l1.contracts.inbox.feesCollected(),
    ]);
    expect(amount).toBeGreaterThan(0n);
    expect([paid, collected]).toEqual([amount, amount]);
    expect((await volition(14, 'bond collect-fees')).out).toMatch(/no entry fees are due/);
  });
});

describe('a token that refuses to pay', () => {
  it('does not block other assets, is reported, and can be claimed separately later', async () => {
    const code = await world.provider.getCode(world.token);
    await world.provider.send('anvil_setCode', [world.token, '0x60006000fd']);
    const ran = await volition(12, '--json claim');
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({
      claimed: [{ number: 2, asset: 0, amount: `${ETHER / 5n}`, state: 'claimed' }],
      failed: [{ asset: TOKEN, withdrawals: [{ amount: '60' }], error: { code: expect.any(String) } }],
    });
    const alone = await volition(12, 'claim --asset TUSD');
    expect(alone.code).toBe(1);
    await world.provider.send('anvil_setCode', [world.token, code]);
    const paid = await volition(12, 'claim --asset TUSD');
    expect([paid.code, paid.out]).toEqual([0, expect.stringMatching(/claimed +0.00006 TUSD of batch 2/)]);
  });
});

describe('rolling back', () => {
  it('removes unproved batches from L1 for half of the bond, which is then posted again', async () => {
    const bond = world.deployment.parameters.bond;
    const before = await world.provider.getBalance(owner(15));
    const proved = await volition(15, 'batch roll-back 2');
    expect([proved.code, proved.err]).toEqual([1, expect.stringMatching(/^BATCH_PROVED: batch 2 is final/)]);
    const { latest } = await rollBackBatch(await connect(15), 3);
    expect(latest).toBe(4);
    expect((await world.provider.getBalance(owner(15))) - before).toBeGreaterThan(bond / 2n - ETHER / 10n);
    expect((await volition(12, 'bond show')).out).toMatch(/posted +0 ETH\nrequired +10 ETH\nmissing +10 ETH/);
    expect((await volition(12, 'bond post')).out).toMatch(/posted +10 ETH/);
    expect((await volition(12, 'bond post')).out).toMatch(/the bond is fully posted/);
    const refused = await volition(12, 'bond withdraw');
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/^Settlement_NotSequencer/)]);
    expect((await volition(1, 'bond withdraw')).code).toBe(0);
    expect((await volition(12, `batch verify 3 --cache-directory ${cache}`)).code).toBe(4);
  });
});
