import { availableParallelism } from 'node:os';
import type { Logger } from '#libs/core';
import { CodedError, isCoded } from '#libs/protocol';
import type { ProveRequest, StartRequest } from './child/messages.js';
import { buildIfMissing, circuitFiles } from './circuits.js';
import type { MadeProof, ProofJob } from './job.js';
import { packSegment } from './pack-segment.js';
import { type CircuitName, costOf, FOLDS, type FoldCircuit } from './parts/circuits.js';
import { ProverChild } from './prover-child.js';
import type { ReferenceString } from './reference-string.js';
import type { ProofTarget } from './settings.js';

/**
 * Circuits up to this size are proved on small machines: their witnesses take somewhat more time, and much less memory.
 */
const SMALL_LOG2 = 17;

export interface ProverOptions {
  /** the reference string with at least 2^log2 + 1 points; called once for each circuit that a child is started for */
  referenceString(log2: number, signal: AbortSignal): Promise<ReferenceString>;
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
 * Proves segments and folds, one at a time, in a child process with the native backend under it, so that no event loop
 * is blocked. Both are kept for the next job of the same circuit, and end with this process, also when it is killed.
 */
export class Prover {
  private child: { process: ProverChild; circuit: CircuitName } | undefined;
  private closed = false;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly life = new AbortController();

  constructor(private readonly options: ProverOptions) {}

  /**
   * Starts the child for a circuit ahead of its first job, which takes some seconds; and half a minute of one core once
   * for a large circuit that was never built here.
   *
   * @throws CodedError NO_ARTIFACT; REFERENCE_STRING_SIZE if the string is too short for the circuit;
   *   INVALID_WORK_DIRECTORY; PROVER_FAILED
   */
  prepare(circuit: CircuitName): Promise<void> {
    return this.enqueue(async () => {
      await this.ready(circuit, this.life.signal);
    });
  }

  /**
   * Proves a job, after those requested before. The public inputs are compared with the statement, and proofs to fold
   * are verified first. Whether the new proof is valid is for its verifier to say.
   *
   * @param target of the proof: `l1` for the whole batch, `fold` for a part of one
   * @param signal ends the proof at once, and its processes; the next one starts new ones
   * @throws CodedError NO_WITNESS if the job breaks a rule, which `reason` quotes; BATCH_SHAPE, MALFORMED_OPENING,
   *   POINT_IN_DOMAIN, INVALID_SEGMENT; PROOF_CHECK_FAILED if a proof to fold is invalid (`place`), or the backend
   *   proved something else; PROVER_FAILED if a process died, whatever the job; PROVER_CLOSED; those of {@link
   *   prepare}; the signal's reason
   */
  prove(job: ProofJob, target: ProofTarget, signal?: AbortSignal): Promise<MadeProof> {
    return this.enqueue(() => this.proveNow(job, target, signal));
  }

  /** Aborts the proof being made, and ends the processes. */
  async close(): Promise<void> {
    this.closed = true;
    this.life.abort(new CodedError('PROVER_CLOSED'));
    await this.queue;
    await this.stopChild();
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  private async proveNow(job: ProofJob, target: ProofTarget, outer?: AbortSignal): Promise<MadeProof> {
    const signal = outer ? AbortSignal.any([outer, this.life.signal]) : this.life.signal;
    signal.throwIfAborted();
    const request: ProveRequest =
      'segment' in job
        ? { target, circuit: job.circuit, segment: packSegment(job.segment) }
        : { target, circuit: job.circuit, proofs: job.proofs };
    try {
      const child = await this.ready(job.circuit, signal);
      const { made, memoryBytes } = await unlessAborted(signal, child.prove(request));
      await this.boundMemory(memoryBytes);
      return made;
    } catch (error) {
      // A coded answer about the job leaves the child intact. After anything else the child is not used again.
      if (signal.aborted || !isCoded(error) || isCoded(error, 'PROVER_FAILED', 'PROOF_CHECK_FAILED'))
        await this.stopChild();
      throw error;
    }
  }

  private async boundMemory(bytes: number): Promise<void> {
    if (bytes <= (this.options.maxChildBytes ?? 1 << 30)) return;
    this.options.logger?.debug({ bytes }, 'replacing a prover’s child: it has grown');
    await this.stopChild();
  }

  /** The child for a circuit; starts one if none is alive. */
  private async ready(circuit: CircuitName, signal: AbortSignal): Promise<ProverChild> {
    if (this.closed) throw new CodedError('PROVER_CLOSED');
    if (this.child?.process.alive && this.child.circuit === circuit) return this.child.process;
    await this.stopChild();
    const { log2 } = costOf(circuit);
    const referenceString = await this.options.referenceString(log2, signal);
    if (referenceString.log2 < log2)
      throw new CodedError('REFERENCE_STRING_SIZE', { expected: log2, actual: referenceString.log2 });
    await buildIfMissing(circuit, signal);
    const request = this.startRequest(circuit, referenceString);
    const compiling = log2 > SMALL_LOG2 ? 'optimised' : 'frugal';
    const process = await ProverChild.start(referenceString.directory, compiling, this.options.workDirectory);
    this.child = { process, circuit };
    try {
      await unlessAborted(signal, process.start(request));
      return process;
    } catch (error) {
      await this.stopChild();
      throw error;
    }
  }

  private startRequest(circuit: CircuitName, referenceString: ReferenceString): StartRequest {
    const { threads = availableParallelism(), niceness = 0 } = this.options;
    const children = FOLDS[circuit as FoldCircuit]?.of ?? [];
    const keys = children.map((child) => [child, circuitFiles(child, referenceString, 'key').key]);
    return {
      circuit,
      files: circuitFiles(circuit, referenceString),
      childKeys: Object.fromEntries(keys),
      threads,
      niceness,
    };
  }

  private async stopChild(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    await child?.process.stop();
  }
}

function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
