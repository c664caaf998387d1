import type { L1View } from '#libs/l1';
import type { ChunkKey } from '#libs/pipeline';

/** What L1 says of proofs, as of one block. */
export type ProofView = Pick<
  L1View,
  'block' | 'batch' | 'latest' | 'provedChunks' | 'isProved' | 'latestFinal' | 'finalIn' | 'isCredited'
>;

/** A chunk of a batch of this header, in place of any other of the number. */
export interface ChunkPlace extends ChunkKey {
  number: number;
}

/** Whether the view has the batch of this header. */
export const hasBatch = (view: ProofView, { number, headerHash }: Omit<ChunkPlace, 'chunk'>): boolean =>
  view.batch(number)?.headerHash === headerHash;

/** The proof of a chunk, if the view has it. */
export const provedChunk = (view: ProofView, place: ChunkPlace) =>
  hasBatch(view, place) ? view.provedChunks(place.number).find(({ index }) => index === place.chunk) : undefined;
