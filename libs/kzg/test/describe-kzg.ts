import { beforeAll, describe, expect, it } from 'vitest';
import { BLOB_BYTES, BLS_R, bigintToBytes, fromHex, isCoded, toHex } from '#libs/protocol';
import { loadKzgVectors } from '../../../test/vectors/kzg/load.js';
import { checkedKzg } from '../src/checked-kzg.js';
import { createKzg, elementPoint, type Kzg } from '../src/index.js';
import { javascriptEngine } from '../src/javascript-engine.js';
import { loadJavascriptLibrary } from '../src/javascript-library.js';

const commitments = loadKzgVectors('blob_to_kzg_commitment');
const proofs = loadKzgVectors('compute_blob_kzg_proof');
const openings = loadKzgVectors('verify_kzg_proof');
const cellBatches = loadKzgVectors('verify_cell_kzg_proof_batch');

const valid = <T extends { output: unknown }>(cases: T[]): T[] => cases.filter(({ output }) => output !== null);
const invalid = <T extends { output: unknown }>(cases: T[]): T[] => cases.filter(({ output }) => output === null);

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.slice(2), 'hex'));
const blobByCommitment = new Map(valid(commitments).map(({ input, output }) => [output, bytes(input.blob)]));
const INFINITY = `0xc0${'00'.repeat(47)}`;

/** The slow cases that an engine runs here. A compute case takes the native engine 0.1 s, WebAssembly 0.5 s. */
interface Share {
  computed: number;
  opened: string[];
  cellProofs: number;
}

const correctOpenings = openings.filter(({ name, output }) => output === true && name.includes('correct_proof_'));
const openable = correctOpenings.filter(({ input }) => blobByCommitment.has(input.commitment));

const SHARES: Record<Kzg['engine'], Share> = {
  native: { computed: 7, opened: openable.map(({ name }) => name), cellProofs: 7 },
  // z = 1 is inside the domain, the others are outside; polynomial 1 is a constant, whose proof is infinity
  wasm: {
    computed: 3,
    opened: ['0_0', '1_3', '3_1', '3_4', '6_5'].map((id) => `verify_kzg_proof_case_correct_proof_${id}`),
    cellProofs: 1,
  },
  javascript: {
    computed: 1,
    opened: ['0_0', '1_3'].map((id) => `verify_kzg_proof_case_correct_proof_${id}`),
    cellProofs: 0,
  },
};

/** Without its worker, which only browsers have. */
async function javascriptKzg(): Promise<Kzg> {
  const answer = loadJavascriptLibrary();
  return checkedKzg(javascriptEngine({ call: async (call) => answer(call) }));
}

const rejects = (promise: Promise<unknown>, code: string): Promise<void> =>
  expect(promise.catch((error: unknown) => (isCoded(error) ? error.code : error))).resolves.toBe(code);

/** The contract of the KZG port: the vectors of Ethereum's consensus specs, and what they leave out. */
export function describeKzg(name: Kzg['engine']): void {
  describe(`KZG port, ${name} engine`, () => {
    const share = SHARES[name];
    let kzg: Kzg;
    beforeAll(async () => {
      kzg = await (name === 'javascript' ? javascriptKzg() : createKzg(name));
    });

    it('reports which engine it is', () => expect(kzg.engine).toBe(name));

    describe('commit', () => {
      it.each(valid(commitments).slice(-share.computed))('$name', async ({ input, output }) => {
        expect(toHex(await kzg.commit(bytes(input.blob)))).toBe(output);
      });
      it.each(invalid(commitments))('$name is rejected', ({ input }) =>
        rejects(kzg.commit(bytes(input.blob)), 'INVALID_BLOB'),
      );
      it('commits to the zero blob with the point at infinity', async () => {
        expect(toHex(await kzg.commit(new Uint8Array(BLOB_BYTES)))).toBe(INFINITY);
      });
    });

    describe('prove', () => {
      it.each(valid(proofs).slice(-share.computed))('$name', async ({ input, output }) => {
        expect(toHex(await kzg.prove(bytes(input.blob), bytes(input.commitment)))).toBe(output);
      });
      it.each(invalid(proofs))('$name is rejected', ({ name, input }) =>
        rejects(
          kzg.prove(bytes(input.blob), bytes(input.commitment)),
          name.includes('invalid_blob') ? 'INVALID_BLOB' : 'INVALID_COMMITMENT',
        ),
      );
    });

    describe('verifyBlob', () => {
      it.each(valid(proofs))('$name', async ({ input, output }) => {
        const [blob, commitment, proof] = [bytes(input.blob), bytes(input.commitment), bytes(output as string)];
        expect(await kzg.verifyBlob(blob, commitment, proof)).toBe(true);
      });
      it.each(invalid(proofs))('$name is false', async ({ input }) => {
        expect(await kzg.verifyBlob(bytes(input.blob), bytes(input.commitment), bytes(INFINITY))).toBe(false);
      });
      it('is false for another proof, another commitment, another blob and a malformed proof', async () => {
        const [a, b] = valid(proofs).slice(-5) as [(typeof proofs)[0], (typeof proofs)[0]];
        const [blob, commitment, proof] = [bytes(a.input.blob), bytes(a.input.commitment), bytes(a.output as string)];
        const changed = Uint8Array.from(blob);
        changed[BLOB_BYTES - 1] = (changed[BLOB_BYTES - 1] as number) ^ 1;
        const verdicts = [
          await kzg.verifyBlob(blob, commitment, bytes(b.output as string)),
          await kzg.verifyBlob(blob, bytes(b.input.commitment), proof),
          await kzg.verifyBlob(changed, commitment, proof),
          await kzg.verifyBlob(blob, commitment, proof.subarray(1)),
          await kzg.verifyBlob(blob, commitment, new Uint8Array(48)),
          await kzg.verifyBlob(blob, commitment, new Uint8Array(48).fill(0xff)),
        ];
        expect(verdicts).toEqual(verdicts.map(() => false));
      });
    });

    describe('verifyBlobs', () => {
      const all = valid(proofs).map(({ input, output }) => [input.blob, input.commitment, output as string].map(bytes));
      const column = (i: number): Uint8Array[] => all.map((row) => row[i] as Uint8Array);

      it('is true for all vectors at once and for an empty list', async () => {
        expect(all.length).toBe(7);
        expect(await kzg.verifyBlobs(column(0), column(1), column(2))).toBe(true);
        expect(await kzg.verifyBlobs([], [], [])).toBe(true);
      });
      it('is false if one is wrong, malformed or missing', async () => {
        const swapped = column(2).reverse();
        expect(await kzg.verifyBlobs(column(0), column(1), swapped)).toBe(false);
        expect(await kzg.verifyBlobs(column(0), column(1), column(2).slice(1))).toBe(false);
        expect(await kzg.verifyBlobs(column(0), column(1).slice(1), column(2))).toBe(false);
        expect(await kzg.verifyBlobs(column(0).slice(1), column(1), column(2))).toBe(false);
        expect(await kzg.verifyBlobs(column(0), column(1), [...column(2).slice(1), new Uint8Array(48)])).toBe(false);
      });
    });

    describe('open', () => {
      const cases = openable.filter(({ name }) => share.opened.includes(name));
      it('has cases', () => expect(cases.length).toBe(share.opened.length));
      it.each(cases)('$name', async ({ input }) => {
        const opening = await kzg.open(blobByCommitment.get(input.commitment) as Uint8Array, bytes(input.z));
        expect({ y: toHex(opening.y), proof: toHex(opening.proof) }).toEqual({ y: input.y, proof: input.proof });
      });
      it('takes z as an integer too', async () => {
        const { input } = cases.at(-1) as (typeof cases)[0];
        const opening = await kzg.open(blobByCommitment.get(input.commitment) as Uint8Array, BigInt(input.z));
        expect(toHex(opening.proof)).toBe(input.proof);
      });
      it('refuses a z that is no canonical field element', async () => {
        const blob = new Uint8Array(BLOB_BYTES);
        for (const z of [-1n, BLS_R, 1n << 256n, bigintToBytes(BLS_R, 32), new Uint8Array(31), new Uint8Array(33)])
          await rejects(kzg.open(blob, z), 'INVALID_POINT');
        await rejects(kzg.open(blob.subarray(1), 1n), 'INVALID_BLOB');
      });
    });

    describe('openElement', () => {
      const [commitment, blob] = [...blobByCommitment].at(-1) as [string, Uint8Array];
      it.each([0, 1, 64, 4095])('opens element %i as the bytes of the blob', async (index) => {
        const opening = await kzg.openElement(blob, index);
        expect(toHex(opening.z)).toBe(toHex(bigintToBytes(elementPoint(index), 32)));
        expect(toHex(opening.y)).toBe(toHex(blob.subarray(index * 32, index * 32 + 32)));
        expect(await kzg.verifyOpening(fromHex(commitment), opening.z, opening.y, opening.proof)).toBe(true);
      });
      it.each([-1, 4096, 0.5, Number.NaN])('refuses element %d', (index) =>
        rejects(kzg.openElement(blob, index), 'INVALID_INDEX'),
      );
    });

    describe('verifyOpening', () => {
      it.each(openings)('$name', async ({ input, output }) => {
        const { commitment, z, y, proof } = input;
        expect(await kzg.verifyOpening(bytes(commitment), bytes(z), bytes(y), bytes(proof))).toBe(output === true);
      });
    });

    it.runIf(name === 'javascript')('has no cells', () =>
      rejects(kzg.cellsAndProofs(new Uint8Array(BLOB_BYTES)), 'KZG_ENGINE_UNAVAILABLE'),
    );

    describe.skipIf(name === 'javascript')('cells', () => {
      // the batches that hold all 128 cells of one blob
      const whole = cellBatches.filter(({ input, output }) => output === true && input.cells.length === 128);

      it.each(whole.slice(-share.cellProofs))('cellsAndProofs, from $name', async ({ input }) => {
        const blob = bytes(
          `0x${input.cells
            .slice(0, 64)
            .map((cell) => cell.slice(2))
            .join('')}`,
        );
        const { cells, proofs } = await kzg.cellsAndProofs(blob);
        expect(cells.map(toHex)).toEqual(input.cells);
        expect(proofs.map(toHex)).toEqual(input.proofs);
      });
      it.each(cellBatches)('$name', async ({ input, output }) => {
        const verdict = await kzg.verifyCells(
          input.commitments.map(bytes),
          input.cell_indices,
          input.cells.map(bytes),
          input.proofs.map(bytes),
        );
        expect(verdict).toBe(output === true);
      });
      it('is false for an index out of range', async () => {
        const { input } = cellBatches.find(
          ({ output, input }) => output && input.cells.length === 2,
        ) as (typeof whole)[0];
        const rest = [input.cells.map(bytes), input.proofs.map(bytes)] as const;
        for (const index of [-1, 128, 0.5, Number.NaN])
          expect(await kzg.verifyCells(input.commitments.map(bytes), [0, index], ...rest)).toBe(false);
      });
      it('verifies more cells than one blob has', async () => {
        const [a, b] = whole.slice(-2).map(({ input }) => input) as [
          (typeof whole)[0]['input'],
          (typeof whole)[0]['input'],
        ];
        const both = [
          [...a.commitments, ...b.commitments].map(bytes),
          [...a.cell_indices, ...b.cell_indices],
          [...a.cells, ...b.cells].map(bytes),
          [...a.proofs, ...b.proofs].map(bytes),
        ] as const;
        expect(await kzg.verifyCells(...both)).toBe(true);
        const wrong = [...both[3].slice(0, -1), both[3][0] as Uint8Array];
        expect(await kzg.verifyCells(both[0], both[1], both[2], wrong)).toBe(false);
      });
    });
  });
}
