import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors that libs/kzg throws. */
export const KZG_ERRORS = defineErrors({
  INVALID_POINT: { class: 'malformed', fields: ['expected'], title: 'The evaluation point is not a field element' },
  KZG_ENGINE_FAILED: { class: 'refused', fields: ['engine'], title: 'The KZG engine failed' },
  KZG_ENGINE_UNAVAILABLE: { class: 'unavailable', fields: ['engine'], title: 'The KZG engine cannot be loaded' },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof KZG_ERRORS> {}
}
