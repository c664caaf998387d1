import { keccak256 } from 'ethers';
import type { Deployment, L1Batch, ProofOnL1 } from '#libs/l1';
import { type Address, bitmapMembers, type Header, type Hex, hashHeader, signingDomain, toHex } from '#libs/protocol';
import type { BatchJson } from '../api/types.js';
import { untrue } from '../errors.js';
import { batchOnL1 } from '../l1/batch-on-l1.js';
import { type Finality, finalityOf, type ProofVerifier } from '../l1/finality.js';
import type { Lie } from '../sources/blob-source.js';
import { type RebuildDeps, type Replayed, rebuildBefore, replayNext } from './rebuild.js';
import { countOperations } from './replay.js';
import { describeFinality, notCheckedOf } from './verdict.js';
import { type ProvedCertificate, proveCertificate } from './verify-certificate.js';
import { verifyProof } from './verify-proof.js';

/** The result of a verification, which trusts only L1. */
export interface BatchVerification {
  number: number;
  headerHash: Hex;
  l1: { transactionHash: Hex; blockNumber: number };
  /** how the validium blob is available: certified, carried on L1, or absent */
  validium: 'certified' | 'carried' | 'absent';
  certificate: ProvedCertificate | null;
  /** its proof and finality on L1 */
  finality: Finality;
  blobs: Replayed['found'];
  /** replayed batches, from the one after genesis or after a saved state */
  replayed: { from: number; to: number; operations: number };
  /** sources that returned wrong bytes; others had the right ones */
  lies: Lie[];
  checked: string[];
  notChecked: string[];
}

export interface VerifyBatchDeps extends RebuildDeps {
  deployment: Deployment;
  /** the certificate in a submitting transaction */
  certificateOf(transactionHash: Hex): Promise<Uint8Array | null>;
  /** the proof in a proving transaction; undefined if another contract made the call */
  proofIn(transactionHash: Hex): Promise<ProofOnL1 | undefined>;
  /** whether a verifier on L1 accepts a proof of these words */
  accepts(verifier: Address, proof: Uint8Array, words: readonly bigint[]): Promise<boolean>;
  /** the deployment's verifiers and their reference strings */
  verifiers: readonly ProofVerifier[];
  /** called with each check that passed, as soon as it has */
  onChecked?: (check: string) => void;
  /** the gateway's description of the batch, to be compared with L1 */
  claim?: BatchJson;
}

/**
 * Verifies a submitted batch, trusting only the caller's node: the certificate against L1's epoch, and all batches up
 * to it by executing them from genesis or from a saved state.
 *
 * @throws CodedError BATCH_NOT_ON_L1 (not yet, or never); an `INVALID_…` code if verification fails; NOT_FOUND_YET for
 *   missing blobs
 */
export async function verifyBatch(number: number, deps: VerifyBatchDeps): Promise<BatchVerification> {
  const { view, deployment, verifiers } = deps;
  const batch = batchOnL1(view, number);
  const checked: string[] = [];
  const pass = (...checks: string[]): void => {
    checked.push(...checks);
    for (const check of checks) deps.onChecked?.(check);
  };
  pass(`header ${batch.headerHash} is batch ${number} on L1, in block ${batch.blockNumber}`);
  const carried = await deps.certificateOf(batch.transactionHash);
  if (deps.claim) pass(compareClaim(deps.claim, batch, carried));
  const certificate = await checkCertificate(batch, carried, deps);
  pass(describeValidium(batch, certificate));
  const before = await rebuildBefore(number, deps);
  const last = await replayNext(number, before.state, deps);
  const operations = before.operations + countOperations(last.sealed);
  deps.onProgress?.({ number, to: number, operations });
  const finality = finalityOf(view, number, deployment, verifiers);
  pass(
    `commitments of ${before.blobs + last.found.length} blobs match their versioned hashes`,
    `${operations} operations of batches ${before.from} to ${number} lead to the header's roots, digest, inboxes and withdrawals`,
    ...describeFinality(finality),
  );
  const proof = await checkProof(batch, last, finality, deps);
  pass(...proof.checked);
  return {
    number,
    headerHash: batch.headerHash,
    l1: { transactionHash: batch.transactionHash, blockNumber: batch.blockNumber },
    validium: validiumOf(batch),
    certificate,
    finality,
    blobs: last.found,
    replayed: { from: before.from, to: number, operations },
    lies: [...before.lies, ...last.lies],
    checked,
    notChecked: [...notCheckedOf(finality), ...proof.notChecked],
  };
}

const validiumOf = ({ header, carried }: L1Batch): BatchVerification['validium'] =>
  header.validiumBlob === null ? 'absent' : carried ? 'carried' : 'certified';

function describeValidium(batch: L1Batch, certificate: ProvedCertificate | null): string {
  if (certificate)
    return `${certificate.signers.length} members of epoch ${certificate.epoch} signed (quorum ${certificate.quorum}), and keep the data until ${new Date(certificate.retainUntil * 1_000).toISOString()}`;
  return validiumOf(batch) === 'carried' ? 'L1 carried the validium blob' : 'there is no validium blob';
}

/** Compares the gateway's description with L1. @throws CodedError INVALID_HEADER | INVALID_CERTIFICATE */
function compareClaim(claim: BatchJson, batch: L1Batch, certificate: Uint8Array | null): string {
  const { number, headerHash } = batch;
  if (
    claim.number !== number ||
    claim.headerHash !== headerHash ||
    !claim.header ||
    !sameHeader(claim.header, batch.header)
  )
    throw untrue('INVALID_HEADER', `the gateway's header of batch ${number} differs from L1's`, {
      batch: number,
      expected: headerHash,
      actual: claim.headerHash,
    });
  if ((claim.certificate?.bytes ?? null) !== (certificate && toHex(certificate)))
    throw untrue('INVALID_CERTIFICATE', `the gateway's certificate of batch ${number} differs from L1's`, {
      batch: number,
    });
  return "the gateway's description matches L1";
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
  { deployment, view }: VerifyBatchDeps,
): Promise<ProvedCertificate | null> {
  if (!recorded) return null;
  if (!carried || keccak256(carried) !== recorded.hash)
    throw untrue('INVALID_CERTIFICATE', `batch ${number}'s certificate is not the one that L1 recorded`, { number });
  const proved = await proveCertificate(deployment, headerHash, carried, async (epoch) => ({
    epoch,
    members: view.members(epoch),
    quorum: view.quorum(epoch),
  }));
  const named = bitmapMembers(recorded.bitmap).map((member) => view.members(recorded.epoch)[member]);
  if (String(named) !== String(proved.signers))
    throw untrue('INVALID_CERTIFICATE', `batch ${number}'s signers are not those that L1 recorded`, { number });
  return proved;
}

/** P3, P5: the proof that L1 accepted is one of this batch as it was replayed here. */
async function checkProof(
  { header, number }: L1Batch,
  { sealed, blobs }: Replayed,
  { proved }: Finality,
  { deployment, view, kzg, proofIn, accepts }: VerifyBatchDeps,
): Promise<Pick<BatchVerification, 'checked' | 'notChecked'>> {
  if (!proved) return { checked: [], notChecked: [] };
  const { transactionHash, verifier } = proved;
  const proof = await proofIn(transactionHash);
  if (!proof)
    return {
      checked: [],
      notChecked: [`the proof's bytes: transaction ${transactionHash} calls another contract, which showed them to L1`],
    };
  // replayNext found it
  const { header: parent } = view.batch(number - 1) as L1Batch;
  const replayed = { header, parent, sealed, blobs, domain: signingDomain(deployment) };
  await verifyProof(replayed, proof, { kzg, accepts: (bytes, words) => accepts(verifier.address, bytes, words) });
  return {
    checked: ['its verifier accepts the proof for these operations, blobs, entries and withdrawals'],
    notChecked: [],
  };
}
