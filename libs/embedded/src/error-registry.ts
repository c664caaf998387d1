import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors that libs/embedded throws. */
export const EMBEDDED_ERRORS = defineErrors({
  ANVIL_BINARY_MISSING: {
    class: 'refused',
    fields: ['package'],
    title: 'The package with the anvil binary is not installed',
  },
  ANVIL_START_FAILED: { class: 'refused', fields: ['port', 'output'], title: 'anvil did not start' },
  INVALID_DATABASE_NAME: { class: 'malformed', fields: ['actual'], title: 'The database name is not allowed' },
  POSTGRES_BINARIES_MISSING: {
    class: 'refused',
    fields: ['package', 'copy'],
    title: 'No PostgreSQL binaries for this platform',
  },
  POSTGRES_START_FAILED: {
    class: 'refused',
    fields: ['step', 'log', 'directory', 'sharedDirectory'],
    title: 'PostgreSQL did not start',
  },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof EMBEDDED_ERRORS> {}
}
