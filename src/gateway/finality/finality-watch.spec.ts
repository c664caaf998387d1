import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Hex } from '#libs/protocol';
import { type FinalityStep, FinalityWatch } from './finality-watch.js';

/** A batch on L1: its header and its proved chunks. */
interface Made {
  fork: number;
  chunks: number[];
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
    provedChunks: (number: number) => (at(number)?.chunks ?? []).map((index) => ({ index }) as never),
    rollbackOf: (hash: Hex) => (rolledBack.has(hash) ? ({} as never) : undefined),
  };
}

const proved = (chunks: number[], fork = 0): Made => ({ fork, chunks, isProved: true });
const open = (chunks: number[], fork = 0): Made => ({ fork, chunks, isProved: false });
const told = (steps: FinalityStep[]) =>
  steps.map(({ type, data }) => `${type} ${data.number}${'chunk' in data ? `/${data.chunk}` : ''} ${data.state}`);

it('reports nothing at first, then every change', () => {
  const watch = new FinalityWatch();
  expect(watch.look(viewOf([proved([0]), open([])], 1))).toEqual([]);
  expect(told(watch.look(viewOf([proved([0]), open([1])], 1)))).toEqual(['chunk 2/1 proved']);
  const all = watch.look(viewOf([proved([0]), proved([1, 0]), open([])], 2));
  expect(told(all)).toEqual(['chunk 2/0 proved', 'batch 2 proved', 'batch 2 final']);
  expect(watch.look(viewOf([proved([0]), proved([1, 0]), open([])], 2))).toEqual([]);
});

it('reports only the final state of changes undone by a reorg', () => {
  const watch = new FinalityWatch();
  watch.look(viewOf([proved([0]), proved([0, 1])], 2));
  expect(told(watch.look(viewOf([proved([0]), proved([0, 1])], 1)))).toEqual(['batch 2 proved']);
  expect(told(watch.look(viewOf([proved([0]), open([0])], 1)))).toEqual(['chunk 2/1 waiting', 'batch 2 submitted']);
});

it('reports each batch rolled back on L1, but not one removed by a reorg', () => {
  const before = [proved([0]), open([0]), proved([0])];
  const hashes = new Set([2, 3].map((number) => hashOf(number, before[number - 1] as Made)));
  const watch = new FinalityWatch();
  watch.look(viewOf(before, 1));
  expect(told(watch.look(viewOf(before.slice(0, 1), 1, hashes)))).toEqual([
    'batch 2 rolled-back',
    'batch 3 rolled-back',
  ]);
  watch.look(viewOf(before, 1));
  expect(watch.look(viewOf(before.slice(0, 1), 1))).toEqual([]);
  // Another batch has this number.
  watch.look(viewOf(before, 1));
  const replaced = watch.look(viewOf([proved([0]), proved([0], 1)], 2, hashes));
  expect(told(replaced)).toEqual([
    'batch 2 rolled-back',
    'batch 3 rolled-back',
    'chunk 2/0 proved',
    'batch 2 proved',
    'batch 2 final',
  ]);
});

it('reports enough to reconstruct the state of every batch on L1', () => {
  const made = fc.record({
    fork: fc.integer({ min: 0, max: 2 }),
    chunks: fc.uniqueArray(fc.integer({ min: 0, max: 3 })),
    isProved: fc.boolean(),
  });
  const look = fc.record({ batches: fc.array(made, { maxLength: 80 }), finals: fc.nat(80) });
  fc.assert(
    fc.property(fc.array(look, { minLength: 2, maxLength: 12 }), (looks) => {
      const watch = new FinalityWatch();
      const known = new Map<Hex, string>();
      for (const [i, { batches, finals }] of looks.entries()) {
        const view = viewOf(batches, finals);
        for (const { type, data } of watch.look(view))
          if (type === 'batch') known.set((data as { headerHash: Hex }).headerHash, data.state);
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
