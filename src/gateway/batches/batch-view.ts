import type { BatchJson, BatchOperationsJson, BlobReferenceJson, CertificateJson, OperationCounts } from '#libs/client';
import { operationToJson } from '#libs/client';
import { type BatchSummary, type BlobRow, elementsOf } from '#libs/pipeline';
import {
  blobNames,
  decodeCertificate,
  decodeElement,
  decodeHeader,
  ELEMENT_BYTES,
  type Header,
  Kind,
  type KindName,
  lane,
  modeOf,
  type Operation,
  toHex,
  type VersionedHash,
} from '#libs/protocol';
import type { Finality } from '../finality/finality.js';
import { type Holders, slotsOf } from '../history/operation-index.js';

const KIND_NAMES = Object.entries(Kind).reduce<KindName[]>((names, [name, byte]) => {
  names[byte] = name as KindName;
  return names;
}, []);

/** Counts operations other than NOOP by blob and kind, from the elements' first bytes. */
export function countOperations(elements: Uint8Array, lanes: Uint8Array): OperationCounts {
  const counts: OperationCounts = { rollup: {}, validium: {} };
  for (const [i, element] of elementsOf(elements).entries()) {
    const name = KIND_NAMES[element[0] ?? 0];
    if (!name || name === 'NOOP') continue;
    const ofLane = counts[modeOf(lane(lanes[i] ?? 0))];
    ofLane[name] = (ofLane[name] ?? 0) + 1;
  }
  return counts;
}

export function blobReference({ lane: of, versionedHash, cid }: BlobRow): BlobReferenceJson {
  return { mode: modeOf(lane(of)), versionedHash: toHex(versionedHash) as VersionedHash, cid };
}

const instant = (date: Date | null): string | null => date?.toISOString() ?? null;

/** A batch as JSON. @param proof null if it is not on L1 */
export function batchToJson(
  row: BatchSummary,
  blobs: readonly BlobRow[],
  counts: OperationCounts,
  finality: Pick<Finality, 'stateOf' | 'rolledBack'>,
  proof: BatchJson['proof'],
): BatchJson {
  const headerHash = row.headerHash && toHex(row.headerHash);
  const rolledBack = finality.rolledBack(headerHash);
  return {
    number: row.number,
    state: finality.stateOf(row),
    header: row.header && decodeHeader(row.header),
    headerHash,
    timestamp: new Date(row.timestamp * 1_000).toISOString(),
    operationCount: row.operationCount,
    counts,
    blobs: blobs.map(blobReference),
    coreCid: row.coreCid,
    certificate: row.certificate && certificateToJson(row.certificate),
    carried: row.carried,
    l1: rolledBack ? null : placeOnL1(row),
    proof,
    rolledBack,
    sealedAt: row.sealedAt.toISOString(),
    committedAt: instant(row.committedAt),
    storedAt: instant(row.storedAt),
    certifiedAt: instant(row.certifiedAt),
    submittedAt: instant(row.submittedAt),
    prunedAt: instant(row.prunedAt),
  };
}

function certificateToJson(bytes: Uint8Array): CertificateJson {
  const { epoch, retainUntil, signatures } = decodeCertificate(bytes);
  return { epoch, retainUntil, members: signatures.map(({ member }) => member), bytes: toHex(bytes) };
}

function placeOnL1({ state, transactionHash, blockNumber, gasUsed }: BatchSummary): BatchJson['l1'] {
  if (state !== 'submitted' || !transactionHash) return null;
  return { transactionHash: toHex(transactionHash), blockNumber: blockNumber ?? 0, gasUsed: gasUsed ?? 0 };
}

/** Owners and asset of an operation's accounts. */
function partiesOf(operation: Operation, holders: Holders): Parties {
  const { a, b } = slotsOf(operation);
  const [holderA, holderB] = [a && holders(a), b && holders(b)];
  const asset = (holderB ?? holderA)?.asset ?? null;
  return { ownerA: holderA?.owner ?? null, ownerB: holderB?.owner ?? null, asset };
}

type Parties = Pick<BatchOperationsJson['operations'][number], 'ownerA' | 'ownerB' | 'asset'>;

/**
 * At most `limit` operations of a batch from `from` on, without NOOPs, with their positions. Only these are decoded.
 */
export function placedInBatch(
  elements: Uint8Array,
  lanes: Uint8Array,
  header: Header | null,
  { from, limit }: { from: number; limit: number },
  holders: Holders,
): Pick<BatchOperationsJson, 'operations' | 'next'> {
  const operations: BatchOperationsJson['operations'] = [];
  for (let index = from; index * ELEMENT_BYTES < elements.length; index++) {
    const element = elements.subarray(index * ELEMENT_BYTES, (index + 1) * ELEMENT_BYTES);
    if (element[0] === Kind.NOOP) continue;
    if (operations.length === limit) return { operations, next: `${index}` };
    const of = lane(lanes[index] ?? 0);
    const versionedHash = header && blobNames(header)[of];
    const operation = decodeElement(element);
    operations.push({
      ...{ index, element: toHex(element), operation: operationToJson(operation), mode: modeOf(of), versionedHash },
      ...partiesOf(operation, holders),
    });
  }
  return { operations, next: null };
}
