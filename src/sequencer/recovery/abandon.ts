import { pause } from '#libs/platform';
import type { SequencerDeps } from '../session.js';
import { findConflict } from './find-conflict.js';

const LOOK_AGAIN_MS = 200;
/** Batches in one statement: a rollback (F2) may take back those of a day. */
const ABANDON_BATCHES = 32;

type Deps = Pick<SequencerDeps, 'pipeline' | 'entryPlaces' | 'l1' | 'clock' | 'patience' | 'metrics' | 'logger'>;

/**
 * Gives up, before the state is built, what L1 can never accept, or not for long: what the settler says (also of what L1 rolled
 * back, F2), headers of a time that L1 has not nearly reached, and what serves entries that L1 does not have any more. Entries that are not there yet are waited for, as long as config says.
 */
export async function abandonWhatConflicts(deps: Deps, signal: AbortSignal): Promise<void> {
  const { pipeline, l1, clock, patience } = deps;
  const asked = (await pipeline.requestedChanges()).find(({ request }) => request === 'reseal');
  if (asked) await abandon(deps, asked.number, 'the settler asks for it');
  const ahead = await pipeline.firstLaterThan(clock.latestAcceptable());
  if (ahead !== undefined) await abandon(deps, ahead, "its header is far ahead of L1's time");
  for (;;) {
    const conflict = await findConflict(pipeline, () => l1.confirmed);
    const isOver = patience.isOver(conflict?.standing ?? 'stands');
    if (!conflict || signal.aborted) return;
    if (isOver) await abandon(deps, conflict.number, 'L1 reorganised its inbox');
    else await pause(LOOK_AGAIN_MS, signal);
  }
}

// From the last on, so that what is left after a crash is a chain still, and the request that asks for the rest is there.
async function abandon(deps: Deps, number: number, why: string): Promise<void> {
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
  logger.warn({ from: number, batches, why }, 'batches abandoned: what they held is executed anew');
}
