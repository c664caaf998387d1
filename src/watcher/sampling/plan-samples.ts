import type { VersionedHash } from '#libs/protocol';
import type { PromisedBlob } from '../l1/promises.js';
import type { Sample } from './sample.js';

export interface PlanOptions {
  /** seconds since 1970 */
  now: number;
  /** the last sample of a source and a blob */
  last: (source: string, name: VersionedHash) => Sample | undefined;
  /** most blobs that one source is asked for */
  perSource: number;
  /** blobs among these that the source returned before, chosen at random */
  repeats: number;
  /** pause before a failed sample is repeated */
  retrySeconds: number;
  /** uniform in [0, 1) */
  random: () => number;
}

/**
 * Which blobs a source is asked for now: those that it was never asked for, latest batch first; those that it failed to
 * return; and some that it returned before. The last are chosen at random, so that a source cannot know which blobs it
 * may forget.
 *
 * @param owed the blobs that this source should have, latest batch first
 */
export function planSamples(source: string, owed: readonly PromisedBlob[], options: PlanOptions): PromisedBlob[] {
  const { now, last, perSource, retrySeconds } = options;
  const fresh: PromisedBlob[] = [];
  const failed: PromisedBlob[] = [];
  const held: PromisedBlob[] = [];
  for (const blob of owed) {
    const before = last(source, blob.versionedHash);
    if (before === undefined) fresh.push(blob);
    else if (before.outcome === 'held') held.push(blob);
    else if (before.at + retrySeconds <= now) failed.push(blob);
  }
  const repeated = choose(held, Math.min(options.repeats, perSource), options.random);
  return [...repeated, ...alternate(fresh, failed)].slice(0, perSource);
}

/** `count` of the items, each at most once. */
function choose<T>(items: readonly T[], count: number, random: () => number): T[] {
  const left = [...items];
  const chosen: T[] = [];
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(Math.floor(random() * left.length), 1));
  return chosen;
}

/** Takes from both lists in turn, so that neither keeps the other waiting. */
function alternate<T>(a: readonly T[], b: readonly T[]): T[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]])
    .flat()
    .filter((item): item is T & {} => item !== undefined);
}
