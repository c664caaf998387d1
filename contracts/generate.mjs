#!/usr/bin/env node
// Builds the contracts and writes their ABI and creation code for TypeScript to libs/l1/src/abi.
//   node contracts/generate.mjs           writes
//   node contracts/generate.mjs --check   exits 1 where what is committed is not what the sources give
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forge } from './forge.mjs';

const CONTRACTS = {
  settlement: 'Settlement',
  inbox: 'Inbox',
  'key-registry': 'KeyRegistry',
  committee: 'Committee',
  'devnet-token': 'DevnetToken',
};

const root = dirname(fileURLToPath(import.meta.url));
const target = join(root, '..', 'libs', 'l1', 'src', 'abi');

function moduleText(contract) {
  const artifact = JSON.parse(readFileSync(join(root, 'out', `${contract}.sol`, `${contract}.json`), 'utf8'));
  if (Object.keys(artifact.bytecode.linkReferences).length > 0) throw new Error(`${contract} needs linking`);
  const name = contract[0].toLowerCase() + contract.slice(1);
  return [
    `// Generated from contracts/src by contracts/generate.mjs: do not edit.`,
    `export const ${name}Abi = ${JSON.stringify(artifact.abi, null, 2)} as const;`,
    '',
    `export const ${name}Bytecode =\n  '${artifact.bytecode.object}';`,
    '',
  ].join('\n');
}

const differs = (file, text) => !existsSync(file) || readFileSync(file, 'utf8') !== text;

if (forge(['build', '--skip', 'test'], ['ignore', 'ignore', 'inherit']) !== 0) throw new Error('forge build failed');
const files = Object.entries(CONTRACTS).map(([file, contract]) => [join(target, `${file}.ts`), moduleText(contract)]);
const stale = files.filter(([file, text]) => differs(file, text));
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is not what contracts/ gives: run node contracts/generate.mjs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(target, { recursive: true });
  for (const [file, text] of stale) writeFileSync(file, text);
  console.log(`${stale.length} of ${files.length} files written to libs/l1/src/abi`);
}
