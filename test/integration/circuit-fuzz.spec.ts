import { beforeAll, expect, it } from 'vitest';
import { type Crypto, loadCrypto } from '#libs/ledger';
import { isCoded } from '#libs/protocol';
import { type ChunkArtifact, type ChunkWitness, chunkWitness } from '#libs/witness';
import { compileChunk } from '../../circuits/compile.mjs';
import { randomBreakages } from './circuit-fuzz.js';
import { cases, chunkOf, hasWitness, ledgerVerdict, rootsOf, type Taken, takenOf, Z } from './circuit-harness.js';

/** The smallest chunk that fits an OPEN and its KEY, and the fastest to solve. */
const PAIR = { chunkSize: 2, maxWithdrawals: 1, maxInboxEntries: 1 };
const OPERATIONS = cases(1500);
const CHUNKS = Math.ceil(OPERATIONS / PAIR.chunkSize);

let crypto: Crypto;
let circuit: ChunkArtifact;
beforeAll(async () => {
  crypto = await loadCrypto();
  circuit = await compileChunk(PAIR);
}, 120_000);

/** The leaf that the circuit accepts; undefined if it has no witness, or the witness builder no inputs. */
async function circuitVerdict(build: () => ChunkWitness): Promise<Taken | undefined> {
  let witness: ChunkWitness;
  try {
    witness = build();
  } catch (error) {
    if (!isCoded(error)) throw error;
    return undefined;
  }
  return (await hasWitness(circuit, witness.inputs)) ? takenOf(witness.statement) : undefined;
}

it(`the ledger and the circuit agree on ${OPERATIONS} random operations, half of them altered: verdict, roots, leaf`, async () => {
  const counts = { taken: 0, refused: 0 };
  const codes = new Set<string>();
  for (const { state, steps, name } of randomBreakages(crypto, PAIR, CHUNKS)) {
    const verdict = ledgerVerdict(crypto, state, steps, PAIR);
    const taken = await circuitVerdict(() => chunkWitness(crypto.hash, PAIR, chunkOf(state, steps, Z)));
    if ('code' in verdict) {
      expect(taken, `${name}: ${verdict.code}`).toBeUndefined();
      codes.add(verdict.code);
      counts.refused++;
    } else {
      expect(taken, name).toEqual(verdict);
      counts.taken++;
    }
    expect(rootsOf(state), 'the state stays as it was').toEqual(chunkOf(state, steps, Z).roots);
  }
  expect(counts.taken).toBeGreaterThan(CHUNKS / 10);
  expect(counts.refused).toBeGreaterThan(CHUNKS / 3);
  // There are about twenty codes, however many operations are tried.
  expect(codes.size).toBeGreaterThan(Math.min(CHUNKS / 250, 15));
  if (process.env.CIRCUIT_CASES) console.log(counts, [...codes].sort());
}, 3_600_000);
