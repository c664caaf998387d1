import { concat, keccak256, toUtf8Bytes, Wallet } from 'ethers';
import { type AccountKey, deriveAccountKey } from '#libs/client';
import type { Crypto } from '#libs/ledger';
import { type Address, address, type DeploymentId } from '#libs/protocol';

/** The wallet of an address in the file. Its key is derived from the address, so it is worthless outside a devnet. */
export interface StandIn {
  original: Address;
  address: Address;
  wallet: Wallet;
  key(): Promise<AccountKey>;
}

/** The wallets of the replay, created lazily. */
export class StandIns {
  private readonly made = new Map<Address, StandIn>();

  constructor(
    private readonly crypto: Crypto,
    private readonly deployment: DeploymentId,
  ) {}

  of(original: Address): StandIn {
    const found = this.made.get(original) ?? this.make(original);
    this.made.set(original, found);
    return found;
  }

  private make(original: Address): StandIn {
    const wallet = new Wallet(keccak256(concat([toUtf8Bytes('OpenVolition devnet wallet'), original])));
    let key: Promise<AccountKey> | undefined;
    return {
      original,
      wallet,
      address: address(wallet.address),
      key: () => {
        key ??= deriveAccountKey(this.crypto, this.deployment, wallet);
        return key;
      },
    };
  }
}
