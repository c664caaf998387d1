import type { Logger } from '#libs/platform';
import type { GasPrices } from '../fees/price.js';
import type { SealingGas } from './sealing-policy.js';

/** One slot of Ethereum: fees change no sooner. */
const REFRESH_MS = 12_000;

/** L1's last known gas prices. They decide how large batches are, and nothing waits for them. */
export class GasWatch {
  private known: SealingGas = { gasPrice: 0n, blobGasPrice: 0n };
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly read: () => Promise<GasPrices>,
    private readonly logger: Logger,
    private readonly now: () => number = Date.now,
  ) {}

  get prices(): SealingGas {
    return this.known;
  }

  /** Reads the prices again if they are a block old. */
  refresh(): void {
    if (this.now() - this.askedAt < REFRESH_MS) return;
    this.askedAt = this.now();
    this.read().then(
      ({ baseFeePerGas, priorityFeePerGas, baseFeePerBlobGas }) => {
        this.known = { gasPrice: baseFeePerGas + priorityFeePerGas, blobGasPrice: baseFeePerBlobGas };
      },
      (err) => this.logger.warn({ err }, 'L1 does not report gas prices: sealing uses the last known ones'),
    );
  }
}
