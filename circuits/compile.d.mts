import type { CircuitArtifact, SegmentParameters } from '#libs/witness';

type Edit = (file: string, source: string) => string;
export function compileSegment(parameters: SegmentParameters, edit?: Edit): Promise<CircuitArtifact>;
export function compileFold(
  parameters: { places: number; keyHashes: readonly string[] },
  edit?: Edit,
): Promise<CircuitArtifact>;
