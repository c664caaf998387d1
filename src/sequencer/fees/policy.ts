import type { Address } from '#libs/protocol';
import { address } from '#libs/protocol';
import type { SequencerConfig } from '../config.js';
import type { PostedPrice, PostingRules } from './posted-prices.js';
import { type CostBasis, FREE } from './price.js';

/** How prices are made. */
export interface FeesPolicy {
  /** whose accounts take fees */
  feeOwner: Address;
  /** undefined where everything is free */
  basis: CostBasis | undefined;
  rules: PostingRules;
  /** what is posted before anything else */
  initial: readonly PostedPrice[];
}

/** @param sequencer who takes fees where nobody else is configured */
export function feesPolicy(
  { owner, pricing }: SequencerConfig['fees'],
  sequencer: Address,
  chunkSize: number,
): FeesPolicy {
  const feeOwner = owner === undefined ? sequencer : address(owner);
  if (pricing.kind === 'free') {
    const rules = { validMs: Number.POSITIVE_INFINITY, graceMs: 0 };
    return { feeOwner, basis: undefined, rules, initial: [{ postedAt: 0, price: FREE }] };
  }
  const { kind, validSeconds, graceSeconds, ...basis } = pricing;
  const rules = { validMs: validSeconds * 1_000, graceMs: graceSeconds * 1_000 };
  return { feeOwner, basis: { ...basis, chunkSize }, rules, initial: [] };
}
