/** How often the pause doubles at most. */
const MAX_MS = 3_600_000;

/** The pause after a failure, in milliseconds. @param before earlier failures */
export const failurePause = (before: number, firstMs: number): number =>
  Math.min(MAX_MS, firstMs * 2 ** Math.min(before, 30));
