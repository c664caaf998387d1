import type { L1Batch } from '#libs/l1';
import type { PromisedBlob } from '../l1/promises.js';
import type { Outcome, Sample } from './sample.js';

/**
 * Whether a batch's validium data can be had:
 *
 * - `noData`: the batch has no validium blob.
 * - `carried`: the blob was carried to L1 (B2).
 * - `unknown`: nobody returned it yet, and not every signer was asked.
 * - `available`: every signer that was asked returned it.
 * - `degraded`: somebody returned it, and a signer did not.
 * - `withheld`: every signer was asked, and nobody returned it.
 * - `expired`: its retention is over.
 */
export type Verdict = 'noData' | 'carried' | 'unknown' | 'available' | 'degraded' | 'withheld' | 'expired';

export const VERDICTS: readonly Verdict[] = [
  'noData',
  'carried',
  'unknown',
  'available',
  'degraded',
  'withheld',
  'expired',
];

/** A verdict and the numbers behind it. */
export interface Availability {
  verdict: Verdict;
  /** signers of the certificate */
  signers: number;
  /** signers by the outcome of their last sample */
  outcomes: Record<Outcome, number>;
  /** others, such as IPFS gateways, that returned it */
  otherHolders: number;
}

/**
 * @param promise of the batch's certificate; undefined without one
 * @param samples the last of each source about the batch's validium blob
 * @param now seconds since 1970
 */
export function judgeBatch(
  batch: Pick<L1Batch, 'header' | 'carried'>,
  promise: PromisedBlob | undefined,
  samples: readonly Sample[],
  now: number,
): Availability {
  const signers = new Set<string>(promise?.signers);
  const outcomes = { held: 0, missing: 0, invalid: 0, silent: 0 };
  let otherHolders = 0;
  for (const { source, outcome } of samples) {
    if (signers.has(source)) outcomes[outcome]++;
    else if (outcome === 'held') otherHolders++;
  }
  const counts = { signers: signers.size, outcomes, otherHolders };
  const verdict = (): Verdict => {
    if (batch.header.validiumBlob === null) return 'noData';
    if (batch.carried || promise === undefined) return 'carried';
    if (promise.retainUntil < now) return 'expired';
    const failed = outcomes.missing + outcomes.invalid + outcomes.silent;
    if (outcomes.held + otherHolders === 0) return failed > 0 && failed === signers.size ? 'withheld' : 'unknown';
    return failed === 0 ? 'available' : 'degraded';
  };
  return { verdict: verdict(), ...counts };
}
