import { CodedError } from '#libs/protocol';
import { checkedKzg } from './checked-kzg.js';
import type { Engine } from './engine.js';
import type { Kzg } from './kzg.js';

export type KzgChoice = 'auto' | 'native' | 'wasm';

export interface KzgOptions {
  /** Native engine: load a table that makes `cellsAndProofs`, and nothing else, a third faster. Default: false. */
  precompute?: boolean;
  /** Receives the reason why `auto` chose the slow engine. */
  onFallback?: (reason: unknown) => void;
}

export interface EngineLoaders {
  native(precompute: boolean): Promise<Engine>;
  wasm(): Promise<Engine>;
}

/** Loads each engine once, since a context takes seconds and tens of megabytes. A failed load may be retried. */
export class KzgContexts {
  private readonly loaded = new Map<string, Promise<Kzg>>();

  constructor(private readonly loaders: EngineLoaders) {}

  /** See {@link createKzg}. */
  async create(choice: KzgChoice, { precompute = false, onFallback }: KzgOptions): Promise<Kzg> {
    try {
      return choice === 'wasm' ? await this.wasm() : await this.native(precompute);
    } catch (cause) {
      if (choice !== 'auto') throw new CodedError('KZG_ENGINE_UNAVAILABLE', { engine: choice }, undefined, { cause });
      onFallback?.(cause);
      return this.create('wasm', {});
    }
  }

  private wasm(): Promise<Kzg> {
    return this.once('wasm', () => this.loaders.wasm());
  }

  /** Reuses a context with the table if there is one: it can do everything that one without can. */
  private native(precompute: boolean): Promise<Kzg> {
    const table = 'native with table';
    return this.once(precompute || this.loaded.has(table) ? table : 'native', () => this.loaders.native(precompute));
  }

  private once(name: string, load: () => Promise<Engine>): Promise<Kzg> {
    const known = this.loaded.get(name);
    if (known) return known;
    const kzg = load().then(checkedKzg);
    this.loaded.set(name, kzg);
    kzg.catch(() => this.loaded.delete(name));
    return kzg;
  }
}
