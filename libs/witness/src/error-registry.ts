import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors that libs/witness throws. */
export const WITNESS_ERRORS = defineErrors({
  INVALID_ARTIFACT: { class: 'malformed', fields: ['expected'], title: 'The circuit artifact cannot be read' },
  MALFORMED_OPENING: {
    class: 'malformed',
    fields: ['slot', 'expected'],
    title: 'The state opening does not lead to the root',
  },
  NO_WITNESS: { class: 'refused', fields: ['reason'], title: 'No witness of the circuit satisfies the inputs' },
  POINT_IN_DOMAIN: {
    class: 'refused',
    fields: ['rule', 'expected'],
    title: 'The challenge point is in the evaluation domain',
  },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof WITNESS_ERRORS> {}
}
