import {
  type AuthorizedOperation,
  type ByLane,
  blobLanes,
  elementFor,
  type Header,
  type InboxEntry,
  Lane,
  laneOf,
  type Withdrawal,
  withdrawalsHash,
} from '#libs/protocol';
import type { State } from '../state/state.js';
import type { BatchMeter } from './batch-meter.js';

/** What a batch's header says of its operations (§5): all of it but number, parent, time and blobs. */
export type Outcome = Pick<
  Header,
  'rollupRoot' | 'validiumRoot' | 'inboxHash' | 'inboxEnd' | 'dataHash' | 'withdrawalsHash'
>;

/** A batch as the sequencer closed it. */
export interface SealedBatch extends Outcome {
  /** the last one is not a NOOP */
  steps: AuthorizedOperation[];
  /** 31 bytes each */
  elements: Uint8Array[];
  /** the blob of each element (D1) */
  lanes: Lane[];
  withdrawals: Withdrawal[];
}

/** The batch of these operations, which `state` stands after and `meter` has counted. */
export function sealedBatch(steps: readonly AuthorizedOperation[], state: State, meter: BatchMeter): SealedBatch {
  const used = steps.slice(0, steps.findLastIndex(({ operation }) => operation.kind !== 'NOOP') + 1);
  const { withdrawals, dataHash, point } = meter;
  return {
    steps: used,
    elements: used.map(elementFor),
    lanes: blobLanes(used.map(({ operation }) => operation)),
    ...point,
    rollupRoot: state.root(Lane.rollup),
    validiumRoot: state.root(Lane.validium),
    dataHash,
    withdrawalsHash: withdrawalsHash(withdrawals),
    withdrawals,
  };
}

/** The first field in which a header differs from what its operations give. */
export function differingField(outcome: Outcome, header: Header): keyof Outcome | undefined {
  const fields = ['rollupRoot', 'validiumRoot', 'inboxHash', 'inboxEnd', 'dataHash', 'withdrawalsHash'] as const;
  return fields.find((field) => String(outcome[field]) !== String(header[field]));
}

/** The inbox entries that operations serve, by lane, in order. */
export function entriesByLane(steps: readonly AuthorizedOperation[]): ByLane<InboxEntry[]> {
  const served = steps.flatMap(({ entry }) => entry ?? []);
  const inLane = (lane: Lane) => served.filter(({ slot }) => laneOf(slot) === lane);
  return [inLane(Lane.rollup), inLane(Lane.validium)];
}
