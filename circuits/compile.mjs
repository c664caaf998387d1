// Compiles the circuits with noir_wasm: no nargo, no network.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, createFileManager } from '@noir-lang/noir_wasm';
import { foldParameters, segmentParameters } from './generate.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * Compiles a circuit's sources with its parameters: what noir_js and bb.js need of it, without debug information, which
 * holds paths.
 *
 * @param edit changes a source file, for tests that show what a missing check would let through
 */
async function compileCircuit(name, parameters, edit = (_file, source) => source) {
  const directory = mkdtempSync(join(tmpdir(), 'volition-circuit-'));
  try {
    cpSync(join(folder, name), directory, { recursive: true });
    const sources = join(directory, 'src');
    writeFileSync(join(sources, 'parameters.nr'), parameters);
    for (const file of readdirSync(sources)) {
      const path = join(sources, file);
      writeFileSync(path, edit(file.replace(/\.nr$/, ''), readFileSync(path, 'utf8')));
    }
    const { program } = await compile(createFileManager(directory), undefined, undefined, () => {});
    // Noir's hash is left out: it changes when a function is renamed, although the circuit does not.
    const { noir_version, abi, bytecode } = program;
    return { noir_version, abi, bytecode };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The circuit of segments of `operations` operations. */
export const compileSegment = (parameters, edit) => compileCircuit('segment', segmentParameters(parameters), edit);

/** The circuit that folds up to `places` proofs of the circuits whose keys have these hashes. */
export const compileFold = (parameters, edit) => compileCircuit('fold', foldParameters(parameters), edit);
