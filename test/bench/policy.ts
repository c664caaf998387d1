import { loadConfig } from '#libs/platform';
import { sealingPolicy } from '../../src/sequencer/batching/sealing-config.js';
import { decideSealing, type SealingInput, type SealingPolicy } from '../../src/sequencer/batching/sealing-policy.js';
import { sequencerConfig } from '../../src/sequencer/config.js';
import type { Measured } from './bench.js';
import { seeded } from './seeded.js';
import type { Row } from './table.js';

/** Operations per second, and the target for gas per operation, its share of the batch's proof included. */
const RATES: readonly { rate: number; gas: number; seconds: number }[] = [
  { rate: 0.1, gas: 45_000, seconds: 100_000 },
  { rate: 1, gas: 7_500, seconds: 20_000 },
  { rate: 10, gas: 1_200, seconds: 10_000 },
  { rate: 100, gas: 700, seconds: 4_000 },
];
const GAS_GWEI = 3n;
/** Seconds per L1 slot, seconds from sealed to certified, and slots until a submission has the settler's depth. */
const SLOT = 12;
const CERTIFIED = 1.5;
const DEPTH = 2;
const WITHDRAWALS = 0.02;

interface Simulated {
  batches: number;
  operations: number;
  /** seconds from accepted to included on L1, sorted */
  latencies: number[];
}

/**
 * Simulates the policy: operations arrive at random, one by one, and L1 includes a certified batch in its next slot.
 */
export function simulate(policy: SealingPolicy, rate: number, seconds: number, random: () => number): Simulated {
  const gas = { gasPrice: GAS_GWEI * 10n ** 9n, blobGasPrice: 10n ** 9n };
  const latencies: number[] = [];
  const inFlight: { sealed: number; deep: number }[] = [];
  let batch: { at: number; urgent: boolean }[] = [];
  let batches = 0;
  const input = (now: number): SealingInput => {
    while (inFlight[0] && inFlight[0].deep <= now) inFlight.shift();
    const since = (at: number | undefined): number => (at === undefined ? 0 : 1_000 * (now - at));
    const urgent = batch.find((each) => each.urgent);
    return {
      operations: batch.length,
      ageMs: since(batch[0]?.at),
      idleMs: since(batch.at(-1)?.at),
      urgentMs: urgent && since(urgent.at),
      inFlight: inFlight.length,
      inFlightAgeMs: since(inFlight[0]?.sealed),
      backlog: inFlight.filter(({ sealed }) => now < sealed + CERTIFIED).length,
      ...{ full: false, isFirst: false, proversBehind: false, gas },
    };
  };
  const seal = (now: number): void => {
    const included = SLOT * Math.ceil((now + CERTIFIED) / SLOT);
    for (const { at } of batch) latencies.push(included - at);
    inFlight.push({ sealed: now, deep: included + SLOT * DEPTH });
    batch = [];
    batches++;
  };
  let next = -Math.log(1 - random()) / rate;
  for (let now = 0; now < seconds; ) {
    const decision = decideSealing(input(now), policy);
    if (decision.seal) {
      seal(now);
      continue;
    }
    const due = decision.inMs === undefined ? Number.POSITIVE_INFINITY : now + Math.max(decision.inMs, 1) / 1_000;
    now = Math.min(next, due, inFlight[0]?.deep ?? Number.POSITIVE_INFINITY);
    if (now === next) {
      batch.push({ at: now, urgent: random() < WITHDRAWALS });
      next = now - Math.log(1 - random()) / rate;
    }
  }
  return { batches, operations: latencies.length, latencies: latencies.sort((a, b) => a - b) };
}

/** Gas per operation and waiting times, with the configured policy by default. */
export function benchPolicy(): Measured {
  const sealing = loadConfig({ sealing: sequencerConfig.sealing }, {}).sealing;
  const policy = sealingPolicy(sealing, { submitSeconds: 6 * 3_600 });
  const rows: Row[] = [];
  const details: Record<string, unknown> = {};
  for (const { rate, gas, seconds } of RATES) {
    const { batches, operations, latencies } = simulate(policy, rate, seconds, seeded(1));
    const at = (share: number): number => latencies[Math.min(operations - 1, Math.floor(share * operations))] ?? 0;
    const each = (policy.batchGas * batches) / operations;
    const p95 = policy.maxAgeMs / 1_000 + SLOT * (DEPTH + 2);
    rows.push({ name: `${rate} operations/s: gas per operation`, value: each, unit: 'gas', target: `<= ${gas}` });
    rows.push({ name: `${rate} operations/s: accepted to L1, p95`, value: at(0.95), unit: 's', target: `<= ${p95}` });
    details[`${rate}/s`] = { batches, operations, p50: at(0.5), p95: at(0.95), p99: at(0.99), gasPerOperation: each };
  }
  return { rows, details: { gasGwei: Number(GAS_GWEI), ...details } };
}
