import type { L1View } from '#libs/l1';
import type { ChunkKey } from '#libs/pipeline';

/** L1's view of proofs, at one block. */
export type ProofView = Pick<
  L1View,
  'block' | 'batch' | 'latest' | 'provedChunks' | 'isProved' | 'latestFinal' | 'finalIn' | 'isCredited'
>;

/** A chunk, by its batch's header hash: another batch of the same number is another. */
export interface ChunkPlace extends ChunkKey {
  number: number;
}

/** Whether the view has the batch with this header. */
export const hasBatch = (view: ProofView, { number, headerHash }: Omit<ChunkPlace, 'chunk'>): boolean =>
  view.batch(number)?.headerHash === headerHash;

/** A chunk's proof, if the view has it. */
export const provedChunk = (view: ProofView, place: ChunkPlace) =>
  hasBatch(view, place) ? view.provedChunks(place.number).find(({ index }) => index === place.chunk) : undefined;
