import { type DataSource, In } from 'typeorm';
import { type BatchState, placedOperations, type ReceiptJson, receiptState } from '#libs/client';
import { type BatchSummary, BundleRow, bufferOf, type PipelineReader } from '#libs/pipeline';
import {
  type AuthorizedOperation,
  CodedError,
  decodeHeader,
  type Hex,
  lane,
  modeOf,
  toHex,
  unpackOperations,
} from '#libs/protocol';
import type { Finality } from '../finality/finality.js';

/** The journal's mark on a bundle whose batch was abandoned, until it is executed again. */
const ABANDONED = 'ABANDONED';

const IDS_A_QUERY = 1_000;

/** Where the operations of a bundle are that is no longer in the journal. */
export interface PrunedBundles {
  place(id: Hex): Promise<{ number: number; index: number } | undefined>;
}

type FinalityWord = Pick<Finality, 'stateOf' | 'rolledBack'>;

/** Receipts of what the pipeline holds. */
export class Receipts {
  constructor(
    private readonly pipeline: PipelineReader,
    private readonly database: DataSource,
    private readonly finality: FinalityWord,
    private readonly pruned: PrunedBundles,
  ) {}

  /**
   * @param id a bundle's, or the inbox hash that an entry makes.
   * @throws CodedError RECEIPT_NOT_FOUND | RECEIPT_PRUNED
   */
  async find(id: Hex): Promise<ReceiptJson> {
    const row = await this.pipeline.bundle(id);
    if (!row) throw await this.missing(id);
    return this.receipt(row);
  }

  private async missing(id: Hex): Promise<CodedError> {
    const place = await this.pruned.place(id);
    if (place && (await this.pipeline.summary(place.number))?.prunedAt) {
      const { number: batch, index } = place;
      const message = `its receipt was pruned: it is final, in batch ${batch} from operation ${index} on`;
      return new CodedError('RECEIPT_PRUNED', { id, batch, index }, message);
    }
    const expected = 'the id of an accepted bundle, or the hash of an inbox entry that was executed';
    return new CodedError('RECEIPT_NOT_FOUND', { id, expected }, `${id} is not (yet) ${expected}`);
  }

  /** Those of `ids` that are known, wherever they are. */
  async among(ids: readonly Hex[]): Promise<ReceiptJson[]> {
    const found: ReceiptJson[] = [];
    for (let i = 0; i < ids.length; i += IDS_A_QUERY) {
      const wanted = ids.slice(i, i + IDS_A_QUERY).map((id) => bufferOf(id, 32));
      found.push(...(await this.receipts(await this.database.getRepository(BundleRow).findBy({ id: In(wanted) }))));
    }
    return found;
  }

  /** Those in a batch that are wanted: two queries, however many are wanted. */
  async inBatch(number: number, isWanted: (id: Hex) => boolean): Promise<ReceiptJson[]> {
    const rows: { id: Buffer }[] = await this.database.query('SELECT id FROM bundles WHERE number = $1', [number]);
    return this.among(rows.map(({ id }) => toHex(id)).filter(isWanted));
  }

  private async receipt(row: BundleRow): Promise<ReceiptJson> {
    const [receipt] = await this.receipts([row]);
    return receipt as ReceiptJson;
  }

  private async receipts(rows: readonly BundleRow[]): Promise<ReceiptJson[]> {
    const numbers = new Set(rows.flatMap(({ number }) => number ?? []));
    const batches = new Map<number, BatchSummary | null>();
    for (const number of numbers) batches.set(number, await this.pipeline.summary(number));
    return rows.map((row) => receiptOf(row, batches.get(row.number ?? 0) ?? null, this.finality));
  }
}

export function receiptOf(row: BundleRow, found: BatchSummary | null, finality: FinalityWord): ReceiptJson {
  // F2: a rolled-back operation is in no batch until the sequencer has executed it again.
  const batch = found && finality.rolledBack(found.headerHash && toHex(found.headerHash)) ? null : found;
  const rejected = row.rejected === ABANDONED ? null : row.rejected;
  const header = batch?.header ? decodeHeader(batch.header) : null;
  return {
    id: toHex(row.id),
    state: rejected === null ? receiptState(batch && finality.stateOf(batch)) : 'rejected',
    acceptedAt: row.acceptedAt.toISOString(),
    batch: batch && { number: batch.number, headerHash: batch.headerHash && toHex(batch.headerHash) },
    inbox: row.inboxLane === null ? null : { mode: modeOf(lane(row.inboxLane)), index: row.inboxIndex ?? 0 },
    rejected,
    operations: placedOperations(unpackOperations(row.operations), batch && row.firstIndex, header),
  };
}

/** The receipt of what was accepted just now. */
export function newReceipt(
  operations: readonly AuthorizedOperation[],
  accepted: { id: Hex; acceptedAt: Date },
): ReceiptJson {
  return {
    id: accepted.id,
    state: 'accepted' satisfies BatchState | 'accepted',
    acceptedAt: accepted.acceptedAt.toISOString(),
    batch: null,
    inbox: null,
    rejected: null,
    operations: placedOperations(operations, null, null),
  };
}
