import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lane } from '#libs/protocol';
import { simulatedOwner as owner } from '#libs/testing';
import { MemoryL1Store, SETTINGS, type StoredEvent } from './l1-store.js';
import { L1View, REORG_BLOCKS } from './view.js';

const event = (blockNumber: number, name: string, who: number): StoredEvent => ({
  ...{ blockNumber, blockHash: '0x', logIndex: 0, transactionHash: '0x', address: '0x1', name },
  args: { topics: ['0x', owner(who)], data: `0x${blockNumber}`, timestamp: 1 },
});
const asOf = (events: StoredEvent[], block: number) =>
  Object.fromEntries(
    events
      .filter(({ blockNumber }) => blockNumber <= block)
      .map(({ name, args, blockNumber }) => [`${name}/${(args.topics as string[])[1]}`, blockNumber]),
  );

describe('settings that owners change', () => {
  it('are stored with history only within reach of a reorg', async () => {
    const names = fc.constantFrom(...SETTINGS, 'Entry');
    const steps = fc.array(fc.record({ name: names, who: fc.nat(2), prune: fc.option(fc.nat(5)) }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const store = new MemoryL1Store();
        const emitted: StoredEvent[] = [];
        let pruned = 0;
        for (const [i, { name, who, prune }] of all.entries()) {
          emitted.push(event(i, name, who));
          await store.append([{ number: i, hash: '0x', parentHash: '0x', timestamp: 1 }], emitted.slice(-1));
          if (prune === null) continue;
          pruned = Math.max(pruned, i - prune);
          await store.prune(i - prune);
        }
        const kept = await store.events({ from: 0, to: 1_000 });
        for (let block = pruned - 1; block < all.length; block++)
          expect(asOf(kept, block)).toEqual(asOf(emitted, block));
        const old = kept.filter(({ name, blockNumber }) => name !== 'Entry' && blockNumber < pruned);
        expect(old.length).toBeLessThanOrEqual(3 * SETTINGS.length);
        expect(kept.filter(({ name }) => name === 'Entry')).toEqual(emitted.filter(({ name }) => name === 'Entry'));
      }),
    );
  });

  it('keep history in a view only within reach of a reorg', () => {
    const blocks = 20 * REORG_BLOCKS;
    const at = (number: number) => ({ number, hash: '0x', parentHash: '0x', timestamp: 1 }) as const;
    const view = new L1View(at(0));
    const laneAt = (number: number) => (number % 3 === 0 ? Lane.validium : Lane.rollup);
    for (let number = 1; number <= blocks; number++) {
      const place = { blockNumber: number, transactionHash: '0x' } as const;
      view.apply(at(number), [{ ...place, type: 'ModeSet', owner: owner(1), lane: laneAt(number) }]);
      expect(view.rememberedChanges).toBeLessThanOrEqual(REORG_BLOCKS + 1);
    }
    for (let number = blocks; number >= blocks - REORG_BLOCKS; number--) {
      view.rollBack(at(number));
      expect(view.profile(owner(1)).mode).toBe(laneAt(number));
    }
    view.restart(at(0));
    expect(view.profile(owner(1))).toEqual({ key: 0n, mode: Lane.rollup });
    expect(view.rememberedChanges).toBe(0);
  });
});
