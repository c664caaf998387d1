// A prover's child process: computes witnesses, which blocks an event loop for seconds, and owns the native backend.
// Its parent sends by IPC a StartRequest, then ProveRequests one at a time; each is answered once. When the parent is
// gone, killed or not, the channel closes and this process ends; the backend ends with it, by the kernel's parent-death
// signal. CRS_PATH and TMPDIR are its own.
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BackendType, Barretenberg } from '@aztec/bb.js';
import { loadCrypto, statementWords } from '#libs/ledger';
import { bytesToBigint, CodedError, concatBytes, type FieldHash, isCoded } from '#libs/protocol';
import {
  type CircuitArtifact,
  foldWitness,
  readArtifact,
  type Segment,
  segmentWitness,
  solve,
  type Witness,
} from '#libs/witness';
import { foldingKey, foldingKeyBytes, wordsIn } from '../folding-key.js';
import type { MadeProof, Proof } from '../job.js';
import { unpackSegment } from '../pack-segment.js';
import { type CircuitName, FOLDS, type FoldCircuit, parametersOf, segmentEntry } from '../parts/circuits.js';
import { ProofVerifier } from '../proof-verifier.js';
import { PROOF_SETTINGS, type ProofTarget } from '../settings.js';
import type { ChildReply, FailureReply, ProveRequest, StartRequest } from './messages.js';

const START_ATTEMPTS = 12;

interface Prover {
  circuit: CircuitName;
  artifact: CircuitArtifact;
  bytecode: Uint8Array;
  /** for L1 */
  key: Uint8Array;
  childKeys: Map<CircuitName, Uint8Array>;
  hash: FieldHash;
  backend: Barretenberg;
}

async function start({ circuit, files, childKeys, threads, niceness }: StartRequest): Promise<Prover> {
  // The backend inherits it. Lowering it again would need a privilege.
  if (niceness > getPriority()) setPriority(niceness);
  const artifact = readArtifact(await readFile(files.artifact));
  const bytecode = new Uint8Array(gunzipSync(Buffer.from(artifact.bytecode, 'base64')));
  const keys = new Map<CircuitName, Uint8Array>();
  for (const [name, path] of Object.entries(childKeys)) if (path) keys.set(name as CircuitName, await readFile(path));
  const { hash } = await loadCrypto();
  const key = new Uint8Array(await readFile(files.key));
  const backend = await startBackend(threads);
  return { circuit, artifact, bytecode, key, childKeys: keys, hash, backend };
}

/** On a busy machine the backend may take longer to start than bb.js waits for its socket. */
async function startBackend(threads: number): Promise<Barretenberg> {
  for (let attempt = 1; ; attempt++)
    try {
      return await Barretenberg.new({ backend: BackendType.NativeUnixSocket, threads });
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
    }
}

let verifier: Promise<ProofVerifier> | undefined;

/** Verifies each proof, because neither the solver nor the backend fails for a fold of an invalid one. */
async function witnessOfFold(prover: Prover, circuit: FoldCircuit, proofs: readonly Proof[]): Promise<Witness> {
  verifier ??= readFile(join(process.env.CRS_PATH ?? '', 'bn254_g2.dat')).then((g2) => ProofVerifier.open(g2));
  const places = [];
  for (const [place, { circuit: of, target, statement, proof }] of proofs.entries()) {
    const key = prover.childKeys.get(of);
    if (!key || target !== 'fold' || !(await verifier).verify(key, target, statement, proof))
      throw new CodedError('PROOF_CHECK_FAILED', { expected: 'valid proofs to fold', place, circuit: of });
    places.push({ key: foldingKey(key), proof: wordsIn(proof), statement });
  }
  return foldWitness(prover.hash, FOLDS[circuit].places, places);
}

function witnessOfSegment({ hash, circuit }: Prover, segment: Segment): Witness {
  const entry = segmentEntry(circuit);
  if (!entry) throw new CodedError('NO_ARTIFACT', { circuit });
  return segmentWitness(hash, parametersOf(entry), segment);
}

async function prove(prover: Prover, request: ProveRequest): Promise<MadeProof> {
  const { circuit, target } = request;
  const times = [performance.now()];
  const lap = (): number => times.push(performance.now());
  const { statement, inputs } =
    'segment' in request
      ? witnessOfSegment(prover, unpackSegment(request.segment))
      : await witnessOfFold(prover, request.circuit, request.proofs);
  lap();
  const witness = new Uint8Array(gunzipSync(await solve(prover.artifact, inputs)));
  lap();
  const made = await prover.backend.circuitProve({
    witness,
    circuit: { name: circuit, bytecode: prover.bytecode, verificationKey: keyFor(prover, target) },
    settings: PROOF_SETTINGS[target],
  });
  lap();
  const expected = statementWords(statement);
  const actual = made.publicInputs.map(bytesToBigint);
  if (actual.length !== expected.length || actual.some((input, i) => input !== expected[i]))
    throw new CodedError('PROOF_CHECK_FAILED', { expected: 'the public inputs of its statement' });
  const [inputsSeconds, witnessSeconds, proofSeconds] = times
    .slice(1)
    .map((end, i) => (end - (times[i] ?? end)) / 1000);
  return {
    circuit,
    target,
    statement,
    proof: concatBytes(...made.proof),
    seconds: { inputs: inputsSeconds ?? 0, witness: witnessSeconds ?? 0, proof: proofSeconds ?? 0 },
  };
}

const keyFor = ({ key }: Prover, target: ProofTarget): Uint8Array => (target === 'l1' ? key : foldingKeyBytes(key));

function failureOf(error: unknown): FailureReply {
  const message = error instanceof Error ? error.message : String(error);
  return { failure: isCoded(error) ? { code: error.code, fields: error.fields, message } : { message } };
}

const reply = (message: ChildReply): void => {
  process.send?.(message);
};

let prover: Prover | undefined;

async function answer(request: StartRequest | ProveRequest): Promise<void> {
  try {
    if ('target' in request) {
      if (!prover) throw new Error('nothing was started');
      const made = await prove(prover, request);
      reply({ made, memoryBytes: process.memoryUsage.rss() });
    } else {
      prover = await start(request);
      reply({ ready: true });
    }
  } catch (error) {
    reply(failureOf(error));
  }
}

process.on('message', (request: StartRequest | ProveRequest) => void answer(request));
process.on('disconnect', () => {
  // Remove the backend's socket: nobody else is left to do it.
  if (process.env.TMPDIR) rmSync(process.env.TMPDIR, { recursive: true, force: true });
  process.exit(0);
});
// Ctrl-C goes to the whole process group; the parent decides when this process ends.
process.on('SIGINT', () => {});
