// The ledger of docs/protocol.md (§1 to §6) from its text alone: none of the project's code is used, and speed does not
// matter.
import { AbiCoder, concat, keccak256, toBeHex } from 'ethers';
import { modulo, P, permute, sponge, verifies } from './appendix-a.js';

export interface ModelAccount {
  owner: bigint;
  asset: bigint;
  key: bigint;
  nonce: bigint;
  balance: bigint;
}

/** An inbox entry: its kind's number, and its fields as integers. */
export interface ModelEntry {
  kind: bigint;
  slot: bigint;
  owner: bigint;
  asset: bigint;
  amount: bigint;
  key: bigint;
}

/** A public key's coordinates, and s and e of a signature. */
export interface ModelSignature {
  x: bigint;
  y: bigint;
  s: bigint;
  e: bigint;
}

export interface ModelBatch {
  /** 31 bytes each, as integers */
  elements: readonly bigint[];
  /** the blob of each element: 0 rollup, 1 validium; not looked at for NOOP */
  lanes: readonly number[];
  /** by lane: what L1 has in its inbox after what the parent served */
  entries: readonly [readonly ModelEntry[], readonly ModelEntry[]];
  /** by element */
  signatures: readonly (ModelSignature | null)[];
  domain: bigint;
  /** the parent's */
  inboxHash: readonly [string, string];
  inboxEnd: readonly [number, number];
}

/** What a header says of a batch (§5), and what its proof does (§6) at any z. */
export interface ModelOutcome {
  roots: [bigint, bigint];
  inboxHash: [string, string];
  inboxEnd: [number, number];
  digest: bigint;
  withdrawalsHash: string;
  fingerprints(z: bigint): { entries: [bigint, bigint]; withdrawals: bigint };
}

/** A broken rule. */
export class Refusal extends Error {}

const UINT128 = 2n ** 128n;
const SIGNED = [1n, 6n];
const INBOX = [4n, 5n, 7n];
const ORDER = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;

function require(condition: boolean, rule: string): asserts condition {
  if (!condition) throw new Refusal(rule);
}

/** A big-endian field of an element: `bytes` bytes from byte `at` of its 31. */
const field = (element: bigint, at: number, bytes: number): bigint =>
  (element >> BigInt(8 * (31 - at - bytes))) & (2n ** BigInt(8 * bytes) - 1n);

interface Operation {
  kind: bigint;
  a: bigint;
  b: bigint;
  amount: bigint;
  owner: bigint;
  asset: bigint;
  done: bigint;
  key: bigint;
}

/** §3: an element's fields; unused bytes are zero. */
function decode(element: bigint): Operation {
  const kind = field(element, 0, 1);
  const none = { kind, a: 0n, b: 0n, amount: 0n, owner: 0n, asset: 0n, done: 0n, key: 0n };
  const zero = (at: number): void => require(at === 31 || field(element, at, 31 - at) === 0n, 'R2: unused bytes');
  const slot = (at: number): bigint => field(element, at, 4);
  switch (kind) {
    case 0n:
      zero(1);
      return none;
    case 1n:
      return { ...none, a: slot(1), b: slot(5), amount: field(element, 9, 16) };
    case 2n:
      return { ...none, b: slot(1), owner: field(element, 5, 20), asset: field(element, 25, 2), a: slot(27) };
    case 3n:
      return { ...none, key: field(element, 1, 30) };
    case 4n:
      zero(21);
      return { ...none, b: slot(1), amount: field(element, 5, 16) };
    case 5n:
      zero(6);
      return { ...none, b: slot(1), done: field(element, 5, 1) };
    case 6n:
      zero(21);
      return { ...none, a: slot(1), amount: field(element, 5, 16) };
    case 7n:
      zero(22);
      return { ...none, a: slot(1), amount: field(element, 5, 16), done: field(element, 21, 1) };
    default:
      throw new Refusal('§3: kind');
  }
}

/** A 4-ary tree of depth 12 (T1), by its nodes that are not those of an empty tree. */
class Tree {
  private readonly nodes = new Map<string, bigint>();
  private readonly empty: bigint[] = [0n];

  constructor() {
    for (let height = 0; height < 12; height++) {
      const below = this.empty[height] as bigint;
      this.empty.push(modulo((permute([below, below, below, below])[0] as bigint) + below));
    }
  }

  get root(): bigint {
    return this.node(12, 0);
  }

  set(position: number, leaf: bigint): void {
    this.nodes.set(`0/${position}`, leaf);
    for (let height = 1, at = position >>> 2; height <= 12; height++, at >>>= 2) {
      const children = [0, 1, 2, 3].map((digit) => this.node(height - 1, 4 * at + digit));
      this.nodes.set(`${height}/${at}`, modulo((permute(children)[0] as bigint) + (children[0] as bigint)));
    }
  }

  private node(height: number, at: number): bigint {
    return this.nodes.get(`${height}/${at}`) ?? (this.empty[height] as bigint);
  }
}

/** An operation in its batch, with the account that each of its slots had before. */
interface Step {
  operation: Operation;
  element: bigint;
  entry: ModelEntry | undefined;
  withdrawal?: { owner: bigint; asset: bigint; amount: bigint };
}

export class LedgerModel {
  private readonly accounts = new Map<bigint, ModelAccount>();
  private readonly trees = [new Tree(), new Tree()] as const;

  /** Applies a batch. A model that threw is used no more. @throws Refusal */
  apply(batch: ModelBatch): ModelOutcome {
    require(batch.elements.length <= 4096, '§1: 4096 operations');
    const served: [ModelEntry[], ModelEntry[]] = [[], []];
    const steps: Step[] = [];
    for (const [i, element] of batch.elements.entries()) {
      const operation = decode(element);
      const step: Step = { operation, element, entry: this.entryOf(operation, batch, served) };
      this.checkBlob(batch, steps, operation, i);
      this.checkSignature(step, batch.signatures[i] ?? null, batch.domain);
      this.execute(step, steps.at(-1)?.operation);
      steps.push(step);
    }
    const last = steps.at(-1)?.operation;
    require(!(last && isSignedOpen(last)), '§3: KEY follows its OPEN');
    return this.outcome(batch, steps, served);
  }

  /** R4: the next entry of the slot's lane. */
  private entryOf({ kind, a, b }: Operation, batch: ModelBatch, served: ModelEntry[][]): ModelEntry | undefined {
    if (!INBOX.includes(kind)) return undefined;
    const slot = kind === 7n ? a : b;
    const lane = laneOf(slot);
    const entry = batch.entries[lane][(served[lane] as ModelEntry[]).length];
    require(entry !== undefined && entry.kind === kind && entry.slot === slot, 'R4: the next entry');
    (served[lane] as ModelEntry[]).push(entry);
    require(served.flat().length <= 1024, 'B3: entries');
    return entry;
  }

  /** D1: rollup if it touches a rollup slot; KEY goes with its OPEN. */
  private checkBlob(batch: ModelBatch, before: Step[], { kind, a, b }: Operation, i: number): void {
    if (kind === 0n) return;
    const touches = [a, b].filter((slot) => slot !== 0n).map(laneOf);
    const lane = kind === 3n ? batch.lanes[before.length - 1] : touches.includes(0) ? 0 : 1;
    require(batch.lanes[i] === lane, 'D1: blob');
  }

  /** R1, T4 */
  private checkSignature({ operation, element }: Step, signature: ModelSignature | null, domain: bigint): void {
    const { kind, a, b } = operation;
    const isSigned = SIGNED.includes(kind) || isSignedOpen(operation);
    require(isSigned === (signature !== null), 'R1: who signs');
    if (!signature) return;
    const signer = this.present(a);
    const { x, y, s, e } = signature;
    require(x < P && y < P && modulo(y * y) === modulo(x ** 3n - 17n), 'T4: on the curve');
    require(signer.key !== 0n && sponge([x, y]) % 2n ** 240n === signer.key, 'T4: the key of a');
    const ownerOfB = kind === 1n ? this.present(b).owner : 0n;
    const message = sponge([domain, element, signer.nonce + (ownerOfB << 32n) + (signer.asset << 192n)]);
    require(s > 0n && s < ORDER && e < P && verifies(message, [x, y], s, e), 'R1: signature');
  }

  private execute(step: Step, previous: Operation | undefined): void {
    const { operation, entry } = step;
    const { kind, a, b, amount, done } = operation;
    for (const slot of [a, b]) require(slot < 2n ** 25n, '§1: slot');
    require((kind === 3n) === (previous !== undefined && isSignedOpen(previous)), '§3: KEY follows an OPEN');
    switch (kind) {
      case 1n: {
        const [from, to] = [this.present(a), this.present(b)];
        require(a !== b && from.asset === to.asset, 'R2: assets');
        this.write(a, debited(signedOnce(from), amount));
        this.write(b, credited(to, amount));
        break;
      }
      case 2n:
        this.open(operation);
        break;
      case 3n:
        require(operation.key === this.present((previous as Operation).b).key, '§3: the key of the OPEN');
        break;
      case 4n: {
        const { owner, asset, key } = entry as ModelEntry;
        require(amount === (entry as ModelEntry).amount, 'R4: amount');
        const account = this.accounts.get(b) ?? { owner, asset, key: 0n, nonce: 0n, balance: 0n };
        this.write(b, credited({ ...account, key: account.key || key }, amount));
        break;
      }
      case 5n: {
        const account = this.accounts.get(b);
        const isOwn = account?.owner === (entry as ModelEntry).owner;
        require(done === (isOwn ? 1n : 0n), 'R4: outcome');
        if (account && isOwn) this.write(b, { ...account, key: (entry as ModelEntry).key });
        break;
      }
      case 6n: {
        const account = this.present(a);
        step.withdrawal = { owner: account.owner, asset: account.asset, amount };
        this.write(a, debited(signedOnce(account), amount));
        break;
      }
      case 7n: {
        const account = this.accounts.get(a);
        const isOwn = account?.owner === (entry as ModelEntry).owner;
        require(done === (isOwn ? 1n : 0n) && amount === (account && isOwn ? account.balance : 0n), 'R4: outcome');
        if (!account || !isOwn) break;
        step.withdrawal = { owner: account.owner, asset: account.asset, amount };
        this.write(a, { ...account, balance: 0n });
      }
    }
  }

  private open({ a, b, owner, asset }: Operation): void {
    require(b !== 0n && position(b) < 2 ** 23 && !this.accounts.has(b), "§3: an empty sequencer's slot");
    const opened = { owner, asset, key: 0n, nonce: 0n, balance: 0n };
    if (a === 0n) {
      this.write(b, opened);
      return;
    }
    const opener = this.present(a);
    require(opener.owner === owner, '§3: the same owner');
    this.write(a, signedOnce(opener));
    this.write(b, { ...opened, key: opener.key });
  }

  /** R2: present */
  private present(slot: bigint): ModelAccount {
    const account = this.accounts.get(slot);
    require(account !== undefined, 'R2: present');
    return account;
  }

  private write(slot: bigint, account: ModelAccount): void {
    require(slot !== 0n, '§1: slot 0');
    this.accounts.set(slot, account);
    const { owner, asset, key, nonce, balance } = account;
    // T2
    const leaf = sponge([owner + (asset << 160n), key, nonce + (balance << 32n) + 2n ** 160n]);
    this.trees[laneOf(slot)].set(position(slot), leaf);
  }

  private outcome(batch: ModelBatch, steps: readonly Step[], served: [ModelEntry[], ModelEntry[]]): ModelOutcome {
    const withdrawals = steps.flatMap(({ withdrawal }) => (withdrawal ? [withdrawal] : []));
    require(withdrawals.length <= 256, 'B3: withdrawals');
    const [rollup, validium] = served;
    return {
      roots: [this.trees[0].root, this.trees[1].root],
      inboxHash: [rollup.reduce(extend, batch.inboxHash[0]), validium.reduce(extend, batch.inboxHash[1])],
      inboxEnd: [batch.inboxEnd[0] + rollup.length, batch.inboxEnd[1] + validium.length],
      digest: steps.reduce(digest, 0n),
      withdrawalsHash: keccak256(
        concat(withdrawals.map((w) => concat([toBeHex(w.owner, 20), toBeHex(w.asset, 2), toBeHex(w.amount, 16)]))),
      ),
      fingerprints: (z) => ({
        entries: [fingerprint(z, rollup.flatMap(entryWords)), fingerprint(z, validium.flatMap(entryWords))],
        withdrawals: fingerprint(
          z,
          withdrawals.flatMap((w) => [party(w) + 2n ** 176n, w.amount]),
        ),
      }),
    };
  }
}

const laneOf = (slot: bigint): 0 | 1 => (slot < 2n ** 24n ? 0 : 1);
const position = (slot: bigint): number => Number(slot % 2n ** 24n);
const isSignedOpen = ({ kind, a }: Operation): boolean => kind === 2n && a !== 0n;
const party = ({ owner, asset }: { owner: bigint; asset: bigint }): bigint => owner + (asset << 160n);

/** R1, T2 */
function signedOnce(account: ModelAccount): ModelAccount {
  require(account.nonce < 2n ** 32n - 1n, 'T2: nonce');
  return { ...account, nonce: account.nonce + 1n };
}
/** R2 */
function debited(account: ModelAccount, amount: bigint): ModelAccount {
  require(account.balance >= amount, 'R2: balance');
  return { ...account, balance: account.balance - amount };
}
/** R2 */
function credited(account: ModelAccount, amount: bigint): ModelAccount {
  require(account.balance + amount < UINT128, 'R2: overflow');
  return { ...account, balance: account.balance + amount };
}

/** §5 */
const extend = (hash: string, { kind, slot, owner, asset, amount, key }: ModelEntry): string =>
  keccak256(
    AbiCoder.defaultAbiCoder().encode(
      ['bytes32', 'uint256', 'uint256', 'uint256', 'uint256', 'uint256', 'uint256'],
      [hash, kind, slot, owner, asset, amount, key],
    ),
  );

/** §5 */
function digest(before: bigint, { element, entry, withdrawal }: Step, i: number): bigint {
  if (element === 0n) return before;
  const who = withdrawal ?? entry;
  const inputs = [before, element, (who ? party(who) : 0n) + (BigInt(i) << 176n), entry?.key ?? 0n];
  return modulo((permute(inputs)[0] as bigint) + before);
}

/** P5 */
const entryWords = (entry: ModelEntry): bigint[] => [
  party(entry) + (entry.slot << 176n) + (entry.kind << 208n),
  entry.amount,
  entry.key,
];
const fingerprint = (z: bigint, words: readonly bigint[]): bigint => words.reduce((f, w) => modulo(f * z + w), 0n);
