import type { DataSource } from 'typeorm';
import {
  type AuthorizedOperation,
  type Hex,
  type InboxEntry,
  type Lane,
  type Slot,
  toHex,
  unpackOperations,
} from '#libs/protocol';
import { SingleFlight } from '../http/single-flight.js';
import { type Holder, type Holders, type Party, slotsOf } from './operation-index.js';

/**
 * Maximum number of operations read, those of the newest bundles: a full batch. Decoding more each time would block the
 * event loop.
 */
const MAX_OPERATIONS = 4_096;
const FRESH_MS = 500;

/** An operation of a bundle that is in no indexed batch yet. */
export interface PendingOperation extends Pick<AuthorizedOperation, 'operation'> {
  bundle: Hex;
  acceptedAt: Date;
  /** its position if it is already sealed */
  place: { number: number; index: number } | null;
  holderA: Holder | undefined;
  holderB: Holder | undefined;
}

export interface PendingDeps {
  /** the operator's */
  database: DataSource;
  /** the last indexed batch */
  read(): number;
  /** of the state */
  holders: Holders;
  entry(lane: Lane, index: number): Pick<InboxEntry, 'slot' | 'owner' | 'asset'> | undefined;
}

interface BundleColumns {
  id: Buffer;
  operations: Buffer;
  accepted_at: Date;
  number: string | null;
  first_index: number | null;
  inbox_lane: number | null;
  inbox_index: string | null;
}

/**
 * Accepted operations in no indexed batch, from the journal. Read at most twice a second, for any number of requests.
 */
export class PendingOperations {
  private readonly flights = new SingleFlight<'look', readonly PendingOperation[]>();
  private last: { at: number; read: number; found: readonly PendingOperation[] } = { at: 0, read: -1, found: [] };

  constructor(private readonly deps: PendingDeps) {}

  /** Newest first. */
  async of(party: Party, isWanted: (one: PendingOperation) => boolean, limit: number): Promise<PendingOperation[]> {
    const found = await this.look();
    return found.filter((one) => touches(one, party) && isWanted(one)).slice(0, limit);
  }

  private async look(): Promise<readonly PendingOperation[]> {
    const { at, read, found } = this.last;
    if (Date.now() - at < FRESH_MS && read === this.deps.read()) return found;
    return this.flights.run('look', async () => {
      const now = { at: Date.now(), read: this.deps.read() };
      const rows: BundleColumns[] = await this.deps.database.query(
        `SELECT id, operations, accepted_at, number, first_index, inbox_lane, inbox_index FROM (
           SELECT *, sum(count) OVER (ORDER BY sequence DESC) AS total FROM (
             (SELECT * FROM bundles WHERE number IS NULL AND rejected IS NULL ORDER BY sequence DESC LIMIT $2)
             UNION ALL (SELECT * FROM bundles WHERE number > $1 ORDER BY number DESC, first_index DESC LIMIT $2)
           ) pending
         ) newest WHERE total <= $2 ORDER BY sequence DESC`,
        [now.read, MAX_OPERATIONS],
      );
      this.last = { ...now, found: this.operationsOf(rows) };
      return this.last.found;
    });
  }

  private operationsOf(rows: readonly BundleColumns[]): PendingOperation[] {
    const opened = new Map<Slot, Holder>();
    const bundles = rows.map((row) => ({ row, steps: unpackOperations(row.operations) }));
    for (const { row, steps } of bundles) this.noteHolders(row, steps, opened);
    const holderOf = (slot: Slot | undefined) => slot && (this.deps.holders(slot) ?? opened.get(slot));
    return bundles.flatMap(({ row, steps }) =>
      steps
        .map(({ operation }, i) => {
          const { a, b } = slotsOf(operation);
          return {
            ...{ operation, bundle: toHex(row.id), acceptedAt: row.accepted_at },
            place: row.number === null ? null : { number: Number(row.number), index: (row.first_index ?? 0) + i },
            ...{ holderA: holderOf(a), holderB: holderOf(b) },
          };
        })
        .filter(({ operation: { kind } }) => kind !== 'KEY')
        .reverse(),
    );
  }

  /** Holders of slots opened by these operations, which the state does not have yet. */
  private noteHolders(row: BundleColumns, steps: readonly AuthorizedOperation[], opened: Map<Slot, Holder>): void {
    for (const { operation } of steps)
      if (operation.kind === 'OPEN') opened.set(operation.b, { owner: operation.owner, asset: operation.asset });
    if (row.inbox_lane === null) return;
    const entry = this.deps.entry(row.inbox_lane as Lane, Number(row.inbox_index));
    if (entry) opened.set(entry.slot, { owner: entry.owner, asset: entry.asset });
  }
}

function touches({ operation, holderA, holderB }: PendingOperation, party: Party): boolean {
  if ('owner' in party) return holderA?.owner === party.owner || holderB?.owner === party.owner;
  const { a, b } = slotsOf(operation);
  return a === party.slot || b === party.slot;
}
