import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Metrics, silentLogger } from '#libs/platform';
import { type Attestation, address, type Hex } from '#libs/protocol';
import { GuardMetrics } from './guard-metrics.js';
import type { Hold, HoldRepository } from './hold-repository.js';
import type { CertificateView } from './signatures-on-l1.js';
import { SigningGuard, type SigningGuardDeps } from './signing-guard.js';
import { SigningWatermark } from './signing-watermark.js';

const signer = address(`0x${'11'.repeat(20)}`);
const other = address(`0x${'22'.repeat(20)}`);
const SUBMIT = 100;
const NOW = 10_000;
const hash = (name: number): Hex => `0x${name.toString(16).padStart(64, '0')}`;
const nameOf = ({ headerHash, retainUntil }: Attestation): string => `${headerHash} until ${retainUntil}`;

/** The guard's tables, in memory. */
class MemoryHolds {
  state: { current: string; previous: string } | undefined;
  decided = new Set<string>();
  forgotten = new Set<string>();
  holds: Hold[] = [];
  final = 0;
  /** certificates looked up */
  lookedUp = 0;

  asRepository(): HoldRepository {
    const repository: Pick<HoldRepository, keyof HoldRepository> = {
      state: async () => this.state,
      hasDecided: async () => this.decided.size > 0,
      begin: async (token, hold) => {
        this.state = { current: token, previous: token };
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
      recordExamined: async (number) => {
        this.final = number;
      },
    };
    return repository as HoldRepository;
  }
}

interface Batch {
  headerHash: Hex;
  certificate?: { epoch: number; retainUntil: number; bitmap: bigint };
}

/** L1's certificates, of batches from 1 on. */
class Chain implements CertificateView {
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
  holds: MemoryHolds,
  watermark: SigningWatermark,
  change: Partial<SigningGuardDeps> = {},
): SigningGuardDeps {
  return {
    ...{
      holds: holds.asRepository(),
      watermark,
      lock: { hold: async () => true },
      l1: { confirmed: chain, head: chain },
      signer,
    },
    ...{ submitSeconds: SUBMIT, isPublic: false, now: () => NOW, logger: silentLogger() },
    metrics: new GuardMetrics(new Metrics('test')),
    ...change,
  };
}

async function memoryWatermark(): Promise<SigningWatermark> {
  let kept: string | undefined;
  return SigningWatermark.open({
    read: async () => kept,
    write: async (token) => {
      kept = token;
    },
  });
}

describe('a new member', () => {
  it('may sign', async () => {
    const guard = await SigningGuard.open(deps(new Chain(), new MemoryHolds(), await memoryWatermark()));
    await guard.check();
    expect(await guard.current()).toBeUndefined();
  });

  it('suspends signing on a public network if it already belongs to an epoch, since it may have forgotten signatures', async () => {
    const [chain, holds] = [new Chain(), new MemoryHolds()];
    const guard = await SigningGuard.open(deps(chain, holds, await memoryWatermark(), { isPublic: true }));
    const until = NOW + 60 + SUBMIT;
    const refusal = { code: 'SIGNING_HELD', fields: { until, reason: 'NEW_IN_EPOCH' } };
    await expect(guard.check()).rejects.toMatchObject(refusal);
    chain.block = { timestamp: until };
    await expect(guard.check()).rejects.toMatchObject(refusal);
    chain.block = { timestamp: until + 1 };
    await guard.check();

    chain.members = () => [other];
    const joiner = await SigningGuard.open(deps(chain, new MemoryHolds(), await memoryWatermark(), { isPublic: true }));
    await joiner.check();
  });

  it("ends its hold by L1's head if that is later than confirmed blocks and its own clock", async () => {
    const [chain, head] = [new Chain(), { block: { timestamp: NOW + 500 } }];
    const change = { isPublic: true, l1: { confirmed: chain, head } };
    const guard = await SigningGuard.open(deps(chain, new MemoryHolds(), await memoryWatermark(), change));
    expect(await guard.current()).toMatchObject({ until: NOW + 500 + 60 + SUBMIT });
  });
});

describe('certificates on L1', () => {
  type Action =
    | { kind: 'submit'; has: 'its bit' | 'a forgotten bit' | 'no bit' }
    | { kind: 'finalize' | 'roll back' | 'reorg'; depth: number }
    | { kind: 'examine' | 'stop' };
  const actions: fc.Arbitrary<Action>[] = [
    fc.record({ kind: fc.constant('submit'), has: fc.constantFrom('its bit', 'its bit', 'a forgotten bit', 'no bit') }),
    fc.record({ kind: fc.constantFrom('finalize', 'roll back', 'reorg'), depth: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constantFrom('examine', 'stop') }),
  ];

  it('reveal every forgotten signature, whatever L1 rolls back or reorganises (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 3, arbitrary: actions[0] as fc.Arbitrary<Action> }, ...actions.slice(1)), {
          maxLength: 40,
          size: 'max',
        }),
        async (made) => {
          const [chain, holds, watermark] = [new Chain(), new MemoryHolds(), await memoryWatermark()];
          let guard: SigningGuard | undefined = await SigningGuard.open(deps(chain, holds, watermark));
          let names = 0;
          for (const action of [...made, { kind: 'examine' } as const]) {
            if (action.kind === 'submit') chain.batches.push(certified(holds, ++names, action.has));
            else if (action.kind === 'finalize')
              chain.latestFinal = Math.min(chain.latest, chain.latestFinal + action.depth);
            else if (action.kind === 'roll back')
              chain.batches.length = Math.max(chain.latestFinal, chain.latest - action.depth);
            else if (action.kind === 'reorg') {
              // The same header, by another certificate.
              const at = Math.max(chain.latestFinal, chain.latest - action.depth);
              for (const batch of chain.batches.slice(at))
                batch.certificate = certified(holds, ++names, 'a forgotten bit').certificate;
              guard?.reexamine();
            } else if (action.kind === 'stop') guard = undefined;
            else {
              guard ??= await SigningGuard.open(deps(chain, holds, watermark));
              await guard.examine();
              for (const { headerHash, certificate } of chain.batches)
                if (certificate?.bitmap === 3n)
                  expect([...holds.decided, ...holds.forgotten]).toContain(nameOf({ headerHash, ...certificate }));
              expect(holds.holds.length > 0).toBe(holds.forgotten.size > 0);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  function certified(holds: MemoryHolds, name: number, has: 'its bit' | 'a forgotten bit' | 'no bit'): Batch {
    const batch = {
      headerHash: hash(name),
      certificate: { epoch: 1, retainUntil: name, bitmap: has === 'no bit' ? 1n : 3n },
    };
    if (has === 'its bit') holds.decided.add(nameOf({ headerHash: batch.headerHash, ...batch.certificate }));
    return batch;
  }

  it('of final batches are not examined again', async () => {
    const [chain, holds, watermark] = [new Chain(), new MemoryHolds(), await memoryWatermark()];
    for (let name = 1; name <= 3_000; name++) chain.batches.push(certified(holds, name, 'its bit'));
    chain.latestFinal = 2_990;
    await SigningGuard.open(deps(chain, holds, watermark));
    expect([holds.lookedUp, holds.final]).toEqual([3_000, 2_990]);
    const guard = await SigningGuard.open(deps(chain, holds, watermark));
    await guard.examine();
    expect(holds.lookedUp).toBe(3_010);
  });

  it('that change during an examination are examined again', async () => {
    const [chain, holds] = [new Chain(), new MemoryHolds()];
    const guard = await SigningGuard.open(deps(chain, holds, await memoryWatermark()));
    chain.batches.push(certified(holds, 1, 'its bit'));
    const examining = guard.examine();
    (chain.batches[0] as Batch).certificate = certified(holds, 2, 'a forgotten bit').certificate;
    guard.reexamine();
    await examining;
    expect([...holds.forgotten]).toEqual([nameOf({ headerHash: hash(1), epoch: 1, retainUntil: 2 })]);
  });
});
