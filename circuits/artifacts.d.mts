import type { SegmentParameters } from '#libs/witness';

type SegmentName = 'segment-4' | 'segment-16' | 'segment-64' | 'segment-256' | 'segment-512';
type FoldName = 'fold-4' | 'fold-4x2';
export const SEGMENTS: Readonly<Record<SegmentName, SegmentParameters>>;
export const FOLDS: Readonly<Record<FoldName, { places: number; of: readonly string[] }>>;
export const CIRCUITS: readonly (SegmentName | FoldName)[];
export const LOG2: Readonly<Record<SegmentName | FoldName, number>>;
export const BUILT: readonly SegmentName[];
export function artifactPath(circuit: string, directory?: string): string;
export function keyPath(circuit: string, directory?: string): string;
export const hashesPath: string;
