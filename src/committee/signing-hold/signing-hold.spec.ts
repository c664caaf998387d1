import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Metrics, silentLogger } from '#libs/platform';
import { type Attestation, address, type Hex } from '#libs/protocol';
import type { Hold, HoldBook } from './hold-book.js';
import { HoldMetrics } from './hold-metrics.js';
import type { CertifiedL1 } from './signatures-on-l1.js';
import { SigningHold, type SigningHoldDeps } from './signing-hold.js';
import { SigningMark } from './signing-mark.js';

const signer = address(`0x${'11'.repeat(20)}`);
const other = address(`0x${'22'.repeat(20)}`);
const SUBMIT = 100;
const NOW = 10_000;
const hash = (name: number): Hex => `0x${name.toString(16).padStart(64, '0')}`;
const nameOf = ({ headerHash, retainUntil }: Attestation): string => `${headerHash} until ${retainUntil}`;

/** A database's part of it, in memory. */
class MemoryBook {
  state: { token: string; before: string } | undefined;
  decided = new Set<string>();
  forgotten = new Set<string>();
  holds: Hold[] = [];
  final = 0;
  /** certificates that were looked up */
  lookedUp = 0;

  asBook(): HoldBook {
    const book: Pick<HoldBook, keyof HoldBook> = {
      state: async () => this.state,
      hasDecided: async () => this.decided.size > 0,
      begin: async (token, hold) => {
        this.state = { token, before: token };
        if (hold) this.holds.push(hold);
      },
      lastHold: async () => this.holds.toSorted((a, b) => a.until - b.until).at(-1),
      unknown: async (signed) => {
        this.lookedUp += signed.length;
        return signed.filter((one) => !this.decided.has(nameOf(one)) && !this.forgotten.has(nameOf(one)));
      },
      holdFor: async (forgotten, hold) => {
        for (const one of forgotten) this.forgotten.add(nameOf(one));
        this.holds.push(hold);
      },
      examined: async () => this.final,
      examinedTo: async (number) => {
        this.final = number;
      },
    };
    return book as HoldBook;
  }
}

interface Batch {
  headerHash: Hex;
  certificate?: { epoch: number; retainUntil: number; bitmap: bigint };
}

/** L1 as far as certificates go: batches from 1 on. */
class Chain implements CertifiedL1 {
  batches: Batch[] = [];
  latestFinal = 0;
  epoch = 1;
  block = { timestamp: NOW };

  get latest(): number {
    return this.batches.length;
  }
  members = () => [other, signer];
  batch = (number: number) => (number === 0 ? { headerHash: hash(0) } : this.batches[number - 1]);
}

function deps(
  chain: Chain,
  book: MemoryBook,
  mark: SigningMark,
  change: Partial<SigningHoldDeps> = {},
): SigningHoldDeps {
  return {
    ...{ book: book.asBook(), mark, lock: { hold: async () => true }, l1: { confirmed: chain, head: chain }, signer },
    ...{ submitSeconds: SUBMIT, isPublic: false, now: () => NOW, logger: silentLogger() },
    metrics: new HoldMetrics(new Metrics('test')),
    ...change,
  };
}

async function memoryMark(): Promise<SigningMark> {
  let kept: string | undefined;
  return SigningMark.open({
    read: async () => kept,
    write: async (token) => {
      kept = token;
    },
  });
}

describe('a member that is new', () => {
  it('signs', async () => {
    const hold = await SigningHold.open(deps(new Chain(), new MemoryBook(), await memoryMark()));
    await hold.check();
    expect(await hold.current()).toBeUndefined();
  });

  it('on a public network, and in an epoch already, holds: what it signed then it does not remember', async () => {
    const [chain, book] = [new Chain(), new MemoryBook()];
    const hold = await SigningHold.open(deps(chain, book, await memoryMark(), { isPublic: true }));
    const until = NOW + 60 + SUBMIT;
    const refusal = { code: 'SIGNING_HELD', fields: { until, reason: 'NEW_IN_EPOCH' } };
    await expect(hold.check()).rejects.toMatchObject(refusal);
    chain.block = { timestamp: until };
    await expect(hold.check()).rejects.toMatchObject(refusal);
    chain.block = { timestamp: until + 1 };
    await hold.check();

    chain.members = () => [other];
    const joiner = await SigningHold.open(deps(chain, new MemoryBook(), await memoryMark(), { isPublic: true }));
    await joiner.check();
  });

  it("holds by L1's head, which headers were signed by, where it is later than confirmed blocks and its own clock", async () => {
    const [chain, head] = [new Chain(), { block: { timestamp: NOW + 500 } }];
    const change = { isPublic: true, l1: { confirmed: chain, head } };
    const hold = await SigningHold.open(deps(chain, new MemoryBook(), await memoryMark(), change));
    expect(await hold.current()).toMatchObject({ until: NOW + 500 + 60 + SUBMIT });
  });
});

describe('certificates on L1', () => {
  type Action =
    | { kind: 'submit'; has: 'its bit' | 'a forgotten bit' | 'no bit' }
    | { kind: 'finalise' | 'roll back' | 'reorg'; depth: number }
    | { kind: 'look' | 'stop' };
  const actions: fc.Arbitrary<Action>[] = [
    fc.record({ kind: fc.constant('submit'), has: fc.constantFrom('its bit', 'its bit', 'a forgotten bit', 'no bit') }),
    fc.record({ kind: fc.constantFrom('finalise', 'roll back', 'reorg'), depth: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constantFrom('look', 'stop') }),
  ];

  it('property: of what it signed and does not know, none is missed, whatever L1 takes back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 3, arbitrary: actions[0] as fc.Arbitrary<Action> }, ...actions.slice(1)), {
          maxLength: 40,
          size: 'max',
        }),
        async (made) => {
          const [chain, book, mark] = [new Chain(), new MemoryBook(), await memoryMark()];
          let hold: SigningHold | undefined = await SigningHold.open(deps(chain, book, mark));
          let names = 0;
          for (const action of [...made, { kind: 'look' } as const]) {
            if (action.kind === 'submit') chain.batches.push(certified(book, ++names, action.has));
            else if (action.kind === 'finalise')
              chain.latestFinal = Math.min(chain.latest, chain.latestFinal + action.depth);
            else if (action.kind === 'roll back')
              chain.batches.length = Math.max(chain.latestFinal, chain.latest - action.depth);
            else if (action.kind === 'reorg') {
              // The same header, by another certificate.
              const at = Math.max(chain.latestFinal, chain.latest - action.depth);
              for (const batch of chain.batches.slice(at))
                batch.certificate = certified(book, ++names, 'a forgotten bit').certificate;
              hold?.lookAgain();
            } else if (action.kind === 'stop') hold = undefined;
            else {
              hold ??= await SigningHold.open(deps(chain, book, mark));
              await hold.look();
              for (const { headerHash, certificate } of chain.batches)
                if (certificate?.bitmap === 3n)
                  expect([...book.decided, ...book.forgotten]).toContain(nameOf({ headerHash, ...certificate }));
              expect(book.holds.length > 0).toBe(book.forgotten.size > 0);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  function certified(book: MemoryBook, name: number, has: 'its bit' | 'a forgotten bit' | 'no bit'): Batch {
    const batch = {
      headerHash: hash(name),
      certificate: { epoch: 1, retainUntil: name, bitmap: has === 'no bit' ? 1n : 3n },
    };
    if (has === 'its bit') book.decided.add(nameOf({ headerHash: batch.headerHash, ...batch.certificate }));
    return batch;
  }

  it('that are final are not looked at again', async () => {
    const [chain, book, mark] = [new Chain(), new MemoryBook(), await memoryMark()];
    for (let name = 1; name <= 3_000; name++) chain.batches.push(certified(book, name, 'its bit'));
    chain.latestFinal = 2_990;
    await SigningHold.open(deps(chain, book, mark));
    expect([book.lookedUp, book.final]).toEqual([3_000, 2_990]);
    const hold = await SigningHold.open(deps(chain, book, mark));
    await hold.look();
    expect(book.lookedUp).toBe(3_010);
  });

  it('that change while they are looked at are looked at anew', async () => {
    const [chain, book] = [new Chain(), new MemoryBook()];
    const hold = await SigningHold.open(deps(chain, book, await memoryMark()));
    chain.batches.push(certified(book, 1, 'its bit'));
    const looking = hold.look();
    (chain.batches[0] as Batch).certificate = certified(book, 2, 'a forgotten bit').certificate;
    hold.lookAgain();
    await looking;
    expect([...book.forgotten]).toEqual([nameOf({ headerHash: hash(1), epoch: 1, retainUntil: 2 })]);
  });
});
