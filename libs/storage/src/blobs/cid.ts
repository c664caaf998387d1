import { CID } from 'multiformats/cid';
import * as Digest from 'multiformats/hashes/digest';
import { sha256 } from '#libs/platform';
import { CodedError } from '#libs/protocol';

declare const brand: unique symbol;

/** The name of a block in IPFS: CIDv1, sha2-256, codec raw (a blob) or dag-cbor (a batch's core), in base32 (S1). */
export type Cid = string & { readonly [brand]: 'Cid' };

/** A block's content: a blob's bytes, or canonical DAG-CBOR. */
export type Codec = 'raw' | 'dag-cbor';

const SHA2_256 = 0x12;
const CODES: Record<Codec, number> = { raw: 0x55, 'dag-cbor': 0x71 };
/** Our CIDs have 59 characters; longer text is rejected before it is decoded. */
const MAX_CID_CHARACTERS = 64;

/** S1: the CID of a blob, or of another block, from its bytes. */
export function cidOf(bytes: Uint8Array, codec: Codec = 'raw'): Cid {
  return cidOfSha256(sha256(bytes), codec);
}

/**
 * S1: the CID from the sha256 of the bytes. A versioned hash is not enough: it hashes the KZG commitment, not the
 * bytes.
 *
 * @param digest 32 bytes
 */
export function cidOfSha256(digest: Uint8Array, codec: Codec = 'raw'): Cid {
  if (digest.length !== 32)
    throw new CodedError('INVALID_CID', { expected: 'a digest of 32 bytes', actualBytes: digest.length });
  return CID.createV1(CODES[codec], Digest.create(SHA2_256, digest)).toString() as Cid;
}

/** S1: checks a CID from outside. @throws CodedError INVALID_CID for anything that cannot name a block of ours */
export function cid(text: string): Cid {
  return parseCid(text).toString() as Cid;
}

/** A CID as IPFS libraries take it. @throws CodedError INVALID_CID */
export function parseCid(text: string): CID {
  const parsed = text.length <= MAX_CID_CHARACTERS ? tryParse(text) : undefined;
  const ours = parsed?.version === 1 && parsed.multihash.code === SHA2_256 && parsed.multihash.digest.length === 32;
  if (parsed === undefined || !ours || !Object.values(CODES).includes(parsed.code) || parsed.toString() !== text) {
    throw new CodedError('INVALID_CID', {
      expected: 'CIDv1 in base32, raw or dag-cbor, sha2-256',
      actual: text.slice(0, 100),
    });
  }
  return parsed;
}

/** The codec that a CID names. */
export function codecOf(name: Cid): Codec {
  return parseCid(name).code === CODES.raw ? 'raw' : 'dag-cbor';
}

function tryParse(text: string): CID | undefined {
  try {
    return CID.parse(text);
  } catch {
    return undefined;
  }
}
