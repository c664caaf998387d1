import { blobNames, elementOf, type Hex, isCoded, lane, toHex } from '#libs/protocol';
import type { ReceiptState } from '../api/states.js';
import type { ReceiptJson } from '../api/types.js';
import type { Batches } from '../batches/batches.js';
import type { Connection } from '../connection.js';
import { untrue } from '../errors.js';
import { type FinalityState, isFurther, isOnL1 } from '../l1/finality.js';
import { type WaitOptions, waitForReceipt } from './wait-for-receipt.js';

/** Receipts of bundles and inbox entries. */
export class Receipts {
  constructor(
    private readonly connection: Pick<Connection, 'api' | 'node'>,
    private readonly batches: Pick<Batches, 'get' | 'blob'>,
  ) {}

  /**
   * A receipt. With L1, once submitted, it is checked against L1's header and the blob, and L1 says whether it is
   * proved or final.
   *
   * @throws CodedError INVALID_RECEIPT | INVALID_PROOF | INVALID_HEADER
   */
  async get(id: Hex): Promise<ReceiptJson> {
    const receipt = await this.connection.api.receipt(id);
    if (receipt.id !== id)
      throw untrue('INVALID_RECEIPT', 'the receipt is for another bundle', { expected: id, actual: receipt.id });
    if (!isOnL1(receipt.state) || !this.connection.node) return receipt;
    return { ...receipt, state: await this.prove(receipt) };
  }

  /**
   * Waits until a bundle or inbox entry has reached a state; with L1, `proved` and `final` by the caller's own node.
   *
   * @throws CodedError RECEIPT_REJECTED | WAIT_TIMEOUT
   */
  async wait(id: Hex, state: Exclude<ReceiptState, 'rejected'>, options?: WaitOptions): Promise<ReceiptJson> {
    const read = async () => {
      try {
        return await this.confirmed(await this.connection.api.receipt(id));
      } catch (error) {
        if (isCoded(error, 'RECEIPT_NOT_FOUND')) return undefined;
        throw error;
      }
    };
    const reached = await waitForReceipt(id, read, state, options);
    return isOnL1(reached.state) ? this.get(id) : reached;
  }

  /** The receipt as far as the caller's node confirms it: that node may lag behind the gateway's. */
  private async confirmed(receipt: ReceiptJson): Promise<ReceiptJson> {
    const { state, batch } = receipt;
    const { node } = this.connection;
    if (!node || !batch?.headerHash || (state !== 'proved' && state !== 'final')) return receipt;
    const onL1 = (await node.stateOf(batch.number, batch.headerHash)) ?? 'submitted';
    return isFurther(state, onL1) ? { ...receipt, state: onL1 } : receipt;
  }

  /** Checks that each operation is an element of a blob that L1's header names. @returns the batch's state on L1 */
  private async prove({ batch, operations }: ReceiptJson): Promise<FinalityState> {
    const number = batch?.number ?? 0;
    const { batch: found, onL1 } = await this.batches.get(number);
    const { header } = found;
    if (!onL1) throw untrue('INVALID_RECEIPT', `batch ${number} is not on L1`, { batch: number });
    for (const { index, element, mode } of operations) {
      const name = header && blobNames(header)[lane(mode)];
      const blob = name ? await this.batches.blob(name) : undefined;
      if (!blob || index === null || toHex(elementOf(blob, index)) !== element)
        throw untrue('INVALID_RECEIPT', `batch ${number} does not hold this operation at ${index}`, { batch: number });
    }
    return onL1;
  }
}
