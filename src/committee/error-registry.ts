import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors of a committee member. */
export const COMMITTEE_ERRORS = defineErrors({
  INVALID_BLOB_PROOF: { class: 'refused', fields: ['lane'], title: "The blob's KZG proof does not verify" },
  BLOB_UNEXPECTED: { class: 'refused', fields: ['lane'], title: 'A blob was given that the header does not name' },
  BUSY: {
    class: 'tooMany',
    fields: ['limit', 'total', 'perCaller'],
    title: 'The member serves as many calls as it can',
  },
  CALLER_NOT_ALLOWED: {
    class: 'forbidden',
    fields: ['method', 'role', 'caller'],
    title: 'This caller may not call this method (C6)',
  },
  CALLER_UNBOUND: {
    class: 'unauthorised',
    fields: ['cause', 'reason'],
    title: "The caller's certificate is bound to no Ethereum address (C6)",
  },
  CALLER_UNKNOWN: { class: 'unauthorised', fields: ['method'], title: 'The caller showed no certificate (C6)' },
  COMMITMENT_MISMATCH: {
    class: 'refused',
    fields: ['lane', 'expected', 'actual'],
    title: 'The commitment does not match the versioned hash in the header',
  },
  CONFLICTING_HEADER: {
    class: 'conflict',
    fields: ['number', 'signed', 'actual'],
    title: 'The member has signed another header of this number',
  },
  EPOCH_AHEAD: {
    class: 'unavailable',
    fields: ['expected', 'actual'],
    title: 'The member has not seen this committee epoch on L1 yet',
  },
  EPOCH_OVER: { class: 'refused', fields: ['expected', 'actual'], title: 'The committee epoch has ended' },
  HEADER_ROLLED_BACK: {
    class: 'conflict',
    fields: ['number', 'rolledBack'],
    title: 'L1 rolled this header or its parent back',
  },
  HISTORY_INCOMPLETE: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The replayed state does not have the root of its header',
  },
  INBOX_AHEAD: {
    class: 'unavailable',
    fields: ['lane', 'expected', 'actual', 'block'],
    title: 'The batch executes inbox entries that this member has not confirmed yet',
  },
  INBOX_MISMATCH: {
    class: 'refused',
    fields: ['lane', 'field', 'expected', 'actual'],
    title: "The batch contradicts L1's inbox",
  },
  WATERMARK_PASSED: {
    class: 'refused',
    fields: [],
    title: 'The database holds decisions that this process did not make',
  },
  WATERMARK_UNAVAILABLE: { class: 'unavailable', fields: [], title: 'The signing watermark cannot be written' },
  MEMBER_ELSEWHERE: { class: 'unavailable', fields: [], title: 'Another process runs this member' },
  NOT_HELD: { class: 'notFound', fields: ['headerHash', 'versionedHash'], title: 'The member does not hold this data' },
  NOT_MEMBER: { class: 'refused', fields: ['signer', 'epoch'], title: 'The member is not in the committee epoch' },
  RETENTION_TOO_LONG: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The request asks to keep data for longer than the member does',
  },
  SIGNING_HELD: { class: 'unavailable', fields: [], title: 'The member has suspended signing' },
  SNAPSHOT_NOT_FINAL: {
    class: 'refused',
    fields: ['number', 'final'],
    title: "The peer's snapshot is not of a final batch",
  },
  SNAPSHOT_OLD: {
    class: 'refused',
    fields: ['number', 'after'],
    title: "The peer's snapshot is not newer than the state",
  },
  SNAPSHOT_SUPERSEDED: { class: 'refused', fields: ['number'], title: 'A newer snapshot took its place' },
  SNAPSHOT_TOO_LARGE: { class: 'refused', fields: ['maxBytes'], title: "The peer's snapshot exceeds the maximum size" },
  TIMESTAMP_AHEAD: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: "The header's timestamp is ahead of the clock",
  },
  TIMESTAMP_BEFORE_PARENT: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: "The header's timestamp is before its parent's",
  },
  UNKNOWN_PARENT: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: "The member does not know the batch's parent",
  },
  GENESIS_MISMATCH: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The database starts from another genesis',
  },
  DATA_DIRECTORY_IN_USE: {
    class: 'refused',
    fields: ['folder'],
    title: "Another process uses the member's data directory",
  },
  WATERMARK_UNREADABLE: { class: 'refused', fields: ['folder'], title: 'The signing watermark cannot be read' },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof COMMITTEE_ERRORS> {}
}
