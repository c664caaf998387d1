import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type RoundUnderWay, roundsUnderWay } from '#libs/core';

interface MetricOptions<L extends string> {
  /** Without the `volition_` prefix, with its unit: `seal_duration_seconds`, `blob_bytes`, `operations_total`. */
  name: string;
  help: string;
  labels?: readonly L[];
}

const UNIT = /_(seconds|bytes|operations|batches|parts|blobs|wei|gas|ratio|blocks|entries|streams|info)$/;

/** From 1 ms to 30 s, the range of the steps of a batch. */
export const DURATION_BUCKETS_SECONDS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];
export const SIZE_BUCKETS_BYTES = [1_024, 8_192, 65_536, 131_072, 524_288, 2_097_152];

/** The metrics of one service. Each has its own registry, since several services may share a process. */
export class Metrics {
  readonly registry = new Registry();

  constructor(service: string, { processMetrics = false } = {}) {
    this.registry.setDefaultLabels({ service });
    if (processMetrics) {
      collectDefaultMetrics({ register: this.registry });
      this.watchLoops();
    }
  }

  private watchLoops(): void {
    const loops = (name: string, help: string, value: (round: RoundUnderWay) => number) =>
      new Gauge({
        name: `volition_${name}`,
        help,
        labelNames: ['loop'],
        registers: [this.registry],
        collect() {
          this.reset();
          for (const round of roundsUnderWay()) this.set({ loop: round.name }, value(round));
        },
      });
    loops('loop_round_seconds', 'how long the current round of each loop has taken', ({ seconds }) => seconds);
    loops('loop_stuck_info', '1 if the current round is stuck', ({ isStuck }) => (isStuck ? 1 : 0));
  }

  /** A counter; its name ends in `_total`. */
  counter<L extends string>({ name, help, labels = [] }: MetricOptions<L>): Counter<L> {
    if (!name.endsWith('_total')) throw new Error(`the name of counter ${name} must end in _total`);
    return new Counter({ name: `volition_${name}`, help, labelNames: labels, registers: [this.registry] });
  }

  /** A gauge; its name ends in its unit. */
  gauge<L extends string>({ name, help, labels = [] }: MetricOptions<L>): Gauge<L> {
    return new Gauge({ name: withUnit(name), help, labelNames: labels, registers: [this.registry] });
  }

  /** A histogram; its name ends in its unit, which also selects the default buckets. */
  histogram<L extends string>(options: MetricOptions<L> & { buckets?: number[] }): Histogram<L> {
    const { name, help, labels = [], buckets = defaultBuckets(name) } = options;
    return new Histogram({ name: withUnit(name), help, labelNames: labels, buckets, registers: [this.registry] });
  }
}

/** Runs `work` and records its duration in seconds, whether it succeeds or fails. */
export async function timed<T>(histogram: Pick<Histogram, 'startTimer'>, work: () => Promise<T>): Promise<T> {
  const stop = histogram.startTimer();
  try {
    return await work();
  } finally {
    stop();
  }
}

function withUnit(name: string): string {
  if (!UNIT.test(name)) throw new Error(`the name of metric ${name} must end in its unit`);
  return `volition_${name}`;
}

function defaultBuckets(name: string): number[] {
  return name.endsWith('_bytes') ? SIZE_BUCKETS_BYTES : DURATION_BUCKETS_SECONDS;
}
