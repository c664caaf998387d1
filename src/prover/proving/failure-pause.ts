/** It doubles no further. */
const MAX_MILLISECONDS = 3_600_000;

/** The pause after a failure, in milliseconds. @param before how often it failed before */
export const failurePause = (before: number, firstMilliseconds: number): number =>
  Math.min(MAX_MILLISECONDS, firstMilliseconds * 2 ** Math.min(before, 30));
