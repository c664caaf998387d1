#!/usr/bin/env node
// Mutation testing: makes small changes to the contracts, one at a time, and runs the tests against each. A mutant that no test
// notices survives; it needs a test, or a reason in mutants.md.
//   node contracts/mutate.mjs             all contracts
//   node contracts/mutate.mjs Inbox …     only these
//   node contracts/mutate.mjs --fresh     all mutants, including those that an earlier run killed
//
// Killed mutants are recorded in cache/mutants.json until their source changes, so a stopped run can be resumed.
// A build takes a minute, so one build contains all mutants: each is guarded by a condition on the block's coinbase, and a test run
// selects one by setting the coinbase. A contract's own suites run first; only a mutant that survives them costs a run of all suites.
// Not mutated: inline assembly, modifiers, constants.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import solc from 'solc';
import { binary } from './forge.mjs';

/** A mutant whose tests take longer than this is taken to loop forever. */
const MAX_RUN_MS = 600_000;

const root = dirname(fileURLToPath(import.meta.url));
const modules = resolve(root, '..', 'node_modules');

/** Replacements for each operator, one mutant each; `right` keeps only the right operand. */
const OPERATORS = {
  ...{ '<': ['<='], '<=': ['<'], '>': ['>='], '>=': ['>'], '==': ['!='], '!=': ['=='], '&&': ['||'], '||': ['&&'] },
  ...{
    '+': ['-'],
    '-': ['+'],
    '*': ['/'],
    '/': ['*'],
    '%': ['/'],
    '<<': ['>>'],
    '>>': ['<<'],
    '&': ['|'],
    '|': ['&', 'right'],
  },
};

/** Points of the trusted setup, read from the tests. */
const POINTS = Object.fromEntries(
  [
    ...readFileSync(join(root, 'test', 'Proving.sol'), 'utf8').matchAll(
      /bytes internal constant (\w+) = hex"(\w+)"\s*hex"(\w+)"/g,
    ),
  ].map(([, name, head, tail]) => [name, head + tail]),
);

const SELECTOR = `// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

library Mutant {
    function on(uint256 id) internal pure returns (bool) {
        function(uint256) internal view returns (bool) asked = _on;
        function(uint256) internal pure returns (bool) pretended;
        assembly ("memory-safe") {
            pretended := asked
        }
        return pretended(id);
    }

    function _on(uint256 id) private view returns (bool) {
        return uint160(address(block.coinbase)) == id;
    }

    /// @dev EIP-4844's precompile for the two polynomials in test/Proving.sol: 1 (y = 1, proof 0) and X (y = z, proof 1).
    /// A test can mock the precompile. Otherwise the call fails for lack of gas, before it loads the trusted setup.
    function open(bytes memory input) internal view returns (bool done, bytes memory result) {
        (done, result) = address(0x0a).staticcall{gas: 1}(input);
        if (done) return (done, result);
        (bytes memory one, bytes memory tau, bytes memory zero) = (hex"${POINTS.ONE}", hex"${POINTS.TAU}", hex"${POINTS.ZERO_POINT}");
        uint256 z;
        assembly ("memory-safe") {
            z := mload(add(input, 0x40))
        }
        done = keccak256(input) == keccak256(abi.encodePacked(_hash(one), z, uint256(1), one, zero))
            || keccak256(input) == keccak256(abi.encodePacked(_hash(tau), z, z, tau, one));
        if (done) result = new bytes(64);
    }

    function _hash(bytes memory commitment) private pure returns (uint256) {
        return uint256(1) << 248 | uint256(sha256(commitment)) & ((1 << 248) - 1);
    }
}
`;

/** Loading the trusted setup costs 4 s of CPU per process, more than all tests together, and the precompile is not under test. */
const OPENING = ['POINT_EVALUATION.staticcall(call)', 'Mutant.open(call)'];

/** Adds the import of the selector to a source, and replaces the precompile by its stand-in. */
function withSelector(file, text) {
  const path = relative(dirname(file), 'src/Mutant.sol');
  const head = `import {Mutant} from "${path.startsWith('.') ? path : `./${path}`}";\n`;
  return text.replace(/(pragma solidity [^;]+;\n)/, `$1\n${head}`).replace(...OPENING);
}

/** Compiles `file` to the outputs in `what`. @returns solc's output, and its errors apart */
function compile(folder, file, what) {
  const sources = { [file]: { content: readFileSync(join(folder, file), 'utf8') } };
  const settings = {
    evmVersion: 'osaka',
    remappings: ['@openzeppelin/contracts/=node_modules/@openzeppelin/contracts/'],
    outputSelection: { '*': what },
  };
  const read = (path) => ({
    contents: readFileSync(path.startsWith('node_modules') ? join(modules, '..', path) : join(folder, path), 'utf8'),
  });
  const output = JSON.parse(
    solc.compile(JSON.stringify({ language: 'Solidity', sources, settings }), { import: read }),
  );
  const errors = (output.errors ?? []).filter(({ severity }) => severity === 'error');
  return { output, errors };
}

/** The AST node of a simple statement ends before its semicolon, and so does any node that ends with one. */
const STATEMENT = /^(Expression|Emit|Revert|If|VariableDeclaration)Statement$|^(Return|Continue|Break)$/;
const SEMICOLON = 0x3b;

const placeOf = ({ src, nodeType }, bytes) => {
  const [start, length] = src.split(':').map(Number);
  const end = start + length;
  return { start, end: STATEMENT.test(nodeType) && bytes[end] === SEMICOLON ? end + 1 : end };
};

const isConstant = (node) => node.typeDescriptions?.typeIdentifier?.startsWith('t_rational');

/** Renders a source with all its mutants. Functions in `skipped` do not compile with theirs and stay unchanged. */
class Mutator {
  mutants = [];

  constructor(file, bytes, ast, firstId, skipped) {
    Object.assign(this, { file, bytes, ast, firstId, skipped, where: '' });
  }

  text({ start, end }) {
    return this.bytes.subarray(start, end).toString('utf8');
  }
  original(node) {
    return this.text(this.place(node));
  }

  place(node) {
    return placeOf(node, this.bytes);
  }

  /** Records a mutant. @returns the condition that selects it */
  mutant(node, becomes) {
    const line = this.text({ start: 0, end: this.place(node).start }).split('\n').length;
    const short = (code) => code.replace(/\s+/g, ' ').slice(0, 100);
    const id = this.firstId + this.mutants.length;
    this.mutants.push({ id, line, name: `${this.where}: ${short(this.original(node))} → ${short(becomes)}` });
    return `Mutant.on(${id})`;
  }

  /** The node's text with the mutants of its children. */
  render(node) {
    const { start, end } = this.place(node);
    const parts = childrenOf(node).map((child) => ({ ...this.place(child), child }));
    parts.sort((a, b) => a.start - b.start);
    let at = start;
    let text = '';
    for (const part of parts) {
      if (part.start < at) continue;
      text += this.text({ start: at, end: part.start }) + this.mutated(part.child);
      at = part.end;
    }
    return text + this.text({ start: at, end });
  }

  mutated(node) {
    if (node.nodeType === 'FunctionDefinition') return this.function(node);
    if (!this.where) return this.render(node);
    switch (node.nodeType) {
      case 'InlineAssembly':
        return this.original(node);
      case 'ForStatement':
        return this.loop(node);
      case 'BinaryOperation':
        return this.binary(node);
      case 'UnaryOperation':
        return this.unary(node);
      case 'IfStatement':
        return this.condition(node);
      case 'ExpressionStatement':
      case 'EmitStatement':
        return this.statement(node);
      default:
        return this.render(node);
    }
  }

  function(node) {
    const name = node.name || node.kind;
    if (!node.body || this.skipped.has(name)) return this.original(node);
    this.where = name;
    const { start } = this.place(node);
    const body = this.place(node.body);
    const text = this.text({ start, end: body.start }) + this.render(node.body);
    this.where = '';
    return text;
  }

  binary(node) {
    let text = this.render(node);
    if (isConstant(node)) return this.original(node);
    const [left, right] = [this.original(node.leftExpression), this.original(node.rightExpression)];
    for (const operator of OPERATORS[node.operator] ?? []) {
      const becomes = operator === 'right' ? right : `${left} ${operator} ${right}`;
      text = `(${this.mutant(node, becomes)} ? ${becomes} : ${text})`;
    }
    return text;
  }

  unary(node) {
    if (node.operator !== '!') return this.render(node);
    const inner = this.original(node.subExpression);
    return `(${this.mutant(node, inner)} ? ${inner} : ${this.render(node)})`;
  }

  /** An `if` whose condition is always false or always true, and the mutants of its body. */
  condition(node) {
    const condition = this.mutated(node.condition);
    const never = this.mutant(node.condition, 'false');
    const always = guards(node.trueBody) ? '' : `${this.mutant(node.condition, 'true')} || `;
    const { start, end } = this.place(node);
    const inner = this.place(node.condition);
    const body = this.place(node.trueBody);
    let text = `${this.text({ start, end: inner.start })}!${never} && (${always}${condition})${this.text({ start: inner.end, end: body.start })}`;
    text += this.block(node.trueBody);
    if (!node.falseBody) return text + this.text({ start: body.end, end });
    const other = this.place(node.falseBody);
    return text + this.text({ start: body.end, end: other.start }) + this.block(node.falseBody);
  }

  /** Only the body is mutated: the parts of a loop's head cannot be wrapped in an `if`. */
  loop(node) {
    const { start } = this.place(node);
    const body = this.place(node.body);
    return this.text({ start, end: body.start }) + this.mutated(node.body);
  }

  block(node) {
    return node.nodeType === 'Block' || node.nodeType === 'IfStatement'
      ? this.mutated(node)
      : `{ ${this.mutated(node)} }`;
  }

  statement(node) {
    const gone = this.mutant(node, '');
    const inner = node.expression;
    let text = this.render(node);
    if (inner?.nodeType === 'Assignment' && inner.operator !== '=') {
      const becomes = `${this.original(inner.leftHandSide)} = ${this.original(inner.rightHandSide)}`;
      text = `if (${this.mutant(node, becomes)}) { ${becomes}; } else { ${text} }`;
    }
    return `if (!${gone}) { ${text} }`;
  }
}

/** Whether a body only reverts. Its condition is not forced to true: any test notices an unconditional revert. */
function guards(body) {
  const first = body.nodeType === 'Block' ? body.statements[0] : body;
  return first?.nodeType === 'RevertStatement';
}

function childrenOf(node) {
  const found = [];
  for (const [name, value] of Object.entries(node)) {
    if (name === 'typeName' || name === 'documentation' || name === 'overrides' || name === 'typeDescriptions')
      continue;
    for (const each of Array.isArray(value) ? value : [value]) if (each?.nodeType && each.src) found.push(each);
  }
  return found;
}

function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const contracts = join(folder, 'contracts');
  mkdirSync(join(folder, 'test'), { recursive: true });
  symlinkSync(join(root, '..', 'test', 'vectors'), join(folder, 'test', 'vectors'));
  mkdirSync(contracts);
  for (const part of ['src', 'test', 'solc.cjs', 'foundry.toml'])
    cpSync(join(root, part), join(contracts, part), { recursive: true });
  symlinkSync(modules, join(contracts, 'node_modules'));
  for (const test of ['Gas.t.sol', 'GasProofs.t.sol', 'GasEscape.t.sol', 'GasBase.sol', 'invariant'])
    rmSync(join(contracts, 'test', test), { recursive: true });
  writeFileSync(join(contracts, 'src', 'Mutant.sol'), SELECTOR);
  const verifier = join('src', 'BatchVerifier.sol');
  writeFileSync(join(contracts, verifier), withSelector(verifier, readFileSync(join(root, verifier), 'utf8')));
  return contracts;
}

/** Identifies a source by its code alone, so that an edited comment does not void what is known about its mutants. */
const digestOf = (bytes) =>
  createHash('sha256')
    .update(bytes.toString('utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|\s+/g, ''))
    .digest('hex');

/** Writes the source with its mutants, except in functions that would need too deep a stack. */
function plant(folder, file, firstId) {
  const bytes = readFileSync(join(root, file));
  const skipped = new Set();
  for (;;) {
    writeFileSync(join(folder, file), bytes);
    const { output, errors } = compile(folder, file, { '': ['ast'] });
    if (errors.length > 0) throw new Error(errors[0].formattedMessage);
    const mutator = new Mutator(file, bytes, output.sources[file].ast, firstId, skipped);
    const body = mutator.render(mutator.ast);
    const before = bytes.subarray(0, mutator.place(mutator.ast).start).toString('utf8');
    const text = withSelector(file, before + body);
    writeFileSync(join(folder, file), text);
    const failed = compile(folder, file, { '*': ['evm.bytecode.object'] }).errors;
    if (failed.length === 0) return { mutants: mutator.mutants, skipped: [...skipped], digest: digestOf(bytes) };
    const names = failed.map((error) => functionAt(text, error.sourceLocation)).filter(Boolean);
    const fresh = names.filter((name) => !skipped.has(name));
    if (fresh.length === 0) throw new Error(failed[0].formattedMessage);
    for (const name of fresh) skipped.add(name);
  }
}

/** The name of the function that contains a place in the source. */
function functionAt(text, place) {
  if (!place) return undefined;
  const before = Buffer.from(text).subarray(0, place.start).toString('utf8');
  const found = [...before.matchAll(/\b(?:function (\w+)|(constructor))\(/g)].at(-1);
  return found?.[1] ?? found?.[2];
}

/** The running forge, killed when this process exits. */
let running;

/** Runs the tests against the mutant with this id; 0 selects none. @param more further arguments, such as a choice of tests */
async function run(folder, id, ...more) {
  const env = {
    ...process.env,
    FOUNDRY_BLOCK_COINBASE: `0x${id.toString(16).padStart(40, '0')}`,
    FOUNDRY_OPTIMIZER: 'false',
    FOUNDRY_CODE_SIZE_LIMIT: '1000000',
    FOUNDRY_GAS_SNAPSHOT_CHECK: 'false',
    FOUNDRY_FUZZ_RUNS: '24',
    FOUNDRY_FUZZ_SEED: '0x1',
  };
  const child = spawn(binary(), ['test', ...more], { cwd: folder, env, timeout: MAX_RUN_MS });
  running = child;
  let [output, errors] = ['', ''];
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (errors += data));
  const [status, signal] = await once(child, 'close');
  running = undefined;
  return { status, signal, output, errors };
}

/** Whether a test notices the mutant: one fails, or the run does not end. If forge stops for any other reason, that is an error. */
async function isKilled(folder, id, ...more) {
  const { status, signal, output, errors } = await run(folder, id, '--json', '--fail-fast', ...more);
  if (status === 0) return false;
  if (signal === 'SIGTERM' && !isEnding) return true;
  if (output.includes('"status":"Failure"')) return true;
  throw new Error(`forge ended with ${status ?? signal} and no failed test:\n${`${output}${errors}`.slice(-4_000)}`);
}

const hasTests = (file) =>
  readdirSync(join(root, 'test', 'unit')).some((name) => name.startsWith(basename(file, '.sol')));

/** The text of mutants.md, which names the survivors that are accepted. */
function reasons() {
  const file = join(root, 'mutants.md');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The numbers of the killed mutants of each file, valid while the file's code stays the same. */
class Progress {
  constructor(path, isFresh) {
    this.path = path;
    this.files = !isFresh && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  }

  /** Starts a file, discarding what was recorded for other code. */
  begin(file, digest) {
    if (this.files[file]?.digest !== digest) this.files[file] = { digest, killed: [] };
  }

  isKilled({ file, number }) {
    return this.files[file].killed.includes(number);
  }

  kill({ file, number }) {
    this.files[file].killed.push(number);
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, JSON.stringify(this.files));
  }
}

/** Plants all mutants of the chosen sources in the folder. */
function plantAll(folder, files, progress) {
  const planted = [];
  for (const file of files) {
    const { mutants, skipped, digest } = plant(folder, file, planted.length + 1);
    progress.begin(file, digest);
    planted.push(...mutants.map((mutant, number) => ({ file, number, ...mutant })));
    const left = skipped.length > 0 ? `; none in ${skipped.join(', ')} (stack too deep)` : '';
    if (mutants.length > 0) console.log(`${file}: ${mutants.length} mutants${left}`);
  }
  return planted;
}

/** Once everything is built, forge only asks the compiler for its version, and npm's solc takes longer to load than most tests. */
function replaceCompiler(folder) {
  const version = execFileSync(join(folder, 'solc.cjs'), ['--version'], { encoding: 'utf8' });
  writeFileSync(join(folder, 'solc.cjs'), `#!/bin/sh\ncat <<END\n${version}END\n`);
}

/** A contract's own tests are few and notice most of its mutants, so they run first. */
async function isNoticed(folder, { file, id }) {
  const own = ['--match-path', `test/unit/${basename(file, '.sol')}*`];
  return (hasTests(file) && (await isKilled(folder, id, ...own))) || isKilled(folder, id);
}

async function test(folder, planted, progress, count) {
  const left = planted.filter((mutant) => !progress.isKilled(mutant));
  count.killed = planted.length - left.length;
  if (await isKilled(folder, 0)) throw new Error('tests fail without a mutant');
  replaceCompiler(folder);
  for (const mutant of left) {
    const { file, line, name } = mutant;
    if (await isNoticed(folder, mutant)) {
      progress.kill(mutant);
      count.killed++;
      continue;
    }
    const isExplained = reasons().includes(`\`${name}\``);
    count[isExplained ? 'explained' : 'survivors']++;
    console.log(`${isExplained ? 'survives, as explained' : 'SURVIVES'}: ${file}:${line} ${name}`);
  }
}

const sources = readdirSync(join(root, 'src'), { recursive: true })
  .map((file) => join('src', `${file}`))
  .filter((file) => file.endsWith('.sol') && !/interfaces|devnet/.test(file));
const { values, positionals } = parseArgs({ options: { fresh: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !sources.some((file) => file.endsWith(`/${name}.sol`)));
if (unknown.length > 0) throw new Error(`no such contract: ${unknown.join(', ')}`);
const chosen = sources.filter(
  (file) => positionals.length === 0 || positionals.some((name) => file.endsWith(`/${name}.sol`)),
);
const folder = prepare();
const count = { all: 0, killed: 0, explained: 0, survivors: 0 };
let isEnding = false;
process.on('exit', () => {
  running?.kill('SIGKILL');
  rmSync(dirname(folder), { recursive: true, force: true });
  const { all, killed, explained, survivors } = count;
  const open = all - killed - explained - survivors;
  console.log(
    `${all} mutants: ${killed} killed, ${explained} survive as explained, ${survivors} without a reason, ${open} not tested`,
  );
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.on(signal, () => {
    isEnding = true;
    process.exit(code);
  });
const progress = new Progress(join(root, 'cache', 'mutants.json'), values.fresh);
const planted = plantAll(folder, chosen, progress);
count.all = planted.length;
await test(folder, planted, progress, count);
process.exitCode = count.survivors > 0 ? 1 : 0;
