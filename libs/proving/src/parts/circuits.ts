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
}

/** Segments by size, smallest first: measured on two cores, with two threads. */
export const SEGMENTS: readonly (Cost & { circuit: SegmentCircuit; elements: number })[] = [
  { circuit: 'segment-16', elements: 16, coreSeconds: 7, memory: 512 },
  { circuit: 'segment-64', elements: 64, coreSeconds: 27, memory: 1_024 },
  { circuit: 'segment-256', elements: 256, coreSeconds: 97, memory: 2_560 },
  { circuit: 'segment-512', elements: 512, coreSeconds: 194, memory: 4_608 },
];

/** A fold costs the same however many of its places are used. */
export const FOLDS: Readonly<Record<FoldCircuit, Cost & { places: number }>> = {
  'fold-4': { places: 4, coreSeconds: 143, memory: 4_300 },
  'fold-4x2': { places: 2, coreSeconds: 74, memory: 2_300 },
};
