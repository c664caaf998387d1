import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors that libs/client throws. */
export const CLIENT_ERRORS = defineErrors({
  INVALID_ACCOUNT: {
    class: 'wrongData',
    fields: ['slot', 'expected', 'actual'],
    title: 'The account differs from the proved state',
  },
  INVALID_ANSWER: {
    class: 'wrongData',
    fields: ['expected', 'actual', 'number', 'place', 'amount', 'slot'],
    title: 'A response contradicts verified data',
  },
  INVALID_API_ANSWER: {
    class: 'refused',
    fields: ['expected', 'status', 'url'],
    title: "The response is not a gateway's",
  },
  API_UNAVAILABLE: { class: 'unavailable', fields: ['api', 'status', 'url'], title: 'The gateway does not answer' },
  ASSET_NOT_FOUND: { class: 'notFound', fields: ['asset', 'expected'], title: 'No such asset is listed' },
  INVALID_AUTHORIZATIONS: {
    class: 'wrongData',
    fields: ['number'],
    title: 'The keys and signatures do not match the batch',
  },
  BATCH_NOT_FIRST: {
    class: 'refused',
    fields: [],
    title: 'An earlier batch is unproved too and must be rolled back first',
  },
  BATCH_NOT_FOUND: { class: 'notFound', fields: ['batch', 'tip'], title: 'There is no such batch' },
  BATCH_NOT_ON_L1: { class: 'refused', fields: ['number', 'latest'], title: 'L1 does not have the batch' },
  BATCH_PROVED: {
    class: 'refused',
    fields: ['number', 'state'],
    title: 'The batch is proved and cannot be rolled back',
  },
  BUNDLE_UNRESOLVED: {
    class: 'refused',
    fields: ['id', 'failure'],
    title: 'It is unknown whether the bundle was accepted',
  },
  CALL_NOT_SENT: { class: 'refused', fields: [], title: 'The owner is a contract and must make the call itself' },
  INVALID_CERTIFICATE: {
    class: 'wrongData',
    fields: ['batch', 'epoch', 'current', 'number', 'expected', 'actual', 'member'],
    title: 'The availability certificate does not verify (C3)',
  },
  INVALID_COMMITTEE: { class: 'wrongData', fields: ['epoch'], title: 'The committee differs from the one on L1' },
  DEADLINE_AHEAD: { class: 'refused', fields: [], title: 'The batch may still be proved' },
  INVALID_CORE: {
    class: 'wrongData',
    fields: ['expected', 'actual', 'batch'],
    title: "The block is not the batch's core",
  },
  INVALID_DEPLOYMENT: {
    class: 'wrongData',
    fields: ['expected', 'actual', 'field'],
    title: 'The deployment differs from the one on L1',
  },
  INVALID_HEADER: {
    class: 'wrongData',
    fields: ['batch', 'expected', 'actual'],
    title: 'The header differs from the one on L1',
  },
  KEY_NOT_DERIVED: { class: 'refused', fields: ['owner'], title: 'No account key can be derived from this wallet' },
  LANE_LIVE: { class: 'refused', fields: ['lane'], title: 'The lane is not frozen' },
  INVALID_OPENING: { class: 'wrongData', fields: ['versionedHash', 'index'], title: 'The KZG opening does not verify' },
  INVALID_PROOF: {
    class: 'wrongData',
    fields: ['batch', 'expected', 'actual'],
    title: 'The validity proof does not verify',
  },
  RECEIPT_NOT_FOUND: { class: 'notFound', fields: ['id', 'expected'], title: 'There is no such receipt' },
  RECEIPT_REJECTED: { class: 'refused', fields: ['id', 'rule'], title: 'The operation was rejected' },
  INVALID_RECEIPT: {
    class: 'wrongData',
    fields: ['expected', 'actual', 'batch'],
    title: 'The receipt is not in the batch it names',
  },
  INVALID_REPLAY: {
    class: 'wrongData',
    fields: ['batch', 'why', 'field'],
    title: "The replayed batch does not yield the header's roots",
  },
  RPC_NEEDED: { class: 'refused', fields: [], title: 'The call needs an Ethereum node' },
  SAME_ACCOUNT: { class: 'refused', fields: ['slot', 'mode'], title: 'The account already has this mode' },
  SIGNER_NEEDED: { class: 'refused', fields: [], title: 'The call needs a wallet' },
  WAIT_TIMEOUT: {
    class: 'timeout',
    fields: ['batch', 'id', 'wanted', 'state', 'transactions', 'expected', 'slot'],
    title: 'The awaited state was not reached in time',
  },
  INVALID_WITHDRAWALS: {
    class: 'wrongData',
    fields: ['batch', 'expected', 'actual'],
    title: 'The withdrawals are not those of the batch',
  },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof CLIENT_ERRORS> {}
}
