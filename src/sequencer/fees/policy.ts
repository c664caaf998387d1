import type { Deployment } from '#libs/l1';
import { type Address, address } from '#libs/protocol';
import type { SequencerConfig } from '../config.js';
import type { PostedPrice, PostingRules } from './posted-prices.js';
import { type CostBasis, FREE } from './price.js';

/** How prices are computed. */
export interface FeesPolicy {
  /** owner of the accounts that take fees */
  feeOwner: Address;
  /** undefined where everything is free */
  basis: CostBasis | undefined;
  rules: PostingRules;
  /** prices in force before the first is posted */
  initial: readonly PostedPrice[];
}

/** The configured policy for a deployment, whose sequencer takes the fees unless another owner is configured. */
export function feesPolicy(
  { owner, pricing }: SequencerConfig['fees'],
  { sequencer, parameters }: Pick<Deployment, 'sequencer' | 'parameters'>,
): FeesPolicy {
  const feeOwner = owner === undefined ? sequencer : address(owner);
  if (pricing.kind === 'free') {
    const rules = { validMs: Number.POSITIVE_INFINITY, graceMs: 0 };
    return { feeOwner, basis: undefined, rules, initial: [{ postedAt: 0, price: FREE }] };
  }
  const { minEntryFee, entryGas } = parameters;
  const { kind, validSeconds, graceSeconds, ...basis } = pricing;
  const rules = { validMs: validSeconds * 1_000, graceMs: graceSeconds * 1_000 };
  return { feeOwner, basis: { ...basis, minEntryFee, entryGas }, rules, initial: [] };
}
