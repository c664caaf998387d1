/** What can be wrong. Each has a runbook page: docs/runbooks. */
export const PROBLEM_CODES = [
  'L1_UNREADABLE',
  'BOND_SHORT',
  'BATCHES_STALLED',
  'ENTRY_LATE',
  'PROOF_LATE',
  'BATCH_INVALID',
  'BATCH_ROLLED_BACK',
  'DATA_WITHHELD',
  'DATA_UNARCHIVED',
  'RETENTION_ENDING',
  'MEMBER_SILENT',
  'MEMBER_MISSING_DATA',
  'MEMBER_INVALID_DATA',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
export type Severity = 'warning' | 'critical';
export type ProblemFields = Record<string, string | number | null>;

/** Something that is wrong now. Code and subject identify it. */
export interface Problem {
  code: ProblemCode;
  /** a lane, a member; empty for the deployment */
  subject: string;
  severity: Severity;
  fields: ProblemFields;
}
