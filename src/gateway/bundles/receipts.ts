import { type DataSource, In } from 'typeorm';
import { type BatchState, placedOperations, type ReceiptJson, receiptState } from '#libs/client';
import { type BatchSummary, BundleRow, type Pipeline } from '#libs/pipeline';
import {
  CodedError,
  decodeElement,
  decodeHeader,
  fromHex,
  type Hex,
  isInbox,
  lane,
  modeOf,
  toHex,
  unpackSteps,
} from '#libs/protocol';
import type { OperationMessage } from '#libs/rpc';

/** Receipts of what the pipeline holds. */
export class Receipts {
  constructor(
    private readonly pipeline: Pipeline,
    private readonly database: DataSource,
  ) {}

  /** @param id a bundle's, or the inbox hash that an entry makes. @throws CodedError RECEIPT_NOT_FOUND */
  async find(id: Hex): Promise<ReceiptJson> {
    const row = await this.pipeline.bundle(id);
    if (!row) {
      const expected = 'the id of an accepted bundle, or the hash of an inbox entry that was executed';
      throw new CodedError('RECEIPT_NOT_FOUND', { id, expected }, `${id} is not (yet) ${expected}`);
    }
    return receiptOf(row, row.number === null ? null : await this.pipeline.summary(row.number));
  }

  /** Those of `ids` that are in batch `number` or, where it was abandoned, wherever they are now. */
  async among(ids: readonly Hex[], number?: number): Promise<ReceiptJson[]> {
    const rows = await this.database
      .getRepository(BundleRow)
      .findBy({ id: In(ids.map((id) => Buffer.from(fromHex(id, 32)))), ...(number === undefined ? {} : { number }) });
    return Promise.all(
      rows.map(async (row) => receiptOf(row, row.number === null ? null : await this.pipeline.summary(row.number))),
    );
  }
}

export function receiptOf(row: BundleRow, batch: BatchSummary | null): ReceiptJson {
  const header = batch?.header ? decodeHeader(batch.header) : null;
  return {
    id: toHex(row.id),
    state: row.rejected === null ? receiptState(batch?.state ?? null) : 'rejected',
    acceptedAt: row.acceptedAt.toISOString(),
    batch: batch && { number: batch.number, headerHash: batch.headerHash && toHex(batch.headerHash) },
    inbox: row.inboxLane === null ? null : { lane: modeOf(lane(row.inboxLane)), index: row.inboxIndex ?? 0 },
    rejected: row.rejected,
    operations: placedOperations(operationsOf(row), row.firstIndex, header),
  };
}

/** The receipt of what was accepted just now. */
export function newReceipt(
  operations: readonly OperationMessage[],
  accepted: { id: Hex; acceptedAt: Date },
): ReceiptJson {
  return {
    id: accepted.id,
    state: 'accepted' satisfies BatchState | 'accepted',
    acceptedAt: accepted.acceptedAt.toISOString(),
    batch: null,
    inbox: null,
    rejected: null,
    operations: placedOperations(
      operations.map(({ element }) => decodeElement(element)),
      null,
      null,
    ),
  };
}

const operationsOf = (row: BundleRow) => unpackSteps(row.steps).map(({ operation }) => operation);

/** Whether a bundle holds what only L1 may order: such a one is not for this door. */
export function holdsInboxOperation(operations: readonly OperationMessage[]): boolean {
  return operations.some(({ element }) => isInbox(decodeElement(element)));
}
