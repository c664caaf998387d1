// Compiles the chunk circuit with noir_wasm: no nargo, no network.
//   node circuits/compile.mjs            writes every artifact with its development verification key and verifier
//   node circuits/compile.mjs --check    compares them with the committed files
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { compile, createFileManager } from '@noir-lang/noir_wasm';
import { artifactPath, SEGMENTS } from './artifacts.mjs';
import { foldParameters, segmentParameters } from './generate.mjs';
import { developmentKeys } from './verifier.mjs';

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

async function main(check) {
  for (const parameters of SEGMENTS) {
    const json = JSON.stringify(await compileChunk(parameters));
    const path = artifactPath(parameters);
    // Compares the JSON, because gzip's output depends on zlib's version.
    if (!check) writeFileSync(path, gzipSync(json, { level: 9 }));
    else if (gunzipSync(readFileSync(path)).toString() !== json) throw new Error(`${path} does not match its source`);
  }
  await developmentKeys(check);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.includes('--check'));
