import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors that libs/witness throws. */
export const WITNESS_ERRORS = defineErrors({
  INVALID_ARTIFACT: { class: 'malformed', fields: ['expected'], title: 'The circuit artifact cannot be read' },
  MALFORMED_OPENING: {
    class: 'malformed',
    fields: ['slot', 'expected'],
    title: 'The state opening does not lead to the root',
  },
  CHUNK_TOO_FULL: {
    class: 'refused',
    fields: ['rule', 'expected', 'actual'],
    title: 'The chunk has more operations than the circuit takes',
  },
  NO_WITNESS: { class: 'refused', fields: ['reason'], title: 'The chunk satisfies no witness of the circuit' },
  POINT_IN_DOMAIN: {
    class: 'refused',
    fields: ['rule', 'expected'],
    title: 'The challenge point is in the evaluation domain',
  },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof WITNESS_ERRORS> {}
}
