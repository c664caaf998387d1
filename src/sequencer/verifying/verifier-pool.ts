import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SignatureClaim } from '#libs/ledger';
import type { Logger } from '#libs/platform';
import { CodedError, type ErrorFields, foreignError } from '#libs/protocol';
import type { VerificationData, VerificationReply, VerificationRequest } from './verification-worker.js';

export interface VerifierPoolOptions {
  /** of signatures (R1) */
  domain: bigint;
  threads: number;
  /** how long a bundle may wait for a thread, and how long its verification may then take */
  deadlineMs: number;
  logger: Logger;
  /** monotonic clock, milliseconds */
  now?: () => number;
  /** the threads' script; by default the one in this folder */
  script?: URL;
  /** called for each bundle verified or refused, with the thread's seconds */
  onVerified?: (seconds: number) => void;
}

interface Job {
  id: number;
  claims: readonly SignatureClaim[];
  /** no thread starts it after this time */
  until: number;
  resolve: (messages: Uint8Array[]) => void;
  reject: (error: unknown) => void;
}

/** One thread, and the bundle that it verifies. */
interface VerifierThread {
  worker: Worker;
  isReady: boolean;
  job: Job | undefined;
  startedAt: number;
}

/** Shortest time before a thread is replaced, so that one that cannot start does not fill the log. */
const REPLACE_AFTER_MS = 1_000;
const TICK_MS = 100;

/** The worker's script stands beside this file, with the same extension. */
const workerUrl = (): URL => new URL(`./verification-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * Threads that verify signatures, so that no signature, valid or not, delays the executing thread: one verification
 * takes half a millisecond of a core. Bundles are verified in order of arrival, each by one thread and up to its first
 * invalid signature.
 */
export class VerifierPool {
  private readonly threads: VerifierThread[] = [];
  private readonly queue: Job[] = [];
  private nextId = 1;
  private closed = false;
  private ticking: NodeJS.Timeout | undefined;
  private readonly replacing = new Set<NodeJS.Timeout>();
  private readonly now: () => number;

  constructor(private readonly options: VerifierPoolOptions) {
    this.now = options.now ?? (() => performance.now());
    for (let i = 0; i < options.threads; i++) this.startThread();
  }

  /** Number of bundles waiting for a thread. */
  get waiting(): number {
    return this.queue.length;
  }

  /**
   * Verifies the signatures of one bundle.
   *
   * @returns the message that each signs (R1)
   * @throws CodedError INVALID_PUBLIC_KEY, SIGNER_MISMATCH, INVALID_SIGNATURE of the first bad one, with its index in
   *   fields.claim; DEADLINE_EXCEEDED; VERIFIER_FAILED where the thread crashed; NOT_READY where the pool is closed
   */
  readonly verify = (claims: readonly SignatureClaim[]): Promise<Uint8Array[]> => {
    if (claims.length === 0) return Promise.resolve([]);
    if (this.closed) return Promise.reject(stopped());
    return new Promise((resolve, reject) => {
      const until = this.now() + this.options.deadlineMs;
      this.queue.push({ id: this.nextId++, claims, until, resolve, reject });
      this.ticking ??= setInterval(() => this.tick(), TICK_MS);
      this.next();
    });
  };

  /** Readiness: at least one thread serves. @throws CodedError NOT_READY */
  readonly check = async (): Promise<void> => {
    if (!this.threads.some(({ isReady }) => isReady))
      throw new CodedError('NOT_READY', {}, 'no verifier thread is running');
  };

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.ticking);
    for (const timer of this.replacing) clearTimeout(timer);
    for (const job of this.queue.splice(0)) job.reject(stopped());
    const threads = this.threads.splice(0);
    for (const { job } of threads) job?.reject(stopped());
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  private startThread(): void {
    const workerData: VerificationData = { domain: this.options.domain };
    // A thread needs none of this process's flags. It runs the built script, also when tests run the sources.
    const worker = new Worker(this.options.script ?? workerUrl(), { workerData, execArgv: [] });
    const thread: VerifierThread = { worker, isReady: false, job: undefined, startedAt: 0 };
    let cause: unknown;
    worker.on('message', (reply: VerificationReply) => this.answered(thread, reply));
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => this.ended(thread, cause));
    worker.unref();
    this.threads.push(thread);
  }

  private next(): void {
    for (const thread of this.threads) {
      if (!thread.isReady || thread.job) continue;
      const job = this.queue.shift();
      if (!job) return;
      thread.job = job;
      thread.startedAt = this.now();
      thread.worker.ref();
      thread.worker.postMessage({ id: job.id, claims: job.claims.map(owned) } satisfies VerificationRequest);
    }
  }

  private answered(thread: VerifierThread, reply: VerificationReply): void {
    const { job } = thread;
    if (reply.id === 0) thread.isReady = true;
    else if (reply.id === job?.id) {
      thread.job = undefined;
      thread.worker.unref();
      this.options.onVerified?.((this.now() - thread.startedAt) / 1_000);
      if ('messages' in reply) job.resolve(reply.messages);
      else job.reject(refusalOf(reply.refused));
    }
    this.next();
    this.rest();
  }

  /** A thread ended: refuses the bundle that it verified, which may have crashed it. */
  private ended(thread: VerifierThread, cause: unknown): void {
    const index = this.threads.indexOf(thread);
    if (index < 0) return;
    this.threads.splice(index, 1);
    thread.job?.reject(new CodedError('VERIFIER_FAILED', {}, 'signatures could not be verified', { cause }));
    this.options.logger.error({ err: cause }, 'a verifier thread ended: replacing it');
    const timer = setTimeout(() => {
      this.replacing.delete(timer);
      if (!this.closed) this.startThread();
    }, REPLACE_AFTER_MS);
    this.replacing.add(timer.unref());
    this.rest();
  }

  private tick(): void {
    const now = this.now();
    while (this.queue[0] && this.queue[0].until <= now) this.queue.shift()?.reject(late(this.options.deadlineMs));
    // Counted from its turn: a long queue is not the thread's fault, and a new thread takes a while to load.
    for (const { worker, job, startedAt } of this.threads)
      if (job && startedAt + this.options.deadlineMs <= now) void worker.terminate();
    this.rest();
  }

  /** Unreferences the thread: an idle pool keeps no process alive. */
  private rest(): void {
    if (this.queue.length > 0 || this.threads.some(({ job }) => job)) return;
    clearInterval(this.ticking);
    this.ticking = undefined;
  }
}

/** A claim in its own memory: a view would be sent with its whole buffer. */
function owned({ slot, key, element, signedContext, authorization }: SignatureClaim): SignatureClaim {
  const { publicKey, signature } = authorization;
  const copy = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);
  return {
    slot,
    key,
    element: copy(element),
    signedContext: copy(signedContext),
    authorization: {
      publicKey: { x: copy(publicKey.x), y: copy(publicKey.y) },
      signature: { s: copy(signature.s), e: copy(signature.e) },
    },
  };
}

const refusalOf = ({ index, code, fields }: { index: number; code: string; fields: ErrorFields }): CodedError =>
  foreignError(code, { claim: index, ...fields });

const late = (milliseconds: number): CodedError =>
  new CodedError('DEADLINE_EXCEEDED', { milliseconds, what: 'verification' }, 'too many signatures wait: try again');

const stopped = (): CodedError => new CodedError('NOT_READY', {}, 'the sequencer is stopping or starting: try again');
