import { type DataSource, In } from 'typeorm';
import {
  type BatchState,
  type HistoryEntryJson,
  type HistoryJson,
  hasReached,
  operationToJson,
  type ReceiptState,
  receiptState,
} from '#libs/client';
import { BatchRow, type PipelineReader } from '#libs/pipeline';
import { type Hex, toHex } from '#libs/protocol';
import type { BatchRef, Finality } from '../finality/finality.js';
import {
  type IndexedOperation,
  type OperationIndex,
  type OperationPlace,
  type OperationsQuery,
  type Party,
  slotsOf,
} from './operation-index.js';
import type { PendingOperation, PendingOperations } from './pending-operations.js';

/** States to filter by: operations that have reached one. */
export type HistoryState = Exclude<ReceiptState, 'rejected'>;

export interface HistoryQuery {
  /** starts before this position; default: at the newest */
  cursor?: OperationPlace;
  memo?: number;
  /** only operations in this state or a later one */
  state?: HistoryState;
  limit: number;
}

export interface HistoryDeps {
  index: Pick<OperationIndex, 'of'>;
  pending: Pick<PendingOperations, 'of'>;
  /** @throws CodedError NOT_READY while existing batches are being indexed */
  requireCaughtUp(): void;
  /** the operator's */
  database: DataSource;
  pipeline: Pick<PipelineReader, 'tip'>;
  finality: Pick<Finality, 'stateOf' | 'view'>;
}

/** The operations that touched an owner's accounts, or one account: from accepted to final. */
export class History {
  constructor(private readonly deps: HistoryDeps) {}

  /** @throws CodedError NOT_READY */
  async of(party: Party, { cursor, memo, state = 'accepted', limit }: HistoryQuery): Promise<HistoryJson> {
    const { index, requireCaughtUp } = this.deps;
    requireCaughtUp();
    const query = { before: cursor, memo, batches: await this.reaching(state), limit: limit + 1 };
    const [pending, found] = await Promise.all([
      cursor === undefined && (state === 'accepted' || state === 'sealed')
        ? this.pending(party, memo, state, limit)
        : [],
      index.of(party, query),
    ]);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    // Pending operations may have been indexed in the meantime.
    const read = new Set(shown.map(keyOf));
    return {
      pending: pending.filter((one) => !one.place || !read.has(keyOf(one.place))).map(pendingToJson),
      operations: await this.placed(shown, state),
      next: last && found.length > limit ? `${last.number}.${last.index}` : null,
    };
  }

  private pending(
    party: Party,
    memo: number | undefined,
    state: HistoryState,
    limit: number,
  ): Promise<PendingOperation[]> {
    const isWanted = ({ operation, place }: PendingOperation): boolean =>
      (state === 'accepted' || place !== null) &&
      (memo === undefined || (operation.kind === 'TRANSFER' && operation.memo === BigInt(memo)));
    return this.deps.pending.of(party, isWanted, limit);
  }

  /**
   * The batches that have reached a state: all up to a number, and some later ones. Rolled-back batches are checked one
   * by one.
   */
  private async reaching(state: HistoryState): Promise<OperationsQuery['batches']> {
    const { pipeline, finality } = this.deps;
    const { latestFinal, latest, isProved } = finality.view;
    if (state === 'accepted' || state === 'sealed') return undefined;
    if (state === 'certified' || state === 'submitted') return { upTo: await pipeline.tip(state), also: [] };
    const beyond = Array.from({ length: latest - latestFinal }, (_, i) => latestFinal + 1 + i);
    return { upTo: latestFinal, also: state === 'final' ? [] : beyond.filter((n) => isProved.call(finality.view, n)) };
  }

  /** Removes operations of batches that were just abandoned or have not reached the state. */
  private async placed(found: readonly IndexedOperation[], wanted: HistoryState): Promise<HistoryEntryJson[]> {
    const { database, finality } = this.deps;
    const rows = await database.getRepository(BatchRow).find({
      select: { number: true, state: true, headerHash: true, sealedAt: true },
      where: { number: In([...new Set(found.map(({ number }) => number))]) },
    });
    const batches = new Map(rows.map((row) => [row.number, row]));
    return found.flatMap((one) => {
      const row = batches.get(one.number);
      if (row?.sealedAt.getTime() !== one.sealedAt.getTime()) return [];
      const batch = placeOf(row, finality);
      return hasReached(batch.state, wanted) ? [entryToJson(one, batch)] : [];
    });
  }
}

interface Placed {
  state: ReceiptState;
  headerHash: Hex | null;
}

const keyOf = ({ number, index }: OperationPlace): string => `${number}.${index}`;

const placeOf = (row: BatchRef, finality: HistoryDeps['finality']): Placed => ({
  state: receiptState(finality.stateOf(row) satisfies BatchState),
  headerHash: row.headerHash && toHex(row.headerHash),
});

function entryToJson(one: IndexedOperation, { state, headerHash }: Placed): HistoryEntryJson {
  const { number, index, operation, asset, ownerA, ownerB, bundle, acceptedAt, sealedAt } = one;
  return {
    ...{ state, bundle, batch: { number, headerHash }, index, ...partiesOf(operation, ownerA, ownerB), asset },
    operation: operationToJson(operation),
    acceptedAt: acceptedAt.toISOString(),
    sealedAt: sealedAt.toISOString(),
  };
}

function pendingToJson({ operation, bundle, acceptedAt, place, holderA, holderB }: PendingOperation): HistoryEntryJson {
  return {
    ...{ state: place ? 'sealed' : 'accepted', bundle },
    ...{ batch: place && { number: place.number, headerHash: null }, index: place?.index ?? null },
    ...partiesOf(operation, holderA?.owner ?? null, holderB?.owner ?? null),
    asset: (holderB ?? holderA)?.asset ?? null,
    operation: operationToJson(operation),
    acceptedAt: acceptedAt.toISOString(),
    sealedAt: null,
  };
}

function partiesOf(
  operation: Parameters<typeof slotsOf>[0],
  ownerA: HistoryEntryJson['ownerA'],
  ownerB: HistoryEntryJson['ownerB'],
): Pick<HistoryEntryJson, 'ownerA' | 'ownerB'> {
  const { a, b } = slotsOf(operation);
  return { ownerA: a === undefined ? null : ownerA, ownerB: b === undefined ? null : ownerB };
}
