import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Crypto, loadCrypto } from '#libs/ledger';
import {
  type AssetId,
  type Authorization,
  type AuthorizedOperation,
  type Header,
  type InboxEntry,
  Lane,
  MAX_AMOUNT,
  MAX_NONCE,
  NOOP,
  type Operation,
  type OperationOf,
  type SignedOperation,
  type Slot,
  slotAt,
} from '#libs/protocol';
import { DOMAIN, headerAt, lieOf, type Person, person, pictureOf } from '../test/world.js';
import type { Account } from './account.js';
import { signOperation } from './authorize.js';
import { applyBatch } from './batch/apply-batch.js';
import { BatchBuilder } from './batch/batch-builder.js';
import type { LedgerCode } from './errors.js';
import { execute } from './execute.js';
import { State } from './state/state.js';

const ETH = 0 as AssetId;
const TOKEN = 5 as AssetId;
const NONE = 0 as Slot;

const S = {
  alice: slotAt(Lane.rollup, 1),
  aliceValidium: slotAt(Lane.validium, 0),
  bob: slotAt(Lane.rollup, 2),
  bobToken: slotAt(Lane.validium, 2),
  keyless: slotAt(Lane.rollup, 3),
  spent: slotAt(Lane.rollup, 4),
  full: slotAt(Lane.validium, 4),
  empty: slotAt(Lane.rollup, 9),
  emptyValidium: slotAt(Lane.validium, 9),
  emptyL1: slotAt(Lane.validium, 2 ** 23),
};

let crypto: Crypto;
let alice: Person;
let bob: Person;
let state: State;
let parent: Header;

beforeAll(async () => {
  crypto = await loadCrypto();
  [alice, bob] = [person(crypto, 1), person(crypto, 2)];
});

beforeEach(() => {
  state = new State(crypto.hash);
  const account = (who: Person, change: Partial<Account> = {}): Account => ({
    owner: who.owner,
    asset: ETH,
    key: who.key,
    nonce: 0,
    balance: 1000n,
    ...change,
  });
  state.apply([
    { slot: S.alice, account: account(alice, { nonce: 3 }) },
    { slot: S.aliceValidium, account: account(alice) },
    { slot: S.bob, account: account(bob) },
    { slot: S.bobToken, account: account(bob, { asset: TOKEN }) },
    { slot: S.keyless, account: account(alice, { key: 0n }) },
    { slot: S.spent, account: account(alice, { nonce: MAX_NONCE }) },
    { slot: S.full, account: account(bob, { balance: MAX_AMOUNT }) },
  ]);
  parent = headerAt(crypto, state);
});

const transfer = (change: Partial<OperationOf<'TRANSFER'>> = {}): OperationOf<'TRANSFER'> => ({
  kind: 'TRANSFER',
  a: S.alice,
  b: S.bob,
  amount: 1n,
  memo: 0n,
  ...change,
});
const open = (change: Partial<OperationOf<'OPEN'>> = {}): OperationOf<'OPEN'> => ({
  kind: 'OPEN',
  b: S.empty,
  owner: alice.owner,
  asset: ETH,
  a: S.alice,
  ...change,
});
const withdraw = (amount = 1n, a = S.alice): OperationOf<'WITHDRAW'> => ({ kind: 'WITHDRAW', a, amount });
const key = (keyHash = alice.key): Operation => ({ kind: 'KEY', keyHash });
const entry = (change: Partial<InboxEntry> = {}): InboxEntry => ({
  kind: 'DEPOSIT',
  slot: S.emptyL1,
  owner: bob.owner,
  asset: TOKEN,
  amount: 7n,
  key: bob.key,
  ...change,
});
const deposit = (e = entry()): AuthorizedOperation => ({
  operation: { kind: 'DEPOSIT', b: e.slot, amount: e.amount },
  entry: e,
});

/** A correctly signed step, altered by `change`. */
interface Signing {
  by?: Person;
  nonce?: number;
  asset?: AssetId;
  ownerOfB?: Person | null;
  domain?: bigint;
  instead?: SignedOperation;
}

function signed(operation: SignedOperation, signing: Signing = {}): AuthorizedOperation {
  const a = state.get(operation.a) ?? { nonce: 0, asset: ETH };
  const named = operation.kind === 'TRANSFER' ? state.get(operation.b)?.owner : undefined;
  const ownerOfB = signing.ownerOfB === undefined ? (named ?? null) : (signing.ownerOfB?.owner ?? null);
  const authorization = signOperation(
    crypto,
    signing.domain ?? DOMAIN,
    signing.instead ?? operation,
    { nonce: signing.nonce ?? a.nonce, asset: signing.asset ?? a.asset },
    ownerOfB,
    (signing.by ?? alice).secret,
  );
  return { operation, authorization };
}

const altered = (
  step: AuthorizedOperation,
  change: (authorization: Authorization) => Partial<Authorization>,
): AuthorizedOperation => ({
  ...step,
  authorization: { ...step.authorization!, ...change(step.authorization!) },
});
const unsigned = (operation: Operation): AuthorizedOperation => ({ operation });

interface Case {
  name: string;
  code: LedgerCode | 'INVALID_SLOT';
  steps: () => AuthorizedOperation[];
  /** applyBatch's code where it differs: it finds entries itself, and decodes elements */
  member?: LedgerCode | 'INVALID_SLOT';
}

/** Rules independent of signatures. */
const RULES: Case[] = [
  { name: 'R2: a of TRANSFER is present', code: 'UNKNOWN_ACCOUNT', steps: () => [signed(transfer({ a: S.empty }))] },
  { name: 'R2: b of TRANSFER is present', code: 'UNKNOWN_ACCOUNT', steps: () => [signed(transfer({ b: S.empty }))] },
  { name: 'R2: a of WITHDRAW is present', code: 'UNKNOWN_ACCOUNT', steps: () => [signed(withdraw(1n, S.empty))] },
  {
    name: 'R2: a of OPEN is present',
    code: 'UNKNOWN_ACCOUNT',
    steps: () => [signed(open({ a: S.emptyValidium })), unsigned(key())],
  },
  { name: 'R2: assets match', code: 'ASSET_MISMATCH', steps: () => [signed(transfer({ b: S.bobToken }))] },
  {
    name: 'R2: TRANSFER needs balance',
    code: 'INSUFFICIENT_BALANCE',
    steps: () => [signed(transfer({ amount: 1001n }))],
  },
  { name: 'R2: WITHDRAW needs balance', code: 'INSUFFICIENT_BALANCE', steps: () => [signed(withdraw(1001n))] },
  { name: 'R2: TRANSFER does not overflow', code: 'BALANCE_OVERFLOW', steps: () => [signed(transfer({ b: S.full }))] },
  {
    name: 'R2: DEPOSIT does not overflow',
    code: 'BALANCE_OVERFLOW',
    steps: () => [deposit(entry({ slot: S.full, asset: ETH }))],
  },
  {
    name: 'T2: a nonce at its maximum does not TRANSFER',
    code: 'NONCE_EXHAUSTED',
    steps: () => [signed(transfer({ a: S.spent }))],
  },
  {
    name: 'T2: a nonce at its maximum does not WITHDRAW',
    code: 'NONCE_EXHAUSTED',
    steps: () => [signed(withdraw(1n, S.spent))],
  },
  {
    name: 'T2: a nonce at its maximum does not OPEN',
    code: 'NONCE_EXHAUSTED',
    steps: () => [signed(open({ a: S.spent })), unsigned(key())],
  },
  {
    name: '§3: OPEN takes a sequencer’s slot',
    code: 'NOT_SEQUENCER_SLOT',
    steps: () => [unsigned(open({ b: S.emptyL1, a: NONE }))],
  },
  { name: '§3: OPEN takes an empty slot', code: 'SLOT_TAKEN', steps: () => [unsigned(open({ b: S.bob, a: NONE }))] },
  {
    name: '§3: OPEN is for a’s owner',
    code: 'OWNER_MISMATCH',
    steps: () => [signed(open({ owner: bob.owner })), unsigned(key())],
  },
  { name: '§3: OPEN with a key has KEY next', code: 'KEY_MISSING', steps: () => [signed(open()), unsigned(NOOP)] },
  { name: '§3: KEY publishes a’s key', code: 'KEY_MISMATCH', steps: () => [signed(open()), unsigned(key(bob.key))] },
  { name: '§3: KEY follows an OPEN', code: 'KEY_WITHOUT_OPEN', steps: () => [unsigned(key())] },
  {
    name: '§3: KEY follows no keyless OPEN',
    code: 'KEY_WITHOUT_OPEN',
    steps: () => [unsigned(open({ a: NONE })), unsigned(key())],
  },
  { name: '§3: KEY follows no TRANSFER', code: 'KEY_WITHOUT_OPEN', steps: () => [signed(transfer()), unsigned(key())] },
  {
    name: '§3: one KEY for an OPEN',
    code: 'KEY_WITHOUT_OPEN',
    steps: () => [signed(open()), unsigned(key()), unsigned(key())],
  },
  {
    name: 'R4: an inbox operation serves an entry',
    code: 'ENTRY_MISSING',
    member: 'ENTRY_UNKNOWN',
    steps: () => [{ operation: deposit().operation }],
  },
  {
    name: 'R4: the entry’s kind',
    code: 'ENTRY_MISMATCH',
    steps: () => [{ ...deposit(), entry: entry({ kind: 'SET_KEY' }) }],
  },
  {
    name: 'R4: the entry’s slot',
    code: 'ENTRY_MISMATCH',
    steps: () => [{ ...deposit(), entry: entry({ slot: S.full }) }],
  },
  {
    name: 'R4: the entry’s amount',
    code: 'ENTRY_MISMATCH',
    steps: () => [{ ...deposit(), entry: entry({ amount: 8n }) }],
  },
  { name: 'R4: SET_KEY is not done for another', code: 'OUTCOME_MISMATCH', steps: () => [setKey(S.alice, true)] },
  { name: 'R4: SET_KEY is done for the owner', code: 'OUTCOME_MISMATCH', steps: () => [setKey(S.bob, false)] },
  { name: 'R4: SET_KEY is not done on an empty slot', code: 'OUTCOME_MISMATCH', steps: () => [setKey(S.empty, true)] },
  {
    name: 'R4: FORCED_WITHDRAW is not done for another',
    code: 'OUTCOME_MISMATCH',
    steps: () => [force(S.alice, 1000n, true)],
  },
  {
    name: 'R4: FORCED_WITHDRAW is done for the owner',
    code: 'OUTCOME_MISMATCH',
    steps: () => [force(S.bob, 0n, false)],
  },
  {
    name: 'R4: FORCED_WITHDRAW is not done on an empty slot',
    code: 'OUTCOME_MISMATCH',
    steps: () => [force(S.empty, 0n, true)],
  },
  { name: '§3: FORCED_WITHDRAW takes all', code: 'OUTCOME_MISMATCH', steps: () => [force(S.bob, 999n, true)] },
  {
    name: 'R4: FORCED_WITHDRAW of nothing has no amount',
    code: 'INVALID_ELEMENT',
    steps: () => [force(S.alice, 1n, false)],
  },
  { name: '§3: a ≠ b', code: 'INVALID_ELEMENT', steps: () => [signed(transfer({ b: S.alice }))] },
  { name: '§1: slot 0 is no slot', code: 'INVALID_SLOT', steps: () => [signed(transfer({ b: NONE }))] },
  { name: '§1: a slot has 25 bits', code: 'INVALID_SLOT', steps: () => [signed(transfer({ b: (2 ** 25) as Slot }))] },
];

/** Rules about signatures. */
const SIGNATURES: Case[] = [
  { name: '§3: TRANSFER is signed', code: 'AUTHORIZATION_MISSING', steps: () => [unsigned(transfer())] },
  { name: '§3: WITHDRAW is signed', code: 'AUTHORIZATION_MISSING', steps: () => [unsigned(withdraw())] },
  {
    name: '§3: OPEN with a is signed',
    code: 'AUTHORIZATION_MISSING',
    steps: () => [unsigned(open()), unsigned(key())],
  },
  {
    name: '§3: OPEN without a is not signed',
    code: 'AUTHORIZATION_UNEXPECTED',
    steps: () => [{ ...signed(transfer()), operation: open({ a: NONE }) }],
  },
  {
    name: '§3: DEPOSIT is not signed',
    code: 'AUTHORIZATION_UNEXPECTED',
    steps: () => [{ ...deposit(), authorization: signed(transfer()).authorization }],
  },
  { name: 'T4: no key never signs', code: 'NO_KEY', steps: () => [signed(transfer({ a: S.keyless }))] },
  {
    name: 'T4: the public key is on the curve',
    code: 'INVALID_PUBLIC_KEY',
    steps: () => [altered(signed(transfer()), ({ publicKey: { x } }) => ({ publicKey: { x, y: x } }))],
  },
  {
    name: 'T4: the public key is not the identity',
    code: 'INVALID_PUBLIC_KEY',
    steps: () => [altered(signed(transfer()), () => ({ publicKey: { x: new Uint8Array(32), y: new Uint8Array(32) } }))],
  },
  { name: 'T4: the key is a’s', code: 'SIGNER_MISMATCH', steps: () => [signed(transfer(), { by: bob })] },
  { name: 'R1: the nonce before', code: 'INVALID_SIGNATURE', steps: () => [signed(transfer(), { nonce: 2 })] },
  { name: 'R1: not a later nonce', code: 'INVALID_SIGNATURE', steps: () => [signed(transfer(), { nonce: 4 })] },
  { name: 'R1: the asset', code: 'INVALID_SIGNATURE', steps: () => [signed(transfer(), { asset: TOKEN })] },
  { name: 'R1: the owner of b', code: 'INVALID_SIGNATURE', steps: () => [signed(transfer(), { ownerOfB: alice })] },
  {
    name: 'R1: no owner of b for WITHDRAW',
    code: 'INVALID_SIGNATURE',
    steps: () => [signed(withdraw(), { ownerOfB: bob })],
  },
  { name: 'R1: the deployment', code: 'INVALID_SIGNATURE', steps: () => [signed(transfer(), { domain: DOMAIN + 1n })] },
  {
    name: 'R1: the element',
    code: 'INVALID_SIGNATURE',
    steps: () => [signed(transfer(), { instead: transfer({ amount: 2n }) })],
  },
  {
    name: 'R1: the memo',
    code: 'INVALID_SIGNATURE',
    steps: () => [signed(transfer(), { instead: transfer({ memo: 1n }) })],
  },
  { name: 'R1: not twice', code: 'INVALID_SIGNATURE', steps: () => [signed(transfer()), signed(transfer())] },
  {
    name: 'R1: s in range',
    code: 'INVALID_SIGNATURE',
    steps: () => [
      altered(signed(transfer()), ({ signature: { e } }) => ({ signature: { e, s: new Uint8Array(32).fill(255) } })),
    ],
  },
];

function setKey(slot: Slot, done: boolean): AuthorizedOperation {
  return {
    operation: { kind: 'SET_KEY', b: slot, done },
    entry: entry({ kind: 'SET_KEY', slot, asset: ETH, amount: 0n, key: bob.key }),
  };
}

function force(slot: Slot, amount: bigint, done: boolean): AuthorizedOperation {
  return {
    operation: { kind: 'FORCED_WITHDRAW', a: slot, amount, done },
    entry: entry({ kind: 'FORCED_WITHDRAW', slot, asset: ETH, amount: 0n, key: 0n }),
  };
}

const builder = (): BatchBuilder =>
  new BatchBuilder({
    state,
    crypto,
    domain: DOMAIN,
    inboxHash: parent.inboxHash,
    inboxEnd: parent.inboxEnd,
  });

describe('the sequencer refuses', () => {
  it.each([...RULES, ...SIGNATURES])('$code: $name', ({ code, steps }) => {
    const before = pictureOf(state);
    const group = steps();
    const batch = builder();
    expect(() => batch.add(group)).toThrow(expect.objectContaining({ code }));
    expect(batch.count).toBe(0);
    expect(pictureOf(state)).toEqual(before);
  });
});

describe('a member refuses from a lying sequencer', () => {
  const options = { domain: DOMAIN, verifySignatures: true };

  it.each([...RULES, ...SIGNATURES])('$code: $name', async ({ code, member = code, steps }) => {
    const before = pictureOf(state);
    const input = lieOf(parent, steps());
    await expect(applyBatch(state, crypto, input, options)).rejects.toMatchObject({
      code: member,
      fields: { index: expect.any(Number) },
    });
    expect(pictureOf(state)).toEqual(before);
  });

  it.each(RULES)('without checking signatures, $code: $name', async ({ code, member = code, steps }) => {
    const input = lieOf(parent, steps());
    const result = applyBatch(state, crypto, input, { ...options, verifySignatures: false });
    await expect(result).rejects.toMatchObject({ code: member });
  });
});

describe('execution', () => {
  it('refuses an entry for an operation that serves none', () => {
    expect(() => execute(state, transfer(), { entry: entry() })).toThrow(
      expect.objectContaining({ code: 'ENTRY_UNEXPECTED' }),
    );
  });

  it('refuses amounts out of range, which no element can hold', () => {
    for (const amount of [-1n, MAX_AMOUNT + 1n])
      for (const operation of [transfer({ amount }), withdraw(amount)])
        expect(() => execute(state, operation, {})).toThrow(expect.objectContaining({ code: 'INVALID_ELEMENT' }));
  });
});

describe('allowed operations', () => {
  it('have exactly the effects of §3, by kind', () => {
    const batch = builder();
    batch.add([signed(transfer({ amount: 1000n }))]);
    expect(state.get(S.alice)).toMatchObject({ nonce: 4, balance: 0n });
    expect(state.get(S.bob)).toMatchObject({ nonce: 0, balance: 2000n });

    batch.add([signed(open({ b: S.emptyValidium, asset: TOKEN })), unsigned(key())]);
    expect(state.get(S.emptyValidium)).toEqual({
      owner: alice.owner,
      asset: TOKEN,
      key: alice.key,
      nonce: 0,
      balance: 0n,
    });
    expect(state.get(S.alice)?.nonce).toBe(5);

    batch.add([unsigned(open({ a: NONE, owner: bob.owner }))]);
    expect(state.get(S.empty)).toEqual({ owner: bob.owner, asset: ETH, key: 0n, nonce: 0, balance: 0n });

    batch.add([deposit()]);
    batch.add([deposit()]);
    expect(state.get(S.emptyL1)).toEqual({ owner: bob.owner, asset: TOKEN, key: bob.key, nonce: 0, balance: 14n });

    batch.add([deposit(entry({ slot: S.keyless, asset: ETH, key: alice.key }))]);
    expect(state.get(S.keyless)).toMatchObject({ key: alice.key, balance: 1007n });
    batch.add([deposit(entry({ slot: S.keyless, asset: ETH, key: bob.key }))]);
    expect(state.get(S.keyless)?.key).toBe(alice.key);

    batch.add([setKey(S.bob, true)]);
    batch.add([setKey(S.alice, false)]);
    expect(state.get(S.alice)?.key).toBe(alice.key);

    batch.add([signed(withdraw(0n))]);
    batch.add([force(S.bob, 2000n, true)]);
    batch.add([force(S.aliceValidium, 0n, false)]);
    expect(state.get(S.bob)).toMatchObject({ nonce: 0, balance: 0n });
    expect(state.get(S.aliceValidium)?.balance).toBe(1000n);
    expect(batch.seal().withdrawals.flat()).toEqual([
      { owner: alice.owner, asset: ETH, amount: 0n },
      { owner: bob.owner, asset: ETH, amount: 2000n },
    ]);
  });

  it('a nonce one below the maximum signs once more', () => {
    state.apply([{ slot: S.spent, account: { ...state.get(S.spent)!, nonce: MAX_NONCE - 1 } }]);
    builder().add([signed(transfer({ a: S.spent }))]);
    expect(state.get(S.spent)?.nonce).toBe(MAX_NONCE);
  });

  it('a balance may reach the maximum', () => {
    state.apply([{ slot: S.full, account: { ...state.get(S.full)!, balance: MAX_AMOUNT - 1n } }]);
    builder().add([signed(transfer({ b: S.full }))]);
    expect(state.get(S.full)?.balance).toBe(MAX_AMOUNT);
  });
});
