import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Hex } from '#libs/protocol';
import { type FinalityStep, FinalityWatch } from './finality-watch.js';

/** A batch on L1: its header and whether it is proved. */
interface Made {
  fork: number;
  isProved: boolean;
}

const hashOf = (number: number, { fork }: Made): Hex => `0x${number}${fork}`;

/** A view of batches from 1 on, which are final up to `finals`. */
function viewOf(batches: readonly Made[], finals: number, rolledBack: ReadonlySet<Hex> = new Set()) {
  const at = (number: number): Made | undefined => batches[number - 1];
  const proved = batches.findIndex(({ isProved }) => !isProved);
  return {
    latest: batches.length,
    latestFinal: Math.min(finals, proved < 0 ? batches.length : proved),
    batch: (number: number) => {
      const made = at(number);
      return made && ({ headerHash: hashOf(number, made) } as never);
    },
    isProved: (number: number) => at(number)?.isProved ?? false,
    rollbackOf: (hash: Hex) => (rolledBack.has(hash) ? ({} as never) : undefined),
  };
}

const proved = (fork = 0): Made => ({ fork, isProved: true });
const open = (fork = 0): Made => ({ fork, isProved: false });
const told = (steps: FinalityStep[]) => steps.map(({ number, state }) => `${number} ${state}`);

it('reports nothing at first, then every change', () => {
  const watch = new FinalityWatch();
  expect(watch.look(viewOf([proved(), open()], 1))).toEqual([]);
  const all = watch.look(viewOf([proved(), proved(), open()], 2));
  expect(told(all)).toEqual(['2 proved', '2 final']);
  expect(watch.look(viewOf([proved(), proved(), open()], 2))).toEqual([]);
});

it('reports only the final state of changes undone by a reorg', () => {
  const watch = new FinalityWatch();
  watch.look(viewOf([proved(), proved()], 2));
  expect(told(watch.look(viewOf([proved(), proved()], 1)))).toEqual(['2 proved']);
  expect(told(watch.look(viewOf([proved(), open()], 1)))).toEqual(['2 submitted']);
});

it('reports each batch rolled back on L1, but not one removed by a reorg', () => {
  const before = [proved(), open(), proved()];
  const hashes = new Set([2, 3].map((number) => hashOf(number, before[number - 1] as Made)));
  const watch = new FinalityWatch();
  watch.look(viewOf(before, 1));
  expect(told(watch.look(viewOf(before.slice(0, 1), 1, hashes)))).toEqual(['2 rolled-back', '3 rolled-back']);
  watch.look(viewOf(before, 1));
  expect(watch.look(viewOf(before.slice(0, 1), 1))).toEqual([]);
  // Another batch has this number.
  watch.look(viewOf(before, 1));
  const replaced = watch.look(viewOf([proved(), proved(1)], 2, hashes));
  expect(told(replaced)).toEqual(['2 rolled-back', '3 rolled-back', '2 proved', '2 final']);
});

it('reports enough to reconstruct the state of every batch on L1', () => {
  const made = fc.record({
    fork: fc.integer({ min: 0, max: 2 }),
    isProved: fc.boolean(),
  });
  const look = fc.record({ batches: fc.array(made, { maxLength: 80 }), finals: fc.nat(80) });
  fc.assert(
    fc.property(fc.array(look, { minLength: 2, maxLength: 12 }), (looks) => {
      const watch = new FinalityWatch();
      const known = new Map<Hex, string>();
      for (const [i, { batches, finals }] of looks.entries()) {
        const view = viewOf(batches, finals);
        for (const { headerHash, state } of watch.look(view)) known.set(headerHash, state);
        for (const [at, one] of batches.entries()) {
          const [number, hash] = [at + 1, hashOf(at + 1, one)];
          const state = number <= view.latestFinal ? 'final' : one.isProved ? 'proved' : 'submitted';
          // The first round reports nothing; a batch that disappeared starts again.
          if (i === 0 || !isIn(looks[i - 1]?.batches ?? [], number, one)) {
            if (i > 0 && number > view.latestFinal && known.has(hash) && state !== 'submitted')
              expect(known.get(hash)).toBe(state);
            known.set(hash, state);
          } else expect(known.get(hash) ?? 'submitted').toBe(state);
        }
      }
    }),
  );
});

const isIn = (batches: readonly Made[], number: number, { fork }: Made): boolean => batches[number - 1]?.fork === fork;
