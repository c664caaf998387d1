import type { Deployment } from '#libs/l1';
import { type Address, address } from '#libs/protocol';
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

/** The policy of a configuration, on a deployment: its sequencer takes fees where nobody else is configured to. */
export function feesPolicy(
  { owner, pricing }: SequencerConfig['fees'],
  { sequencer, parameters }: Pick<Deployment, 'sequencer' | 'parameters'>,
): FeesPolicy {
  const feeOwner = owner === undefined ? sequencer : address(owner);
  if (pricing.kind === 'free') {
    const rules = { validMs: Number.POSITIVE_INFINITY, graceMs: 0 };
    return { feeOwner, basis: undefined, rules, initial: [{ postedAt: 0, price: FREE }] };
  }
  const { chunkSize, minEntryFee, entryGas } = parameters;
  const { kind, validSeconds, graceSeconds, ...basis } = pricing;
  const rules = { validMs: validSeconds * 1_000, graceMs: graceSeconds * 1_000 };
  return { feeOwner, basis: { ...basis, chunkSize, minEntryFee, entryGas }, rules, initial: [] };
}
