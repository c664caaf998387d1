import type { BatchState } from '#libs/pipeline';
import { DURATION_BUCKETS_SECONDS, type Metrics, SIZE_BUCKETS_BYTES } from '#libs/platform';
import { type ByLane, ELEMENT_BYTES, type Lane, modeOf } from '#libs/protocol';

/** The sequencer's metrics. Rates follow from the counters. */
export class SequencerMetrics {
  readonly accepted;
  readonly refused;
  readonly operations;
  readonly entries;
  readonly queue;
  readonly verifying;
  readonly verifyDuration;
  readonly pending;
  readonly journalDuration;
  readonly journalGroup;
  readonly stageDuration;
  readonly batches;
  readonly sealings;
  readonly open;
  readonly blobBytes;
  readonly attestDuration;
  readonly attestRefusals;
  readonly invalidSignatures;
  readonly certificateDuration;
  readonly carried;
  readonly abandoned;
  readonly pruned;
  readonly sessions;
  readonly operationPrice;
  readonly provingRate;
  readonly unproved;
  readonly unprovedLimit;

  constructor(metrics: Metrics) {
    this.accepted = metrics.counter({
      name: 'bundles_accepted_total',
      help: 'bundles executed and durable',
    });
    this.refused = metrics.counter({
      name: 'bundles_refused_total',
      help: 'bundles refused, by code',
      labels: ['code'],
    });
    this.operations = metrics.counter({
      name: 'operations_sealed_total',
      help: 'operations sealed, by the lane of their blob',
      labels: ['lane'],
    });
    this.entries = metrics.gauge({
      name: 'inbox_due_entries',
      help: 'inbox entries on L1 that are not served yet',
    });
    this.queue = metrics.gauge({ name: 'queue_operations', help: 'bundles waiting to be executed' });
    this.verifying = metrics.gauge({
      name: 'verify_queue_operations',
      help: 'bundles waiting for their signatures to be verified',
    });
    this.verifyDuration = metrics.histogram({
      name: 'verify_duration_seconds',
      help: "verification of one bundle's signatures, up to the first bad one",
    });
    this.pending = metrics.gauge({ name: 'pending_operations', help: 'operations executed but not sealed' });
    this.journalDuration = metrics.histogram({ name: 'journal_duration_seconds', help: 'one group commit' });
    this.journalGroup = metrics.histogram({
      name: 'journal_group_operations',
      help: 'bundles of one group commit',
      buckets: [1, 4, 16, 64, 256, 1_024],
    });
    this.stageDuration = metrics.histogram({
      name: 'stage_duration_seconds',
      help: 'from the sealing of a batch until it is durable in a state: sealed, committed, stored, certified',
      labels: ['stage'],
      buckets: DURATION_BUCKETS_SECONDS,
    });
    this.batches = metrics.counter({ name: 'batches_total', help: 'batches that reached a stage', labels: ['stage'] });
    this.sealings = metrics.counter({ name: 'sealings_total', help: 'batches closed, by reason', labels: ['why'] });
    this.open = metrics.gauge({ name: 'open_batches', help: 'batches in each state', labels: ['state'] });
    this.blobBytes = metrics.histogram({
      name: 'used_blob_bytes',
      help: 'bytes of operations in a blob',
      labels: ['lane'],
      buckets: SIZE_BUCKETS_BYTES,
    });
    this.attestDuration = metrics.histogram({
      name: 'attest_duration_seconds',
      help: 'from the request to a member to its signature',
      labels: ['member'],
    });
    this.attestRefusals = metrics.counter({
      name: 'attest_refusals_total',
      help: 'refusals and failures of members',
      labels: ['member', 'code'],
    });
    this.invalidSignatures = metrics.counter({
      name: 'invalid_signatures_total',
      help: "signatures that are not the asked member's",
      labels: ['member'],
    });
    this.certificateDuration = metrics.histogram({
      name: 'certificate_duration_seconds',
      help: 'from committed to certified, by a quorum',
    });
    this.carried = metrics.counter({
      name: 'carried_batches_total',
      help: 'batches whose validium blob is carried without a quorum (B2)',
    });
    this.abandoned = metrics.counter({
      name: 'abandoned_batches_total',
      help: 'batches abandoned because L1 can never accept them',
    });
    this.pruned = metrics.counter({ name: 'pruned_batches_total', help: 'batches whose content was dropped' });
    this.sessions = metrics.counter({
      name: 'sessions_total',
      help: 'sessions: rebuilds of the state from the database',
    });
    this.operationPrice = metrics.gauge({
      name: 'operation_price_wei',
      help: 'price of a transfer (R6), by the lane of its blob',
      labels: ['lane'],
    });
    this.provingRate = metrics.gauge({
      name: 'proving_per_hour_operations',
      help: 'measured rate of proving, operations per hour',
    });
    this.unproved = metrics.gauge({
      name: 'unproved_operations',
      help: 'operations accepted but not proved',
    });
    this.unprovedLimit = metrics.gauge({
      name: 'unproved_limit_operations',
      help: 'limit of unproved operations, above which signed operations are refused',
    });
  }

  /** Counts a batch that is durable in a state. @param sealedAt milliseconds since 1970 */
  reached(stage: BatchState, sealedAt: number): void {
    this.batches.inc({ stage });
    this.stageDuration.observe({ stage }, (Date.now() - sealedAt) / 1_000);
  }

  /** Counts a batch's content. @param operations by lane of their blob */
  sealed(operations: ByLane<number>): void {
    for (const [lane, count] of operations.entries()) {
      this.operations.inc({ lane: modeOf(lane as Lane) }, count);
      if (count > 0) this.blobBytes.observe({ lane: modeOf(lane as Lane) }, count * ELEMENT_BYTES);
    }
  }
}
