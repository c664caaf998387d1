import { keccak256 } from 'ethers';
import type { Kzg } from '#libs/kzg';
import type { L1Batch, L1View } from '#libs/l1';
import { type Crypto, emptyRoot, State } from '#libs/ledger';
import {
  type BatchBlobs,
  type BatchParameters,
  bitmapMembers,
  CodedError,
  type DataMode,
  type DeploymentId,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  toHex,
} from '#libs/protocol';
import type { BatchJson } from '../api/types.js';
import { untrue } from '../errors.js';
import { type BlobSource, findBlob, type Lie } from '../sources/blob-source.js';
import { type Checkpoints, hasRoots } from './checkpoints.js';
import { replayBatch } from './replay.js';
import { type ProvedCertificate, proveCertificate } from './verify-certificate.js';

/** What a verification rests on and did. Nothing in it was taken from anybody's word but L1's. */
export interface BatchVerification {
  number: number;
  headerHash: Hex;
  l1: { transactionHash: Hex; blockNumber: number };
  /** how the validium blob is available: certified, carried on L1, or absent */
  validium: 'certified' | 'carried' | 'absent';
  certificate: ProvedCertificate | null;
  blobs: { mode: DataMode; versionedHash: Hex; source: string }[];
  /** batches replayed here, from the one after genesis or after a state verified before */
  replayed: { from: number; to: number; operations: number };
  /** sources that gave wrong bytes; others had the right ones */
  lies: Lie[];
  checked: string[];
  notChecked: string[];
}

export interface VerifyBatchParts {
  crypto: Crypto;
  kzg: Kzg;
  deployment: DeploymentId & { parameters: BatchParameters };
  /** L1 by the caller's own node */
  view: L1View;
  /** the certificate that a submitting transaction carried */
  certificateOf(transactionHash: Hex): Promise<Uint8Array | null>;
  sources: readonly BlobSource[];
  checkpoints?: Checkpoints;
  /** what the gateway says of the batch, to be held against L1 */
  claim?: BatchJson;
  onProgress?: (done: { number: number; to: number; operations: number }) => void;
  signal?: AbortSignal;
}

const NOT_CHECKED = [
  'signatures of operations: they are not public; the committee checked them, and proofs will',
  'finality: nothing is final before it is proved',
];

/**
 * Verifies a batch that L1 has, trusting nobody but the caller's node: the certificate against L1's epoch, and all batches up to it
 * by executing them from genesis, or from a state that was verified before.
 *
 * @throws CodedError BATCH_NOT_ON_L1 (not yet, or never); an `_UNTRUE` code for whatever is wrong; NOT_FOUND_YET for blobs that nobody has
 */
export async function verifyBatch(number: number, parts: VerifyBatchParts): Promise<BatchVerification> {
  const batch = onL1(parts.view, number);
  const checked = [`header ${batch.headerHash} is batch ${number} on L1, in block ${batch.blockNumber}`];
  const carried = await parts.certificateOf(batch.transactionHash);
  if (parts.claim) checked.push(compareClaim(parts.claim, batch, carried));
  const certificate = await checkCertificate(batch, carried, parts);
  checked.push(describeValidium(batch, certificate));
  const replay = await replayTo(number, parts);
  checked.push(
    `commitments of ${replay.blobs} blobs give their names`,
    `${replay.operations} operations of batches ${replay.from} to ${number} lead to the header's roots and chunks`,
  );
  return {
    number,
    headerHash: batch.headerHash,
    l1: { transactionHash: batch.transactionHash, blockNumber: batch.blockNumber },
    validium: validiumOf(batch),
    certificate,
    blobs: replay.found,
    replayed: { from: replay.from, to: number, operations: replay.operations },
    lies: replay.lies,
    checked,
    notChecked: NOT_CHECKED,
  };
}

function onL1(view: L1View, number: number): L1Batch {
  const batch = view.batch(number);
  if (batch && number > 0) return batch;
  const { latest } = view;
  throw new CodedError('BATCH_NOT_ON_L1', { number, latest }, `L1 has batches 1 to ${latest}, not (yet) ${number}`);
}

const validiumOf = ({ header, carried }: L1Batch): BatchVerification['validium'] =>
  header.validiumBlob === null ? 'absent' : carried ? 'carried' : 'certified';

function describeValidium(batch: L1Batch, certificate: ProvedCertificate | null): string {
  if (certificate)
    return `${certificate.signers.length} members of epoch ${certificate.epoch} signed (quorum ${certificate.quorum}), and keep the data until ${new Date(certificate.retainUntil * 1_000).toISOString()}`;
  return validiumOf(batch) === 'carried' ? 'the validium blob was carried by L1' : 'there is no validium blob to keep';
}

/** Holds what the gateway says against L1. @throws CodedError HEADER_UNTRUE | CERTIFICATE_UNTRUE */
function compareClaim(claim: BatchJson, batch: L1Batch, certificate: Uint8Array | null): string {
  const { number, headerHash } = batch;
  if (
    claim.number !== number ||
    claim.headerHash !== headerHash ||
    !claim.header ||
    !sameHeader(claim.header, batch.header)
  )
    throw untrue('HEADER_UNTRUE', `the gateway shows another header for batch ${number} than L1`, {
      batch: number,
      expected: headerHash,
      actual: claim.headerHash,
    });
  if ((claim.certificate?.bytes ?? null) !== (certificate && toHex(certificate)))
    throw untrue('CERTIFICATE_UNTRUE', `the gateway shows another certificate for batch ${number} than L1 took`, {
      batch: number,
    });
  return 'what the gateway says of it is the same';
}

function sameHeader(a: Header, b: Header): boolean {
  try {
    return hashHeader(a) === hashHeader(b);
  } catch {
    return false;
  }
}

/** B2, C2: the certificate is the one that L1 recorded, and its signatures are a quorum of its epoch's. */
async function checkCertificate(
  { number, headerHash, certificate: recorded }: L1Batch,
  carried: Uint8Array | null,
  { deployment, view }: VerifyBatchParts,
): Promise<ProvedCertificate | null> {
  if (!recorded) return null;
  if (!carried || keccak256(carried) !== recorded.hash)
    throw untrue('CERTIFICATE_UNTRUE', `batch ${number}'s certificate is not the one that L1 recorded`, { number });
  const proved = await proveCertificate(deployment, headerHash, carried, async (epoch) => ({
    epoch,
    members: view.members(epoch),
    quorum: view.quorum(epoch),
  }));
  const named = bitmapMembers(recorded.bitmap).map((member) => view.members(recorded.epoch)[member]);
  if (String(named) !== String(proved.signers))
    throw untrue('CERTIFICATE_UNTRUE', `batch ${number}'s signers are not those that L1 recorded`, { number });
  return proved;
}

interface Replay {
  from: number;
  operations: number;
  blobs: number;
  /** those of the last batch */
  found: BatchVerification['blobs'];
  lies: Lie[];
}

async function replayTo(number: number, parts: VerifyBatchParts): Promise<Replay> {
  const start = await startingState(number, parts);
  const replay: Replay = { from: start.number + 1, operations: 0, blobs: 0, found: [], lies: [] };
  for (let next = start.number + 1; next <= number; next++) {
    const { blobs, found, lies } = await blobsOf(onL1(parts.view, next), parts);
    // The state before the last batch is kept, so that to verify it again takes one batch and its blobs are looked at again.
    if (next === number && start.keep && next > replay.from) await save(next - 1, start.state, parts);
    replay.operations += await replayOne(next, start.state, blobs, parts);
    replay.blobs += found.length;
    replay.lies.push(...lies);
    replay.found = found;
    parts.onProgress?.({ number: next, to: number, operations: replay.operations });
  }
  return replay;
}

async function save(number: number, state: State, { checkpoints, view }: VerifyBatchParts): Promise<void> {
  await checkpoints?.save({ number, headerHash: onL1(view, number).headerHash, state });
}

/** A saved state before the batch that L1 still confirms, or genesis. `keep`: whether what is reached may replace what is saved */
async function startingState(
  number: number,
  { crypto, checkpoints, view }: VerifyBatchParts,
): Promise<{ number: number; state: State; keep: boolean }> {
  const saved = await checkpoints?.load(crypto);
  const known = saved && view.batch(saved.number);
  if (saved && known?.headerHash === saved.headerHash && hasRoots(saved.state, known.header)) {
    if (saved.number < number) return { ...saved, keep: true };
    return { number: 0, state: genesisState(crypto, view), keep: false };
  }
  await checkpoints?.clear();
  return { number: 0, state: genesisState(crypto, view), keep: true };
}

/** §5: empty trees. @throws CodedError HEADER_UNTRUE where the deployment began with anything else */
function genesisState({ hash }: Crypto, view: L1View): State {
  if (view.batch(0)?.headerHash !== hashHeader(genesisHeader(emptyRoot(hash))))
    throw untrue('HEADER_UNTRUE', 'the genesis on L1 is not that of empty trees', { batch: 0 });
  return new State(hash);
}

async function blobsOf(
  batch: L1Batch,
  { kzg, sources, signal }: VerifyBatchParts,
): Promise<{ blobs: BatchBlobs; found: BatchVerification['blobs']; lies: Lie[] }> {
  const blobs: BatchBlobs = { rollup: null, validium: null };
  const found: BatchVerification['blobs'] = [];
  const lies: Lie[] = [];
  for (const mode of ['rollup', 'validium'] as const) {
    const versionedHash = mode === 'rollup' ? batch.header.rollupBlob : batch.header.validiumBlob;
    if (versionedHash === null) continue;
    const { bytes, source, lies: told } = await findBlob(kzg, sources, { versionedHash, batch }, signal);
    blobs[mode] = bytes;
    found.push({ mode, versionedHash, source });
    lies.push(...told);
  }
  return { blobs, found, lies };
}

function replayOne(number: number, state: State, blobs: BatchBlobs, parts: VerifyBatchParts): Promise<number> {
  const { crypto, deployment, view, signal } = parts;
  const parent = view.batch(number - 1) as L1Batch;
  const { header } = onL1(view, number);
  const input = { parent: parent.header, header, blobs, entry: view.entry.bind(view) };
  return replayBatch(crypto, state, deployment.parameters, input, signal);
}
