import type { Kzg } from '#libs/kzg';

/** Start and end, in milliseconds since 1970. */
export type Interval = [number, number];

export const isWithinAny = (intervals: readonly Interval[], at: number): boolean =>
  intervals.some(([start, end]) => at >= start && at < end);

/**
 * Records when this process's KZG engine works, because profiles do not include its threads. The returned list grows.
 */
export function watchKzg(kzg: Kzg): Interval[] {
  const seen: Interval[] = [];
  for (const name of ['commit', 'prove', 'verifyBlob', 'verifyBlobs'] as const) {
    const work = kzg[name] as (...values: unknown[]) => Promise<unknown>;
    const watched = async (...values: unknown[]): Promise<unknown> => {
      const start = Date.now();
      try {
        return await work(...values);
      } finally {
        seen.push([start, Date.now()]);
      }
    };
    Object.assign(kzg, { [name]: watched });
  }
  return seen;
}
