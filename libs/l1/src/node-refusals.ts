/**
 * Why a node rejects a transaction, or a call that could not pay for itself:
 * - `L1_ALREADY_KNOWN`: it has this very transaction;
 * - `L1_UNDERPRICED`: it has another one at the nonce, or better ones in a full pool, and wants more;
 * - `L1_POOL_BUSY`: its pool is full, or has as many of this account as it keeps;
 * - `L1_KIND_PENDING`: the account has a transaction of the other kind there: blobs, or none;
 * - `L1_NONCE_GAP`: transactions before it are missing there;
 * - `L1_NONCE_USED`: a block has the nonce already;
 * - `L1_FEE_CAP`: gas limit times fee is more than this node passes on (1 ether in geth, reth and Besu unless
 * configured);
 * - `L1_FUNDS_LOW`: the account cannot pay for it, with all else that it has waiting;
 * - `INVALID_L1_TRANSACTION`: no node takes it as it is.
 */
export type NodeRefusal =
  | 'L1_ALREADY_KNOWN'
  | 'L1_UNDERPRICED'
  | 'L1_POOL_BUSY'
  | 'L1_KIND_PENDING'
  | 'L1_NONCE_GAP'
  | 'L1_NONCE_USED'
  | 'L1_FEE_CAP'
  | 'L1_FUNDS_LOW'
  | 'INVALID_L1_TRANSACTION';

// Messages of geth, reth, Nethermind, Besu, Erigon and anvil. The first match counts.
const WORDS: readonly [NodeRefusal, RegExp][] = [
  ['L1_ALREADY_KNOWN', /already[ _]?known|known transaction|already imported|already exists in the pool|alreadyknown/],
  ['L1_FEE_CAP', /exceeds the configured cap|fee ?cap exceeded/],
  [
    'L1_KIND_PENDING',
    /already reserved|conflicting ?type|conflicts with existing transaction|type conflict|replace blob-txn|blobtxreplace/,
  ],
  ['L1_NONCE_USED', /nonce (is )?too low|old ?nonce|nonce has already been used/],
  [
    'L1_NONCE_GAP',
    /nonce (is )?too high|nonce ?gap|gapped|future ?nonce|too ?far ?in ?future|too distant from current/,
  ],
  [
    'L1_UNDERPRICED',
    /underpriced|replacement ?not ?allowed|could not replace|fee ?too ?low|gas price below|price too low|not ?replaced/,
  ],
  [
    'L1_UNDERPRICED',
    /(max )?fee per (blob )?gas less than|below (current|block|configured|minimum)|below minimum|max fee per gas too low/,
  ],
  [
    'L1_FUNDS_LOW',
    /insufficient ?funds|insufficient (sender )?balance|exceeds (account )?balance|cost exceeds balance/,
  ],
  [
    'L1_POOL_BUSY',
    /pool is full|pool full|out of capacity|account limit exceeded|overflow(ed)? pool|txpool.*full|spammer|discarded outright/,
  ],
  [
    'INVALID_L1_TRANSACTION',
    /intrinsic gas|floor data gas|oversized|too ?large|size ?exceeded|rlp ?(is )?too ?long|exceeds block gas limit/,
  ],
  [
    'INVALID_L1_TRANSACTION',
    /gas limit (is )?too (high|big)|gas limit (exceeds|exceeded|reached)|greater than (tx|max)|exceeds (maximum|max) gas/,
  ],
  [
    'INVALID_L1_TRANSACTION',
    /too many blobs|max(imum)? number of blobs|blob gas too high|missing blob|blob (sidecar|hash|versioned)|sidecar|kzg|commitment/,
  ],
  [
    'INVALID_L1_TRANSACTION',
    /invalid (sender|signature|transaction|chain|tx)|wrong chain ?id|chain ?id (is )?(required|not supported)|tx ?type|transaction type|higher than max fee/,
  ],
  [
    'INVALID_L1_TRANSACTION',
    /sender not an eoa|sender is contract|rlp:|exceeds max fee per gas|fee overflow|typed transaction/,
  ],
];

/**
 * The reason in a node's error message for `eth_sendRawTransaction`, `eth_call` or `eth_estimateGas`.
 *
 * @returns undefined for an unknown message: the node may be busy, behind, or down
 */
export function nodeRefusalOf(message: string): NodeRefusal | undefined {
  const said = message.toLowerCase();
  return WORDS.find(([, words]) => words.test(said))?.[0];
}

/** The cap that a node reports when it rejects a fee, in wei. */
export function namedFeeCap(message: string): bigint | undefined {
  const [, amount = '', unit] = /configured cap \((\d+(?:\.\d+)?) (ether|wei)\)/i.exec(message) ?? [];
  if (amount === '') return undefined;
  if (unit === 'wei') return BigInt(amount.split('.')[0] as string);
  // geth rounds to two digits, so the cap may be up to 0.005 ether lower than reported.
  const [whole = '0', part = ''] = amount.split('.');
  return BigInt(whole) * 10n ** 18n + BigInt(part.padEnd(18, '0').slice(0, 18));
}
