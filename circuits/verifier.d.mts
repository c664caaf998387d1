import type { Barretenberg } from '@aztec/bb.js';
import type { ChunkArtifact } from '#libs/witness';

export function circuitOf(artifact: ChunkArtifact): { name: string; bytecode: Uint8Array };
export function startBackend(directory: string, threads?: number): Promise<Barretenberg>;
export function verifierOf(
  api: Barretenberg,
  artifact: ChunkArtifact,
  directory: string,
): Promise<{ verificationKey: Uint8Array; solidity: string }>;
export function developmentKeys(check: boolean): Promise<void>;
