import type { DataSource, EntityManager } from 'typeorm';
import type { Account } from '#libs/ledger';
import { bufferOf, elementsOf } from '#libs/pipeline';
import {
  type Address,
  decodeElement,
  type Hex,
  Kind,
  NO_SLOT,
  type Operation,
  type Slot,
  toHex,
  touchedSlots,
} from '#libs/protocol';

/** A slot's owner and asset, which never change once it is opened (T3). */
export type Holder = Pick<Account, 'owner' | 'asset'>;
export type Holders = (slot: Slot) => Holder | undefined;

/** A bundle's position in its batch. */
export interface BatchBundle {
  /** index of its first operation */
  first: number;
  count: number;
  /** 32 bytes: a bundle's id, or the inbox hash that an entry produces */
  id: Buffer;
  acceptedAt: Date;
}

/** An operation's position, after which an older page starts. */
export interface OperationPlace {
  number: number;
  index: number;
}

export interface IndexedOperation extends OperationPlace {
  operation: Operation;
  asset: number | null;
  ownerA: Address | null;
  ownerB: Address | null;
  bundle: Hex;
  acceptedAt: Date;
  /** of its batch */
  sealedAt: Date;
}

/** The queried owner or account. */
export type Party = { owner: Address } | { slot: Slot };

export interface OperationsQuery {
  /** only those before this position; default: the newest */
  before?: OperationPlace;
  memo?: number;
  /** only batches up to `upTo`, and those in `also` */
  batches?: { upTo: number; also: readonly number[] };
  limit: number;
}

/** The slots that an operation names, in its own order. */
export function slotsOf(operation: Operation): { a: Slot | undefined; b: Slot | undefined } {
  const { a, b } = { a: NO_SLOT, b: NO_SLOT, ...operation };
  return { a: a === NO_SLOT ? undefined : a, b: b === NO_SLOT ? undefined : b };
}

/**
 * Operations by owner, account and memo, in the gateway's own schema. Each query reads an index from the start of its
 * page.
 */
export class OperationIndex {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async of(party: Party, { before, memo, batches, limit }: OperationsQuery): Promise<IndexedOperation[]> {
    const values: unknown[] = [];
    const value = (one: unknown): string => `$${values.push(one)}`;
    const conditions = [
      'owner' in party ? `s.owner = ${value(bufferOf(party.owner))}` : `s.slot = ${value(party.slot)}`,
      ...(before ? [`(s.number, s.index) < (${value(before.number)}, ${value(before.index)})`] : []),
      // The second condition matches the partial index.
      ...(memo === undefined ? [] : [`s.memo = ${value(memo)} AND s.memo <> 0`]),
      ...(batches ? [`(s.number <= ${value(batches.upTo)} OR s.number = ANY(${value(batches.also)}::bigint[]))`] : []),
    ];
    const rows: OperationColumns[] = await this.database.query(
      `SELECT number, index, element, asset, owner_a, owner_b, bundle, accepted_at, sealed_at
       FROM (SELECT s.number, s.index FROM operation_slots s WHERE ${conditions.join(' AND ')}
             ORDER BY s.number DESC, s.index DESC LIMIT ${value(limit)}) place
       JOIN operations USING (number, index) JOIN read_batches USING (number) ORDER BY number DESC, index DESC`,
      values,
    );
    return rows.map(fromColumns);
  }

  /** The position of a bundle's first operation that touches an account; undefined if unknown. */
  async place(bundle: Hex): Promise<OperationPlace | undefined> {
    const [row] = await this.database.query(
      'SELECT number, index FROM operations WHERE bundle = $1 ORDER BY number DESC, index LIMIT 1',
      [bufferOf(bundle)],
    );
    return row && { number: Number(row.number), index: row.index };
  }

  /** The given owners and accounts that each of the given batches touches. */
  async touched(
    numbers: readonly number[],
    owners: readonly Address[],
    slots: readonly Slot[],
  ): Promise<{ number: number; owner: Address | null; slot: Slot }[]> {
    const rows: { number: string; owner: Buffer | null; slot: string }[] = await this.database.query(
      `SELECT DISTINCT number, owner, slot FROM operation_slots
       WHERE number = ANY($1::bigint[]) AND (owner = ANY($2::bytea[]) OR slot = ANY($3::bigint[]))`,
      [numbers, owners.map((hex) => bufferOf(hex)), slots],
    );
    return rows.map(({ number, owner, slot }) => ({
      ...{ number: Number(number), owner: owner && (toHex(owner) as Address), slot: Number(slot) as Slot },
    }));
  }
}

interface OperationColumns {
  number: string;
  index: number;
  element: Buffer;
  asset: number | null;
  owner_a: Buffer | null;
  owner_b: Buffer | null;
  bundle: Buffer;
  accepted_at: Date;
  sealed_at: Date;
}

const ownerOf = (bytes: Buffer | null): Address | null => bytes && (toHex(bytes) as Address);

function fromColumns(row: OperationColumns): IndexedOperation {
  return {
    ...{ number: Number(row.number), index: row.index, operation: decodeElement(row.element), asset: row.asset },
    ...{ ownerA: ownerOf(row.owner_a), ownerB: ownerOf(row.owner_b), bundle: toHex(row.bundle) },
    ...{ acceptedAt: row.accepted_at, sealedAt: row.sealed_at },
  };
}

interface NewOperation {
  index: number;
  element: Uint8Array;
  asset: number | null;
  ownerA: Buffer | null;
  ownerB: Buffer | null;
  bundle: BatchBundle;
  slots: { slot: Slot; owner: Buffer | null; memo: bigint }[];
}

/** Adds a batch's operations, except those that touch no account. */
export async function addOperations(
  manager: EntityManager,
  batch: { number: number; elements: Uint8Array; bundles: readonly BatchBundle[] },
  holders: Holders,
): Promise<void> {
  const found = operationsIn(batch, holders);
  await manager.query(
    `INSERT INTO operations (number, index, element, asset, owner_a, owner_b, bundle, accepted_at)
     SELECT $1, * FROM unnest($2::integer[], $3::bytea[], $4::integer[], $5::bytea[], $6::bytea[], $7::bytea[], $8::timestamptz[])`,
    [
      batch.number,
      found.map(({ index }) => index),
      found.map(({ element }) => Buffer.from(element)),
      found.map(({ asset }) => asset),
      found.map(({ ownerA }) => ownerA),
      found.map(({ ownerB }) => ownerB),
      found.map(({ bundle }) => bundle.id),
      found.map(({ bundle }) => bundle.acceptedAt),
    ],
  );
  const touched = found.flatMap(({ index, slots }) => slots.map((one) => ({ index, ...one })));
  await manager.query(
    `INSERT INTO operation_slots (number, index, slot, owner, memo)
     SELECT $1, * FROM unnest($2::integer[], $3::bigint[], $4::bytea[], $5::bigint[])`,
    [
      batch.number,
      touched.map(({ index }) => index),
      touched.map(({ slot }) => slot),
      touched.map(({ owner }) => owner),
      touched.map(({ memo }) => `${memo}`),
    ],
  );
}

function operationsIn(
  { elements, bundles }: { elements: Uint8Array; bundles: readonly BatchBundle[] },
  holders: Holders,
): NewOperation[] {
  let at = 0;
  return elementsOf(elements).flatMap((element, index) => {
    if (element[0] === Kind.NOOP || element[0] === Kind.KEY) return [];
    while (at < bundles.length && index >= (bundles[at] as BatchBundle).first + (bundles[at] as BatchBundle).count)
      at++;
    const bundle = bundles[at];
    if (!bundle || index < bundle.first) throw new Error(`operation ${index} belongs to no bundle`);
    return [{ index, element, bundle, ...partiesOf(decodeElement(element), holders) }];
  });
}

function partiesOf(operation: Operation, holders: Holders): Omit<NewOperation, 'index' | 'element' | 'bundle'> {
  const { a, b } = slotsOf(operation);
  const [holderA, holderB] = [a && holders(a), b && holders(b)];
  const ownerA = holderA ? bufferOf(holderA.owner) : null;
  const ownerB = holderB ? bufferOf(holderB.owner) : null;
  const memo = operation.kind === 'TRANSFER' ? operation.memo : 0n;
  const slots = touchedSlots(operation).map((slot) => ({ slot, owner: slot === a ? ownerA : ownerB, memo }));
  const [first, second] = slots;
  if (first?.owner && second?.owner && first.owner.equals(second.owner)) second.owner = null;
  return { ownerA, ownerB, asset: (holderB ?? holderA)?.asset ?? null, slots };
}
