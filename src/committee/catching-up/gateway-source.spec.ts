import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { BLOB_BYTES, type Hex, KZG_POINT_BYTES, sameBytes, toHex, type VersionedHash } from '#libs/protocol';
import { gatewaySource } from './gateway-source.js';
import type { SourceWith } from './sources.js';

const HASH: Hex = `0x${'ab'.repeat(32)}`;
const NAME = `0x01${'cd'.repeat(31)}` as VersionedHash;
const POINT = new Uint8Array(KZG_POINT_BYTES).fill(7);
const BLOB = new Uint8Array(BLOB_BYTES).fill(9);
const KEYS = new Uint8Array([1, 2, 3]);
const signal = AbortSignal.timeout(20_000);

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A gateway with the given answer for each path; `silence` never ends. */
async function gateway(answers: Record<string, unknown>, deadlineMs = 5_000) {
  const listening = createServer(({ url = '' }, response) => {
    const answer = answers[url];
    if (answer === 'silence') return;
    response.statusCode = answer === undefined ? 404 : 200;
    if (answer instanceof Uint8Array) response.end(answer);
    else response.end(JSON.stringify(answer ?? { status: 404, code: 'BATCH_NOT_FOUND', detail: 'no' }));
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  return gatewaySource(`http://127.0.0.1:${port}/`, deadlineMs) as SourceWith<'batch' | 'fetch'>;
}
const METADATA = { cid: 'bafkrei', commitment: toHex(POINT), proof: toHex(POINT) };
const RIGHT = {
  [`/v1/batches/${HASH}/authorizations`]: KEYS,
  [`/v1/blobs/${NAME}/metadata`]: METADATA,
  [`/v1/blobs/${NAME}`]: BLOB,
};
const wanted = { headerHash: HASH, blobs: [NAME], authorizations: true };
const hint = { versionedHash: NAME, cid: 'bafkrei', commitment: POINT, proof: POINT };

it('fetches keys and signatures, hints, and blobs', async () => {
  const source = await gateway(RIGHT);
  const offer = await source.batch(wanted, signal);
  expect(offer).toEqual({ authorizations: KEYS, blobs: [hint] });
  expect(sameBytes(await source.fetch({ versionedHash: NAME }, signal), BLOB)).toBe(true);
  expect(source.snapshot).toBeUndefined();
});

it('asks for keys and signatures only if they are needed, and ignores missing or malformed hints', async () => {
  const source = await gateway({});
  const offer = await source.batch({ ...wanted, authorizations: false }, signal);
  expect([offer.authorizations, offer.blobs]).toEqual([new Uint8Array(), []]);
  await expect(source.batch(wanted, signal)).rejects.toMatchObject({ code: 'BATCH_NOT_FOUND' });
  const other = await gateway({ ...RIGHT, [`/v1/blobs/${NAME}/metadata`]: { ...METADATA, proof: '0x12' } });
  expect((await other.batch(wanted, signal)).blobs).toEqual([]);
});

it('rejects a blob that is too large, and gives up on a silent gateway', async () => {
  const large = await gateway({ [`/v1/blobs/${NAME}`]: new Uint8Array(BLOB_BYTES + 1) });
  await expect(large.fetch({ versionedHash: NAME }, signal)).rejects.toMatchObject({ code: 'INVALID_API_ANSWER' });
  server?.close();
  const silent = await gateway({ [`/v1/blobs/${NAME}`]: 'silence' }, 200);
  await expect(silent.fetch({ versionedHash: NAME }, signal)).rejects.toMatchObject({
    code: 'API_UNAVAILABLE',
  });
});
