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
import type { Finality } from '../finality/finality.js';

/** What the journal says of a bundle whose batch was taken back, until it is executed anew. */
const ABANDONED = 'ABANDONED';

type FinalityWord = Pick<Finality, 'stateOf' | 'rolledBack'>;

/** Receipts of what the pipeline holds. */
export class Receipts {
  constructor(
    private readonly pipeline: Pipeline,
    private readonly database: DataSource,
    private readonly finality: FinalityWord,
  ) {}

  /** @param id a bundle's, or the inbox hash that an entry makes. @throws CodedError RECEIPT_NOT_FOUND */
  async find(id: Hex): Promise<ReceiptJson> {
    const row = await this.pipeline.bundle(id);
    if (!row) {
      const expected = 'the id of an accepted bundle, or the hash of an inbox entry that was executed';
      throw new CodedError('RECEIPT_NOT_FOUND', { id, expected }, `${id} is not (yet) ${expected}`);
    }
    return this.#receipt(row);
  }

  /** Those of `ids` that are in batch `number` or, where it was abandoned, wherever they are now. */
  async among(ids: readonly Hex[], number?: number): Promise<ReceiptJson[]> {
    const rows = await this.database
      .getRepository(BundleRow)
      .findBy({ id: In(ids.map((id) => Buffer.from(fromHex(id, 32)))), ...(number === undefined ? {} : { number }) });
    return Promise.all(rows.map((row) => this.#receipt(row)));
  }

  async #receipt(row: BundleRow): Promise<ReceiptJson> {
    return receiptOf(row, row.number === null ? null : await this.pipeline.summary(row.number), this.finality);
  }
}

export function receiptOf(row: BundleRow, found: BatchSummary | null, finality: FinalityWord): ReceiptJson {
  // L2: what L1 rolled back is in no batch, until the sequencer has executed it anew.
  const batch = found && finality.rolledBack(found.headerHash && toHex(found.headerHash)) ? null : found;
  const rejected = row.rejected === ABANDONED ? null : row.rejected;
  const header = batch?.header ? decodeHeader(batch.header) : null;
  return {
    id: toHex(row.id),
    state: rejected === null ? receiptState(batch && finality.stateOf(batch)) : 'rejected',
    acceptedAt: row.acceptedAt.toISOString(),
    batch: batch && { number: batch.number, headerHash: batch.headerHash && toHex(batch.headerHash) },
    inbox: row.inboxLane === null ? null : { lane: modeOf(lane(row.inboxLane)), index: row.inboxIndex ?? 0 },
    rejected,
    operations: placedOperations(operationsOf(row), batch && row.firstIndex, header),
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
