import { afterEach, beforeAll, expect, it } from 'vitest';
import { type Crypto, claimOf, keyOf, loadCrypto, type SignatureClaim, State, signOperation } from '#libs/ledger';
import { silentLogger } from '#libs/platform';
import { type Address, type AssetId, bigintToBytes, type Operation, slotAt } from '#libs/protocol';
import { waitFor } from '#libs/testing';
import { VerifierPool, type VerifierPoolOptions } from './verifier-pool.js';

const DOMAIN = 0x5eedn;
const SECRET = bigintToBytes(1234n, 32);
const OWNER = `0x${'11'.repeat(20)}` as Address;
const [A, B] = [slotAt(0, 5), slotAt(1, 6)];

let crypto: Crypto;
let state: State;
let pool: VerifierPool | undefined;
beforeAll(async () => {
  crypto = await loadCrypto();
  state = new State(crypto.hash);
  const key = keyOf(crypto.hash, crypto.scheme.publicKey(SECRET));
  const account = { owner: OWNER, asset: 0 as AssetId, key, nonce: 7, balance: 10n };
  state.apply([A, B].map((slot) => ({ slot, account })));
});
afterEach(() => pool?.close());

const open = (options: Partial<VerifierPoolOptions> = {}): VerifierPool => {
  pool = new VerifierPool({ domain: DOMAIN, threads: 1, deadlineMs: 30_000, logger: silentLogger(), ...options });
  return pool;
};

function claim(secret = SECRET): SignatureClaim {
  const operation = { kind: 'TRANSFER', a: A, b: B, amount: 1n, memo: 0n } satisfies Operation;
  const authorization = signOperation(crypto, DOMAIN, operation, { nonce: 7, asset: 0 as AssetId }, OWNER, secret);
  return claimOf(state, operation, authorization) as SignatureClaim;
}

/** A signature of other bytes by the right key. */
function forged(): SignatureClaim {
  const good = claim();
  const { publicKey, signature } = good.authorization;
  return { ...good, authorization: { publicKey, signature: { ...signature, e: signature.s } } };
}

/** A thread that loads, then runs `answer` for each request. */
const script = (answer: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ id, claims }) => { ${answer} });
      parentPort.postMessage({ id: 0, messages: [] });`)}`,
  );

it('returns the message of each signature', async () => {
  const { hash } = crypto;
  const expected = [claim(), claim()].map(({ element, signedContext }) =>
    hash.hash([bigintToBytes(DOMAIN, 32), element, signedContext]),
  );
  expect(await open().verify([claim(), claim()])).toEqual(expected);
});

it('reports the first invalid signature, and verifies no further', async () => {
  const refused = open().verify([claim(), forged(), { ...claim(), key: 5n }]);
  await expect(refused).rejects.toMatchObject({ code: 'INVALID_SIGNATURE', fields: { claim: 1, slot: A, nonce: 7 } });
});

it('refuses a key that is not the account’s before verifying a signature', async () => {
  const stranger = claim(bigintToBytes(99n, 32));
  await expect(open().verify([stranger])).rejects.toMatchObject({ code: 'SIGNER_MISMATCH', fields: { claim: 0 } });
});

it('refuses a bundle that crashes its thread, and serves others with a new one', async () => {
  const threads = open({
    script: script('if (claims.length === 2) process.exit(3); parentPort.postMessage({ id, messages: [] })'),
  });
  const answers = [threads.verify([claim(), claim()]), threads.verify([claim()])];
  await expect(answers[0]).rejects.toMatchObject({ code: 'VERIFIER_FAILED' });
  expect(await answers[1]).toEqual([]);
  await waitFor(
    () =>
      threads.check().then(
        () => true,
        () => false,
      ),
    { what: 'a new thread' },
  );
});

it('refuses a bundle that waits too long, and ends a thread that does not answer', async () => {
  const threads = open({
    script: script('if (claims.length === 1) parentPort.postMessage({ id, messages: [] })'),
    deadlineMs: 1,
  });
  const stuck = threads.verify([claim(), claim()]);
  const behind = threads.verify([claim()]);
  await Promise.all([
    expect(stuck).rejects.toMatchObject({ code: expect.stringMatching('VERIFIER_FAILED|DEADLINE_EXCEEDED') }),
    expect(behind).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' }),
  ]);
});

it('gives a bundle its full time from its turn, however long it waited', async () => {
  let time = 0;
  const threads = open({
    script: script('setTimeout(() => parentPort.postMessage({ id, messages: [] }), 300)'),
    deadlineMs: 1_000,
    now: () => time,
  });
  const [first, second] = [threads.verify([claim()]), threads.verify([claim()])];
  time = 900;
  await first;
  time = 1_500;
  expect(await second).toEqual([]);
});

it('refuses waiting bundles when it is closed', async () => {
  const threads = open({ script: script('') });
  const waiting = threads.verify([claim()]);
  const refused = expect(waiting).rejects.toMatchObject({ code: 'NOT_READY' });
  await threads.close();
  await refused;
  await expect(threads.verify([claim()])).rejects.toMatchObject({ code: 'NOT_READY' });
});
