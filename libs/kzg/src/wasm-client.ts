import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { WorkerClient } from './worker-client.js';
import type { WorkerReply } from './worker-protocol.js';

/** The worker is beside this file, with the same extension (.ts or .js). */
const workerUrl = (): URL => new URL(`./wasm-worker${extname(import.meta.url)}`, import.meta.url);

/** Starts a thread with kzg-wasm and waits until it has loaded, 20 seconds or more. @throws CodedError KZG_ENGINE_FAILED */
export async function startWasmWorker(script: URL = workerUrl()): Promise<WorkerClient> {
  const worker = new Worker(script);
  const client = new WorkerClient(worker, 'wasm');
  worker.on('message', (reply: WorkerReply) => client.settle(reply));
  worker.on('error', (cause) => client.fail(cause));
  worker.on('exit', (code) => client.fail(new Error(`worker exited with ${code}`)));
  await client.loaded();
  return client;
}
