import type { SealedBatch, State } from '#libs/ledger';
import {
  type Authorization,
  type BatchBlobs,
  type Header,
  type Hex,
  signingDomain,
  unpackAuthorizations,
} from '#libs/protocol';
import { untrue } from '../errors.js';
import { batchOnL1 } from '../l1/batch-on-l1.js';
import type { Lie } from '../sources/blob-source.js';
import { type RebuildDeps, rebuildBefore, replayNext } from './rebuild.js';

/** Everything needed to prove a batch, verified from L1, blobs, keys and signatures. */
export interface BatchToProve {
  number: number;
  header: Header;
  headerHash: Hex;
  parent: Header;
  /** the state before the batch */
  state: State;
  /** its operations with entries, keys and signatures, and its withdrawals */
  sealed: SealedBatch;
  blobs: BatchBlobs;
  replayed: { from: number; operations: number };
  /** sources that returned wrong bytes; others had the right ones */
  lies: Lie[];
}

/**
 * Prepares a batch for proving (P3): executes all earlier batches, then the batch itself, and verifies its signatures.
 *
 * @param packed the batch's keys and signatures, in the format of packAuthorizations
 * @throws CodedError INVALID_AUTHORIZATIONS; BATCH_NOT_ON_L1, NOT_FOUND_YET, INVALID_BYTES, INVALID_REPLAY,
 *   INVALID_HEADER
 */
export async function batchToProve(number: number, packed: Uint8Array, deps: RebuildDeps): Promise<BatchToProve> {
  const { view, deployment } = deps;
  const { header, headerHash } = batchOnL1(view, number);
  const authorizations = unpack(number, packed);
  const before = await rebuildBefore(number, deps);
  const { state } = before;
  const mark = state.checkpoint();
  try {
    const signed = { domain: signingDomain(deployment), authorizations };
    const { sealed, blobs, lies } = await replayNext(number, state, deps, signed);
    return {
      ...{ number, header, headerHash, state, sealed, blobs },
      parent: (view.batch(number - 1) as { header: Header }).header,
      replayed: { from: before.from, operations: before.operations },
      lies: [...before.lies, ...lies],
    };
  } finally {
    state.rollback(mark);
  }
}

function unpack(number: number, packed: Uint8Array): (Authorization | null)[] {
  try {
    return unpackAuthorizations(packed);
  } catch (cause) {
    throw untrue('INVALID_AUTHORIZATIONS', `the signatures given for batch ${number} are malformed`, { number }, cause);
  }
}
