import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors that libs/rpc throws. */
export const RPC_ERRORS = defineErrors({
  ENDPOINT_UNKNOWN: { class: 'refused', fields: ['member'], title: "The member's endpoint is unknown" },
  INVALID_AUTHORIZATION: {
    class: 'malformed',
    fields: ['expectedBytes', 'publicKeyBytes', 'signatureBytes'],
    title: 'A key or signature has the wrong length',
  },
  PEER_UNBOUND: { class: 'refused', fields: ['reason'], title: 'The other end showed no bound certificate (C6)' },
  PEER_MISMATCH: { class: 'refused', fields: ['expected', 'actual'], title: 'The other end is another member (C6)' },
  TLS_FAILED: { class: 'refused', fields: ['reason'], title: 'No TLS connection with the other end' },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof RPC_ERRORS> {}
}
