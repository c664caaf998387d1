import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors that libs/storage throws. */
export const STORAGE_ERRORS = defineErrors({
  INVALID_CID: {
    class: 'malformed',
    fields: ['expected', 'actualBytes', 'actual'],
    title: 'The text is not a CID of this project',
  },
  INVALID_SCHEMA: {
    class: 'malformed',
    fields: ['expected', 'actual'],
    title: 'The text is not a PostgreSQL schema name',
  },
  BLOCK_TOO_LARGE: {
    class: 'refused',
    fields: ['maxBytes', 'actualBytes'],
    title: 'The block exceeds the maximum size of an IPFS block here',
  },
  DATABASE_UNAVAILABLE: { class: 'unavailable', fields: [], title: 'The database does not answer' },
  MIGRATION_FAILED: { class: 'refused', fields: ['schema'], title: 'A database migration failed' },
  NEVER_EXISTED: { class: 'gone', fields: ['cid', 'versionedHash'], title: 'No batch ever named this blob' },
  PEER_UNAVAILABLE: { class: 'unavailable', fields: ['address'], title: 'The IPFS peer cannot be reached' },
  SNAPSHOT_BEHIND: { class: 'refused', fields: ['saved', 'actual'], title: 'The snapshot is older than the one saved' },
  SNAPSHOT_CORRUPT: {
    class: 'refused',
    fields: ['lane', 'page', 'number', 'snapshot', 'expected', 'actual'],
    title: 'The snapshot does not have the root of its header',
  },
  STORE_UNAVAILABLE: { class: 'unavailable', fields: ['store', 'action'], title: 'The blob store does not answer' },
  LEADER_ELSEWHERE: { class: 'unavailable', fields: ['lock'], title: 'Another process leads' },
  LEADER_LOCK_LOST: { class: 'refused', fields: ['lock'], title: 'The leader lock was lost' },
  DATABASE_MISMATCH: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The database belongs to another member or deployment',
  },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof STORAGE_ERRORS> {}
}
