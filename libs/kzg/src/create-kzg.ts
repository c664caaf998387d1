import { CodedError } from '#libs/protocol';
import { checkedKzg } from './checked-kzg.js';
import type { Kzg } from './kzg.js';
import { loadNativeEngine } from './native-engine.js';
import { loadWasmEngine } from './wasm-engine.js';

export type KzgChoice = 'auto' | 'native' | 'wasm';

export interface KzgOptions {
  /** Native engine: a table that makes `cellsAndProofs`, and nothing else, a third faster. Default false. */
  precompute?: boolean;
  /** Told why `auto` took the slow engine. */
  onFallback?: (reason: unknown) => void;
}

/** Engines of this process by what they were made with: a context takes seconds and tens of megabytes. */
const loaded = new Map<string, Promise<Kzg>>();

function once(name: string, load: () => Promise<Kzg>): Promise<Kzg> {
  const known = loaded.get(name);
  if (known) return known;
  const kzg = load();
  loaded.set(name, kzg);
  // what failed to load may be tried again
  kzg.catch(() => loaded.delete(name));
  return kzg;
}

function native(precompute: boolean): Promise<Kzg> {
  const table = loaded.get('native with table');
  if (table) return table;
  return once(precompute ? 'native with table' : 'native', async () => checkedKzg(await loadNativeEngine(precompute)));
}

const wasm = (): Promise<Kzg> => once('wasm', async () => checkedKzg(await loadWasmEngine()));

/**
 * The KZG engine of this process: `native`, `wasm`, or with `auto` native where it loads, else wasm. Each is loaded
 * once, at its first call, and shared. Call before serving: native takes the event loop for about three seconds, wasm
 * twenty seconds of a worker thread.
 *
 * @throws CodedError KZG_ENGINE_UNAVAILABLE when the engine asked for does not load
 */
export async function createKzg(choice: KzgChoice = 'auto', options: KzgOptions = {}): Promise<Kzg> {
  try {
    return choice === 'wasm' ? await wasm() : await native(options.precompute ?? false);
  } catch (cause) {
    if (choice !== 'auto') throw new CodedError('KZG_ENGINE_UNAVAILABLE', { engine: choice }, undefined, { cause });
    options.onFallback?.(cause);
    return createKzg('wasm');
  }
}
