import { BLOB_BYTES, CodedError, fromHex, type VersionedHash } from '#libs/protocol';

/** How a chain's beacon slots follow from time. */
export interface BeaconClock {
  /** seconds since 1970 of slot 0 */
  genesisSeconds: number;
  secondsPerSlot: number;
}

/** The slot of a block by its timestamp. On anvil a slot is a block's number: use that instead. */
export function slotAtTime(clock: BeaconClock, timestamp: number): number {
  const slot = (timestamp - clock.genesisSeconds) / clock.secondsPerSlot;
  if (!Number.isInteger(slot) || slot < 0) throw new CodedError('BEACON_SLOT', { timestamp });
  return slot;
}

const MILLISECONDS = 20_000;
const HEX_CHARACTERS = 2 + 2 * BLOB_BYTES;
/** JSON around the hex of one blob. */
const OVERHEAD_BYTES = 1_024;

/**
 * Blobs that a block of L1 carried, from a consensus client's `GET /eth/v1/beacon/blobs/{slot}?versioned_hashes=…`. They are not
 * verified: the caller compares commitments.
 *
 * @param slot the block's slot; with anvil its number
 * @returns at most as many blobs as asked for, in the block's order, not the order asked for
 * @throws CodedError NOT_FOUND {slot} | L1_ANSWER | BEACON_UNAVAILABLE
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

async function read(url: URL, slot: number, maxBytes: number, signal?: AbortSignal): Promise<string> {
  const limit = AbortSignal.timeout(MILLISECONDS);
  try {
    const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, limit]) : limit });
    if (response.status === 404) throw new CodedError('NOT_FOUND', { slot }, 'L1 has no blobs there, or no more');
    if (!response.ok) throw new CodedError('BEACON_UNAVAILABLE', { status: response.status });
    return await boundedText(response, maxBytes);
  } catch (cause) {
    if (cause instanceof CodedError) throw cause;
    throw new CodedError('BEACON_UNAVAILABLE', { slot }, undefined, { cause });
  }
}

async function boundedText(response: Response, maxBytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > maxBytes) throw new CodedError('L1_ANSWER', { expectedBytes: maxBytes }, 'more than was asked for');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseBlobs(text: string, atMost: number): Uint8Array[] {
  try {
    const { data } = JSON.parse(text);
    if (!Array.isArray(data) || data.length > atMost) throw new Error('not a list, or too long');
    return data.map((blob) => fromHex(blob, BLOB_BYTES));
  } catch (cause) {
    throw new CodedError('L1_ANSWER', { expected: `at most ${atMost} blobs` }, undefined, { cause });
  }
}
