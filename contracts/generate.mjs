#!/usr/bin/env node
// Builds the contracts. Writes their ABI and creation code for TypeScript to libs/l1/src/abi, and the gas table in README.md.
//   node contracts/generate.mjs           writes
//   node contracts/generate.mjs --check   exits with 1 if the committed files are stale
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import solc from 'solc';
import { developmentVerifiers } from '../circuits/verifier.mjs';
import { forge } from './forge.mjs';

const CONTRACTS = {
  settlement: 'Settlement',
  inbox: 'Inbox',
  'key-registry': 'KeyRegistry',
  committee: 'Committee',
  'batch-verifier': 'BatchVerifier',
  withdrawals: 'Withdrawals',
  poseidon2: 'Poseidon2',
  brake: 'Brake',
  exits: 'Exits',
  'availability-challenges': 'AvailabilityChallenges',
  'state-challenges': 'StateChallenges',
  'proof-demands': 'ProofDemands',
  'devnet-token': 'DevnetToken',
};

const root = dirname(fileURLToPath(import.meta.url));
const target = join(root, '..', 'libs', 'l1', 'src', 'abi');
const readme = join(root, 'README.md');

const HEAD = '// Generated from contracts/src by contracts/generate.mjs: do not edit.';
const artifactOf = (contract) =>
  JSON.parse(readFileSync(join(root, 'out', `${contract}.sol`, `${contract}.json`), 'utf8'));
const abiText = (name, { abi }) => `export const ${name}Abi = ${JSON.stringify(abi, null, 2)} as const;`;
const bytecodeText = (name, bytecode) => `export const ${name}Bytecode =\n  '${bytecode}';`;

function moduleText(contract) {
  const artifact = artifactOf(contract);
  if (Object.keys(artifact.bytecode.linkReferences).length > 0) throw new Error(`${contract} needs linking`);
  const name = contract[0].toLowerCase() + contract.slice(1);
  return [HEAD, abiText(name, artifact), '', bytecodeText(name, artifact.bytecode.object), ''].join('\n');
}

/** The interface of every proof verifier. */
const verifierInterfaceText = () => [HEAD, abiText('proofVerifier', artifactOf('IProofVerifier')), ''].join('\n');

/**
 * A generated verifier's creation code. It is compiled separately, with one optimizer run: more runs would unroll it
 * beyond EIP-170's size limit.
 */
function verifierBytecode(source) {
  const settings = {
    evmVersion: 'osaka',
    optimizer: { enabled: true, runs: 1 },
    metadata: { appendCBOR: false, bytecodeHash: 'none' },
    outputSelection: { '*': { '*': ['evm.bytecode.object'] } },
  };
  const sources = { 'Verifier.sol': { content: source } };
  const { contracts, errors } = JSON.parse(solc.compile(JSON.stringify({ language: 'Solidity', sources, settings })));
  const bytecode = contracts?.['Verifier.sol']?.InsecureDevelopmentVerifier?.evm.bytecode.object;
  if (!bytecode) throw new Error(`${errors?.map((error) => error.formattedMessage).join('\n')}`);
  return `0x${bytecode}`;
}

/** TypeScript modules of the verifiers for the development reference string, one per circuit: segment-16 is Segment16. */
async function verifierFiles() {
  return [...(await developmentVerifiers())].map(([circuit, source]) => {
    const name = circuit.replace(/^(.)(.*)-/, (_, first, rest) => first.toUpperCase() + rest);
    const text = [
      '// Generated from circuits/artifacts by contracts/generate.mjs: do not edit.',
      '// INSECURE: verifies proofs for a development reference string, whose secret is public: anyone can prove anything.',
      bytecodeText(`insecureDevelopmentVerifier${name}`, verifierBytecode(source)),
      '',
    ].join('\n');
    return [join(target, `insecure-development-verifier-${name.toLowerCase()}.ts`), text];
  });
}

/** README.md with its gas table filled from snapshots/Gas.json. */
function readmeText() {
  const figures = Object.entries(JSON.parse(readFileSync(join(root, 'snapshots', 'Gas.json'), 'utf8')));
  const rows = figures.map(([what, gas]) => `| ${what} | ${Number(gas).toLocaleString('en-US')} |`);
  const table = ['', '| | gas |', '|---|---|', ...rows, ''].join('\n');
  const between = /(<!-- gas: .* -->)[\s\S]*?(<!-- \/gas -->)/;
  return readFileSync(readme, 'utf8').replace(between, `$1\n${table}\n$2`);
}

const differs = (file, text) => !existsSync(file) || readFileSync(file, 'utf8') !== text;

if (forge(['build', '--skip', 'test'], ['ignore', 'ignore', 'inherit']) !== 0) throw new Error('forge build failed');
const files = [
  ...Object.entries(CONTRACTS).map(([file, contract]) => [join(target, `${file}.ts`), moduleText(contract)]),
  [join(target, 'proof-verifier.ts'), verifierInterfaceText()],
  ...(await verifierFiles()),
  [readme, readmeText()],
];
const stale = files.filter(([file, text]) => differs(file, text));
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale: run node contracts/generate.mjs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(target, { recursive: true });
  for (const [file, text] of stale) writeFileSync(file, text);
  console.log(`${stale.length} of ${files.length} files written`);
}
