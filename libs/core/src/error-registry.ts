import { defineErrors, type Registered } from '#libs/protocol/base';

/** Codes of errors that libs/core throws. */
export const CORE_ERRORS = defineErrors({
  NATIVE_BINDING_MISSING: {
    class: 'refused',
    fields: ['package', 'platform', 'arch'],
    title: 'The native secp256k1 binding did not load',
  },
  NOT_FOUND: { class: 'notFound', fields: ['slot'], title: 'Not found' },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof CORE_ERRORS> {}
}
