// Compiles the chunk circuit with noir_wasm: no nargo, no network.
//   node circuits/compile.mjs            writes the artifacts of this file's table
//   node circuits/compile.mjs --check    compiles and compares with what is committed
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { compile, createFileManager } from '@noir-lang/noir_wasm';

/** Deployments' parameters that there are artifacts for. */
export const ARTIFACTS = [
  { chunkSize: 64, maxWithdrawals: 16, maxInboxEntries: 16 },
  // for devnets: final sooner
  { chunkSize: 16, maxWithdrawals: 8, maxInboxEntries: 8 },
  // for tests: solved in a tenth of a second
  { chunkSize: 4, maxWithdrawals: 2, maxInboxEntries: 2 },
];

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
    const { noir_version, hash, abi, bytecode } = program;
    return { noir_version, hash, parameters, abi, bytecode };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

export const artifactPath = ({ chunkSize }) => join(folder, 'artifacts', `chunk-${chunkSize}.json.gz`);

async function main(check) {
  mkdirSync(join(folder, 'artifacts'), { recursive: true });
  for (const parameters of ARTIFACTS) {
    const json = JSON.stringify(await compileChunk(parameters));
    const path = artifactPath(parameters);
    // What is compared is the JSON: how gzip compresses it is zlib's version's.
    if (!check) writeFileSync(path, gzipSync(json, { level: 9 }));
    else if (gunzipSync(readFileSync(path)).toString() !== json)
      throw new Error(`${path} is not what its source compiles to`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.includes('--check'));
