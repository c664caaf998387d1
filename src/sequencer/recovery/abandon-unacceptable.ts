import type { SequencerPipeline } from '#libs/pipeline';
import { type Logger, pause } from '#libs/platform';
import type { ObservedChainClock } from '../l1/chain-clock.js';
import type { L1Source } from '../l1/l1-source.js';
import type { SequencerMetrics } from '../metrics.js';
import type { EntryPlaces } from '../storage/entry-places.js';
import { findConflict } from './find-conflict.js';
import type { ReorgPatience } from './reorg-patience.js';

const LOOK_AGAIN_MS = 200;
/** Batches in one transaction: a rollback (F2) may remove those of a day. */
const ABANDON_BATCHES = 32;

export interface AbandonDeps {
  pipeline: SequencerPipeline;
  entryPlaces: EntryPlaces;
  l1: Pick<L1Source, 'confirmed'>;
  clock: Pick<ObservedChainClock, 'latestAcceptable'>;
  patience: ReorgPatience;
  metrics: Pick<SequencerMetrics, 'abandoned'>;
  logger: Logger;
}

/**
 * Abandons, before the state is built, batches that L1 cannot accept: those that the settler requests to reseal (a
 * rollback, F2, included), those whose header is far ahead of L1's time, and those that serve inbox entries that L1 no
 * longer has. Entries may return after a reorg: they are awaited for as long as {@link ReorgPatience} allows.
 */
export async function abandonUnacceptable(deps: AbandonDeps, signal: AbortSignal): Promise<void> {
  const { pipeline, l1, clock, patience } = deps;
  const requested = (await pipeline.requestedChanges()).find(({ request }) => request === 'reseal');
  if (requested) await abandon(deps, requested.number, 'the settler requested it');
  const ahead = await pipeline.firstLaterThan(clock.latestAcceptable());
  if (ahead !== undefined) await abandon(deps, ahead, "its header is far ahead of L1's time");
  for (;;) {
    const conflict = await findConflict(pipeline, () => l1.confirmed);
    const isOver = patience.isOver(conflict?.consistency ?? 'consistent');
    if (!conflict || signal.aborted) return;
    if (isOver) await abandon(deps, conflict.number, 'an L1 reorg changed its inbox');
    else await pause(LOOK_AGAIN_MS, signal);
  }
}

// From the last batch down: after a crash, what is left is still a chain, and the request for the rest is still there.
async function abandon(deps: AbandonDeps, number: number, why: string): Promise<void> {
  const { pipeline, metrics, logger } = deps;
  const sealed = await pipeline.tip('sealed');
  const batches = sealed - number + 1;
  await deps.entryPlaces.note(await pipeline.unsealed());
  let from = Math.max(number, sealed + 1);
  do {
    const until = from - 1;
    from = Math.max(number, from - ABANDON_BATCHES);
    for (let i = from; i <= until; i++) await deps.entryPlaces.note(await pipeline.bundles(i));
    await pipeline.abandon(from);
  } while (from > number);
  metrics.abandoned.inc(Math.max(0, batches));
  logger.warn({ from: number, batches, why }, 'batches abandoned: their bundles will be executed again');
}
