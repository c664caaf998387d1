import { defineErrors, type Registered } from '#libs/protocol';
import type { availabilityChallengesAbi } from './abi/availability-challenges.js';
import type { batchVerifierAbi } from './abi/batch-verifier.js';
import type { brakeAbi } from './abi/brake.js';
import type { committeeAbi } from './abi/committee.js';
import type { exitsAbi } from './abi/exits.js';
import type { inboxAbi } from './abi/inbox.js';
import type { keyRegistryAbi } from './abi/key-registry.js';
import type { poseidon2Abi } from './abi/poseidon2.js';
import type { proofDemandsAbi } from './abi/proof-demands.js';
import type { settlementAbi } from './abi/settlement.js';
import type { stateChallengesAbi } from './abi/state-challenges.js';
import type { withdrawalsAbi } from './abi/withdrawals.js';

/** Codes of errors that libs/l1 throws. */
export const L1_ERRORS = defineErrors({
  MALFORMED_DEPLOYMENT: {
    class: 'malformed',
    fields: ['field', 'expected'],
    title: 'The deployment file is incomplete or wrong',
  },
  BEACON_SLOT: { class: 'refused', fields: ['timestamp'], title: 'No beacon slot has this timestamp' },
  BEACON_UNAVAILABLE: { class: 'unavailable', fields: ['status', 'slot'], title: 'The beacon node is unavailable' },
  BLOBS_MISMATCH: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The blobs do not match the header',
  },
  DEPLOYMENT_NOT_FOUND: {
    class: 'notFound',
    fields: ['settlement', 'made'],
    title: 'L1 has no deployment at this address',
  },
  EPOCH_UNKNOWN: { class: 'refused', fields: ['expected', 'actual'], title: 'L1 has no such committee epoch' },
  FEE_CEILING: {
    class: 'refused',
    fields: ['expected', 'actual', 'batch', 'nonce', 'maxFeePerGas', 'maxPriorityFeePerGas', 'maxFeePerBlobGas'],
    title: 'A transaction would cost more than the policy allows',
  },
  INBOX_END: {
    class: 'refused',
    fields: ['lane', 'expected', 'actual'],
    title: 'The range ends after the last inbox entry',
  },
  KEYSTORE_UNREADABLE: { class: 'refused', fields: ['path'], title: 'The keystore cannot be read' },
  INVALID_KEYSTORE_PASSWORD: {
    class: 'malformed',
    fields: ['path'],
    title: 'The password does not decrypt the keystore',
  },
  KEY_WELL_KNOWN: { class: 'refused', fields: ['path', 'account'], title: 'The key is a published test key' },
  INVALID_L1_ANSWER: {
    class: 'refused',
    fields: ['transactionHash', 'expected', 'number', 'expectedBytes', 'blockNumber'],
    title: 'The L1 node returned a malformed response',
  },
  INVALID_L1_EVENTS: {
    class: 'refused',
    fields: ['event', 'blockNumber', 'transactionHash', 'field', 'expected', 'actual'],
    title: 'Events of L1 contradict each other',
  },
  L1_FEE_CAP: {
    class: 'refused',
    fields: ['gasLimit', 'maxGasLimit', 'maxTransactionFee'],
    title: 'The transaction costs more than nodes accept',
  },
  L1_FUNDS_LOW: {
    class: 'refused',
    fields: ['account', 'expected', 'actual'],
    title: 'The account cannot pay for the transaction',
  },
  INVALID_L1_LOG: {
    class: 'refused',
    fields: ['cause', 'expected', 'actual', 'transactionHash', 'logIndex'],
    title: 'The L1 node returned a log that its contract cannot emit',
  },
  L1_LOGS_INCOMPLETE: {
    class: 'refused',
    fields: ['blockHash', 'expected', 'actual'],
    title: 'The L1 node returned incomplete logs',
  },
  L1_NOT_EXTENDING: {
    class: 'refused',
    fields: ['tip', 'number', 'tipHash'],
    title: 'The block does not extend the last block read',
  },
  L1_REVERTED: { class: 'refused', fields: ['transactionHash'], title: 'The transaction reverted' },
  L1_UNAVAILABLE: {
    class: 'unavailable',
    fields: ['transactionHash', 'expected', 'tip', 'head', 'blockHash'],
    title: 'The L1 node is unavailable or behind',
  },
  L1_UNSTABLE: { class: 'refused', fields: ['rounds', 'tip'], title: "The L1 node's responses are inconsistent" },
  TRANSACTION_ORPHANED: {
    class: 'refused',
    fields: ['expected', 'nonce'],
    title: "The transaction's block was reorganised away",
  },
  TRANSACTION_REPLACED: { class: 'refused', fields: ['nonce'], title: 'Another transaction used the nonce' },
  TRANSACTION_UNKNOWN: {
    class: 'refused',
    fields: ['expected', 'from', 'nonce', 'actual'],
    title: 'L1 does not know the transaction',
  },
  L1_ALREADY_KNOWN: { class: 'refused', fields: [], title: 'The node has this transaction already' },
  L1_UNDERPRICED: { class: 'refused', fields: [], title: 'The node requires higher fees' },
  L1_POOL_BUSY: { class: 'refused', fields: [], title: "The node's transaction pool is full" },
  L1_NONCE_GAP: { class: 'refused', fields: [], title: 'Earlier transactions of the account are missing' },
  L1_NONCE_USED: { class: 'refused', fields: [], title: 'The nonce is used already' },
  INVALID_L1_TRANSACTION: { class: 'refused', fields: [], title: 'The transaction is invalid' },
  L1_KIND_PENDING: {
    class: 'refused',
    fields: ['batch', 'nonce', 'behind'],
    title: 'A transaction of the other kind is pending from this account',
  },
  INSECURE_VERIFIER: {
    class: 'refused',
    fields: ['address', 'rule', 'expected', 'actual'],
    title: "The deployment's verifier uses a reference string that is not the public one",
  },
  CHAIN_RULES_MISSING: {
    class: 'refused',
    fields: ['expected'],
    title: 'The chain lacks rules that the contracts need',
  },
  GAS_LIMIT_LOW: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'A transaction needs more gas than one may use',
  },
  RECORD_OF_OTHER_DEPLOYMENT: {
    class: 'refused',
    fields: ['expected', 'actual'],
    title: 'The record is of a deployment with other options',
  },
  DEPLOYER_NONCE_USED: {
    class: 'refused',
    fields: ['account', 'expected', 'actual'],
    title: 'The deployer sent another transaction, so the deployment cannot be continued',
  },
  CREATION_FAILED: {
    class: 'refused',
    fields: ['nonce', 'transactionHash'],
    title: 'A transaction of the deployment failed on L1',
  },
  CODE_MISMATCH: {
    class: 'wrongData',
    fields: ['contract', 'address'],
    title: 'A contract on L1 has other code than was deployed',
  },
  DEPLOYMENT_MISMATCH: {
    class: 'wrongData',
    fields: ['field', 'expected'],
    title: 'The contracts on L1 say something else than was deployed',
  },
});

type ErrorOf<Abi extends readonly unknown[]> = Extract<Abi[number], { type: 'error' }>;
/** The errors of a contract: the Solidity name is the code, the argument names are the fields. */
type ErrorsOf<Abi extends readonly unknown[]> = {
  [E in ErrorOf<Abi> as E extends { name: infer N extends string } ? N : never]: E extends {
    inputs: readonly { name: string }[];
  }
    ? E['inputs'][number]['name']
    : never;
};

declare module '#libs/protocol' {
  interface ErrorRegistry
    extends Registered<typeof L1_ERRORS>,
      ErrorsOf<typeof settlementAbi>,
      ErrorsOf<typeof inboxAbi>,
      ErrorsOf<typeof keyRegistryAbi>,
      ErrorsOf<typeof committeeAbi>,
      ErrorsOf<typeof batchVerifierAbi>,
      ErrorsOf<typeof withdrawalsAbi>,
      ErrorsOf<typeof poseidon2Abi>,
      ErrorsOf<typeof exitsAbi>,
      ErrorsOf<typeof availabilityChallengesAbi>,
      ErrorsOf<typeof stateChallengesAbi>,
      ErrorsOf<typeof proofDemandsAbi>,
      ErrorsOf<typeof brakeAbi> {}
}
