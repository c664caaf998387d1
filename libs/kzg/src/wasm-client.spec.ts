import { describe, expect, it } from 'vitest';
import { BLOB_BYTES, isCoded } from '#libs/protocol';
import { startWasmWorker } from './wasm-client.js';

const workerOf = (source: string): URL => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
const failed = (promise: Promise<unknown>): Promise<boolean> =>
  promise.then(
    () => false,
    (error) => isCoded(error, 'KZG_ENGINE_FAILED'),
  );

const commit = { name: 'commit', blob: new Uint8Array(BLOB_BYTES) } as const;

describe('WorkerClient of a wasm worker', () => {
  it('rejects pending and later calls when the worker dies', async () => {
    const client = await startWasmWorker(
      workerOf(`
        import { parentPort } from 'node:worker_threads';
        parentPort.on('message', () => process.exit(3));
        parentPort.postMessage({ id: 0, value: true });`),
    );
    expect(await Promise.all([failed(client.call(commit)), failed(client.call(commit))])).toEqual([true, true]);
    expect(await failed(client.call(commit))).toBe(true);
  });

  it('fails to start if the worker does', async () => {
    expect(await failed(startWasmWorker(workerOf(`throw new Error('no setup')`)))).toBe(true);
  });

  it("rejects with the library's error without failing the worker", async () => {
    const client = await startWasmWorker(
      workerOf(`
        import { parentPort } from 'node:worker_threads';
        parentPort.on('message', ({ id }) => parentPort.postMessage({ id, error: 'invalid argument' }));
        parentPort.postMessage({ id: 0, value: true });`),
    );
    await expect(client.call(commit)).rejects.toThrow('invalid argument');
    expect(await failed(client.call(commit))).toBe(false);
  });
});
