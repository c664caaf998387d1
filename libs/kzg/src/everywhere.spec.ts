import { beforeAll, describe, expect, it } from 'vitest';
import { createKzg, type Kzg } from '#libs/kzg';
import { BLOB_BYTES, fromHex, toHex } from '#libs/protocol';
import oracle from '../../../test/vectors/kzg/oracle.json' with { type: 'json' };
import { blobOf } from '../../../test/vectors/kzg/oracle-blobs.js';

// The engine of this environment, Node's or a browser's, on what browsers do with blobs.

const [{ used, commitment, proof, openings }] = oracle as [(typeof oracle)[0]];
const blob = blobOf(0, used);
const [opening] = openings as [(typeof openings)[0]];

let kzg: Kzg;
beforeAll(async () => {
  kzg = await createKzg();
});

describe("this environment's KZG engine", () => {
  it('commits to a blob, and proves and opens it', async () => {
    expect(toHex(await kzg.commit(blob))).toBe(commitment);
    expect(toHex(await kzg.prove(blob, fromHex(commitment)))).toBe(proof);
    const { y, proof: of } = await kzg.open(blob, BigInt(opening.z));
    expect({ y: toHex(y), proof: toHex(of) }).toEqual({ y: opening.y, proof: opening.proof });
  });

  it('verifies what is right and refuses a changed blob, commitment, proof and value', async () => {
    const [c, p] = [fromHex(commitment), fromHex(proof)];
    const changed = blob.slice();
    changed[BLOB_BYTES - 1] = (changed[BLOB_BYTES - 1] as number) ^ 1;
    expect(await kzg.verifyBlob(blob, c, p)).toBe(true);
    expect(await kzg.verifyBlob(changed, c, p)).toBe(false);
    expect(await kzg.verifyBlob(blob, p, p)).toBe(false);
    expect(await kzg.verifyBlob(blob, c, c)).toBe(false);
    expect(await kzg.verifyBlob(blob, c, new Uint8Array(48).fill(0xff))).toBe(false);
    const [z, y, of] = [opening.z, opening.y, opening.proof].map((hex) => fromHex(hex)) as [
      ...[Uint8Array, Uint8Array, Uint8Array],
    ];
    expect(await kzg.verifyOpening(c, z, y, of)).toBe(true);
    expect(await kzg.verifyOpening(c, y, z, of)).toBe(false);
  });
});
