import { readBounded } from '#libs/core';
import { BLOB_BYTES, CodedError, fromHex, type VersionedHash } from '#libs/protocol';

/** Maps time to a chain's beacon slots. */
export interface BeaconClock {
  /** time of slot 0, seconds since 1970 */
  genesisSeconds: number;
  secondsPerSlot: number;
}

/** The slot of a block with this timestamp. Not for anvil, where the slot is the block number. */
export function slotAtTime(clock: BeaconClock, timestamp: number): number {
  const slot = (timestamp - clock.genesisSeconds) / clock.secondsPerSlot;
  if (!Number.isInteger(slot) || slot < 0) throw new CodedError('BEACON_SLOT', { timestamp });
  return slot;
}

/** The slot of a block. @param genesisSeconds undefined on anvil, where a slot is a block number */
export function slotOfBlock(
  { genesisSeconds, secondsPerSlot }: { genesisSeconds: number | undefined; secondsPerSlot: number },
  { blockNumber, blockTimestamp }: { blockNumber: number; blockTimestamp: number },
): number {
  return genesisSeconds === undefined ? blockNumber : slotAtTime({ genesisSeconds, secondsPerSlot }, blockTimestamp);
}

const MILLISECONDS = 20_000;
const HEX_CHARACTERS = 2 + 2 * BLOB_BYTES;
/** Bytes of JSON around the hex of one blob. */
const OVERHEAD_BYTES = 1_024;

/**
 * Fetches blobs of an L1 block from a consensus client: `GET /eth/v1/beacon/blobs/{slot}?versioned_hashes=…`. They are
 * not verified: the caller must compare commitments.
 *
 * @param slot the block's slot; on anvil the block number
 * @returns at most as many blobs as requested, in the block's order, not that of the request
 * @throws CodedError NOT_FOUND {slot} | INVALID_L1_ANSWER | BEACON_UNAVAILABLE
 */
export async function fetchL1Blobs(
  beaconUrl: string,
  slot: number,
  versionedHashes: readonly VersionedHash[],
  signal?: AbortSignal,
): Promise<Uint8Array[]> {
  const url = new URL(`eth/v1/beacon/blobs/${slot}`, beaconUrl.endsWith('/') ? beaconUrl : `${beaconUrl}/`);
  for (const hash of versionedHashes) url.searchParams.append('versioned_hashes', hash);
  const text = await read(
    url,
    slot,
    versionedHashes.length * (HEX_CHARACTERS + OVERHEAD_BYTES) + OVERHEAD_BYTES,
    signal,
  );
  return parseBlobs(text, versionedHashes.length);
}

const tooLong = (expectedBytes: number): CodedError =>
  new CodedError('INVALID_L1_ANSWER', { expectedBytes }, 'the response is larger than requested');

async function read(url: URL, slot: number, maxBytes: number, signal?: AbortSignal): Promise<string> {
  const limit = AbortSignal.timeout(MILLISECONDS);
  try {
    const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, limit]) : limit });
    if (response.status === 404)
      throw new CodedError('NOT_FOUND', { slot }, 'the beacon node has no blobs for this slot');
    if (!response.ok) throw new CodedError('BEACON_UNAVAILABLE', { status: response.status });
    return new TextDecoder().decode(await readBounded(response, maxBytes, () => tooLong(maxBytes)));
  } catch (cause) {
    if (cause instanceof CodedError) throw cause;
    throw new CodedError('BEACON_UNAVAILABLE', { slot }, undefined, { cause });
  }
}

function parseBlobs(text: string, atMost: number): Uint8Array[] {
  try {
    const { data } = JSON.parse(text);
    if (!Array.isArray(data) || data.length > atMost) throw new Error('not a list, or too long');
    return data.map((blob) => fromHex(blob, BLOB_BYTES));
  } catch (cause) {
    throw new CodedError('INVALID_L1_ANSWER', { expected: `at most ${atMost} blobs` }, undefined, { cause });
  }
}
