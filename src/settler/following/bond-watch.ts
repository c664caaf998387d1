import type { SettlementContract } from '#libs/l1';
import type { Logger } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import type { SettlerMetrics } from '../metrics.js';

export interface BondWatchOptions {
  settlement: Pick<SettlementContract, 'bond'>;
  /** what the deployment requires, in wei */
  expected: bigint;
  metrics: Pick<SettlerMetrics, 'bond'>;
  logger: Logger;
}

/**
 * B5: nothing is submitted without a full bond, so batches are held while it is short, and none is given up: anyone may
 * post it. It is gone after a rollback (F2), or because the sequencer withdrew it.
 */
export class BondWatch {
  private missing: CodedError | undefined;

  constructor(private readonly options: BondWatchOptions) {}

  /** Reads the bond at L1's head. @returns whether it is full */
  async look(): Promise<boolean> {
    const { settlement, expected, metrics, logger } = this.options;
    const actual = expected === 0n ? 0n : await settlement.bond();
    const isWhole = actual >= expected;
    const wasWhole = this.missing === undefined;
    this.missing = isWhole ? undefined : new CodedError('BOND_MISSING', { expected, actual });
    metrics.bond.set(isWhole ? 1 : 0);
    // Logged once: a bond may be missing for hours.
    if (wasWhole && !isWhole)
      logger.error({ expected, actual }, 'the bond is short: holding batches until it is posted');
    if (!wasWhole && isWhole) logger.info({ bond: actual }, 'the bond is full again');
    return isWhole;
  }

  /** Readiness. @throws CodedError BOND_MISSING {expected, actual: wei} */
  async check(): Promise<void> {
    if (this.missing) throw this.missing;
  }
}
