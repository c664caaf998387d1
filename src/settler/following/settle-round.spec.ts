import { describe, expect, it } from 'vitest';
import { Stall } from '#libs/core';
import { silentLogger } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import { SettleRound, type SettleRoundOptions } from './settle-round.js';

/** A leader whose batches are stalled, and the heads that its node reports in turn. */
function blockedRound(stall: Stall, heads: number[]): SettleRound {
  const parts = {
    pipeline: { inState: async () => [], tip: async () => 0 },
    reader: { states: async () => ({ head: { block: { number: heads.shift(), hash: '0x' } }, confirmed: {} }) },
    lock: { hold: async () => true },
    reconciler: { unmarkLost: async () => {}, markSubmitted: async () => {}, handleRollback: async () => false },
    bond: { look: async () => true },
    submitBatches: { run: async () => new CodedError('FEE_CEILING') },
    metrics: { leader: { set: () => {} }, lag: { set: () => {} }, due: { set: () => {} } },
  };
  const options = { ...parts, stall, confirmations: 0, maxLagSeconds: 60, now: Date.now, logger: silentLogger() };
  return new SettleRound(options as unknown as SettleRoundOptions);
}

describe('a settling round', () => {
  it('does not end a stall when a lagging node answers', async () => {
    const measured: number[] = [];
    const stall = new Stall({
      ...{ longMs: 0, logger: silentLogger(), message: 'batches cannot be sent' },
      measure: (seconds) => measured.push(seconds),
    });
    const round = blockedRound(stall, [10, 9, 10]);
    for (let i = 0; i < 3; i++) {
      await round.run();
      await expect(round.checkStall()).rejects.toMatchObject({ code: 'FEE_CEILING' });
    }
    expect(measured).toHaveLength(2);
  });
});
