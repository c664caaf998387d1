import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors of the command line. */
export const CLI_ERRORS = defineErrors({
  ALREADY_JOINED: { class: 'refused', fields: [], title: 'The member has already joined the committee' },
  AUTHORIZATIONS_UNREADABLE: {
    class: 'refused',
    fields: ['path'],
    title: 'The file of keys and signatures cannot be read',
  },
  INVALID_AMOUNT: {
    class: 'malformed',
    fields: ['actual', 'expected'],
    title: 'The text is not a positive amount of the asset',
  },
  INVALID_ENVIRONMENT_FILE: {
    class: 'malformed',
    fields: ['line', 'name'],
    title: 'The environment file has a line that is not NAME=value',
  },
  INVALID_QUORUM: {
    class: 'malformed',
    fields: ['expected', 'actual'],
    title: 'The quorum is out of range for the committee',
  },
  INVALID_URI: { class: 'malformed', fields: ['expected', 'actual'], title: "The member's URI is malformed" },
  CONFIRMATION_NEEDED: { class: 'refused', fields: [], title: 'The command pays, and nobody agreed' },
  FILE_UNREADABLE: { class: 'refused', fields: ['path'], title: 'The file cannot be read' },
  CLAIM_EARLY: { class: 'refused', fields: [], title: 'The withdrawal cannot be claimed yet' },
  DATABASE_BEHIND: {
    class: 'refused',
    fields: [],
    title: 'The database has no tables of a member, or misses migrations',
  },
  DATABASE_NEEDED: { class: 'refused', fields: [], title: 'The command needs a database' },
  DATA_NEEDED: { class: 'refused', fields: [], title: "The command needs the member's data directory" },
  EPOCH_EMPTY: { class: 'refused', fields: [], title: 'An epoch needs at least one member' },
  EPOCH_MEMBER_MISSING: { class: 'refused', fields: ['member'], title: 'The account is not in the current epoch' },
  EPOCH_MEMBER_TWICE: { class: 'refused', fields: ['member'], title: 'The account would be in the epoch twice' },
  EPOCH_UNCHANGED: { class: 'refused', fields: [], title: 'The proposed epoch equals the current one' },
  HOME_NOT_FOUND: { class: 'notFound', fields: ['path'], title: "The directory is not a member's home" },
  INTERRUPTED: { class: 'refused', fields: [], title: 'The command was interrupted' },
  INVALID_IPFS_ANSWER: { class: 'refused', fields: ['status'], title: "Kubo's response is not understood" },
  IPFS_NEEDED: { class: 'refused', fields: [], title: "The command needs Kubo's RPC API" },
  KEYSTORE_NEEDED: { class: 'refused', fields: [], title: "The command needs the member's keystore" },
  KEYSTORE_PASSWORD_MISSING: { class: 'refused', fields: ['path'], title: "The keystore's password file is missing" },
  KEYSTORE_UNWRITABLE: { class: 'refused', fields: ['path'], title: 'The keystore cannot be written' },
  L1_CHAIN_MISMATCH: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The Ethereum node is on another chain',
  },
  L1_SYNCING: { class: 'refused', fields: [], title: 'The Ethereum node is still syncing' },
  MEMBER_LEAVING: { class: 'refused', fields: ['account'], title: 'The member is leaving the committee' },
  NETWORK_MISMATCH: { class: 'refused', fields: [], title: "The member's network differs from the deployment's" },
  NOT_JOINED: { class: 'refused', fields: ['account'], title: 'The account has not joined the committee' },
  PASSWORD_NEEDED: { class: 'refused', fields: ['what'], title: 'The keystore needs its password' },
  SETTLEMENT_NEEDED: { class: 'refused', fields: [], title: "The command needs the settlement contract's address" },
  SETTLEMENT_NOT_FOUND: { class: 'notFound', fields: [], title: 'There is no settlement contract at this address' },
  STAKE_TOO_LOW: { class: 'refused', fields: ['expected', 'actual'], title: 'The stake is below the minimum' },
  STATE_UNREADABLE: { class: 'refused', fields: ['path'], title: 'The state directory cannot be read' },
  STATE_UNWRITABLE: { class: 'refused', fields: ['path'], title: 'The state directory cannot be written' },
  SWARM_KEY_MISMATCH: { class: 'refused', fields: ['path'], title: 'The swarm key is of another swarm' },
  SWARM_KEY_NEEDED: { class: 'refused', fields: [], title: 'The private IPFS swarm needs its key' },
  INVALID_SWARM_KEY: { class: 'refused', fields: ['path'], title: 'The file is not a swarm key' },
  INVALID_TRANSPORT: {
    class: 'refused',
    fields: [],
    title: "The member's endpoint does not have the member's certificate",
  },
  UNRESOLVED_EARLIER: {
    class: 'refused',
    fields: ['id', 'at'],
    title: 'It is unknown whether an earlier bundle or transaction was accepted',
  },
  URI_MISMATCH: { class: 'refused', fields: [], title: 'The registered URI differs from the configured one' },
  URI_OF_ANOTHER_MEMBER: { class: 'refused', fields: [], title: 'The registered URI leads to another member' },
  USAGE: { class: 'malformed', fields: ['what', 'expected', 'actual'], title: 'The command line is invalid' },
  VERIFIER_UNKNOWN: { class: 'refused', fields: ['address'], title: 'The verifier has an unknown reference string' },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof CLI_ERRORS> {}
}
