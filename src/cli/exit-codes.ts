/** Exit codes. */
export const EXIT = {
  ok: 0,
  /** refused, or failed */
  failed: 1,
  /** invalid command line */
  usage: 2,
  /** verification failed: a source gave wrong data */
  untrue: 3,
  /** not yet, or no answer: try again */
  later: 4,
  /** interrupted, as shells report it */
  interrupted: 130,
} as const;
