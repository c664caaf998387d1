import type { Metrics } from '#libs/platform';

/** What the settler measures. */
export function settlerMetrics(metrics: Metrics) {
  return {
    gas: metrics.histogram({
      name: 'settler_transaction_gas',
      help: 'gas of each transaction that submitted a batch',
      buckets: [50_000, 75_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1_000_000],
    }),
    blobGas: metrics.counter({ name: 'settler_blob_gas_total', help: 'blob gas of submitted batches' }),
    // A counter is a double: wei would lose its last digits, and nobody reads them.
    paid: metrics.counter({
      name: 'settler_fees_gwei_total',
      help: 'fees of submitted batches, blobs included, in gwei',
    }),
    latency: metrics.histogram({
      name: 'settler_certified_to_submitted_seconds',
      help: 'from the certificate of a batch to its submission at the depth that config names',
      buckets: [0.1, 0.3, 1, 3, 10, 30, 60, 120, 300, 900, 3_600],
    }),
    submitted: metrics.counter({ name: 'settler_submitted_batches_total', help: 'batches submitted' }),
    sent: metrics.counter({
      name: 'settler_sent_transactions_total',
      help: 'transactions handed to L1: new, the same again, or in the place of another',
      labels: ['why'],
    }),
    reorgs: metrics.counter({ name: 'settler_reorgs_total', help: 'reorgs of L1 that took submitted batches away' }),
    rollbacks: metrics.counter({
      name: 'settler_rollbacks_total',
      help: 'rollbacks on L1 (F2) after which batches were asked for anew',
    }),
    bond: metrics.gauge({
      name: 'settler_bond_whole_info',
      help: '1 where the bond is whole (B5), as the one that sends saw it',
    }),
    failed: metrics.counter({
      name: 'settler_failed_transactions_total',
      help: 'transactions that L1 took without taking their batch: they failed there, or another one used their nonce',
    }),
    refusals: metrics.counter({
      name: 'settler_refusals_total',
      help: 'batches that L1 would not take, by the code that it gave',
      labels: ['code'],
    }),
    atCeiling: metrics.counter({
      name: 'settler_fee_ceiling_total',
      help: 'replacements not made because they would pay more than the policy allows',
    }),
    stalled: metrics.gauge({
      name: 'settler_stalled_seconds',
      help: 'for how long something has kept what is due from being sent; 0 where nothing does',
    }),
    due: metrics.gauge({ name: 'settler_due_batches', help: 'certified batches that are not submitted' }),
    lag: metrics.gauge({ name: 'settler_lag_seconds', help: 'age of the oldest certificate that is not submitted' }),
    leader: metrics.gauge({ name: 'settler_leader_info', help: '1 where this settler is the one that sends' }),
  };
}

export type SettlerMetrics = ReturnType<typeof settlerMetrics>;

/** Injection token of the {@link SettlerMetrics}. */
export const SETTLER_METRICS = Symbol('SETTLER_METRICS');
