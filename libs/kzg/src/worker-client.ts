import { CodedError } from '#libs/protocol';
import type { Engine } from './engine.js';
import type { WorkerCall, WorkerReply, WorkerRequest, WorkerValue } from './worker-protocol.js';

interface Pending {
  resolve: (value: WorkerValue) => void;
  reject: (error: Error) => void;
}

/** A worker as its client sees it: a thread of Node's, or a browser's Web Worker. */
export interface EngineWorker {
  postMessage(request: WorkerRequest): void;
  /** keeps the process alive, and lets it end */
  ref?(): void;
  unref?(): void;
}

/**
 * Client of a worker that runs an engine, whose calls of half a second would block the event loop. Calls are answered
 * in order. An idle worker does not keep the process alive. Once the worker has failed, every call rejects with
 * KZG_ENGINE_FAILED.
 */
export class WorkerClient {
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private failure: Error | undefined;

  /** The worker's owner passes its messages to `settle` and its failures to `fail`. */
  constructor(
    private readonly worker: EngineWorker,
    private readonly engine: Engine['name'],
  ) {}

  /** Waits until the worker has loaded. @throws CodedError KZG_ENGINE_FAILED */
  async loaded(): Promise<void> {
    await this.reply(0);
  }

  /**
   * Rejects with an Error if the library rejects the arguments, with CodedError KZG_ENGINE_FAILED if the worker died.
   */
  call(call: WorkerCall): Promise<WorkerValue> {
    const id = this.nextId++;
    const reply = this.reply(id);
    if (!this.failure) this.worker.postMessage({ id, call });
    return reply;
  }

  settle(reply: WorkerReply): void {
    const waiting = this.pending.get(reply.id);
    this.pending.delete(reply.id);
    if (this.pending.size === 0) this.worker.unref?.();
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.value);
  }

  fail(cause: unknown): void {
    this.failure ??= new CodedError('KZG_ENGINE_FAILED', { engine: this.engine }, undefined, { cause });
    for (const { reject } of this.pending.values()) reject(this.failure);
    this.pending.clear();
  }

  private reply(id: number): Promise<WorkerValue> {
    if (this.failure) return Promise.reject(this.failure);
    this.worker.ref?.();
    return new Promise((resolve, reject) => this.pending.set(id, { resolve, reject }));
  }
}
