import {
  AbstractSigner,
  BaseWallet,
  keccak256,
  type Provider,
  type Signer,
  type TransactionRequest,
  type TransactionResponse,
  type TypedDataDomain,
  type TypedDataField,
} from 'ethers';
import type { Address, Hex } from '#libs/protocol';

/** An L1 transaction of the signer. */
export interface SentTransaction {
  hash: Hex;
  to: Address | null;
  /** wei */
  value: bigint;
  /**
   * the signed transaction, which can be sent again; null if the signer signs and sends in one step, so it is already
   * sent
   */
  raw: Hex | null;
}

export type OnTransaction = (sent: SentTransaction) => Promise<void> | void;

/** A signer that reports its transactions, so that an interrupted caller knows their hashes. */
export class AnnouncingSigner extends AbstractSigner<Provider> {
  constructor(
    private readonly signer: Signer,
    provider: Provider,
    private readonly onTransaction: OnTransaction,
  ) {
    super(provider);
  }

  override async sendTransaction(request: TransactionRequest): Promise<TransactionResponse> {
    if (!(this.signer instanceof BaseWallet)) {
      const sent = await this.signer.sendTransaction(request);
      await this.onTransaction({ hash: sent.hash as Hex, ...destination(sent), raw: null });
      return sent;
    }
    const { from: _from, ...populated } = await this.signer.populateTransaction(request);
    const raw = (await this.signer.signTransaction(populated)) as Hex;
    const hash = keccak256(raw) as Hex;
    await this.onTransaction({ hash, ...destination(populated), raw });
    return this.provider.broadcastTransaction(raw);
  }

  getAddress(): Promise<string> {
    return this.signer.getAddress();
  }
  signTransaction(request: TransactionRequest): Promise<string> {
    return this.signer.signTransaction(request);
  }
  signMessage(message: string | Uint8Array): Promise<string> {
    return this.signer.signMessage(message);
  }
  signTypedData(
    domain: TypedDataDomain,
    types: Record<string, TypedDataField[]>,
    value: Record<string, unknown>,
  ): Promise<string> {
    return this.signer.signTypedData(domain, types, value);
  }
  connect(provider: Provider): AnnouncingSigner {
    return new AnnouncingSigner(this.signer.connect(provider), provider, this.onTransaction);
  }
}

const destination = ({
  to,
  value,
}: Pick<TransactionRequest, 'to' | 'value'>): { to: Address | null; value: bigint } => ({
  to: typeof to === 'string' ? (to.toLowerCase() as Address) : null,
  value: BigInt(value ?? 0),
});
