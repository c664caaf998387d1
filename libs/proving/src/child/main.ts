// A prover's child process: computes witnesses, which blocks an event loop for seconds, and owns the native backend. Its parent sends
// by IPC a StartRequest, then ProveRequests one at a time; each is answered once. When the parent is gone, killed or not, the channel
// closes and this process ends; the backend ends with it, by the kernel's parent-death signal. CRS_PATH and TMPDIR are its own.
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { getPriority, setPriority } from 'node:os';
import { gunzipSync } from 'node:zlib';
import { BackendType, Barretenberg } from '@aztec/bb.js';
import { loadCrypto } from '#libs/ledger';
import { CodedError, concatBytes, type FieldHash, type Hex, isCoded, toHex, word } from '#libs/protocol';
import { type ChunkArtifact, chunkWitness, publicInputs, readArtifact, solve } from '#libs/witness';
import { unpackChunk } from '../pack-chunk.js';
import { PROOF_SETTINGS } from '../settings.js';
import type { ChildReply, FailureReply, ProvedChunk, ProveRequest, StartRequest } from './messages.js';

interface Prover {
  request: StartRequest;
  artifact: ChunkArtifact;
  bytecode: Uint8Array;
  verificationKey: Uint8Array;
  hash: FieldHash;
  backend: Barretenberg;
}

async function start(request: StartRequest): Promise<Prover> {
  // The backend inherits it. Lowering it again would need a privilege.
  if (request.niceness > getPriority()) setPriority(request.niceness);
  const artifact = readArtifact(await readFile(request.artifact));
  const bytecode = new Uint8Array(gunzipSync(Buffer.from(artifact.bytecode, 'base64')));
  const backend = await Barretenberg.new({ backend: BackendType.NativeUnixSocket, threads: request.threads });
  const circuit = { name: 'chunk', bytecode };
  const verificationKey =
    request.verificationKey ?? (await backend.circuitComputeVk({ circuit, settings: PROOF_SETTINGS })).bytes;
  const { hash } = await loadCrypto();
  return { request, artifact, bytecode, verificationKey, hash, backend };
}

async function prove(prover: Prover, packed: Uint8Array): Promise<ProvedChunk> {
  const { request, artifact, bytecode, verificationKey, hash, backend } = prover;
  const times = [performance.now()];
  const lap = (): number => times.push(performance.now());
  const { statement, inputs } = chunkWitness(hash, request.parameters, unpackChunk(packed));
  lap();
  const witness = new Uint8Array(gunzipSync(await solve(artifact, inputs)));
  lap();
  const circuit = { name: 'chunk', bytecode, verificationKey };
  const made = await backend.circuitProve({ witness, circuit, settings: PROOF_SETTINGS });
  lap();
  const expected = publicInputs(statement, request.parameters).map((input): Hex => word(input));
  const actual = made.publicInputs.map(toHex);
  if (actual.length !== expected.length || actual.some((input, i) => input !== expected[i]))
    throw new CodedError('PROOF_CHECK_FAILED', { expected: 'the public inputs of its statement' });
  // L1 decides whether it verifies: the backend's own verifier knows the public reference string only.
  const [inputsSeconds, witnessSeconds, proofSeconds] = times
    .slice(1)
    .map((end, i) => (end - (times[i] ?? end)) / 1000);
  return {
    statement,
    publicInputs: expected,
    proof: concatBytes(...made.proof),
    seconds: { inputs: inputsSeconds ?? 0, witness: witnessSeconds ?? 0, proof: proofSeconds ?? 0 },
  };
}

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
    if ('chunk' in request) {
      if (!prover) throw new Error('nothing was started');
      const proved = await prove(prover, request.chunk);
      reply({ proved, memoryBytes: process.memoryUsage.rss() });
    } else {
      prover = await start(request);
      reply({ verificationKey: prover.verificationKey });
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
