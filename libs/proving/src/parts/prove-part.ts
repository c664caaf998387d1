import { CodedError, concatBytes, sameBytes } from '#libs/protocol';
import { isFold, segmentCircuit } from './circuits.js';
import type { MadePart, PartProof, PartProver } from './part-prover.js';

/** Bytes of a statement's words that a plan knows: states, domain and z. The sums follow them. */
export const PLANNED_BYTES = 18 * 32;

/** A part to prove, as planned. */
export interface PartToProve {
  circuit: string;
  /** its proof goes to L1 */
  isRoot: boolean;
  /** the first 18 words of what it must state */
  statement: Uint8Array;
  /** of a segment */
  job: Uint8Array | null;
  /** of a fold: what it folds, in order */
  children: readonly ChildProof[];
}

/** A proof of a part that another folds, as stored. */
export interface ChildProof {
  circuit: string;
  /** the first 18 words of what it must state */
  statement: Uint8Array;
  /** the last 4 words of what it states */
  sums: Uint8Array;
  proof: Uint8Array;
}

/**
 * The children whose proofs do not prove what was planned for them. A proof of another part, batch or deployment does not either: it is
 * verified with the states, the domain and the point that this one must state.
 */
export async function wrongChildren<T extends ChildProof>(
  prover: Pick<PartProver, 'verify'>,
  children: readonly T[],
  signal: AbortSignal,
): Promise<T[]> {
  const wrong: T[] = [];
  for (const child of children) {
    if (!isFold(child.circuit) && !segmentCircuit(child.circuit))
      throw new CodedError('INVALID_PART', { circuit: child.circuit });
    if (!(await prover.verify(partProof(child), signal))) wrong.push(child);
  }
  return wrong;
}

/**
 * Proves a part, whose children verify.
 *
 * @throws CodedError INVALID_PART for a circuit that there is none of, or a segment without its job; PROOF_CHECK_FAILED if the proof
 *   states something else than planned; PartProver's
 */
export async function provePart(prover: PartProver, part: PartToProve, signal: AbortSignal): Promise<MadePart> {
  const { circuit, isRoot, job, children } = part;
  const target = isRoot ? 'l1' : 'fold';
  const segment = segmentCircuit(circuit);
  let made: MadePart;
  if (segment && job) made = await prover.proveSegment(segment.circuit, job, target, signal);
  else if (isFold(circuit) && children.length > 0)
    made = await prover.fold(circuit, children.map(partProof), target, signal);
  else throw new CodedError('INVALID_PART', { circuit });
  if (!sameBytes(made.statement.subarray(0, PLANNED_BYTES), part.statement))
    throw new CodedError('PROOF_CHECK_FAILED', { expected: 'what was planned' });
  return made;
}

const partProof = ({ circuit, statement, sums, proof }: ChildProof): PartProof => ({
  circuit: circuit as PartProof['circuit'],
  statement: concatBytes(statement, sums),
  proof,
});
