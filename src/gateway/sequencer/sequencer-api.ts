import {
  accountToJson,
  type FeeEstimateJson,
  type FeesJson,
  type FreeSlotJson,
  type PendingAccountJson,
} from '#libs/client';
import type { Check } from '#libs/platform';
import {
  type Address,
  type AssetId,
  type AuthorizedOperation,
  bytesToBigint,
  elementFor,
  type Hex,
  type Lane,
  modeOf,
  type Slot,
  toHex,
} from '#libs/protocol';
import {
  operationToMessage,
  type PendingAccountMessage,
  type SequencerClient,
  type SequencerStatusMessage,
} from '#libs/rpc';
import { estimateJson, feesJson } from './fee-json.js';

export interface AcceptedBundle {
  id: Hex;
  acceptedAt: Date;
  /** whether the same bundle was already accepted */
  replayed: boolean;
}

/** Calls to the sequencer, each with a deadline. */
export class SequencerApi {
  constructor(
    private readonly client: SequencerClient,
    private readonly deadlineMs: number,
  ) {}

  /**
   * @throws CodedError of the rule that the bundle breaks; UNAVAILABLE or DEADLINE_EXCEEDED, after which it may have
   *   been accepted
   */
  async submit(bundle: readonly AuthorizedOperation[]): Promise<AcceptedBundle> {
    const operations = bundle.map(operationToMessage);
    const { bundleId, acceptedAt, replayed } = await this.client.submit({ operations }, this.options());
    return { id: toHex(bundleId), acceptedAt: new Date(Number(acceptedAt)), replayed };
  }

  async freeSlot(lane: Lane): Promise<FreeSlotJson> {
    const { slot } = await this.client.suggestSlot({ lane }, this.options());
    return { slot, mode: modeOf(lane) };
  }

  async pending(slot: Slot): Promise<PendingAccountJson> {
    const { accounts } = await this.client.getPending({ slots: [slot] }, this.options());
    const [found] = accounts;
    return { slot, account: found?.present ? pendingAccount(found) : null };
  }

  async fees(): Promise<Omit<FeesJson, 'onL1'>> {
    return feesJson(await this.client.getFees({}, this.options()));
  }

  async estimate(operations: readonly AuthorizedOperation[]): Promise<FeeEstimateJson> {
    const elements = operations.map(elementFor);
    return estimateJson(await this.client.estimateFees({ elements }, this.options()));
  }

  status(): Promise<SequencerStatusMessage> {
    return this.client.getStatus({}, this.options());
  }

  readonly check: Check = () => this.status();

  close(): void {
    this.client.close();
  }

  private options() {
    return { deadlineMs: this.deadlineMs };
  }
}

function pendingAccount({ slot, owner, asset, key, nonce, balance }: PendingAccountMessage) {
  return accountToJson(slot as Slot, {
    owner: toHex(owner) as Address,
    asset: asset as AssetId,
    key: bytesToBigint(key),
    nonce,
    balance: bytesToBigint(balance),
  });
}
