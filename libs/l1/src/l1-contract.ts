import {
  Contract,
  type ContractRunner,
  type ContractTransactionResponse,
  type InterfaceAbi,
  type Overrides,
} from 'ethers';
import type { Address, Hex } from '#libs/protocol';
import { withL1Errors } from './l1-errors.js';
import { withBytesForText } from './lenient-text.js';

export type Sent = Promise<ContractTransactionResponse>;

/** A contract. A failure has the Solidity error's name as its code; integers that are safe are returned as numbers. */
export class L1Contract {
  readonly contract: Contract;

  constructor(
    readonly address: Address,
    abi: InterfaceAbi,
    runner: ContractRunner,
  ) {
    this.contract = new Contract(address, withBytesForText(abi), runner);
  }

  protected read<T>(method: string, ...args: unknown[]): Promise<T> {
    return withL1Errors(() => this.contract.getFunction(method).staticCall(...args) as Promise<T>);
  }
  protected async count(method: string, ...args: unknown[]): Promise<number> {
    return Number(await this.read<bigint>(method, ...args));
  }
  protected encode(method: string, ...args: unknown[]): Hex {
    return this.contract.interface.encodeFunctionData(method, args) as Hex;
  }
  protected send(method: string, args: unknown[], overrides: Overrides = {}): Sent {
    return withL1Errors(() => this.contract.getFunction(method).send(...args, overrides));
  }
}
