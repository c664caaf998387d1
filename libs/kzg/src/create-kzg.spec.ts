import { describe, expect, it } from 'vitest';
import { BLOB_BYTES, isCoded } from '#libs/protocol';
import type { Engine } from './engine.js';
import { KzgContexts } from './kzg-contexts.js';

/** An engine that computes nothing. These tests check only which engine is loaded, and how often. */
function idle(name: Engine['name']): Engine {
  const fail = () => Promise.reject(new Error('idle'));
  return {
    name,
    commit: fail,
    prove: fail,
    verifyBlob: fail,
    verifyBlobs: fail,
    open: fail,
    verifyOpening: fail,
    cellsAndProofs: fail,
    verifyCells: fail,
  };
}

function contextsWith(broken: Engine['name'][] = []) {
  const log: string[] = [];
  const load = async (name: Engine['name'], label: string) => {
    log.push(label);
    if (broken.includes(name)) throw new Error(`no ${name}`);
    return idle(name);
  };
  const contexts = new KzgContexts({
    native: (precompute) => load('native', precompute ? 'native with table' : 'native'),
    wasm: () => load('wasm', 'wasm'),
  });
  return { contexts, log };
}

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'resolved',
    (error) => (isCoded(error) ? error.code : error),
  );

describe('choice of the engine', () => {
  it('loads a context once and shares it', async () => {
    const { contexts, log } = contextsWith();
    const [a, b] = await Promise.all([contexts.create('auto', {}), contexts.create('native', {})]);
    expect(a).toBe(b);
    expect(a.engine).toBe('native');
    expect(log).toEqual(['native']);
  });

  it('reuses a context that was loaded with the table', async () => {
    const { contexts, log } = contextsWith();
    const table = await contexts.create('native', { precompute: true });
    expect(await contexts.create('auto', {})).toBe(table);
    expect(log).toEqual(['native with table']);
  });

  it('falls back if the native engine does not load, and reports the reason', async () => {
    const { contexts } = contextsWith(['native']);
    const reasons: unknown[] = [];
    const kzg = await contexts.create('auto', { onFallback: (reason) => reasons.push(reason) });
    expect(kzg.engine).toBe('wasm');
    expect(reasons).toEqual([new Error('no native')]);
  });

  it('does not fall back if a specific engine was requested', async () => {
    expect(await codeOf(contextsWith(['native']).contexts.create('native', {}))).toBe('KZG_ENGINE_UNAVAILABLE');
    expect(await codeOf(contextsWith(['wasm']).contexts.create('wasm', {}))).toBe('KZG_ENGINE_UNAVAILABLE');
    expect(await codeOf(contextsWith(['native', 'wasm']).contexts.create('auto', {}))).toBe('KZG_ENGINE_UNAVAILABLE');
  });

  it('retries an engine that failed to load', async () => {
    const broken: Engine['name'][] = ['native'];
    const { contexts, log } = contextsWith(broken);
    await codeOf(contexts.create('native', {}));
    broken.pop();
    expect((await contexts.create('native', {})).engine).toBe('native');
    expect(log).toEqual(['native', 'native']);
  });

  it('distinguishes a failed engine from a wrong proof', async () => {
    const kzg = await contextsWith().contexts.create('native', {});
    expect(await codeOf(kzg.commit(new Uint8Array(BLOB_BYTES)))).toBe('KZG_ENGINE_FAILED');
    expect(await codeOf(kzg.cellsAndProofs(new Uint8Array(BLOB_BYTES)))).toBe('KZG_ENGINE_FAILED');
    expect(await codeOf(kzg.open(new Uint8Array(BLOB_BYTES), 1n))).toBe('KZG_ENGINE_FAILED');
  });
});
