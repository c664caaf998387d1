import type { FeeEstimateJson, FeesJson, OperationPriceJson } from '#libs/client';
import { type Address, CodedError, type DataMode, laneOf, modeOf, type Slot, toHex } from '#libs/protocol';
import type { FeeEstimateMessage, FeesMessage, OperationFeeMessage } from '#libs/rpc';

/** The sequencer's price list as JSON. */
export function feesJson(message: FeesMessage): Omit<FeesJson, 'onL1'> {
  return {
    owner: toHex(message.owner) as Address,
    accounts: message.accounts.map((slot) => ({ slot, mode: modeOf(laneOf(slot as Slot)) })),
    operation: byMode(message.operation.map(operationJson)),
    withdrawal: message.withdrawal,
    opening: byMode(message.opening),
    grant: byMode(message.grant),
    postedAt: new Date(Number(message.postedAt)).toISOString(),
    honouredUntil: instant(message.honouredUntil),
  };
}

export function estimateJson({ owners, honouredUntil }: FeeEstimateMessage): FeeEstimateJson {
  return {
    total: `${owners.reduce((sum, { charged }) => sum + BigInt(charged), 0n)}`,
    owners: owners.map(({ owner, charged, added, credit, shortfall }) => ({
      owner: toHex(owner) as Address,
      ...{ charged, added, credit, shortfall },
    })),
    honouredUntil: instant(honouredUntil),
  };
}

const operationJson = (fee: OperationFeeMessage): OperationPriceJson => ({
  submission: fee.submission,
  proof: fee.proof,
  data: fee.data,
  proving: fee.proving,
  margin: fee.margin,
  total: fee.total,
});

function byMode<T>([rollup, validium]: T[]): Record<DataMode, T> {
  if (rollup === undefined || validium === undefined)
    throw new CodedError('SEQUENCER_UNAVAILABLE', { expected: 'a price for each lane' });
  return { rollup, validium };
}

const instant = (milliseconds: string): string | null =>
  milliseconds === '0' ? null : new Date(Number(milliseconds)).toISOString();
