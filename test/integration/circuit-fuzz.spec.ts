import { beforeAll, expect, it } from 'vitest';
import { type Crypto, loadCrypto, type SegmentState } from '#libs/ledger';
import { isCoded } from '#libs/protocol';
import type { CircuitArtifact, Witness } from '#libs/witness';
import { randomViolations } from './circuit-fuzz.js';
import { cases, compileTiny, hasWitness, ledgerVerdict, rootsOf, TINY_SEGMENT, witnessOf } from './circuit-harness.js';

const OPERATIONS = cases(500);
const SEGMENTS = Math.ceil(OPERATIONS / TINY_SEGMENT.operations);

let crypto: Crypto;
let circuit: CircuitArtifact;
beforeAll(async () => {
  crypto = await loadCrypto();
  circuit = await compileTiny();
}, 120_000);

/** The state that the circuit accepts; undefined if it has no witness, or the witness builder no inputs. */
async function circuitVerdict(build: () => Witness): Promise<SegmentState | undefined> {
  let witness: Witness;
  try {
    witness = build();
  } catch (error) {
    if (!isCoded(error)) throw error;
    return undefined;
  }
  return (await hasWitness(circuit, witness.inputs)) ? witness.statement.after : undefined;
}

it(`the ledger and the circuit agree on ${OPERATIONS} random operations, half of them altered: verdict, state after`, async () => {
  const counts = { taken: 0, refused: 0 };
  const codes = new Set<string>();
  for (const { state, steps, name, ...place } of randomViolations(crypto, TINY_SEGMENT, SEGMENTS)) {
    // The circuit begins at two places alone: where in the batch does not matter here.
    const before = { ...place.before, index: place.before.index % 4 };
    const roots = rootsOf(state);
    const verdict = ledgerVerdict(crypto, state, steps, { ...place, before });
    const taken = await circuitVerdict(() => witnessOf(crypto, state, steps, TINY_SEGMENT, { before }));
    if ('code' in verdict) {
      expect(taken, `${name}: ${verdict.code}`).toBeUndefined();
      codes.add(verdict.code);
      counts.refused++;
    } else {
      expect(taken, name).toEqual(verdict);
      counts.taken++;
    }
    expect(rootsOf(state), 'the state stays as it was').toEqual(roots);
  }
  expect(counts.taken).toBeGreaterThan(SEGMENTS / 10);
  expect(counts.refused).toBeGreaterThan(SEGMENTS / 3);
  // There are about twenty codes, however many operations are tried.
  expect(codes.size).toBeGreaterThan(Math.min(SEGMENTS / 250, 15));
  if (process.env.CIRCUIT_CASES) console.log(counts, [...codes].sort());
}, 3_600_000);
