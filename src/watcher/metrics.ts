import type { Metrics } from '#libs/platform';

/** The watcher's metrics. A source is a member's address or the URL of an IPFS gateway. */
export function watcherMetrics(metrics: Metrics) {
  return {
    samples: metrics.counter({
      name: 'watcher_samples_total',
      help: 'answers of sources that were asked for a blob: held, missing, invalid, silent',
      labels: ['source', 'outcome'],
    }),
    latency: metrics.histogram({
      name: 'watcher_sample_duration_seconds',
      help: 'how long sources took to answer',
      labels: ['source'],
    }),
    lastAnswer: metrics.gauge({
      name: 'watcher_last_answer_age_seconds',
      help: 'time since a member that owes blobs last answered',
      labels: ['source'],
    }),
    misses: metrics.gauge({
      name: 'watcher_missed_blobs',
      help: 'blobs that a member owes and did not return when last asked',
      labels: ['source'],
    }),
    verdicts: metrics.gauge({
      name: 'watcher_verdict_batches',
      help: 'batches whose data is owed, by verdict: unknown, available, degraded, withheld',
      labels: ['verdict'],
    }),
    latest: metrics.gauge({ name: 'watcher_latest_batches', help: 'number of the latest batch on L1' }),
    final: metrics.gauge({ name: 'watcher_final_batches', help: 'number of the last final batch' }),
    entryAge: metrics.gauge({
      name: 'watcher_oldest_entry_seconds',
      help: 'age of the oldest inbox entry that no batch has served; 0 if none waits',
      labels: ['lane'],
    }),
    proofAge: metrics.gauge({
      name: 'watcher_oldest_unproved_seconds',
      help: 'age of the first batch that is not proved; 0 if all are',
    }),
    proofLeft: metrics.gauge({
      name: 'watcher_proof_deadline_seconds',
      help: 'time until the first batch that is not proved can be rolled back (F2); the whole time if all are proved',
    }),
    retentionLeft: metrics.gauge({
      name: 'watcher_retention_left_seconds',
      help: 'shortest time for which data of a batch that is not final is still owed; the longest retention if none is',
    }),
    archived: metrics.gauge({ name: 'watcher_archived_blobs', help: 'blobs in the archive' }),
    unarchived: metrics.gauge({
      name: 'watcher_unarchived_blobs',
      help: 'blobs of batches on L1 that the archive lacks',
    }),
    rebuilt: metrics.gauge({
      name: 'watcher_rebuilt_batches',
      help: 'number of the last batch that was executed again',
    }),
    alerts: metrics.gauge({
      name: 'watcher_alert_info',
      help: '1 for each problem that the watcher sees',
      labels: ['code', 'subject', 'severity'],
    }),
    l1Age: metrics.gauge({ name: 'watcher_l1_age_seconds', help: "age of L1's head, as the watcher sees it" }),
    notifications: metrics.counter({
      name: 'watcher_notifications_total',
      help: 'attempts to send a notification: sent, failed (tried again later), dropped',
      labels: ['result'],
    }),
  };
}

export type WatcherMetrics = ReturnType<typeof watcherMetrics>;
