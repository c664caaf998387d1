import type { Barretenberg } from '@aztec/bb.js';
import type { CircuitArtifact } from '#libs/witness';

export function startBackend(directory: string, threads?: number): Promise<Barretenberg>;
export function circuitOf(name: string, artifact: CircuitArtifact): { name: string; bytecode: Uint8Array };
export function keyOf(api: Barretenberg, name: string, artifact: CircuitArtifact): Promise<Buffer>;
export function keyHashOf(api: Barretenberg, key: Uint8Array): Promise<string>;
export function readG2(directory: string): string;
export function solidityVerifierOf(api: Barretenberg, key: Uint8Array, g2: string): Promise<string>;
export function developmentVerifiers(): Promise<Map<string, string>>;
