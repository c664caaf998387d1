import type { L1View } from '#libs/l1';

/** L1's view of proofs, at one block. */
export type ProofView = Pick<
  L1View,
  'block' | 'batch' | 'latest' | 'entry' | 'isProved' | 'provedIn' | 'latestFinal' | 'finalIn' | 'creditedIn'
>;

/** A batch by its header: another batch of the same number is another. */
export interface BatchPlace {
  number: number;
  headerHash: string;
}

/** Whether the view has the batch with this header. */
export const hasBatch = (view: ProofView, { number, headerHash }: BatchPlace): boolean =>
  view.batch(number)?.headerHash === headerHash;

/** Where and by whom a batch was proved, if the view has that. */
export const provedBatch = (view: ProofView, place: BatchPlace) =>
  hasBatch(view, place) ? view.provedIn(place.number) : undefined;

/** The places that are not credited yet. */
export const uncredited = (view: ProofView, number: number, payouts: readonly number[]): number[] =>
  payouts.filter((place) => view.creditedIn(number, place) === undefined);
