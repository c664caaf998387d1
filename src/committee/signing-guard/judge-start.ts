/** Why a member's signing is suspended. */
export type SuspendReason =
  /** it has decided before, and there is no watermark: another disk, or a restored one */
  | 'WATERMARK_MISSING'
  /** watermark and database do not match: one of them was restored */
  | 'WATERMARK_DIFFERS'
  /** it remembers nothing and was a member of an epoch already, so it may have forgotten signatures */
  | 'NEW_IN_EPOCH'
  /** L1 has a signature of its key that it has no record of */
  | 'SIGNATURE_FORGOTTEN'
  /** its operator asked for it */
  | 'OPERATOR';

/** The watermark of a member that has decided nothing yet. */
export const FIRST_WATERMARK = 'first';

/**
 * The watermark as the database has it: the last decision's, and the one before, in case a crash came before the disk.
 */
export interface WatermarkState {
  current: string;
  previous: string;
}

/** Everything a member remembers when it starts. */
export interface Remembered {
  /** undefined if no member ever started on this database */
  state: WatermarkState | undefined;
  /** whether the database has any decision to sign */
  hasDecided: boolean;
  /** undefined if there is none on the disk */
  watermark: string | undefined;
  /** whether its key could have been asked for a signature before, as far as L1 shows */
  mayHaveSigned: boolean;
}

/**
 * C4: whether a member remembers everything that it signed: it continues, is new, or must suspend signing.
 *
 * A signature leaves only after its decision is in the database and its watermark on the disk, in this order. So if the
 * watermark on disk is neither the last decision's nor the one before, either the database lacks later decisions, or
 * the watermark itself is an old one and shows nothing. A crash never causes this.
 */
export function judgeStart({
  state,
  hasDecided,
  watermark,
  mayHaveSigned,
}: Remembered): SuspendReason | 'new' | 'continues' {
  if (state === undefined) {
    if (hasDecided) return 'WATERMARK_MISSING';
    if (watermark !== undefined) return watermark === FIRST_WATERMARK ? 'new' : 'WATERMARK_DIFFERS';
    return mayHaveSigned ? 'NEW_IN_EPOCH' : 'new';
  }
  if (watermark === undefined) return 'WATERMARK_MISSING';
  return watermark === state.current || watermark === state.previous ? 'continues' : 'WATERMARK_DIFFERS';
}
