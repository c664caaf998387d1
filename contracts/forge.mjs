#!/usr/bin/env node
// Runs forge here and exits as it does: `node contracts/forge.mjs test`, from any folder.
// (npm's own `forge` exits with 0 whatever forge said, so that a failing test would pass; and forge finds solc.cjs only
// from this folder.)
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);

/** The platform's binary, which npm installs beside @foundry-rs/forge. */
export function binary() {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const wrapper = createRequire(import.meta.url).resolve('@foundry-rs/forge/package.json');
  const name = process.platform === 'win32' ? 'forge.exe' : 'forge';
  return createRequire(wrapper).resolve(`@foundry-rs/forge-${process.platform}-${architecture}/bin/${name}`);
}

/** Runs forge with these arguments in contracts/; returns its exit code. */
export function forge(args, stdio = 'inherit') {
  const { status, error } = spawnSync(binary(), args, { cwd: dirname(here), stdio });
  if (error) throw error;
  return status ?? 1; // null: ended by a signal
}

if (process.argv[1] && realpathSync(process.argv[1]) === here) process.exitCode = forge(process.argv.slice(2));
