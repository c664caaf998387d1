import type { BatchParameters } from '#libs/protocol';

export const ARTIFACTS: BatchParameters[];
export function artifactPath(parameters: Pick<BatchParameters, 'chunkSize'>): string;
export function keyPath(parameters: Pick<BatchParameters, 'chunkSize'>): string;
export function verifierPath(parameters: Pick<BatchParameters, 'chunkSize'>): string;
