import { beforeAll, expect, it } from 'vitest';
import { createKzg, type Kzg, valueFromSum, Y } from '#libs/kzg';
import { batchPoint, type SealedBatch } from '#libs/ledger';
import { BLOB_BYTES, BLS_R, bytesToBigint, genesisHeader, hashHeader, word, ZERO_HASH } from '#libs/protocol';
import { type ProvedReplay, verifyProof } from './verify-proof.js';

const parent = genesisHeader(ZERO_HASH);
const header = { ...parent, number: 1 as never, rollupRoot: word(1n), validiumRoot: word(2n), dataHash: word(3n) };
const z = batchPoint(hashHeader(header));
const blob = new Uint8Array(BLOB_BYTES).fill(7, 1, 32);
const replayed: ProvedReplay = {
  ...{ header, parent, domain: 4n, blobs: [blob, null] },
  sealed: { steps: [], withdrawals: [] } as unknown as SealedBatch,
};
const bytes = Uint8Array.of(9);

let kzg: Kzg;
let sums: [bigint, bigint, bigint, bigint];

/** The words of a sum whose blob has the value y at z. */
function sumOf(y: bigint): [bigint, bigint] {
  const whole = valueFromSum(z, [1n, 0n]);
  let inverse = 1n;
  for (let base = whole, left = BLS_R - 2n; left > 0n; left >>= 1n, base = (base * base) % BLS_R)
    if (left & 1n) inverse = (inverse * base) % BLS_R;
  const sum = (y * inverse) % BLS_R;
  return [sum % Y, sum / Y];
}

beforeAll(async () => {
  kzg = await createKzg();
  const { y } = await kzg.open(blob, z);
  sums = [...sumOf(bytesToBigint(y)), 0n, 0n];
});

const check = (batch: ProvedReplay, proof: Parameters<typeof verifyProof>[1], accepted = true) => {
  const asked: (readonly bigint[])[] = [];
  const accepts = async (_proof: Uint8Array, words: readonly bigint[]) => {
    asked.push(words);
    return accepted;
  };
  return verifyProof(batch, proof, { kzg, accepts }).then(() => asked[0]);
};

it('shows the verifier the words that L1 showed it', async () => {
  const [root] = [BigInt(parent.rollupRoot)];
  expect(await check(replayed, { index: 16, sums, proof: bytes })).toEqual([
    ...[root, BigInt(parent.validiumRoot), 0n, 0n, 0n, 0n, 0n, 0n],
    ...[1n, 2n, 3n, 0n, 0n, 0n, 0n, 16n],
    ...[4n, z, ...sums],
  ]);
});

it.each<[string, () => [ProvedReplay, typeof sums, boolean]]>([
  ['that its verifier refuses', () => [replayed, sums, false]],
  ['of another blob', () => [{ ...replayed, blobs: [blob.slice().fill(8, 1, 32), null] }, sums, true]],
  ['of an absent blob', () => [{ ...replayed, blobs: [null, null] }, sums, true]],
  ['of the blob in the other lane', () => [replayed, [0n, 0n, sums[0], sums[1]], true]],
  ['of fewer blobs', () => [{ ...replayed, blobs: [blob, blob] }, sums, true]],
])('rejects a proof %s', async (_what, make) => {
  const [batch, itsSums, accepted] = make();
  const proof = { index: 16, sums: itsSums, proof: bytes };
  await expect(check(batch, proof, accepted)).rejects.toMatchObject({ code: 'INVALID_PROOF' });
});
