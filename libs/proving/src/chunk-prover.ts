import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Logger } from '#libs/core';
import { type BatchParameters, CodedError, isCoded } from '#libs/protocol';
import type { Chunk } from '#libs/witness';
import type { ProvedChunk } from './child/messages.js';
import { type CircuitFiles, circuitFor } from './circuits.js';
import { packChunk } from './pack-chunk.js';
import { ProverChild } from './prover-child.js';
import type { ReferenceString } from './reference-string.js';

/** Chunks up to this size are proved on small machines: their witnesses take somewhat more time, and much less memory. */
const SMALL_CHUNK = 16;

export interface ChunkProverOptions {
  /** the deployment's; they select the circuit */
  parameters: BatchParameters;
  referenceString: ReferenceString;
  /** threads of the native backend, all processors by default; witnesses are computed before, on one thread */
  threads?: number;
  /** for a socket and temporary files; the system's by default. A short path: 66 bytes at most */
  workDirectory?: string;
  /** niceness, 0 to 19; 0 by default */
  niceness?: number;
  /** a child that has grown beyond this is replaced after its proof; 1 GiB by default */
  maxChildBytes?: number;
  logger?: Pick<Logger, 'debug' | 'warn'>;
}

/**
 * Proves chunks, one at a time, in a child process with the native backend under it, so that no event loop is blocked. Both are kept
 * between chunks, and end with this process, also when it is killed.
 */
export class ChunkProver {
  private child: ProverChild | undefined;
  private closed = false;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly life = new AbortController();

  private constructor(
    private readonly options: ChunkProverOptions,
    private readonly circuit: CircuitFiles,
    private verificationKey: Uint8Array | undefined,
  ) {}

  /**
   * Starts the child, which takes some seconds. With the public reference string the verification key is computed once here: 5 s for
   * N = 64.
   *
   * @throws CodedError NO_ARTIFACT for parameters without a circuit; REFERENCE_STRING_SIZE if it is too short for the circuit;
   *   INVALID_WORK_DIRECTORY; PROVER_FAILED
   */
  static async open(options: ChunkProverOptions): Promise<ChunkProver> {
    const { parameters, referenceString } = options;
    const circuit = circuitFor(parameters);
    if (referenceString.log2 < circuit.log2)
      throw new CodedError('REFERENCE_STRING_SIZE', { expected: circuit.log2, actual: referenceString.log2 });
    const known = referenceString.kind === 'insecure-development';
    const key = known ? new Uint8Array(await readFile(circuit.developmentKey)) : undefined;
    const prover = new ChunkProver(options, circuit, key);
    await prover.ready(prover.life.signal);
    return prover;
  }

  /**
   * Proves a chunk, after those requested before. The proof's public inputs are compared with the statement; L1 decides whether it
   * verifies.
   *
   * @param signal ends the proof at once, and its processes; the next one starts new ones
   * @throws CodedError NO_WITNESS if the chunk breaks a rule, which `reason` quotes; BATCH_SHAPE, CHUNK_TOO_FULL, MALFORMED_OPENING,
   *   POINT_IN_DOMAIN, INVALID_CHUNK; PROVER_FAILED if a process died, whatever the chunk; PROOF_CHECK_FAILED if the backend proved something
   *   else; PROVER_CLOSED; the signal's reason
   */
  prove(chunk: Chunk, signal?: AbortSignal): Promise<ProvedChunk> {
    const proved = this.queue.then(() => this.proveNow(chunk, signal));
    this.queue = proved.catch(() => undefined);
    return proved;
  }

  /** Aborts the proof being made, and ends the processes. */
  async close(): Promise<void> {
    this.closed = true;
    this.life.abort(new CodedError('PROVER_CLOSED'));
    await this.queue;
    await this.stopChild();
  }

  private async proveNow(chunk: Chunk, outer?: AbortSignal): Promise<ProvedChunk> {
    const signal = outer ? AbortSignal.any([outer, this.life.signal]) : this.life.signal;
    signal.throwIfAborted();
    const packed = packChunk(chunk);
    try {
      const child = await this.ready(signal);
      const { proved, memoryBytes } = await this.unlessAborted(signal, child.request({ chunk: packed }));
      await this.boundMemory(memoryBytes);
      return proved;
    } catch (error) {
      // A coded answer about the chunk leaves the child intact. After anything else the child is not used again.
      if (signal.aborted || !isCoded(error) || isCoded(error, 'PROVER_FAILED', 'PROOF_CHECK_FAILED'))
        await this.stopChild();
      throw error;
    }
  }

  private async boundMemory(bytes: number): Promise<void> {
    if (bytes <= (this.options.maxChildBytes ?? 1 << 30)) return;
    this.options.logger?.debug({ bytes }, 'a prover’s child is replaced: it has grown');
    await this.stopChild();
  }

  /** The child; starts one if none is alive. */
  private async ready(signal: AbortSignal): Promise<ProverChild> {
    if (this.closed) throw new CodedError('PROVER_CLOSED');
    if (this.child?.alive) return this.child;
    await this.stopChild();
    const { referenceString, workDirectory, threads, niceness } = this.options;
    const compiling = this.circuit.parameters.chunkSize > SMALL_CHUNK ? 'optimised' : 'frugal';
    const child = await ProverChild.start(referenceString.directory, compiling, workDirectory);
    this.child = child;
    try {
      const request = {
        parameters: this.circuit.parameters,
        artifact: this.circuit.artifact,
        verificationKey: this.verificationKey,
        threads: threads ?? availableParallelism(),
        niceness: niceness ?? 0,
      };
      const { verificationKey } = await this.unlessAborted(signal, child.request(request));
      this.verificationKey = verificationKey;
      return child;
    } catch (error) {
      await this.stopChild();
      throw error;
    }
  }

  private async stopChild(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    await child?.stop();
  }

  private unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const abort = (): void => reject(signal.reason);
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort, { once: true });
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
  }
}
