import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TurnsByCaller } from './turns-by-caller.js';

it('has so many of each caller under way as there are, up to the width, in the order in which they came', () => {
  const step = fc.record({ caller: fc.constantFrom('a', 'b'), ends: fc.option(fc.nat(), { nil: undefined }) });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.array(step, { maxLength: 60 }), (width, steps) => {
      const turns = new TurnsByCaller(width);
      /** what has come and not ended, by caller: the first `width` of each are under way */
      const model = { a: [] as number[], b: [] as number[] };
      const begun = new Set<number>();
      const ends: (() => void)[] = [];
      for (const [i, { caller, ends: at }] of steps.entries()) {
        const present = model[caller as 'a' | 'b'];
        if (at === undefined) {
          ends[i] = turns.enter(caller, () => begun.add(i));
          present.push(i);
        } else if (present.length > 0) {
          // Any may end: one that waits is given up.
          const [ended = 0] = present.splice(at % present.length, 1);
          ends[ended]?.();
          begun.delete(ended);
        }
        const expected = [...model.a.slice(0, width), ...model.b.slice(0, width)];
        expect([...begun].sort()).toEqual(expected.sort());
      }
    }),
  );
});
