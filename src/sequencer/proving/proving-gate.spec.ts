import { expect, it } from 'vitest';
import type { ProvingWork } from '#libs/pipeline';
import { createLogger, Metrics } from '#libs/platform';
import { SequencerMetrics } from '../metrics.js';
import { ProvingGate } from './proving-gate.js';

const IDLE: ProvingWork = { unproved: 0, oldestSeconds: 0, proved: 0, busySeconds: 0 };
/** 36 operations may be unproved. */
const POLICY = { proveSeconds: 7_200, safeFraction: 0.5, expectedRate: 0.01, expectedSeconds: 600 };

function makeGate(bounded = true) {
  const world = { work: IDLE, pending: 0, now: 0, asked: 0, meanwhile: () => {} };
  const gate = new ProvingGate({
    pipeline: {
      provingWork: async () => {
        world.asked++;
        world.meanwhile();
        return world.work;
      },
    },
    policy: bounded ? POLICY : undefined,
    windowSeconds: 3_600,
    latestFinal: () => 0,
    pendingOperations: () => world.pending,
    metrics: new SequencerMetrics(new Metrics('test')),
    logger: createLogger('test', { level: 'silent' }),
    now: () => world.now,
  });
  return { gate, world };
}

const refusal = (retryAfterSeconds: number, unproved: number) =>
  expect.objectContaining({ code: 'PROVERS_BEHIND', fields: { unproved, limit: 36, retryAfterSeconds } });

it('counts what is executed and sealed between two looks, and refuses at the bound', async () => {
  const { gate, world } = makeGate();
  world.work = { ...IDLE, unproved: 33 };
  await gate.look();
  world.pending = 2;
  gate.requireRoom();
  // Sealed: two operations, as before; and the next batch is open.
  gate.sealed(2);
  world.pending = 0;
  gate.requireRoom();
  world.pending = 1;
  expect(() => gate.requireRoom()).toThrow(refusal(1, 36));
});

it('counts a batch that is sealed while the database answers', async () => {
  const { gate, world } = makeGate();
  world.work = { ...IDLE, unproved: 34 };
  world.pending = 2;
  world.meanwhile = () => {
    gate.sealed(2);
    world.pending = 0;
  };
  await gate.look();
  expect(() => gate.requireRoom()).toThrow(refusal(1, 36));
});

it('is busy above half of the bound', async () => {
  const { gate, world } = makeGate();
  expect(gate.isBusy).toBe(false);
  world.work = { ...IDLE, unproved: 18 };
  await gate.look();
  expect(gate.isBusy).toBe(false);
  world.pending = 1;
  expect(gate.isBusy).toBe(true);
});

it('opens again when the provers have caught up', async () => {
  const { gate, world } = makeGate();
  world.work = { ...IDLE, unproved: 40 };
  await gate.look();
  expect(() => gate.requireRoom()).toThrow(refusal(400, 40));
  world.work = { ...IDLE, unproved: 10 };
  await gate.look();
  expect(() => gate.requireRoom()).toThrow();
  world.now = 5_000;
  await gate.look();
  gate.requireRoom();
  expect(world.asked).toBe(2);
});

it('does nothing when unbounded', async () => {
  const { gate, world } = makeGate(false);
  world.work = { ...IDLE, unproved: 1_000_000 };
  await gate.look();
  gate.requireRoom();
  expect(world.asked).toBe(0);
});
