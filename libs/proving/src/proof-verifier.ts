import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BackendType, BarretenbergSync } from '@aztec/bb.js';
import { type Statement, statementWords } from '#libs/ledger';
import { bigintToBytes, CodedError, concatBytes } from '#libs/protocol';
import { foldingKeyBytes, wordBytes } from './folding-key.js';
import { PROOF_SETTINGS, type ProofTarget, PUBLIC_G2 } from './settings.js';

/** [1]₁: the only point that a verifier needs. */
const GENERATOR = concatBytes(bigintToBytes(1n, 32), bigintToBytes(2n, 32));
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * Verifies proofs with Barretenberg in WASM, for any reference string: 0.1 s each, 0.4 s to load.
 *
 * Barretenberg takes no [τ]₂ but the public string's, which it knows by its sha256. For another string, this hash is
 * replaced in a copy of the module.
 */
export class ProofVerifier {
  private constructor(private readonly api: BarretenbergSync) {}

  /**
   * @param g2 the content of the reference string's bn254_g2.dat
   * @throws CodedError PROVER_FAILED if the module cannot be loaded
   */
  static async open(g2: Uint8Array): Promise<ProofVerifier> {
    try {
      const api = await load(g2);
      api.srsInitSrs({ pointsBuf: GENERATOR, numPoints: 1, g2Point: g2 });
      return new ProofVerifier(api);
    } catch (cause) {
      throw new CodedError('PROVER_FAILED', {}, 'the verifier could not be loaded', { cause });
    }
  }

  /** Whether the proof is valid. @param key the circuit's key for L1, whatever the target */
  verify(key: Uint8Array, target: ProofTarget, statement: Statement, proof: Uint8Array): boolean {
    try {
      const { verified } = this.api.circuitVerify({
        verificationKey: target === 'l1' ? key : foldingKeyBytes(key),
        publicInputs: wordBytes(statementWords(statement)),
        proof: Array.from({ length: Math.ceil(proof.length / 32) }, (_, i) => proof.slice(32 * i, 32 * (i + 1))),
        settings: PROOF_SETTINGS[target],
      });
      return verified;
    } catch {
      // Barretenberg throws for what is no proof: points off the curve, words out of range, another length.
      return false;
    }
  }
}

async function load(g2: Uint8Array): Promise<BarretenbergSync> {
  const known = sha256(Buffer.from(PUBLIC_G2.join(''), 'hex'));
  const wanted = sha256(g2);
  if (wanted.equals(known)) return BarretenbergSync.new({ backend: BackendType.Wasm });
  const folder = dirname(createRequire(import.meta.url).resolve('@aztec/bb.js'));
  const module = gunzipSync(await readFile(join(folder, '../node/barretenberg_wasm/barretenberg-threads.wasm.gz')));
  const at = module.indexOf(known);
  if (at < 0 || module.indexOf(known, at + 1) >= 0)
    throw new Error('unexpected module: the hash of [τ]₂ is not in it once');
  wanted.copy(module, at);
  const scratch = await mkdtemp(join(tmpdir(), 'volition-verifier-'));
  try {
    const wasmPath = join(scratch, 'barretenberg.wasm');
    await writeFile(wasmPath, module);
    return await BarretenbergSync.new({ backend: BackendType.Wasm, wasmPath });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
