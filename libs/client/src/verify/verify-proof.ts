import { type Kzg, valueFromSum } from '#libs/kzg';
import type { ProofOnL1 } from '#libs/l1';
import {
  batchPoint,
  entriesByLane,
  entriesFingerprint,
  initialState,
  type SealedBatch,
  type Statement,
  statementWords,
  withdrawalsFingerprint,
} from '#libs/ledger';
import { type BatchBlobs, type ByLane, bytesToBigint, type Header, hashHeader, LANES, modeOf } from '#libs/protocol';
import { untrue } from '../errors.js';

/** A replayed batch whose proof is checked. */
export interface ProvedReplay {
  header: Header;
  parent: Header;
  sealed: SealedBatch;
  blobs: BatchBlobs;
  /** of signatures (R1) */
  domain: bigint;
}

/**
 * Checks a proof as L1 did, against what the replay gave: the verifier accepts it for this statement, and its sums are
 * those of the blobs (P2).
 *
 * @param accepts whether the verifier on L1 accepts the proof of these words
 * @throws CodedError INVALID_PROOF
 */
export async function verifyProof(
  replayed: ProvedReplay,
  proof: ProofOnL1,
  { kzg, accepts }: { kzg: Kzg; accepts(proof: Uint8Array, words: readonly bigint[]): Promise<boolean> },
): Promise<void> {
  const { header, blobs } = replayed;
  const statement = statementOfBatch(replayed, proof);
  for (const lane of LANES) {
    const expected = await valueAt(kzg, blobs[lane], statement.z);
    const actual = valueFromSum(statement.z, statement.sums[lane]);
    if (actual !== expected)
      throw untrue('INVALID_PROOF', `the proof of batch ${header.number} is of another ${modeOf(lane)} blob`, {
        ...{ batch: header.number, expected: String(expected), actual: String(actual) },
      });
  }
  if (!(await accepts(proof.proof, statementWords(statement))))
    throw untrue('INVALID_PROOF', `the verifier on L1 does not accept the proof of batch ${header.number}`, {
      batch: header.number,
    });
}

/** What a proof of the batch states (§6). The number of elements and the sums are the prover's. */
function statementOfBatch(
  { header, parent, sealed, domain }: ProvedReplay,
  { index, sums: [low, high, validiumLow, validiumHigh] }: ProofOnL1,
): Statement {
  const z = batchPoint(hashHeader(header));
  const entries = entriesByLane(sealed.steps).map((lane) => entriesFingerprint(z, lane)) as ByLane<bigint>;
  const after = {
    ...{ roots: rootsOf(header), digest: header.dataHash, pending: 0n, index, entries },
    withdrawals: withdrawalsFingerprint(z, sealed.withdrawals),
  };
  const sums: Statement['sums'] = [
    [low, high],
    [validiumLow, validiumHigh],
  ];
  return { before: initialState(rootsOf(parent)), after, domain, z, sums };
}

const rootsOf = ({ rollupRoot, validiumRoot }: Header): Statement['before']['roots'] => [rollupRoot, validiumRoot];

/** A blob's value at z. An absent blob is zero everywhere. */
const valueAt = async (kzg: Kzg, blob: Uint8Array | null, z: bigint): Promise<bigint> =>
  blob === null ? 0n : bytesToBigint((await kzg.open(blob, z)).y);
