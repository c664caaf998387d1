import {
  AbstractSigner,
  type Provider,
  resolveAddress,
  type TransactionRequest,
  type TransactionResponse,
} from 'ethers';
import { type Address, CodedError, type Hex } from '#libs/protocol';

/**
 * An owner that is a contract (a Safe, any EIP-1271 wallet). It cannot sign, so its account key is supplied. Its L1
 * calls are thrown as CALL_NOT_SENT {to, value, data}, for its users to send.
 */
export class ContractOwner extends AbstractSigner {
  constructor(
    readonly owner: Address,
    provider?: Provider,
  ) {
    super(provider);
  }

  async getAddress(): Promise<string> {
    return this.owner;
  }
  connect(provider: Provider): ContractOwner {
    return new ContractOwner(this.owner, provider);
  }
  override async sendTransaction({ to, value, data }: TransactionRequest): Promise<TransactionResponse> {
    const fields = {
      to: to == null ? null : (await resolveAddress(to)).toLowerCase(),
      value: `${value ?? 0}`,
      data: (data ?? '0x') as Hex,
    };
    throw new CodedError('CALL_NOT_SENT', fields, `contract ${this.owner} must make this call itself`);
  }
  signTransaction(): Promise<string> {
    return this.refuse();
  }
  signMessage(): Promise<string> {
    return this.refuse();
  }
  signTypedData(): Promise<string> {
    return this.refuse();
  }

  private refuse(): Promise<never> {
    const message = `${this.owner} is a contract, from which no key can be derived: supply an account key`;
    return Promise.reject(new CodedError('KEY_NOT_DERIVED', { owner: this.owner }, message));
  }
}
