import { CodedError } from '#libs/protocol';
import { checkedKzg } from './checked-kzg.js';
import { loadJavascriptEngine } from './javascript-engine.js';
import type { Kzg } from './kzg.js';
import type { KzgChoice } from './kzg-contexts.js';

let loaded: Promise<Kzg> | undefined;

/**
 * The KZG engine of a browser: JavaScript in a Web Worker, loaded on first use in half a second and shared. It has no
 * cells.
 *
 * @throws CodedError KZG_ENGINE_UNAVAILABLE for an engine of Node's, or if the worker does not start; then it may be retried
 */
export async function createKzg(choice: KzgChoice = 'auto'): Promise<Kzg> {
  const unavailable = (cause?: unknown) =>
    new CodedError('KZG_ENGINE_UNAVAILABLE', { engine: choice }, undefined, { cause });
  if (choice !== 'auto') throw unavailable();
  loaded ??= loadJavascriptEngine().then(checkedKzg);
  try {
    return await loaded;
  } catch (cause) {
    loaded = undefined;
    throw unavailable(cause);
  }
}
