import type { BatchJson } from '#libs/client';
import { createKzg, type Kzg } from '#libs/kzg';
import { batchesFrom, certifiedAfter, histogramSums, isCertified, isIdle, percentile } from './batches.js';
import type { Measured } from './bench.js';
import { startBenchDevnet, until } from './devnet.js';
import { Load } from './generate-load.js';
import { fundPayers } from './load.js';
import { profiled, split, summarise } from './profile.js';
import { Scope } from './scope.js';

const BATCH = 4_096;
const BATCHES = 3;
const PAYERS = 256;
const WIDTH = 128;
/** Nothing but its count closes a batch while its operations come in; funding waits so long. */
const AGE_MS = 30_000;

/**
 * Full batches, from sealed to certified, by a member in the operator's own process: everything that happens is then either in this thread's
 * profile or KZG on the threads beside it. What is left when signatures, hashing and KZG are taken away is ours to answer for.
 */
export function benchFullBatch(): Promise<Measured> {
  return Scope.run(async (scope) => {
    const kzg = watchKzg(await createKzg('auto'));
    const tuning = { VOLITION_SEAL_MAX_AGE_MS: `${AGE_MS}` };
    const devnet = await startBenchDevnet(scope, { members: 1, membersHere: true, tuning });
    const { api } = devnet;
    await fundPayers(devnet, PAYERS);
    const results = [];
    for (let i = 0; i < BATCHES; i++) {
      const load = await Load.prepare(scope, devnet, { payers: PAYERS, each: BATCH / PAYERS, width: WIDTH });
      await until('the system to rest', () => isIdle(api));
      const first = (await api.status()).batches.sealed + 1;
      const run = await profiled(async () => {
        await load.submit();
        await until('the batch to be certified', () => isCertified(api));
      });
      const [batch, ...more] = await batchesFrom(api, first);
      if (!batch || more.length > 0 || batch.operationCount !== BATCH)
        throw new Error(`${batch?.operationCount} operations in the first of ${more.length + 1} batches`);
      results.push(splitOf(batch, run, kzg));
    }
    const shares = results.map(({ othersPercent }) => othersPercent);
    return {
      rows: [
        {
          name: 'a batch of 4096, sealed to certified: neither signatures, hashing nor KZG',
          value: percentile(shares, 0.5),
          unit: '%',
          target: '< 20',
        },
      ],
      details: {
        batches: results,
        memberSteps: histogramSums(await devnet.metrics.registry.metrics(), 'attest_duration_seconds', 'step'),
      },
    };
  });
}

function splitOf(batch: BatchJson, { profile, wallClock }: Awaited<ReturnType<typeof profiled>>, kzg: Interval[]) {
  const [from, to] = [Date.parse(batch.sealedAt), Date.parse(batch.certifiedAt ?? '')];
  const options = {
    within: (at: number) => wallClock(at) >= from && wallClock(at) < to,
    idle: (at: number) =>
      (kzg.some(([start, end]) => wallClock(at) >= start && wallClock(at) < end) ? 'KZG' : 'idle') as 'KZG' | 'idle',
  };
  const milliseconds = split(profile, options);
  const total = certifiedAfter(batch);
  const counted = (milliseconds.signatures ?? 0) + (milliseconds.hashing ?? 0) + (milliseconds.KZG ?? 0);
  const after = (instant: string | null): number => Date.parse(instant ?? '') - from;
  return {
    sealedToCertifiedMs: total,
    othersPercent: (100 * (total - counted)) / total,
    committedMs: after(batch.committedAt),
    storedMs: after(batch.storedAt),
    ...summarise(profile, options),
  };
}

/** From and to, milliseconds since 1970. */
type Interval = [number, number];

/** Notes when the process's engine works: its threads are in no profile. */
function watchKzg(kzg: Kzg): Interval[] {
  const seen: Interval[] = [];
  for (const name of ['commit', 'prove', 'verifyBlob', 'verifyBlobs'] as const) {
    const work = kzg[name] as (...values: unknown[]) => Promise<unknown>;
    Object.assign(kzg, {
      [name]: async (...values: unknown[]) => {
        const start = Date.now();
        try {
          return await work(...values);
        } finally {
          seen.push([start, Date.now()]);
        }
      },
    });
  }
  return seen;
}
