import {
  type Authorization,
  BLOB_ELEMENTS,
  type ChunkLeaf,
  chunksRoot,
  type Header,
  hashHeader,
  Lane,
  type Withdrawal,
} from '#libs/protocol';
import type { Crypto } from '../crypto/load-crypto.js';
import { refusal } from '../errors.js';
import type { State } from '../state/state.js';
import { requireParameters } from './batch.js';
import { differingField, type ReplayInput, type ReplayOptions, replayBatch } from './replay-batch.js';

/** A batch to check. */
export interface ApplyInput extends ReplayInput {
  /** the header that the state stands at: genesis or the batch before */
  parent: Header;
  header: Header;
  leaves: readonly ChunkLeaf[];
  lanes: readonly Lane[];
  authorizations: readonly (Authorization | null)[];
}

/** `verifySignatures` is false only for batches whose signatures were verified before, or that are final. */
export type ApplyOptions = ReplayOptions;

/**
 * A member's check of a batch (C4): every element, every rule, every signature, every chunk leaf and the header, on
 * its own state, which then stands at the batch. While it runs, the state is between batches: nobody else may use it.
 *
 * @returns withdrawals by chunk
 * @throws CodedError of LedgerCode, with the rule and the operation's index or the chunk; the state is then unchanged. Only
 *   ENTRY_UNKNOWN may succeed later
 */
export async function applyBatch(
  state: State,
  crypto: Crypto,
  input: ApplyInput,
  options: ApplyOptions,
): Promise<{ withdrawals: Withdrawal[][] }> {
  requireParameters(options.parameters);
  checkShape(input, options);
  checkHeader(state, input, options.parameters.chunkSize);
  const { withdrawals } = await replayBatch(state, crypto, input, options);
  return { withdrawals };
}

/** Sizes, before anything is read. */
function checkShape(input: ApplyInput, { parameters, verifySignatures }: ApplyOptions): void {
  const { chunkSize } = parameters;
  const { chunkCount } = input.header;
  // B3: 1 ≤ chunkCount ≤ 4096/N
  if (!Number.isInteger(chunkCount) || chunkCount < 1 || chunkCount > BLOB_ELEMENTS / chunkSize)
    throw refusal('BATCH_SHAPE', 'B3', {
      field: 'chunkCount',
      expected: BLOB_ELEMENTS / chunkSize,
      actual: chunkCount,
    });
  const lengths = {
    leaves: [input.leaves.length, chunkCount],
    elements: [input.elements.length, chunkCount * chunkSize],
    lanes: [input.lanes.length, chunkCount * chunkSize],
    authorizations: [
      input.authorizations.length,
      verifySignatures ? chunkCount * chunkSize : input.authorizations.length,
    ],
  };
  for (const [field, [actual, expected]] of Object.entries(lengths))
    if (actual !== expected) throw refusal('BATCH_SHAPE', '§5', { field, expected, actual });
}

/** §5: the header follows its parent, at which the state stands, and agrees with its leaves. */
function checkHeader(state: State, { parent, header, leaves }: ApplyInput, chunkSize: number): void {
  if (header.number !== parent.number + 1 || header.parentHash !== hashHeader(parent))
    throw refusal('PARENT_MISMATCH', '§5', { expected: parent.number + 1, actual: header.number });
  if (state.root(Lane.rollup) !== parent.rollupRoot || state.root(Lane.validium) !== parent.validiumRoot)
    throw refusal('STATE_NOT_AT_PARENT', 'C4', { parent: parent.number });
  const root = chunksRoot(leaves, chunkSize);
  if (root !== header.chunksRoot)
    throw refusal('CHUNKS_ROOT_MISMATCH', '§5', { expected: header.chunksRoot, actual: root });
  // §5: the last leaf equals the header
  const last = leaves.at(-1) as ChunkLeaf;
  const field = differingField(last, { ...last, ...pickLeaf(header) });
  if (field) throw refusal('HEADER_MISMATCH', '§5', { field });
}

const pickLeaf = ({ rollupRoot, validiumRoot, inboxHash, inboxEnd }: Header) => ({
  rollupRoot,
  validiumRoot,
  inboxHash,
  inboxEnd,
});
