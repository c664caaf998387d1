import type { SettlementContract } from '#libs/l1';
import type { Logger } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import type { SettlerMetrics } from '../metrics.js';

export interface BondWatchOptions {
  settlement: Pick<SettlementContract, 'bond'>;
  /** what the deployment asks for, in wei */
  expected: bigint;
  metrics: Pick<SettlerMetrics, 'bond'>;
  logger: Logger;
}

/**
 * B5: nobody submits without a bond, so while it is not whole batches are held, and nothing is given up: anyone may post it. It
 * is gone after a rollback (F2), or because the sequencer took it back.
 */
export class BondWatch {
  private missing: CodedError | undefined;

  constructor(private readonly options: BondWatchOptions) {}

  /** Looks at L1's head. @returns whether the bond is whole */
  async look(): Promise<boolean> {
    const { settlement, expected, metrics, logger } = this.options;
    const actual = expected === 0n ? 0n : await settlement.bond();
    const isWhole = actual >= expected;
    const wasWhole = this.missing === undefined;
    this.missing = isWhole ? undefined : new CodedError('BOND_MISSING', { expected, actual });
    metrics.bond.set(isWhole ? 1 : 0);
    // News once: a bond may be away for hours.
    if (wasWhole && !isWhole)
      logger.error({ expected, actual }, 'the bond is missing: batches wait until it is posted');
    if (!wasWhole && isWhole) logger.info({ bond: actual }, 'the bond is whole again');
    return isWhole;
  }

  /** Readiness. @throws CodedError BOND_MISSING {expected, actual: wei} */
  async check(): Promise<void> {
    if (this.missing) throw this.missing;
  }
}
