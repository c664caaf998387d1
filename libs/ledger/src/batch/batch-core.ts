import * as dagCbor from '@ipld/dag-cbor';
import { sha256 } from 'ethers/crypto';
import { getBytes } from 'ethers/utils';
import { CID } from 'multiformats/cid';
import * as Digest from 'multiformats/hashes/digest';
import { CodedError, sameBytes } from '#libs/protocol';

/** S1: a batch's immutable core. Links are CIDs in base32. */
export interface BatchCore {
  /** `abi.encode` of the header (§5) */
  header: Uint8Array;
  /** rollup, validium; null where the batch has none (D3) */
  blobs: [BlobLink | null, BlobLink | null];
  /** the parent's core; null for batch 1 */
  parent: string | null;
}

export interface BlobLink {
  cid: string;
  /** 48 bytes */
  commitment: Uint8Array;
}

const VERSION = 1;
const DAG_CBOR = 0x71;
const SHA2_256 = 0x12;

/** The core's block: DAG-CBOR is canonical, so equal cores have equal bytes. */
export function encodeBatchCore({ header, blobs, parent }: BatchCore): Uint8Array {
  return dagCbor.encode({
    version: VERSION,
    header: new Uint8Array(header),
    blobs: blobs.map((blob) => blob && { cid: CID.parse(blob.cid), commitment: new Uint8Array(blob.commitment) }),
    parent: parent === null ? null : CID.parse(parent),
  });
}

/** Inverse of {@link encodeBatchCore}. @throws CodedError MALFORMED_CORE for anything that it does not produce */
export function decodeBatchCore(block: Uint8Array): BatchCore {
  try {
    const { header, blobs, parent } = dagCbor.decode<EncodedCore>(block);
    const core: BatchCore = {
      ...{ header, parent: parent === null ? null : `${CID.asCID(parent)}` },
      blobs: [linkOf(blobs[0]), linkOf(blobs[1])],
    };
    if (sameBytes(encodeBatchCore(core), block)) return core;
  } catch (cause) {
    throw new CodedError('MALFORMED_CORE', { rule: 'S1' }, 'not the core of a batch', { cause });
  }
  throw new CodedError('MALFORMED_CORE', { rule: 'S1' }, 'not the core of a batch');
}

interface EncodedCore {
  header: Uint8Array;
  blobs: [EncodedLink | null, EncodedLink | null];
  parent: CID | null;
}

interface EncodedLink {
  cid: CID;
  commitment: Uint8Array;
}

const linkOf = (link: EncodedLink | null): BlobLink | null =>
  link && { cid: `${CID.asCID(link.cid)}`, commitment: link.commitment };

/** The name of a core's block: CIDv1, dag-cbor, sha2-256, in base32. */
export const batchCoreCid = (block: Uint8Array): string =>
  CID.createV1(DAG_CBOR, Digest.create(SHA2_256, getBytes(sha256(block)))).toString();
