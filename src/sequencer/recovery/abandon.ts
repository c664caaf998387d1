import { pause } from '#libs/platform';
import type { SequencerParts } from '../session.js';
import { findConflict } from './find-conflict.js';

const LOOK_AGAIN_MS = 200;

type Parts = Pick<SequencerParts, 'pipeline' | 'l1' | 'patience' | 'metrics' | 'logger'>;

/**
 * Gives up, before the state is built, what L1 can never accept: what the settler says, and what serves entries that L1 does not
 * have any more. Entries that are not there yet are waited for, as long as config says.
 */
export async function abandonWhatConflicts(parts: Parts, signal: AbortSignal): Promise<void> {
  const { pipeline, l1, patience } = parts;
  const asked = (await pipeline.asked()).find(({ request }) => request === 'abandon');
  if (asked) await abandon(parts, asked.number, 'the settler asks for it');
  for (;;) {
    const conflict = await findConflict(pipeline, () => l1.confirmed);
    const isOver = patience.isOver(conflict?.standing ?? 'stands');
    if (!conflict || signal.aborted) return;
    if (isOver) await abandon(parts, conflict.number, 'L1 reorganised its inbox');
    else await pause(LOOK_AGAIN_MS, signal);
  }
}

async function abandon({ pipeline, metrics, logger }: Parts, number: number, why: string): Promise<void> {
  const batches = (await pipeline.tip('sealed')) - number + 1;
  await pipeline.abandon(number);
  metrics.abandoned.inc(Math.max(0, batches));
  logger.warn({ from: number, batches, why }, 'batches abandoned: what they held is executed anew');
}
