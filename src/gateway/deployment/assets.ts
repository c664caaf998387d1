import type { ContractRunner } from 'ethers';
import type { AssetJson } from '#libs/client';
import { describeToken, type L1View, TokenContract } from '#libs/l1';
import type { Logger } from '#libs/platform';
import type { Address, AssetId } from '#libs/protocol';

const ETHER: AssetJson = { asset: 0, token: null, symbol: 'ETH', decimals: 18 };
/** Number of tokens queried concurrently, with two calls each. */
const ASKED_AT_ONCE = 32;

/** Listed assets, with symbol and decimals reported by their tokens. These are for display only. */
export class Assets {
  private readonly known: AssetJson[] = [ETHER];
  private reading: Promise<void> | undefined;

  constructor(
    private readonly runner: ContractRunner,
    private readonly view: () => Pick<L1View, 'assets'>,
    private readonly logger: Logger,
  ) {}

  /** All listed assets, by number. */
  async list(): Promise<AssetJson[]> {
    const listed = this.view().assets;
    while (this.known.length < listed.length) {
      this.reading ??= this.read(listed).finally(() => {
        this.reading = undefined;
      });
      await this.reading;
    }
    // A reorg may have removed or replaced some.
    this.known.length = Math.max(1, Math.min(this.known.length, listed.length));
    return listed.map(({ id, token }, i) => (this.known[i]?.token === token ? this.known[i] : plain(id, token)));
  }

  private async read(listed: readonly { id: AssetId; token: Address }[]): Promise<void> {
    const next = listed.slice(this.known.length, this.known.length + ASKED_AT_ONCE);
    this.known.push(...(await Promise.all(next.map(({ id, token }) => this.describe(id, token)))));
  }

  /** A token without a symbol is listed too. */
  private async describe(asset: AssetId, token: Address): Promise<AssetJson> {
    const contract = new TokenContract(token, this.runner);
    try {
      return { asset, token, ...(await describeToken(contract, `asset ${asset}`)) };
    } catch (err) {
      this.logger.debug({ asset, token, err }, 'token does not describe itself');
      return plain(asset, token);
    }
  }
}

const plain = (asset: AssetId, token: Address): AssetJson =>
  asset === 0 ? ETHER : { asset, token, symbol: `asset ${asset}`, decimals: 0 };
