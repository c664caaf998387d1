import type { Metrics } from '#libs/platform';

/** The settler's metrics. */
export function settlerMetrics(metrics: Metrics) {
  return {
    gas: metrics.histogram({
      name: 'settler_transaction_gas',
      help: 'gas of each transaction that submitted a batch',
      buckets: [50_000, 75_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1_000_000],
    }),
    blobGas: metrics.counter({ name: 'settler_blob_gas_total', help: 'blob gas of submitted batches' }),
    // In gwei: a counter is a double, which would lose the last digits of wei.
    paid: metrics.counter({
      name: 'settler_fees_gwei_total',
      help: 'fees of submitted batches, blobs included, in gwei',
    }),
    latency: metrics.histogram({
      name: 'settler_certified_to_submitted_seconds',
      help: 'from the certificate of a batch to its submission at the configured depth',
      buckets: [0.1, 0.3, 1, 3, 10, 30, 60, 120, 300, 900, 3_600],
    }),
    submitted: metrics.counter({ name: 'settler_submitted_batches_total', help: 'batches submitted' }),
    sent: metrics.counter({
      name: 'settler_sent_transactions_total',
      help: 'transactions sent: new, resent, or replacing another',
      labels: ['why'],
    }),
    reorgedBatches: metrics.counter({
      name: 'settler_reorged_batches_total',
      help: 'submitted batches that an L1 reorg removed',
    }),
    rollbacks: metrics.counter({
      name: 'settler_rollbacks_total',
      help: 'rollbacks on L1 (F2) after which batches are sealed again',
    }),
    bond: metrics.gauge({
      name: 'settler_bond_whole_info',
      help: '1 if the bond is full (B5), as the leader sees it',
    }),
    failed: metrics.counter({
      name: 'settler_failed_transactions_total',
      help: 'transactions that L1 included without their batch: they failed, or another one used their nonce',
    }),
    refusals: metrics.counter({
      name: 'settler_refusals_total',
      help: 'batches that L1 refused, by code',
      labels: ['code'],
    }),
    atCeiling: metrics.counter({
      name: 'settler_fee_ceiling_total',
      help: 'replacements not sent because they would exceed the fee policy',
    }),
    stalled: metrics.gauge({
      name: 'settler_stalled_seconds',
      help: 'how long due batches have been stalled; 0 if they are not',
    }),
    due: metrics.gauge({ name: 'settler_due_batches', help: 'certified batches that are not submitted' }),
    lag: metrics.gauge({ name: 'settler_lag_seconds', help: 'age of the oldest certificate that is not submitted' }),
    leader: metrics.gauge({ name: 'settler_leader_info', help: '1 if this settler leads' }),
  };
}

export type SettlerMetrics = ReturnType<typeof settlerMetrics>;

/** Injection token of the {@link SettlerMetrics}. */
export const SETTLER_METRICS = Symbol('SETTLER_METRICS');
