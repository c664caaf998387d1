// Compiles the chunk circuit with noir_wasm: no nargo, no network.
//   node circuits/compile.mjs            writes every artifact with its development verification key and verifier
//   node circuits/compile.mjs --check    compares them with the committed files
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { compile, createFileManager } from '@noir-lang/noir_wasm';
import { ARTIFACTS, artifactPath } from './artifacts.mjs';
import { developmentKeys } from './verifier.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

const sizes = ({ chunkSize, maxWithdrawals, maxInboxEntries }) => `
pub global N: u32 = ${chunkSize};
pub global W: u32 = ${maxWithdrawals};
pub global I: u32 = ${maxInboxEntries};
`;

/**
 * The circuit for these parameters: what noir_js and bb.js need of it, without debug information, which holds paths.
 *
 * @param edit changes a source file, for tests that show what a missing check would let through
 */
export async function compileChunk(parameters, edit = (_file, source) => source) {
  const directory = mkdtempSync(join(tmpdir(), 'volition-circuit-'));
  try {
    cpSync(join(folder, 'chunk'), directory, { recursive: true });
    writeFileSync(join(directory, 'src/sizes.nr'), sizes(parameters));
    for (const file of ['signature', 'tree', 'operation', 'evaluation', 'slots', 'checks', 'account', 'main']) {
      const path = join(directory, `src/${file}.nr`);
      writeFileSync(path, edit(file, readFileSync(path, 'utf8')));
    }
    const { program } = await compile(createFileManager(directory), undefined, undefined, () => {});
    // Noir's hash is left out: it changes when a function is renamed, although the circuit does not.
    const { noir_version, abi, bytecode } = program;
    return { noir_version, parameters, abi, bytecode };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function main(check) {
  for (const parameters of ARTIFACTS) {
    const json = JSON.stringify(await compileChunk(parameters));
    const path = artifactPath(parameters);
    // Compares the JSON, because gzip's output depends on zlib's version.
    if (!check) writeFileSync(path, gzipSync(json, { level: 9 }));
    else if (gunzipSync(readFileSync(path)).toString() !== json) throw new Error(`${path} does not match its source`);
  }
  await developmentKeys(check);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.includes('--check'));
