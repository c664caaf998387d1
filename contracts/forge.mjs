#!/usr/bin/env node
// Runs forge in this folder and keeps its exit code: `node contracts/forge.mjs test`, from any folder.
// npm's own `forge` always exits with 0, so a failing test would pass; and forge finds solc.cjs only from this folder.
import { spawnSync } from 'node:child_process';
import { readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);

/** The platform's binary, which npm installs next to @foundry-rs/forge. */
export function binary() {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const wrapper = createRequire(import.meta.url).resolve('@foundry-rs/forge/package.json');
  const name = process.platform === 'win32' ? 'forge.exe' : 'forge';
  return createRequire(wrapper).resolve(`@foundry-rs/forge-${process.platform}-${architecture}/bin/${name}`);
}

/** `forge lint` builds without bytecode, and `forge test` silently skips such contracts, so lint has its own cache and output. */
const LINT = { FOUNDRY_CACHE_PATH: 'cache/lint', FOUNDRY_OUT: 'cache/lint/out' };

/** Runs forge with these arguments in contracts/; returns its exit code. */
export function forge(args, stdio = 'inherit') {
  const env = args[0] === 'lint' ? { ...process.env, ...LINT } : process.env;
  const { status, error } = spawnSync(binary(), args, { cwd: dirname(here), stdio, env });
  if (error) throw error;
  return status ?? 1; // null if ended by a signal
}

/** Throws if a test was built without bytecode, so that forge would skip it. */
function requireAllTests() {
  const options = { cwd: dirname(here), encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  const { status, stdout } = spawnSync(binary(), ['test', '--list', '--json'], options);
  if (status !== 0) return; // `forge test` itself says why
  const listed = JSON.parse(stdout.slice(stdout.indexOf('{')));
  const files = readdirSync(join(dirname(here), 'test'), { recursive: true }).filter((file) => file.endsWith('.t.sol'));
  const missing = files.filter((file) => !listed[`test/${file}`]);
  if (missing.length > 0) throw new Error(`not built as tests: ${missing.join(', ')}; remove contracts/out and cache`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === here) {
  const args = process.argv.slice(2);
  if (args[0] === 'test') requireAllTests();
  process.exitCode = forge(args);
}
