import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Semaphore } from './semaphore.js';

it('limits concurrency and starts calls in order, whether they fail or not', async () => {
  const call = fc.record({ turns: fc.integer({ min: 1, max: 5 }), fails: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(call, { maxLength: 30 }), async (count, calls) => {
      const semaphore = new Semaphore(count);
      const began: number[] = [];
      let [running, most] = [0, 0];
      const run = async (i: number, { turns, fails }: { turns: number; fails: boolean }): Promise<number> => {
        began.push(i);
        most = Math.max(most, ++running);
        for (let turn = 0; turn < turns; turn++) await null;
        running--;
        if (fails) throw new Error();
        return i;
      };
      const ends = await Promise.allSettled(calls.map((each, i) => semaphore.run(() => run(i, each))));
      expect(ends.map(({ status }) => status)).toEqual(calls.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')));
      expect(began).toEqual(calls.map((_, i) => i));
      expect(most).toBe(Math.min(count, calls.length));
    }),
  );
});
