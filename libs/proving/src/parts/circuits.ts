import type { SegmentParameters } from '#libs/witness';

/** A segment: a run of consecutive operations of one batch (§6). */
export type SegmentCircuit = `segment-${number}`;
export type FoldCircuit = 'fold-4' | 'fold-4x2';
export type CircuitName = SegmentCircuit | FoldCircuit;

/** What one proof of a circuit costs. */
export interface Cost {
  /** witness and proof */
  coreSeconds: number;
  /** peak of all processes of a prover, in MiB */
  memory: number;
  /** the circuit has at most 2^log2 gates, which the reference string must cover */
  log2: number;
}

export interface SegmentEntry extends Cost {
  circuit: SegmentCircuit;
  /** N */
  elements: number;
  /** levels of both trees that the circuit holds in memory */
  topLevels: number;
}

/** Segments by size, smallest first: measured on two cores, with two threads. */
export const SEGMENTS: readonly SegmentEntry[] = [
  { circuit: 'segment-16', elements: 16, topLevels: 2, coreSeconds: 5, memory: 512, log2: 17 },
  { circuit: 'segment-64', elements: 64, topLevels: 3, coreSeconds: 18, memory: 1_024, log2: 19 },
  { circuit: 'segment-256', elements: 256, topLevels: 4, coreSeconds: 66, memory: 2_560, log2: 21 },
  { circuit: 'segment-512', elements: 512, topLevels: 5, coreSeconds: 120, memory: 4_608, log2: 22 },
];

/** For tests: no verifier on L1 accepts it, and no fold takes it. */
export const TEST_SEGMENT: SegmentEntry = {
  ...{ circuit: 'segment-4', elements: 4, topLevels: 2 },
  ...{ coreSeconds: 2, memory: 256, log2: 16 },
};

/** A fold costs the same however many of its places are used. */
export const FOLDS: Readonly<Record<FoldCircuit, Cost & { places: number; of: readonly CircuitName[] }>> = {
  'fold-4': {
    ...{ places: 4, of: SEGMENTS.map(({ circuit }) => circuit) },
    ...{ coreSeconds: 111, memory: 4_300, log2: 22 },
  },
  'fold-4x2': { places: 2, of: ['fold-4'], coreSeconds: 57, memory: 2_300, log2: 21 },
};

/** The circuits in the order of L1's verifiers: a proof names its verifier by the place in this list. */
export const VERIFIED_CIRCUITS: readonly CircuitName[] = [
  ...SEGMENTS.map(({ circuit }) => circuit),
  'fold-4',
  'fold-4x2',
];

/** The segment circuit of this name, if there is one. */
export const segmentEntry = (circuit: CircuitName): SegmentEntry | undefined =>
  [...SEGMENTS, TEST_SEGMENT].find((entry) => entry.circuit === circuit);

/** What a segment circuit was compiled for. */
export const parametersOf = ({ elements, topLevels }: SegmentEntry): SegmentParameters => ({
  operations: elements,
  topLevels,
});

/** What a proof of the circuit costs. */
export const costOf = (circuit: CircuitName): Cost => segmentEntry(circuit) ?? (FOLDS[circuit as FoldCircuit] as Cost);
