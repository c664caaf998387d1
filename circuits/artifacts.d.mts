import type { SegmentParameters } from '#libs/witness';

export const SEGMENTS: readonly SegmentParameters[];
export function artifactPath(parameters: Pick<SegmentParameters, 'operations'>): string;
export function keyPath(parameters: Pick<SegmentParameters, 'operations'>): string;
export function verifierPath(parameters: Pick<SegmentParameters, 'operations'>): string;
