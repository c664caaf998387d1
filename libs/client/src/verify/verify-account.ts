import { type Account, type Crypto, verifyProof } from '#libs/ledger';
import { type Header, type Hex, hashHeader, Lane, laneOf, type Slot } from '#libs/protocol';
import { accountFromJson } from '../api/json.js';
import type { AccountReply, StateJson } from '../api/types.js';
import { untrue } from '../errors.js';

/** An account proved against a header's root. */
export interface ProvedAccount {
  slot: Slot;
  /** null: the slot is proved to be empty */
  account: Account | null;
  batch: number;
  headerHash: Hex;
}

/**
 * Verifies an account's leaf and path up to the header's hash. The caller checks whether L1 has that header.
 *
 * @param expected the requested slot
 * @throws CodedError INVALID_ACCOUNT | INVALID_HEADER
 */
export function proveAccount({ hash }: Crypto, expected: Slot, reply: AccountReply): ProvedAccount {
  const { slot, proof, at } = reply;
  if (slot !== expected)
    throw untrue('INVALID_ACCOUNT', `requested slot ${expected}, received ${slot}`, { expected, actual: slot });
  const account = readAccount(reply);
  const roots = rootsOf(at);
  const root = laneOf(expected) === Lane.rollup ? roots.rollupRoot : roots.validiumRoot;
  // T1, T2: the leaf is the account's, and the path leads to the root
  if (proof.root !== root || !verifyProof(hash, { slot: expected, account, siblings: proof.siblings, root }))
    throw untrue('INVALID_ACCOUNT', `the path of slot ${slot} does not lead to the root of batch ${at.batch}`, {
      slot,
    });
  return { slot: expected, account, batch: at.batch, headerHash: at.headerHash };
}

function readAccount({ account, slot }: AccountReply): Account | null {
  if (account && account.slot !== slot) throw untrue('INVALID_ACCOUNT', 'the account is of another slot', { slot });
  try {
    return account && accountFromJson(account);
  } catch (cause) {
    throw untrue('INVALID_ACCOUNT', 'the account is malformed', { slot }, cause);
  }
}

/** The header, which commits to both roots (§5). */
function rootsOf({ batch, header, headerHash }: StateJson): Header {
  try {
    if (header.number === batch && hashHeader(header) === headerHash) return header;
  } catch (cause) {
    throw untrue('INVALID_HEADER', 'the header is malformed', { batch }, cause);
  }
  throw untrue('INVALID_HEADER', `the header of batch ${batch} does not hash to ${headerHash}`, { batch });
}
