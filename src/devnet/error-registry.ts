import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors of the devnet. */
export const DEVNET_ERRORS = defineErrors({
  INVALID_ROW: { class: 'malformed', fields: [], title: 'A row of the transfer file is malformed' },
  INVALID_TRANSFERS: {
    class: 'malformed',
    fields: ['line', 'expected', 'actual'],
    title: 'The transfer file is malformed',
  },
  KEYS_MISSING: { class: 'refused', fields: ['folder'], title: "The devnet's keys are missing" },
  L1_FORGOTTEN: { class: 'refused', fields: ['settlement'], title: 'L1 does not have the recorded deployment' },
  TRANSFERS_MISMATCH: { class: 'refused', fields: [], title: "The devnet's data belongs to another transfer file" },
  BALANCE_MISMATCH: {
    class: 'refused',
    fields: ['token', 'expected', 'owner', 'asset'],
    title: 'A balance differs from the one expected',
  },
  SERVICE_FAILED: { class: 'refused', fields: ['service', 'log'], title: 'A service of the devnet failed' },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof DEVNET_ERRORS> {}
}
