import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Barretenberg } from '@aztec/bb.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCrypto } from '#libs/ledger';
import { BN254_R, concatBytes, type Hex, toHex, word } from '#libs/protocol';
import {
  costOf,
  developmentReferenceString,
  foldingKey,
  PROOF_SETTINGS,
  ProofVerifier,
  parametersOf,
  type SegmentCircuit,
  segmentEntry,
} from '#libs/proving';
import { type CircuitArtifact, segmentWitness, solve, type Witness } from '#libs/witness';
import { keyPath } from '../../circuits/artifacts.mjs';
import { circuitOf, keyHashOf, keyOf, readG2, solidityVerifierOf, startBackend } from '../../circuits/verifier.mjs';
import { wordsIn } from '../../libs/proving/src/folding-key.js';
import { PUBLIC_G2 } from '../../libs/proving/src/settings.js';
import { artifactFor } from './circuit-harness.js';
import { type DeployedVerifier, deployVerifier, publicInputsOf, someSegments } from './proving-harness.js';

// Proves the smallest circuit by default. CIRCUIT_PROVE=segment-64 proves a large one; both print what it costs.
const circuit = (process.env.CIRCUIT_PROVE ?? 'segment-4') as SegmentCircuit;
const parameters = parametersOf(segmentEntry(circuit)!);

const laps: Record<string, number> = {};
async function lap<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  laps[name] = Math.round(performance.now() - start);
  return result;
}

describe(`proofs of ${circuit}`, () => {
  let api: Barretenberg;
  let scratch: string;
  let directory: string;
  let artifact: CircuitArtifact;
  let key: Uint8Array;
  let witness: Witness;
  let solved: Uint8Array;
  let proof: Uint8Array;
  let publics: Hex[];
  let verifier: DeployedVerifier;

  /** A proof of the witness with this key. */
  async function prove(target: 'l1' | 'fold', verificationKey: Uint8Array): Promise<Uint8Array> {
    const settings = PROOF_SETTINGS[target];
    const made = await api.circuitProve({
      witness: new Uint8Array(gunzipSync(solved)),
      circuit: { ...circuitOf(circuit, artifact), verificationKey },
      settings,
    });
    expect(made.publicInputs.map(toHex)).toEqual(publics);
    return concatBytes(...made.proof);
  }

  beforeAll(async () => {
    const crypto = await loadCrypto();
    artifact = artifactFor(parameters);
    scratch = mkdtempSync(join(tmpdir(), 'volition-circuit-proof-'));
    const log2 = costOf(circuit).log2;
    ({ directory } = await lap('reference string', () => developmentReferenceString(scratch, log2)));
    api = await startBackend(directory);
    const { numGates } = await api.circuitStats({
      circuit: { ...circuitOf(circuit, artifact), verificationKey: new Uint8Array() },
      includeGatesPerOpcode: false,
      settings: PROOF_SETTINGS.l1,
    });
    laps.gates = numGates;
    key = new Uint8Array(await lap('verification key', () => keyOf(api, circuit, artifact)));
    const [segment] = someSegments(crypto, parameters, 1);
    witness = await lap('inputs', async () => segmentWitness(crypto.hash, parameters, segment!));
    solved = await lap('witness', () => solve(artifact, witness.inputs));
    publics = publicInputsOf(witness.statement);
    proof = await lap('proof', () => prove('l1', key));
    verifier = await deployVerifier(circuit as 'segment-4');
    laps['verification, gas'] = await verifier.gas(proof, publics);
    if (process.env.CIRCUIT_PROVE) console.log(laps);
  }, 900_000);

  afterAll(async () => {
    await api?.destroy();
    await verifier?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('are accepted on L1', async () => {
    expect(await verifier.verify(proof, publics)).toBe(true);
  });

  it('are rejected on L1 after a change of any public input', async () => {
    for (const i of publics.keys()) {
      const others = publics.with(i, word(BigInt(publics[i]!) ^ 1n));
      await expect(verifier.verify(proof, others), `${i}`).rejects.toThrow();
    }
  }, 60_000);

  it('are rejected on L1 for a public input plus the modulus', async () => {
    await expect(verifier.verify(proof, publics.with(0, word(BigInt(publics[0]!) + BN254_R)))).rejects.toThrow();
  });

  it('are rejected on L1 with a flipped bit', async () => {
    for (const at of [40, proof.length >> 1, proof.length - 300])
      await expect(verifier.verify(proof.with(at, proof[at]! ^ 1), publics)).rejects.toThrow();
  });

  it('match the committed verification key', async () => {
    expect(readFileSync(keyPath(circuit)).equals(key)).toBe(true);
    const source = await solidityVerifierOf(api, key, readG2(directory));
    expect(source.startsWith('// INSECURE')).toBe(true);
  });

  it('of both targets are verified natively, for the development reference string', async () => {
    const { statement } = witness;
    const g2 = new Uint8Array(readFileSync(join(directory, 'bn254_g2.dat')));
    const native = await ProofVerifier.open(g2);
    // The key for folding is the same key in other words, with the hash that bb gives it.
    const recursive = await api.circuitComputeVk({
      circuit: circuitOf(circuit, artifact),
      settings: PROOF_SETTINGS.fold,
    });
    expect(wordsIn(recursive.bytes)).toEqual(foldingKey(key));
    expect(await keyHashOf(api, key)).toBe(toHex(recursive.hash));
    const proofs = { l1: proof, fold: await prove('fold', recursive.bytes) };
    for (const target of ['l1', 'fold'] as const) {
      const own = proofs[target];
      const verify = (bytes: Uint8Array, claim = statement) => native.verify(key, target, claim, bytes);
      expect(verify(own)).toBe(true);
      expect(verify(proofs[target === 'l1' ? 'fold' : 'l1'])).toBe(false);
      expect(verify(own, { ...statement, z: statement.z + 1n })).toBe(false);
      for (const length of [0, 32, own.length - 32, own.length - 1])
        expect(verify(own.subarray(0, length))).toBe(false);
      expect(verify(concatBytes(own, new Uint8Array(32)))).toBe(false);
      // The last commitment only enters the pairing: another point of the curve is as good for everything before it.
      expect(verify(withOtherQuotient(own, target)), `${target}: pairing`).toBe(false);
      expect(native.verify(key.with(key.length - 1, key.at(-1)! ^ 1), target, statement, own)).toBe(false);
    }
    // The public string's verifier takes neither.
    const other = await ProofVerifier.open(Buffer.from(PUBLIC_G2.join(''), 'hex'));
    expect(other.verify(key, 'l1', statement, proofs.l1)).toBe(false);
    expect(other.verify(key, 'fold', statement, proofs.fold)).toBe(false);
  }, 120_000);
});

/** The proof with the generator of the curve as its last commitment, the quotient of the opening. */
function withOtherQuotient(proof: Uint8Array, target: 'l1' | 'fold'): Uint8Array {
  const point = target === 'l1' ? [1n, 2n] : [1n, 0n, 2n, 0n];
  const bytes = concatBytes(...point.map((value) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex')));
  return concatBytes(proof.subarray(0, proof.length - bytes.length), bytes);
}
