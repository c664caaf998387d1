import type { BatchParameters } from '#libs/protocol';
import type { ChunkArtifact } from '#libs/witness';

export const ARTIFACTS: BatchParameters[];
export function compileChunk(
  parameters: BatchParameters,
  edit?: (file: string, source: string) => string,
): Promise<ChunkArtifact>;
export function artifactPath(parameters: BatchParameters): string;
