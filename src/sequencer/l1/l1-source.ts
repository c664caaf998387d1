import type { L1Follower } from '#libs/l1';

/** L1 as the sequencer reads it. */
export type L1Source = Pick<L1Follower, 'confirmed' | 'head' | 'onAdvance' | 'onReorg' | 'check'>;
