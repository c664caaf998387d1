import type { Kzg } from './kzg.js';
import { type KzgChoice, KzgContexts, type KzgOptions } from './kzg-contexts.js';
import { loadNativeEngine } from './native-engine.js';
import { loadWasmEngine } from './wasm-engine.js';

const contexts = new KzgContexts({ native: loadNativeEngine, wasm: loadWasmEngine });

/**
 * The KZG engine of this process: `native`, `wasm`, or with `auto` native if it loads and wasm otherwise. Each is
 * loaded on first use and shared. Call before serving: loading native blocks the event loop for about three seconds;
 * wasm loads in a worker thread in twenty.
 *
 * @throws CodedError KZG_ENGINE_UNAVAILABLE if the requested engine does not load
 */
export function createKzg(choice: KzgChoice = 'auto', options: KzgOptions = {}): Promise<Kzg> {
  return contexts.create(choice, options);
}
