import type { FeesJson } from '#libs/client';
import { ELEMENT_CALLDATA_GAS, type FeeMarket, TRANSFER_GAS } from '#libs/l1';

/** About a block of Ethereum. */
const FRESH_MS = 10_000;

type Prices = NonNullable<FeesJson['onL1']>;

/** What L1 charges now, read at most once in ten seconds, however many ask. */
export class L1Prices {
  private last: { at: number; prices: Promise<Prices | null> } | undefined;

  constructor(
    private readonly read: () => Promise<FeeMarket>,
    private readonly now = Date.now,
  ) {}

  /** @returns null if the node does not answer */
  get(): Promise<Prices | null> {
    if (!this.last || this.now() - this.last.at >= FRESH_MS)
      this.last = { at: this.now(), prices: this.read().then(pricesAt, () => null) };
    return this.last.prices;
  }
}

function pricesAt({ baseFeePerGas, priorityFeePerGas }: FeeMarket): Prices {
  const gasPrice = baseFeePerGas + priorityFeePerGas;
  const of = (gas: number): string => `${gasPrice * BigInt(gas)}`;
  return {
    gasPrice: `${gasPrice}`,
    ether: of(TRANSFER_GAS.ether),
    erc20: of(TRANSFER_GAS.erc20),
    calldata: of(ELEMENT_CALLDATA_GAS),
  };
}
