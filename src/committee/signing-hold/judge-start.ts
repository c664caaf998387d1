/** Why a member signs nothing for now. */
export type HoldReason =
  /** it has decided before, and there is no mark: another disk, or one that was restored */
  | 'MARK_MISSING'
  /** mark and database are not of one moment: either was restored */
  | 'MARK_DIFFERS'
  /** it remembers nothing, and was in an epoch already: what it signed then, if anything, is forgotten */
  | 'NEW_IN_EPOCH'
  /** L1 has a signature of its key that it knows nothing of */
  | 'SIGNATURE_FORGOTTEN'
  /** its operator said so */
  | 'OPERATOR';

/** The mark of a member that has decided nothing yet. */
export const FIRST_MARK = 'first';

/** What the database says that the mark is: that of its last decision, or, where a crash came before it was set, of the one before. */
export interface MarkState {
  token: string;
  before: string;
}

/** All that a member remembers when it starts. */
export interface Remembered {
  /** undefined in a database of no member that ever stood */
  state: MarkState | undefined;
  /** whether the database has any decision to sign */
  hasDecided: boolean;
  /** undefined where there is none */
  mark: string | undefined;
  /** whether its key could have been asked for a signature before, as far as L1 tells */
  mayHaveSigned: boolean;
}

/**
 * Whether a member remembers all that it signed: it goes on, it is new, or it must hold (C4).
 *
 * A signature leaves only after its decision is in the database and the mark is that decision's, in this order. So a mark that is
 * neither of the database's last decision nor of the one before it was set after decisions that this database does not have, or is
 * an old one itself and says nothing; and a crash never makes it so.
 */
export function judgeStart({ state, hasDecided, mark, mayHaveSigned }: Remembered): HoldReason | 'new' | 'goes on' {
  if (state === undefined) {
    // Decisions of before there were marks.
    if (hasDecided) return 'MARK_MISSING';
    if (mark !== undefined) return mark === FIRST_MARK ? 'new' : 'MARK_DIFFERS';
    return mayHaveSigned ? 'NEW_IN_EPOCH' : 'new';
  }
  if (mark === undefined) return 'MARK_MISSING';
  return mark === state.token || mark === state.before ? 'goes on' : 'MARK_DIFFERS';
}
