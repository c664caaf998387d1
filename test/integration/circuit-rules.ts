import { type Account, type AuthorizedOperation, type Crypto, State, signOperation } from '#libs/ledger';
import {
  type AssetId,
  type Authorization,
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
import { DOMAIN, type Person, person } from '../../libs/ledger/test/world.js';

export const ETH = 0 as AssetId;
export const TOKEN = 5 as AssetId;
const NONE = 0 as Slot;

export const SLOTS = {
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

interface Signing {
  by?: Person;
  nonce?: number;
  asset?: AssetId;
  ownerOfB?: Person | null;
  domain?: bigint;
  instead?: SignedOperation;
}

/** A small state, with valid and invalid operations on it. */
export class RulesFixture {
  readonly alice: Person;
  readonly bob: Person;
  readonly state: State;

  constructor(readonly crypto: Crypto) {
    this.alice = person(crypto, 1);
    this.bob = person(crypto, 2);
    this.state = new State(crypto.hash);
    const S = SLOTS;
    this.state.apply([
      { slot: S.alice, account: this.account(this.alice, { nonce: 3 }) },
      { slot: S.aliceValidium, account: this.account(this.alice) },
      { slot: S.bob, account: this.account(this.bob) },
      { slot: S.bobToken, account: this.account(this.bob, { asset: TOKEN }) },
      { slot: S.keyless, account: this.account(this.alice, { key: 0n }) },
      { slot: S.spent, account: this.account(this.alice, { nonce: MAX_NONCE }) },
      { slot: S.full, account: this.account(this.bob, { balance: MAX_AMOUNT }) },
    ]);
  }

  account(who: Person, change: Partial<Account> = {}): Account {
    return { owner: who.owner, asset: ETH, key: who.key, nonce: 0, balance: 1000n, ...change };
  }

  transfer(change: Partial<OperationOf<'TRANSFER'>> = {}): OperationOf<'TRANSFER'> {
    return { kind: 'TRANSFER', a: SLOTS.alice, b: SLOTS.bob, amount: 1n, memo: 0n, ...change };
  }

  open(change: Partial<OperationOf<'OPEN'>> = {}): OperationOf<'OPEN'> {
    return { kind: 'OPEN', b: SLOTS.empty, owner: this.alice.owner, asset: ETH, a: SLOTS.alice, ...change };
  }

  withdraw(amount = 1n, a: Slot = SLOTS.alice): OperationOf<'WITHDRAW'> {
    return { kind: 'WITHDRAW', a, amount };
  }

  key(keyHash = this.alice.key): AuthorizedOperation {
    return { operation: { kind: 'KEY', keyHash } };
  }

  entry(change: Partial<InboxEntry> = {}): InboxEntry {
    const { owner, key } = this.bob;
    return { kind: 'DEPOSIT', slot: SLOTS.emptyL1, owner, asset: TOKEN, amount: 7n, key, ...change };
  }

  deposit(entry = this.entry()): AuthorizedOperation {
    return { operation: { kind: 'DEPOSIT', b: entry.slot, amount: entry.amount }, entry };
  }

  setKey(slot: Slot, done: boolean): AuthorizedOperation {
    const entry = this.entry({ kind: 'SET_KEY', slot, asset: ETH, amount: 0n });
    return { operation: { kind: 'SET_KEY', b: slot, done }, entry };
  }

  force(slot: Slot, amount: bigint, done: boolean): AuthorizedOperation {
    const entry = this.entry({ kind: 'FORCED_WITHDRAW', slot, asset: ETH, amount: 0n, key: 0n });
    return { operation: { kind: 'FORCED_WITHDRAW', a: slot, amount, done }, entry };
  }

  /** A step signed correctly, or as `signing` says. */
  signed(operation: SignedOperation, signing: Signing = {}): AuthorizedOperation {
    const a = this.state.get(operation.a) ?? { nonce: 0, asset: ETH };
    const named = operation.kind === 'TRANSFER' ? this.state.get(operation.b)?.owner : undefined;
    const ownerOfB = signing.ownerOfB === undefined ? (named ?? null) : (signing.ownerOfB?.owner ?? null);
    const authorization = signOperation(
      this.crypto,
      signing.domain ?? DOMAIN,
      signing.instead ?? operation,
      { nonce: signing.nonce ?? a.nonce, asset: signing.asset ?? a.asset },
      ownerOfB,
      (signing.by ?? this.alice).secret,
    );
    return { operation, authorization };
  }
}

const unsigned = (operation: Operation): AuthorizedOperation => ({ operation });
const altered = (
  step: AuthorizedOperation,
  change: (authorization: Authorization) => Partial<Authorization>,
): AuthorizedOperation => ({
  ...step,
  authorization: { ...step.authorization!, ...change(step.authorization!) },
});

/** A way to break a rule, the ledger's error code, and the failing constraint's message in the circuit. */
export interface RuleViolation {
  name: string;
  code: string;
  circuit: string | RegExp;
  steps: (stage: RulesFixture) => AuthorizedOperation[];
}

const S = SLOTS;
/** The message of the compiler's range checks. */
const RANGE = /call to assert_max_bit_size/;

export const RULE_VIOLATIONS: RuleViolation[] = [
  // R2, §3: operations
  {
    name: 'R2: a of TRANSFER is present',
    code: 'UNKNOWN_ACCOUNT',
    circuit: 'R2: a present',
    steps: (w) => [w.signed(w.transfer({ a: S.empty }))],
  },
  {
    name: 'R2: b of TRANSFER is present',
    code: 'UNKNOWN_ACCOUNT',
    circuit: 'R2: b present',
    steps: (w) => [w.signed(w.transfer({ b: S.empty }))],
  },
  {
    name: 'R2: a of WITHDRAW is present',
    code: 'UNKNOWN_ACCOUNT',
    circuit: 'R2: a present',
    steps: (w) => [w.signed(w.withdraw(1n, S.empty))],
  },
  {
    name: 'R2: a of OPEN is present',
    code: 'UNKNOWN_ACCOUNT',
    circuit: 'R2: a present',
    steps: (w) => [w.signed(w.open({ a: S.emptyValidium })), w.key()],
  },
  {
    name: 'R2: assets match',
    code: 'ASSET_MISMATCH',
    circuit: 'R2: asset',
    steps: (w) => [w.signed(w.transfer({ b: S.bobToken }))],
  },
  {
    name: 'R2: TRANSFER needs balance',
    code: 'INSUFFICIENT_BALANCE',
    circuit: RANGE,
    steps: (w) => [w.signed(w.transfer({ amount: 1001n }))],
  },
  {
    name: 'R2: WITHDRAW needs balance',
    code: 'INSUFFICIENT_BALANCE',
    circuit: RANGE,
    steps: (w) => [w.signed(w.withdraw(1001n))],
  },
  {
    name: 'R2: TRANSFER does not overflow',
    code: 'BALANCE_OVERFLOW',
    circuit: RANGE,
    steps: (w) => [w.signed(w.transfer({ b: S.full }))],
  },
  {
    name: 'R2: DEPOSIT does not overflow',
    code: 'BALANCE_OVERFLOW',
    circuit: RANGE,
    steps: (w) => [w.deposit(w.entry({ slot: S.full, asset: ETH }))],
  },
  {
    name: 'T2: a nonce at its maximum does not TRANSFER',
    code: 'NONCE_EXHAUSTED',
    circuit: RANGE,
    steps: (w) => [w.signed(w.transfer({ a: S.spent }))],
  },
  {
    name: 'T2: a nonce at its maximum does not WITHDRAW',
    code: 'NONCE_EXHAUSTED',
    circuit: RANGE,
    steps: (w) => [w.signed(w.withdraw(1n, S.spent))],
  },
  {
    name: 'T2: a nonce at its maximum does not OPEN',
    code: 'NONCE_EXHAUSTED',
    circuit: RANGE,
    steps: (w) => [w.signed(w.open({ a: S.spent })), w.key()],
  },
  {
    name: '§3: OPEN takes a sequencer’s slot',
    code: 'NOT_SEQUENCER_SLOT',
    circuit: "S3: a sequencer's slot",
    steps: (w) => [unsigned(w.open({ b: S.emptyL1, a: NONE }))],
  },
  {
    name: '§3: OPEN takes an empty slot',
    code: 'SLOT_TAKEN',
    circuit: 'S3: an empty slot',
    steps: (w) => [unsigned(w.open({ b: S.bob, a: NONE, owner: w.bob.owner }))],
  },
  {
    name: '§3: OPEN is for a’s owner',
    code: 'OWNER_MISMATCH',
    circuit: 'S3: owner of a',
    steps: (w) => [w.signed(w.open({ owner: w.bob.owner })), w.key()],
  },
  {
    name: '§3: OPEN with a key has KEY next',
    code: 'KEY_MISSING',
    circuit: 'S3: KEY follows',
    steps: (w) => [w.signed(w.open()), unsigned(NOOP)],
  },
  {
    name: '§3: KEY publishes a’s key',
    code: 'KEY_MISMATCH',
    circuit: 'S5: digest',
    steps: (w) => [w.signed(w.open()), w.key(w.bob.key)],
  },
  { name: '§3: KEY follows an OPEN', code: 'KEY_WITHOUT_OPEN', circuit: 'S3: KEY follows', steps: (w) => [w.key()] },
  {
    name: '§3: KEY follows no keyless OPEN',
    code: 'KEY_WITHOUT_OPEN',
    circuit: 'S3: KEY follows',
    steps: (w) => [unsigned(w.open({ a: NONE })), w.key()],
  },
  {
    name: '§3: one KEY for an OPEN',
    code: 'KEY_WITHOUT_OPEN',
    circuit: 'S3: KEY follows',
    steps: (w) => [w.signed(w.open()), w.key(), w.key()],
  },
  {
    name: '§3: a ≠ b',
    code: 'INVALID_ELEMENT',
    circuit: 'S3: a and b differ',
    steps: (w) => [w.signed(w.transfer({ b: S.alice }))],
  },
  {
    name: '§1: slot 0 is no b',
    code: 'INVALID_SLOT',
    circuit: 'R2: slot b',
    steps: (w) => [w.signed(w.transfer({ b: NONE }))],
  },
  {
    name: '§1: slot 0 is no a',
    code: 'INVALID_SLOT',
    circuit: 'R2: slot a',
    steps: (w) => [w.signed(w.withdraw(0n, NONE))],
  },
  {
    name: '§1: a slot has 25 bits',
    code: 'INVALID_SLOT',
    circuit: /bits|decompos/i,
    steps: (w) => [w.signed(w.transfer({ b: (2 ** 25) as Slot }))],
  },
  // R4: the inbox
  {
    name: 'R4: an inbox operation serves an entry',
    code: 'ENTRY_MISSING',
    circuit: 'S6: entries',
    steps: (w) => [{ operation: w.deposit().operation }],
  },
  {
    name: 'R4: an entry is served by an inbox operation',
    code: 'ENTRY_UNEXPECTED',
    circuit: 'S5: digest',
    steps: (w) => [{ ...w.signed(w.transfer()), entry: w.entry() }],
  },
  {
    name: 'R4: the entry’s kind',
    code: 'ENTRY_MISMATCH',
    circuit: 'S6: entries',
    steps: (w) => [{ ...w.deposit(), entry: w.entry({ kind: 'SET_KEY' }) }],
  },
  {
    name: 'R4: the entry’s slot',
    code: 'ENTRY_MISMATCH',
    circuit: 'S6: entries',
    steps: (w) => [{ ...w.deposit(), entry: w.entry({ slot: S.full }) }],
  },
  {
    name: 'R4: the entry’s amount',
    code: 'ENTRY_MISMATCH',
    circuit: 'S6: entries',
    steps: (w) => [{ ...w.deposit(), entry: w.entry({ amount: 8n }) }],
  },
  {
    name: 'R4: SET_KEY has no effect for another owner',
    code: 'OUTCOME_MISMATCH',
    circuit: 'S5: digest',
    steps: (w) => [w.setKey(S.alice, true)],
  },
  {
    name: 'R4: SET_KEY takes effect for the owner',
    code: 'OUTCOME_MISMATCH',
    circuit: 'S5: digest',
    steps: (w) => [w.setKey(S.bob, false)],
  },
  {
    name: 'R4: SET_KEY has no effect on an empty slot',
    code: 'OUTCOME_MISMATCH',
    circuit: 'S5: digest',
    steps: (w) => [w.setKey(S.empty, true)],
  },
  {
    name: 'R4: FORCED_WITHDRAW has no effect for another owner',
    code: 'OUTCOME_MISMATCH',
    circuit: 'S3: the whole balance',
    steps: (w) => [w.force(S.alice, 1000n, true)],
  },
  {
    name: 'R4: FORCED_WITHDRAW takes effect for the owner',
    code: 'OUTCOME_MISMATCH',
    circuit: 'S3: the whole balance',
    steps: (w) => [w.force(S.bob, 0n, false)],
  },
  {
    name: 'R4: FORCED_WITHDRAW has no effect on an empty slot',
    code: 'OUTCOME_MISMATCH',
    circuit: 'S5: digest',
    steps: (w) => [w.force(S.empty, 0n, true)],
  },
  {
    name: '§3: FORCED_WITHDRAW takes the whole balance',
    code: 'OUTCOME_MISMATCH',
    circuit: 'S3: the whole balance',
    steps: (w) => [w.force(S.bob, 999n, true)],
  },
  {
    name: 'R4: FORCED_WITHDRAW without effect has no amount',
    code: 'INVALID_ELEMENT',
    circuit: 'S3: the whole balance',
    steps: (w) => [w.force(S.alice, 1n, false)],
  },
  // R1, T4: signatures
  {
    name: '§3: TRANSFER is signed',
    code: 'AUTHORIZATION_MISSING',
    circuit: /T4: key of|R1: signature/,
    steps: (w) => [unsigned(w.transfer())],
  },
  {
    name: '§3: WITHDRAW is signed',
    code: 'AUTHORIZATION_MISSING',
    circuit: /T4: key of|R1: signature/,
    steps: (w) => [unsigned(w.withdraw())],
  },
  {
    name: '§3: OPEN with a is signed',
    code: 'AUTHORIZATION_MISSING',
    circuit: /T4: key of|R1: signature/,
    steps: (w) => [unsigned(w.open()), w.key()],
  },
  {
    name: 'T4: an account without a key cannot sign',
    code: 'NO_KEY',
    circuit: 'T4:',
    steps: (w) => [w.signed(w.transfer({ a: S.keyless }))],
  },
  {
    name: 'T4: the public key is on the curve',
    code: 'INVALID_PUBLIC_KEY',
    circuit: /T4: on the curve|curve/,
    steps: (w) => [altered(w.signed(w.transfer()), ({ publicKey: { x } }) => ({ publicKey: { x, y: x } }))],
  },
  {
    name: 'T4: the public key is not the identity',
    code: 'INVALID_PUBLIC_KEY',
    circuit: 'T4: on the curve',
    steps: (w) => [
      altered(w.signed(w.transfer()), () => ({ publicKey: { x: new Uint8Array(32), y: new Uint8Array(32) } })),
    ],
  },
  {
    name: 'T4: the key belongs to a',
    code: 'SIGNER_MISMATCH',
    circuit: 'T4: key of the account',
    steps: (w) => [w.signed(w.transfer(), { by: w.bob })],
  },
  {
    name: 'R1: the signature covers the current nonce, not the previous one',
    code: 'INVALID_SIGNATURE',
    circuit: 'R1: signature',
    steps: (w) => [w.signed(w.transfer(), { nonce: 2 })],
  },
  {
    name: 'R1: the signature covers the current nonce, not a later one',
    code: 'INVALID_SIGNATURE',
    circuit: 'R1: signature',
    steps: (w) => [w.signed(w.transfer(), { nonce: 4 })],
  },
  {
    name: 'R1: the signature covers the asset',
    code: 'INVALID_SIGNATURE',
    circuit: 'R1: signature',
    steps: (w) => [w.signed(w.transfer(), { asset: TOKEN })],
  },
  {
    name: 'R1: the signature covers the owner of b',
    code: 'INVALID_SIGNATURE',
    circuit: 'R1: signature',
    steps: (w) => [w.signed(w.transfer(), { ownerOfB: w.alice })],
  },
  {
    name: 'R1: the signature of WITHDRAW covers no owner of b',
    code: 'INVALID_SIGNATURE',
    circuit: 'R1: signature',
    steps: (w) => [w.signed(w.withdraw(), { ownerOfB: w.bob })],
  },
  {
    name: 'R1: the signature of OPEN covers no owner of b',
    code: 'INVALID_SIGNATURE',
    circuit: 'R1: signature',
    steps: (w) => [w.signed(w.open(), { ownerOfB: w.alice }), w.key()],
  },
  {
    name: 'R1: the signature covers the deployment',
    code: 'INVALID_SIGNATURE',
    circuit: 'R1: signature',
    steps: (w) => [w.signed(w.transfer(), { domain: DOMAIN + 1n })],
  },
  {
    name: 'R1: the signature covers the amount',
    code: 'INVALID_SIGNATURE',
    circuit: 'R1: signature',
    steps: (w) => [w.signed(w.transfer(), { instead: w.transfer({ amount: 2n }) })],
  },
  {
    name: 'R1: the signature covers the memo',
    code: 'INVALID_SIGNATURE',
    circuit: 'R1: signature',
    steps: (w) => [w.signed(w.transfer(), { instead: w.transfer({ memo: 1n }) })],
  },
  {
    name: 'R1: a signature counts once',
    code: 'INVALID_SIGNATURE',
    circuit: 'R1: signature',
    steps: (w) => [w.signed(w.transfer()), w.signed(w.transfer())],
  },
  {
    name: 'R1: s is in range',
    code: 'INVALID_SIGNATURE',
    circuit: RANGE,
    steps: (w) => [
      altered(w.signed(w.transfer()), ({ signature: { e } }) => ({
        signature: { e, s: new Uint8Array(32).fill(255) },
      })),
    ],
  },
];

/** Valid segments (§3) that cover each kind and outcome. */
export const VALID_SEGMENTS: { name: string; steps: (stage: RulesFixture) => AuthorizedOperation[] }[] = [
  { name: 'NOOP', steps: () => [] },
  {
    name: 'TRANSFER of everything, across lanes',
    steps: (w) => [w.signed(w.transfer({ b: S.aliceValidium, amount: 1000n, memo: 2n ** 48n - 1n }))],
  },
  { name: 'OPEN and KEY', steps: (w) => [w.signed(w.open({ b: S.emptyValidium, asset: TOKEN })), w.key()] },
  {
    name: 'OPEN and KEY in validium',
    steps: (w) => [w.signed(w.open({ a: S.aliceValidium, b: S.emptyValidium })), w.key()],
  },
  { name: 'OPEN without a key', steps: (w) => [unsigned(w.open({ a: NONE, owner: w.bob.owner }))] },
  { name: 'DEPOSITs that open and credit', steps: (w) => [w.deposit(), w.deposit()] },
  {
    name: 'DEPOSIT that sets a key',
    steps: (w) => [w.deposit(w.entry({ slot: S.keyless, asset: ETH, key: w.alice.key }))],
  },
  {
    name: 'DEPOSIT that keeps a key',
    steps: (w) => [w.deposit(w.entry({ slot: S.bob, asset: ETH, key: w.alice.key }))],
  },
  {
    name: 'DEPOSIT up to the last unit',
    steps: (w) => [w.signed(w.transfer()), w.deposit(w.entry({ slot: S.bob, asset: ETH, amount: MAX_AMOUNT - 1001n }))],
  },
  { name: 'SET_KEY', steps: (w) => [w.setKey(S.bob, true), w.setKey(S.alice, false)] },
  { name: 'SET_KEY on an empty slot', steps: (w) => [w.setKey(S.empty, false)] },
  { name: 'WITHDRAW and FORCED_WITHDRAW', steps: (w) => [w.signed(w.withdraw()), w.force(S.bob, 1000n, true)] },
  { name: 'WITHDRAW of nothing', steps: (w) => [w.signed(w.withdraw(0n))] },
  {
    name: 'FORCED_WITHDRAW of another owner’s slot and of an empty slot',
    steps: (w) => [w.force(S.alice, 0n, false), w.force(S.empty, 0n, false)],
  },
];
