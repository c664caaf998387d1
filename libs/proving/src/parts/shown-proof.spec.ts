import { expect, it } from 'vitest';
import { bigintToBytes, concatBytes } from '#libs/protocol';
import { shownProof } from './shown-proof.js';

const nothing = { entries: [[], []], withdrawals: [], openings: [null, null] } as never;
const sums = concatBytes(...[1n, 2n, 3n, 4n].map((sum) => bigintToBytes(sum, 32)));
const proof = new Uint8Array(1);

it('names the verifier by its place, and takes the sums from the statement’s end', () => {
  const places = ['segment-16', 'segment-512', 'fold-4', 'fold-4x2'].map(
    (circuit) => shownProof({ circuit, count: 16, sums, proof }, nothing).which,
  );
  expect(places).toEqual([0, 3, 4, 5]);
  expect(shownProof({ circuit: 'fold-4', count: 608, sums, proof }, nothing)).toMatchObject({
    ...{ index: 608, sums: [1n, 2n, 3n, 4n], proof },
  });
});

it('is refused for a circuit that L1 has no verifier of, and for damaged sums', () => {
  const refused = (change: { circuit?: string; sums?: Uint8Array }) =>
    expect(() => shownProof({ circuit: 'fold-4', count: 16, sums, proof, ...change }, nothing)).toThrowError(
      expect.objectContaining({ code: 'INVALID_PART' }),
    );
  refused({ circuit: 'segment-4' });
  refused({ circuit: 'toString' });
  refused({ sums: sums.subarray(32) });
});
