import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Slot } from '#libs/protocol';
import { Turns } from './turns.js';

const slots = fc.uniqueArray(fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<Slot>, { maxLength: 3 });
const bundle = fc.record({ decided: slots, others: slots });

it('makes a bundle ready exactly when all earlier ones that decide for one of its accounts have left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(bundle, { maxLength: 8 }), fc.infiniteStream(fc.nat()), async (bundles, picks) => {
      const turns = new Turns();
      const entered = bundles.map(({ decided, others }) => {
        const turn = turns.enter(decided, [...new Set([...decided, ...others])]);
        const seen = {
          turn,
          decided,
          touched: new Set([...decided, ...others]),
          ready: false,
          settled: !turn.settled,
          left: false,
        };
        void turn.ready.then(() => (seen.ready = true));
        void turn.settled?.then(() => (seen.settled = true));
        return seen;
      });
      const before = (i: number, decides: boolean) =>
        entered
          .slice(0, i)
          .filter((other) =>
            decides
              ? other.decided.some((slot) => entered[i]?.decided.includes(slot))
              : [...other.touched].some((slot) => entered[i]?.touched.has(slot)),
          );
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        for (const [i, { ready, settled }] of entered.entries()) {
          // Bundles in between wait too, so all earlier ones have left when this one is ready.
          if (ready) expect(before(i, true).every(({ left }) => left)).toBe(true);
          if (settled) expect(before(i, false).every(({ left }) => left)).toBe(true);
        }
        const able = entered.filter(({ ready, left }) => ready && !left);
        const next = able[(picks.next().value as number) % Math.max(able.length, 1)];
        if (!next) break;
        next.turn.leave();
        next.left = true;
      }
      // No bundle waits for ever.
      expect(entered.every(({ left }) => left)).toBe(true);
    }),
  );
});
