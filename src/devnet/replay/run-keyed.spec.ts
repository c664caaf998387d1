import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runKeyed } from './run-keyed.js';

describe('runKeyed', () => {
  it('keeps the order of items that share a key, within the width', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(4), { minLength: 1, maxLength: 2 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (keys, width) => {
          const seen = new Map<number, number[]>();
          let running = 0;
          let most = 0;
          await runKeyed(
            keys.map((own, i) => ({ own, i })),
            ({ own }) => own.map(String),
            width,
            async ({ own, i }) => {
              most = Math.max(most, ++running);
              await new Promise((resolve) => setImmediate(resolve));
              for (const key of new Set(own)) seen.set(key, [...(seen.get(key) ?? []), i]);
              running--;
            },
          );
          expect(most).toBeLessThanOrEqual(width);
          for (const order of seen.values()) expect(order).toEqual([...order].sort((a, b) => a - b));
          expect([...seen.values()].flat().length).toBe(keys.reduce((sum, own) => sum + new Set(own).size, 0));
        },
      ),
    );
  });

  it('stops at the first failure and throws it', async () => {
    const done: number[] = [];
    const work = async (i: number): Promise<void> => {
      if (i === 2) throw new Error('broken');
      done.push(i);
    };
    await expect(runKeyed([1, 2, 3, 4], () => ['same'], 2, work)).rejects.toThrow('broken');
    expect(done).toEqual([1]);
  });
});
