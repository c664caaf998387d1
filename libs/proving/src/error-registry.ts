import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors that libs/proving throws. */
export const PROVING_ERRORS = defineErrors({
  INVALID_SEGMENT: {
    class: 'malformed',
    fields: ['expected', 'offset', 'bytes', 'kind', 'present', 'version', 'entries', 'levels'],
    title: 'The packed segment does not decode',
  },
  INVALID_PART: { class: 'refused', fields: ['circuit'], title: 'The stored part of a proof cannot be proved' },
  INVALID_WORK_DIRECTORY: {
    class: 'malformed',
    fields: ['expected', 'actual'],
    title: "The prover's work directory cannot be used",
  },
  MEMORY_TOO_SMALL: {
    class: 'refused',
    fields: ['operations', 'actual'],
    title: 'No tree of the circuits that provers have proves so many operations in so little memory',
  },
  NO_ARTIFACT: {
    class: 'refused',
    fields: ['circuit', 'path'],
    title: 'The circuit is not there: build it by circuits/build.mjs',
  },
  PROOF_CHECK_FAILED: {
    class: 'refused',
    fields: ['expected', 'place', 'circuit'],
    title: 'The proof does not verify',
  },
  PROVER_CLOSED: { class: 'refused', fields: [], title: 'The prover is closed' },
  PROVER_FAILED: { class: 'refused', fields: [], title: "The prover's process failed" },
  INSECURE_REFERENCE_STRING: {
    class: 'refused',
    fields: ['rule', 'expected', 'actual'],
    title: 'The reference string is not secure',
  },
  REFERENCE_STRING_MISSING: { class: 'refused', fields: ['expected'], title: 'The reference string is not on disk' },
  REFERENCE_STRING_SIZE: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The reference string is too short for the circuit',
  },
  REFERENCE_STRING_UNREACHABLE: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The reference string cannot be downloaded',
  },
  INVALID_REFERENCE_STRING: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The reference string is damaged',
  },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof PROVING_ERRORS> {}
}
