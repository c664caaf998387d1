import { describe, expect, it } from 'vitest';
import { type NodeRefusal, namedFeeCap, nodeRefusalOf } from './node-refusals.js';

// Messages of each client, from its source code or the running client.
const SAID: Record<NodeRefusal, string[]> = {
  L1_ALREADY_KNOWN: ['already known', 'Known transaction', 'AlreadyKnown', 'transaction already imported'],
  L1_UNDERPRICED: [
    'replacement transaction underpriced: new tx gas fee cap 1 < 2 queued + 100% replacement penalty',
    'replacement transaction underpriced',
    'transaction underpriced',
    'transaction gas price below minimum: gas tip cap 1, minimum needed 2',
    'ReplacementNotAllowed',
    'FeeTooLow, MaxFeePerGas too low',
    'FeeTooLowToCompete',
    'Gas price below configured minimum gas price',
    'Gas price below current base fee',
    'blob gas price below current blob base fee',
    'underpriced',
    'fee too low',
    'could not replace existing tx',
    'max fee per gas less than block base fee',
  ],
  L1_POOL_BUSY: [
    'txpool is full',
    'out of capacity',
    'account limit exceeded: pooled 16 txs',
    'pending sub-pool is full',
    'spammer',
    'transaction discarded outright due to pool size constraints',
  ],
  L1_KIND_PENDING: [
    'address already reserved',
    'PendingTxsOfConflictingType',
    "can't replace blob-txn with a non-blob-txn",
    'transaction type 2 conflicts with existing transaction for 0x1',
  ],
  L1_NONCE_GAP: [
    'nonce too high: tx nonce 7, gapped nonce 5',
    'NonceGap, Future nonce. Expected nonce: 5',
    'NonceTooFarInFuture',
    'Transaction nonce is too distant from current sender nonce',
  ],
  L1_NONCE_USED: [
    'nonce too low: next nonce 5, tx nonce 4',
    'Nonce too low',
    'OldNonce, Current nonce: 5, nonce of rejected tx: 4',
  ],
  L1_FEE_CAP: [
    'tx fee (2.40 ether) exceeds the configured cap (1.00 ether)',
    'tx fee (2400000000000000000 wei) exceeds the configured cap (1000000000000000000 wei)',
    'Transaction fee cap exceeded',
  ],
  L1_FUNDS_LOW: [
    'insufficient funds for gas * price + value: balance 1, tx cost 2, overshot 1',
    'InsufficientFunds, Account balance: 1, cumulative cost: 2',
    'Upfront cost exceeds account balance',
    'insufficient funds',
    'Insufficient funds for gas * price + value',
  ],
  INVALID_L1_TRANSACTION: [
    'intrinsic gas too low: gas 20000, minimum needed 21000',
    'insufficient gas for floor data gas cost: gas 1, minimum needed 2',
    'oversized data: transaction size 9, limit 8',
    'MaxTxSizeExceeded, tx size: 9, max: 8',
    'rlp too long',
    'exceeds block gas limit',
    'transaction gas limit too high (cap: 16777216, tx: 20000000)',
    'gas limit is too high',
    'Transaction gas limit exceeds block gas limit',
    'Intrinsic gas exceeds gas limit',
    'blob transaction has too many blobs',
    'max number of blobs exceeded',
    'Total blob gas too high',
    'KZG verification error: bad proof',
    'Wrong sidecar format',
    'blob transaction missing blob hashes',
    'invalid sender',
    'Wrong chainId',
    'invalid chain id for signer: have 1 want 2',
    'transaction type not supported: tx type 3 not supported by this pool',
    'max priority fee per gas higher than max fee per gas',
    'NotSupportedTxType',
  ],
};

describe("a node's refusal", () => {
  for (const [code, messages] of Object.entries(SAID))
    it(`is ${code} for the messages of all clients`, () => {
      for (const message of messages) expect([message, nodeRefusalOf(message)]).toEqual([message, code]);
    });

  it('is unknown if the node is busy, behind or down', () => {
    for (const message of [
      'header not found',
      'missing trie node',
      'execution aborted (timeout = 5s)',
      'daily request count exceeded, request rate limited',
      'query returned more than 10000 results',
      'block range is too wide',
      'internal error',
      'connect ECONNREFUSED 127.0.0.1:8545',
      'server response 503 Service Unavailable',
    ])
      expect([message, nodeRefusalOf(message)]).toEqual([message, undefined]);
  });

  it('contains the cap in ether or wei', () => {
    expect(namedFeeCap('tx fee (2.40 ether) exceeds the configured cap (1.00 ether)')).toBe(10n ** 18n);
    expect(namedFeeCap('tx fee (2.40 ether) exceeds the configured cap (0.25 ether)')).toBe(10n ** 18n / 4n);
    expect(namedFeeCap('tx fee (9 wei) exceeds the configured cap (7 wei)')).toBe(7n);
    expect(namedFeeCap('Transaction fee cap exceeded')).toBeUndefined();
  });
});
