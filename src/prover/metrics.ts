import { countMeaningless } from '#libs/l1';
import type { Metrics } from '#libs/platform';

const PROVING_BUCKETS = [0.1, 0.3, 1, 3, 5, 10, 20, 40, 80, 160, 320, 640, 1_280];

/** A prover's metrics. */
export function proverMetrics(metrics: Metrics) {
  const seconds = (step: string, help: string) =>
    metrics.histogram({ name: `prover_${step}_seconds`, help, labels: ['circuit'], buckets: PROVING_BUCKETS });
  return {
    inputs: seconds('inputs', "making the circuit's inputs of one part"),
    witness: seconds('witness', 'making the witness of one part'),
    proof: seconds('proof', 'making the proof of one part from its witness'),
    proved: metrics.counter({
      name: 'prover_proved_parts_total',
      help: 'parts proved by this prover, by circuit',
      labels: ['circuit'],
    }),
    failures: metrics.counter({
      name: 'prover_failures_total',
      help: 'parts that this prover failed to prove, by code',
      labels: ['code'],
    }),
    rejected: metrics.counter({
      name: 'prover_rejected_parts_total',
      help: 'wrong proofs of parts, found before they were folded, by circuit',
      labels: ['circuit'],
    }),
    queue: metrics.gauge({
      name: 'prover_queue_batches',
      help: 'batches by state of their proofs; settled ones are not counted',
      labels: ['state'],
    }),
    parts: metrics.gauge({
      name: 'prover_queue_parts',
      help: 'parts without a proof, by circuit: ready, those being proved included, or waiting for parts that they fold',
      labels: ['circuit', 'state'],
    }),
    oldest: metrics.gauge({
      name: 'prover_oldest_seconds',
      help: 'age of the oldest planned batch that is not proved on L1',
    }),
    gas: metrics.histogram({
      name: 'prover_batch_gas',
      help: "gas of a batch's proof on L1: its share of its transaction",
      buckets: [800_000, 900_000, 1_000_000, 1_200_000, 1_500_000, 2_000_000, 3_000_000, 5_000_000, 8_000_000],
    }),
    latency: metrics.histogram({
      name: 'prover_submitted_to_proved_seconds',
      help: "from a batch's submission until it is proved, by L1's block times",
      buckets: [10, 30, 60, 120, 300, 600, 1_200, 3_600, 14_400, 86_400],
    }),
    sent: metrics.counter({
      name: 'prover_sent_transactions_total',
      help: 'transactions sent to L1, by kind',
      labels: ['kind'],
    }),
    failed: metrics.counter({
      name: 'prover_failed_transactions_total',
      help: 'transactions that L1 included and that failed',
    }),
    paid: metrics.counter({ name: 'prover_fees_gwei_total', help: 'fees of transactions, in gwei' }),
    refused: metrics.counter({
      name: 'prover_refused_proofs_total',
      help: 'proofs that L1 would refuse, found before they were paid for, by code',
      labels: ['code'],
    }),
    reorgedBatches: metrics.counter({
      name: 'prover_reorged_batches_total',
      help: "batches' proofs that an L1 reorg removed",
    }),
    atCeiling: metrics.counter({
      name: 'prover_fee_ceiling_total',
      help: 'replacements not sent because they would exceed the fee policy',
    }),
    stalled: metrics.gauge({
      name: 'prover_stalled_seconds',
      help: 'how long sending to L1 has been stalled; 0 if it is not',
    }),
    meaningless: countMeaningless(metrics),
    leader: metrics.gauge({ name: 'prover_leader_info', help: '1 if this prover leads' }),
  };
}

export type ProverMetrics = ReturnType<typeof proverMetrics>;

/** Injection token of the {@link ProverMetrics}. */
export const PROVER_METRICS = Symbol('PROVER_METRICS');
