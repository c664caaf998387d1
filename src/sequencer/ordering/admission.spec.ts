import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AuthorizedOperation, type Crypto, keyOf, loadCrypto, State, signOperation } from '#libs/ledger';
import { silentLogger } from '#libs/platform';
import {
  type Address,
  type AssetId,
  bigintToBytes,
  EMPTY_INBOX,
  isCoded,
  type OperationOf,
  type Slot,
  slotAt,
} from '#libs/protocol';
import type { Fees } from '../fees/fees.js';
import { VerifierPool } from '../verifying/verifier-pool.js';
import { Admission } from './admission.js';
import type { DurableLog } from './durable-log.js';
import { Ledger } from './ledger.js';
import { Orderer } from './orderer.js';
import { Sealer } from './sealer.js';

const DOMAIN = 0x5eedn;
const SECRET = bigintToBytes(1234n, 32);
const OWNER = `0x${'11'.repeat(20)}` as Address;
const ETH = 0 as AssetId;
const [A, B, NEW] = [slotAt(1, 5), slotAt(1, 6), slotAt(1, 7)];
/** operations of a full batch */
const FULL = 64;

let crypto: Crypto;
let pool: VerifierPool;
let key: bigint;
let ledger: Ledger;
let orderer: Orderer;
let admission: Admission;
let sealed: number[];
let broken: unknown[];
/** runs between a bundle's verification and its turn */
let meanwhile: () => void;

beforeAll(async () => {
  crypto = await loadCrypto();
  key = keyOf(crypto.hash, crypto.scheme.publicKey(SECRET));
  pool = new VerifierPool({ domain: DOMAIN, threads: 2, deadlineMs: 20_000, logger: silentLogger() });
});
afterAll(() => pool.close());

beforeEach(() => {
  const state = new State(crypto.hash);
  const account = { owner: OWNER, asset: ETH, key, nonce: 0, balance: 100n };
  state.apply([A, B].map((slot) => ({ slot, account })));
  // Execution verifies nothing itself.
  const scheme = { ...crypto.scheme, verify: () => expect.fail('verified by the thread that executes') };
  const tip = { number: 0, timestamp: 0, inboxHash: [EMPTY_INBOX, EMPTY_INBOX], inboxEnd: [0, 0] } as never;
  ledger = new Ledger({ state, crypto: { ...crypto, scheme }, domain: DOMAIN }, tip);
  sealed = [];
  broken = [];
  const log = {
    pending: 0,
    append: async () => {},
    seal: (batch: { operationCount: number }) => sealed.push(batch.operationCount),
    drained: async () => {},
  } as unknown as DurableLog;
  // Closes a batch only when it is full.
  const policy = {
    ...{ maxOperations: FULL, targetWei: 0n, batchGas: 1, minGasPrice: 0n, quietMs: undefined },
    ...{ maxAgeMs: 600_000, urgentAgeMs: 600_000, maxInFlight: 100, maxInFlightAgeMs: 600_000, maxBacklog: 100 },
  };
  const gas = { gasPrice: 0n, blobGasPrice: 0n };
  const conditions = () => ({ inFlight: 0, inFlightAgeMs: 0, backlog: 0, proversBehind: false, gas });
  const sealer = new Sealer(ledger, log, { policy, conditions, now: Date.now, headerTime: (time) => time });
  // Everything is free, and provers keep up.
  const fees = { require: () => [], charge: () => [] } as unknown as Fees;
  const gate = { requireRoom: () => {} };
  orderer = new Orderer(ledger, log, sealer, fees, {
    inbox: () => ({ entry: () => undefined, inboxLength: () => 0, inboxHash: () => EMPTY_INBOX }),
    nextSequence: 1,
    now: Date.now,
    afterSeal: async () => {},
    onConflict: () => {},
    onBroken: (error) => broken.push(error),
    logger: silentLogger(),
  });
  orderer.start();
  meanwhile = () => {};
  const verify: VerifierPool['verify'] = async (claims) => {
    const messages = await pool.verify(claims);
    meanwhile();
    return messages;
  };
  admission = new Admission(ledger, orderer, { bundleByOperations: async () => null }, gate, fees, {
    maxOperations: 128,
    verify,
  });
});
afterEach(() => orderer.stop());
afterEach(({ task }) => {
  if (!task.name.startsWith('ends the session')) expect(broken).toEqual([]);
});

/** An operation signed with this nonce of its account. */
function signed(operation: OperationOf<'TRANSFER' | 'WITHDRAW'>, nonce: number): AuthorizedOperation {
  const ownerOfB = operation.kind === 'TRANSFER' ? OWNER : null;
  return {
    operation,
    authorization: signOperation(crypto, DOMAIN, operation, { nonce, asset: ETH }, ownerOfB, SECRET),
  };
}
const transfer = (nonce: number, amount = 1n, a: Slot = A, b: Slot = B): AuthorizedOperation =>
  signed({ kind: 'TRANSFER', a, b, amount, memo: 0n }, nonce);
const forged = (step: AuthorizedOperation): AuthorizedOperation => {
  const authorization = step.authorization as NonNullable<AuthorizedOperation['authorization']>;
  const { publicKey, signature } = authorization;
  return { ...step, authorization: { publicKey, signature: { ...signature, e: signature.s } } };
};
const code = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'accepted',
    (error) => (isCoded(error) ? error.code : String(error)),
  );
const nonces = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

describe('a bundle', () => {
  it('is executed after its signatures are verified by the pool, one at a time per account', async () => {
    const bundles = [[transfer(0)], nonces(1, 10).map((nonce) => transfer(nonce, 1n)), [transfer(11)]];
    const answers = bundles.map((steps) => code(admission.submit(steps)));
    expect(await Promise.all(answers)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(ledger.account(A)).toMatchObject({ nonce: 12, balance: 88n });
  });

  it('may spend what a bundle still in flight brings', async () => {
    const answers = [admission.submit([transfer(0, 100n)]), admission.submit([transfer(0, 150n, B, A)])];
    expect(await Promise.all(answers.map(code))).toEqual(['accepted', 'accepted']);
  });

  it('may pay an account that a bundle still in flight opens', async () => {
    const open: AuthorizedOperation = { operation: { kind: 'OPEN', a: 0 as Slot, b: NEW, owner: OWNER, asset: ETH } };
    const answers = [admission.submit([open, transfer(0, 1n, A, NEW)]), admission.submit([transfer(0, 1n, B, NEW)])];
    expect(await Promise.all(answers.map(code))).toEqual(['accepted', 'accepted']);
  });

  it('is executed once when it is submitted twice', async () => {
    const steps = [transfer(0)];
    const [first, second] = await Promise.all([admission.submit(steps), admission.submit(steps)]);
    expect(second).toEqual({ ...first, replayed: true });
    expect(ledger.account(A)).toMatchObject({ nonce: 1 });
  });

  it('is verified again when the message that it signs changed before its turn', async () => {
    let verified = 0;
    meanwhile = () => {
      const account = ledger.account(A);
      if (account && verified++ === 0) ledger.state.apply([{ slot: A, account: { ...account, nonce: 3 } }]);
    };
    expect(await code(admission.submit([transfer(0)]))).toBe('INVALID_SIGNATURE');
    expect(verified).toBe(1);
    expect(await code(admission.submit([transfer(3)]))).toBe('accepted');
  });

  it('is refused by cheap checks before any signature is verified', async () => {
    meanwhile = () => expect.fail('verified');
    expect(await code(admission.submit([forged(transfer(0, 101n))]))).toBe('INSUFFICIENT_BALANCE');
    expect(await code(admission.submit([forged(transfer(0, 1n, NEW))]))).toBe('UNKNOWN_ACCOUNT');
  });
});

it('refuses bundles while the queue is full, and accepts them again afterwards', async () => {
  const long = (from: number): AuthorizedOperation[] => nonces(from, FULL).map((nonce) => transfer(nonce, 0n));
  const answers = [long(0), long(FULL), [transfer(2 * FULL)]].map((steps) => code(admission.submit(steps)));
  expect(await Promise.all(answers)).toEqual(['accepted', 'accepted', 'QUEUE_FULL']);
  expect(await code(admission.submit([transfer(2 * FULL)]))).toBe('accepted');
});

it('ends the session on a failure that is no refusal, because memory may be ahead of the journal', async () => {
  meanwhile = () => {
    ledger.bundleId = () => {
      throw new TypeError('a defect');
    };
  };
  expect(await code(admission.submit([transfer(0)]))).toBe('NOT_READY');
  expect(broken).toEqual([new TypeError('a defect')]);
  expect(await code(admission.submit([transfer(0)]))).toBe('NOT_READY');
});

describe('the open batch', () => {
  it('is not closed for a bundle with an invalid signature', async () => {
    expect(await code(admission.submit([transfer(0)]))).toBe('accepted');
    const full = nonces(1, FULL).map((nonce) => transfer(nonce, 0n));
    expect(await code(admission.submit([...full.slice(0, -1), forged(full.at(-1) as AuthorizedOperation)]))).toBe(
      'INVALID_SIGNATURE',
    );
    expect(sealed).toEqual([]);
    expect(await code(admission.submit(full))).toBe('accepted');
    expect(sealed).toEqual([1]);
  });

  it('is not closed for a bundle that breaks a rule by its turn', async () => {
    expect(await code(admission.submit([transfer(0)]))).toBe('accepted');
    const full = nonces(1, FULL).map((nonce) => transfer(nonce, 1n));
    meanwhile = () => {
      const account = ledger.account(A);
      if (account) ledger.state.apply([{ slot: A, account: { ...account, balance: 5n } }]);
    };
    expect(await code(admission.submit(full))).toBe('INSUFFICIENT_BALANCE');
    expect(sealed).toEqual([]);
  });
});
