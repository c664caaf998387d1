import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CodedError } from '#libs/protocol';
import type { WasmCall, WasmReply, WasmValue } from './wasm-worker.js';

interface Pending {
  resolve: (value: WasmValue) => void;
  reject: (error: Error) => void;
}

/** The worker is beside this file, with the same extension (.ts or .js). */
const workerUrl = (): URL => new URL(`./wasm-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * Client of a worker thread that runs kzg-wasm, whose calls of half a second would block the event loop. Calls are
 * answered in order. An idle worker does not keep the process alive. Once the worker has failed, every call rejects
 * with KZG_ENGINE_FAILED.
 */
export class WasmClient {
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private failure: Error | undefined;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (reply: WasmReply) => this.settle(reply));
    worker.on('error', (cause) => this.fail(cause));
    worker.on('exit', (code) => this.fail(new Error(`worker exited with ${code}`)));
  }

  /** Starts the worker and waits until it has loaded, 20 seconds or more. @throws CodedError KZG_ENGINE_FAILED */
  static async start(script: URL = workerUrl()): Promise<WasmClient> {
    const client = new WasmClient(new Worker(script));
    await client.reply(0);
    return client;
  }

  /**
   * Rejects with an Error if the library rejects the arguments, with CodedError KZG_ENGINE_FAILED if the worker died.
   */
  call(call: WasmCall): Promise<WasmValue> {
    const id = this.nextId++;
    const reply = this.reply(id);
    if (!this.failure) this.worker.postMessage({ id, call });
    return reply;
  }

  private reply(id: number): Promise<WasmValue> {
    if (this.failure) return Promise.reject(this.failure);
    this.worker.ref();
    return new Promise((resolve, reject) => this.pending.set(id, { resolve, reject }));
  }

  private settle(reply: WasmReply): void {
    const waiting = this.pending.get(reply.id);
    this.pending.delete(reply.id);
    if (this.pending.size === 0) this.worker.unref();
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.value);
  }

  private fail(cause: unknown): void {
    this.failure ??= new CodedError('KZG_ENGINE_FAILED', { engine: 'wasm' }, undefined, { cause });
    for (const { reject } of this.pending.values()) reject(this.failure);
    this.pending.clear();
  }
}
