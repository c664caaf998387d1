import { CodedError } from '#libs/protocol';
import type { Engine } from './engine.js';
import { WorkerClient } from './worker-client.js';
import { workerEngine } from './worker-engine.js';
import type { WorkerReply, WorkerRequest } from './worker-protocol.js';

/** What is used of a Web Worker: the types of browsers are not loaded here. */
interface WebWorker {
  postMessage(request: WorkerRequest): void;
  onmessage: ((event: { data: WorkerReply }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
  onmessageerror: (() => void) | null;
}
declare const Worker: new (script: URL, options: { type: 'module' }) => WebWorker;

/** micro-eth-signer in a Web Worker, for browsers. @throws CodedError KZG_ENGINE_FAILED if the worker does not start */
export async function loadJavascriptEngine(): Promise<Engine> {
  // Written so that bundlers recognise it.
  const worker = new Worker(new URL('./javascript-worker.js', import.meta.url), { type: 'module' });
  const client = new WorkerClient(worker, 'javascript');
  worker.onmessage = ({ data }) => client.settle(data);
  worker.onerror = ({ message }) => client.fail(new Error(message ?? 'the worker failed to load'));
  worker.onmessageerror = () => client.fail(new Error('the worker sent a message that cannot be read'));
  await client.loaded();
  return javascriptEngine(client);
}

/** The engine over its worker, or over the library itself. It has no cells. */
export function javascriptEngine(client: Pick<WorkerClient, 'call'>): Engine {
  const noCells = () =>
    Promise.reject(new CodedError('KZG_ENGINE_UNAVAILABLE', { engine: 'javascript' }, 'this engine has no cells'));
  return { ...workerEngine(client), name: 'javascript', cellsAndProofs: noCells, verifyCells: noCells };
}
