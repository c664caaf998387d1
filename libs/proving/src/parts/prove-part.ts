import { type Statement, statementOf, statementWords } from '#libs/ledger';
import { CodedError, concatBytes, isCoded, sameBytes } from '#libs/protocol';
import { wordBytes, wordsIn } from '../folding-key.js';
import type { MadeProof, Proof, ProofJob } from '../job.js';
import { unpackSegment } from '../pack-segment.js';
import type { Prover } from '../prover.js';
import { type CircuitName, FOLDS, type FoldCircuit, segmentEntry } from './circuits.js';

/** A part to prove, as stored. */
export interface StoredPart {
  circuit: string;
  /** its proof is for L1 */
  isRoot: boolean;
  /** the first 18 words of what it must state */
  statement: Uint8Array;
  /** of a segment, as packSegment packs it */
  job: Uint8Array | null;
  /** of a fold: what it folds, in order */
  children: readonly StoredProof[];
}

/** A proof of a part that another folds, as stored. */
export interface StoredProof {
  circuit: string;
  /** the first 18 words of what it must state */
  statement: Uint8Array;
  /** the last 4 words of what it states */
  sums: Uint8Array;
  proof: Uint8Array;
}

/**
 * Bytes of a statement's words that a plan knows: states, domain and point. The sums, which follow, are known with the
 * proof.
 */
const PLANNED_BYTES = 18 * 32;

/** A statement's words but for the sums: 576 bytes. */
export const plannedBytes = (statement: Omit<Statement, 'sums'>): Uint8Array =>
  statementBytes({
    ...statement,
    sums: [
      [0n, 0n],
      [0n, 0n],
    ],
  }).subarray(0, PLANNED_BYTES);

const statementBytes = (statement: Statement): Uint8Array => concatBytes(...wordBytes(statementWords(statement)));

/**
 * Proves a part. Each proof that it folds is verified with the states, the domain and the point that were planned for
 * it, so that no proof of another part, batch or deployment passes.
 *
 * @returns the proof, and the last 4 words of what it states
 * @throws CodedError INVALID_PART for a circuit that there is none of, or a part without what it is made of;
 *   PROOF_CHECK_FAILED if a proof to fold is invalid ({@link wrongChild}), or the new one does not state what was
 *   planned; those of Prover.prove
 */
export async function provePart(
  prover: Pick<Prover, 'prove'>,
  part: StoredPart,
  signal?: AbortSignal,
): Promise<Pick<MadeProof, 'proof' | 'seconds'> & { sums: Uint8Array }> {
  const made = await prover.prove(jobOf(part), part.isRoot ? 'l1' : 'fold', signal);
  const stated = statementBytes(made.statement);
  if (!sameBytes(stated.subarray(0, PLANNED_BYTES), part.statement))
    throw new CodedError('PROOF_CHECK_FAILED', { expected: 'what was planned' });
  return { proof: made.proof, sums: stated.subarray(PLANNED_BYTES), seconds: made.seconds };
}

/** The child whose proof is invalid, if that is why a part could not be proved. */
export function wrongChild<T extends StoredProof>(error: unknown, children: readonly T[]): T | undefined {
  return isCoded(error, 'PROOF_CHECK_FAILED') ? children[error.fields.place as number] : undefined;
}

function jobOf({ circuit, job, children }: StoredPart): ProofJob {
  if (job && segmentEntry(circuit as CircuitName))
    return { circuit: circuit as ProofJob['circuit'] & `segment-${number}`, segment: unpackSegment(job) };
  if (Object.hasOwn(FOLDS, circuit) && children.length > 0)
    return { circuit: circuit as FoldCircuit, proofs: children.map(proofOf) };
  throw new CodedError('INVALID_PART', { circuit });
}

const proofOf = ({ circuit, statement, sums, proof }: StoredProof): Proof => ({
  circuit: circuit as CircuitName,
  target: 'fold',
  statement: statementOf(wordsIn(concatBytes(statement, sums))),
  proof,
});
