import { defineErrors, type Registered } from './errors.js';

/** Codes that libs/protocol throws, and those shared by several libs. */
export const PROTOCOL_ERRORS = defineErrors({
  ABORTED: {
    class: 'unavailable',
    fields: ['what', 'id', 'nonce', 'index', 'rule'],
    title: 'The work was aborted',
  },
  INVALID_ADDRESS: { class: 'malformed', fields: ['expected'], title: 'The value is not an Ethereum address' },
  MALFORMED_AUTHORIZATIONS: {
    class: 'malformed',
    fields: ['expected', 'bytes', 'index', 'after'],
    title: 'The packed keys and signatures do not decode',
  },
  INVALID_BLOB: {
    class: 'malformed',
    fields: ['expectedBytes', 'actualBytes', 'element', 'expected'],
    title: 'The bytes are not an EIP-4844 blob',
  },
  MALFORMED_CERTIFICATE: {
    class: 'malformed',
    fields: ['expected', 'actual', 'expectedBytes', 'actualBytes'],
    title: 'The bytes are not an availability certificate (C3)',
  },
  INVALID_COMMITMENT: {
    class: 'malformed',
    fields: ['expectedBytes', 'actualBytes', 'expected'],
    title: 'The bytes are not a KZG commitment',
  },
  INVALID_ELEMENT: {
    class: 'malformed',
    fields: ['expectedBytes', 'rule', 'field', 'expected', 'actual', 'actualBytes'],
    title: 'The field element does not encode an operation',
  },
  MALFORMED_HEADER: {
    class: 'malformed',
    fields: ['expectedBytes', 'actualBytes', 'field', 'expected', 'actual'],
    title: 'The bytes are not a batch header',
  },
  INVALID_HEX: {
    class: 'malformed',
    fields: ['expected', 'expectedBytes', 'actualBytes'],
    title: 'The text is not a hex string of the expected length',
  },
  INVALID_INDEX: { class: 'malformed', fields: ['expected', 'actual'], title: 'The index is out of range' },
  INVALID_LANE: { class: 'malformed', fields: ['expected', 'actual'], title: 'The value is not a lane' },
  INVALID_PARAMETERS: {
    class: 'malformed',
    fields: ['field', 'expected', 'actual'],
    title: 'The protocol parameters are out of range',
  },
  INVALID_SIGNATURE: {
    class: 'malformed',
    fields: ['expected', 'slot', 'nonce', 'rule', 'actual'],
    title: 'The signature does not verify',
  },
  INVALID_SLOT: { class: 'malformed', fields: ['expected', 'actual'], title: 'The number is not a slot' },
  INVALID_STEPS: { class: 'malformed', fields: ['offset'], title: 'The packed operations do not decode' },
  INVALID_TRANSPORT_BINDING: {
    class: 'malformed',
    fields: ['field', 'expectedBytes', 'actualBytes'],
    title: 'The certificate is not bound to an Ethereum address (C6)',
  },
  INVALID_VERSIONED_HASH: {
    class: 'malformed',
    fields: ['expected', 'actual'],
    title: 'The value is not a versioned hash',
  },
  BATCH_TOO_LONG: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The batch has more operations than a blob has elements',
  },
  BEHIND: { class: 'unavailable', fields: [], title: 'This member has not reached the batch yet' },
  INVALID_CONFIG: {
    class: 'internal',
    fields: ['problems', 'confirmations', 'expected', 'actual'],
    title: 'The configuration is invalid',
  },
  DEADLINE_EXCEEDED: {
    class: 'timeout',
    fields: ['milliseconds', 'what'],
    title: 'The deadline was exceeded',
  },
  INTEGER_RANGE: { class: 'refused', fields: ['value', 'bytes'], title: 'The integer does not fit its width' },
  INVALID_BYTES: {
    class: 'wrongData',
    fields: [
      'store',
      'cid',
      'versionedHash',
      'url',
      'expected',
      'actual',
      'expectedBytes',
      'actualBytes',
      'asked',
      'invalid',
      'batch',
      'what',
      'number',
      'lane',
      'page',
    ],
    title: 'The bytes are not what their name commits to (S2)',
  },
  NOT_FOUND_YET: {
    class: 'notFound',
    fields: [
      'number',
      'url',
      'status',
      'versionedHash',
      'cause',
      'store',
      'cid',
      'what',
      'asked',
      'batch',
      'state',
      'source',
    ],
    title: 'The data is not available yet',
  },
  NOT_READY: {
    class: 'unavailable',
    fields: ['expected', 'failed', 'batch', 'lane', 'entry', 'slot', 'what'],
    title: 'The service is starting or stopping',
  },
  NOT_SEQUENCER: {
    class: 'unauthorised',
    fields: ['expected', 'actual'],
    title: "The account is not the deployment's sequencer",
  },
  INVALID_ASSET: { class: 'malformed', fields: ['expected', 'actual'], title: 'The number is not an asset id' },
  INVALID_BATCH_NUMBER: {
    class: 'malformed',
    fields: ['expected', 'actual'],
    title: 'The number is not a batch number',
  },
});

declare module './errors.js' {
  interface ErrorRegistry extends Registered<typeof PROTOCOL_ERRORS> {}
}
