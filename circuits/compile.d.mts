import type { BatchParameters } from '#libs/protocol';
import type { ChunkArtifact } from '#libs/witness';

export function compileChunk(
  parameters: BatchParameters,
  edit?: (file: string, source: string) => string,
): Promise<ChunkArtifact>;
