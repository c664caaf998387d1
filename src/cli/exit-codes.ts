/** How a command ends, for scripts. */
export const EXIT = {
  ok: 0,
  /** refused, or failed */
  failed: 1,
  /** the command line is wrong */
  usage: 2,
  /** something that was said was shown to be wrong */
  untrue: 3,
  /** not there yet, or not answering: try again */
  later: 4,
  /** somebody interrupted it, as shells count */
  interrupted: 130,
} as const;
