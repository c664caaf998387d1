import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CodedError } from '#libs/protocol';
import { freePort, isFree } from './free-port.js';
import { endOrphan } from './orphan.js';

export interface AnvilOptions {
  /** Default: a free port. */
  port?: number;
  /** Chain state, accounts and blobs are loaded from it at start and saved to it at stop. */
  stateFile?: string;
  /** Also saves the state file at this interval, which bounds the loss after SIGKILL. */
  stateIntervalSeconds?: number;
  chainId?: number;
  /** Mines a block at this interval, with or without transactions. Default: a block for each transaction. */
  blockTimeSeconds?: number;
  mnemonic?: string;
  accounts?: number;
  /** Ether of each account at genesis. */
  balance?: number;
  /** Additional command-line arguments of anvil. */
  args?: readonly string[];
  /** Records the process id, so that an anvil left by a killed parent is ended before the next starts. */
  pidFile?: string;
}

export interface Anvil {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when the process has exited for any reason. */
  readonly exited: Promise<void>;
  /** Sends SIGTERM, on which anvil saves its state, and SIGKILL if that takes too long. */
  stop(): Promise<void>;
}

// A busy machine may need many times the 0.2 s that a start takes.
const START_DEADLINE_MS = 90_000;
const STOP_DEADLINE_MS = 20_000;
const START_ATTEMPTS = 3;
const OUTPUT_CHARACTERS = 2_000;

/**
 * Starts the L1 of a devnet: anvil with the osaka hard fork, epochs of four slots, and requests as large as blobs need.
 *
 * @throws CodedError ANVIL_BINARY_MISSING | ANVIL_START_FAILED {output}
 */
export async function startAnvil(options: AnvilOptions = {}): Promise<Anvil> {
  if (options.pidFile !== undefined) await endOrphan(options.pidFile, 'anvil', STOP_DEADLINE_MS);
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(options, options.port ?? (await freePort()));
    } catch (error) {
      // Another process may have taken the free port meanwhile. Retrying cannot help with a requested port.
      if (options.port !== undefined || attempt === START_ATTEMPTS) throw error;
    }
  }
}

async function launch(options: AnvilOptions, port: number): Promise<Anvil> {
  // Otherwise the process that listens there would answer in anvil's place.
  if (!(await isFree(port))) throw new CodedError('ANVIL_START_FAILED', { port, output: '' }, `port ${port} is taken`);
  if (options.stateFile !== undefined) await mkdir(dirname(options.stateFile), { recursive: true });
  const child = spawn(anvilBinary(), argumentsOf(options, port), { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = tailOf(child);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const url = `http://127.0.0.1:${port}`;
  if (!(await answers(url, exited))) {
    child.kill('SIGKILL');
    throw new CodedError('ANVIL_START_FAILED', { port, output: output() }, `anvil does not answer: ${output()}`);
  }
  if (options.pidFile !== undefined) await writeFile(options.pidFile, `${child.pid}\n`, { mode: 0o600 });
  const stop = async () => {
    await end(child, exited);
    if (options.pidFile !== undefined) await rm(options.pidFile, { force: true });
  };
  return { url, port, pid: child.pid ?? 0, exited, stop };
}

function argumentsOf(options: AnvilOptions, port: number): string[] {
  const { stateFile, stateIntervalSeconds, chainId, blockTimeSeconds, mnemonic, accounts, balance } = options;
  const optional = (name: string, value: string | number | undefined) =>
    value === undefined ? [] : [name, String(value)];
  return [
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--hardfork', 'osaka', '--no-request-size-limit', '--slots-in-an-epoch', '4', '--quiet'],
    ...optional('--state', stateFile),
    ...optional('--state-interval', stateIntervalSeconds),
    ...optional('--chain-id', chainId),
    ...optional('--block-time', blockTimeSeconds),
    ...optional('--mnemonic', mnemonic),
    ...optional('--accounts', accounts),
    ...optional('--balance', balance),
    ...(options.args ?? []),
  ];
}

// Spawn the binary itself: killing npm's wrapper would leave it running.
function anvilBinary(): string {
  const require = createRequire(import.meta.url);
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const name = `@foundry-rs/anvil-${process.platform}-${arch}`;
  try {
    const fromWrapper = createRequire(require.resolve('@foundry-rs/anvil/package.json'));
    return join(dirname(fromWrapper.resolve(`${name}/package.json`)), 'bin', 'anvil');
  } catch (cause) {
    throw new CodedError('ANVIL_BINARY_MISSING', { package: name }, `${name} is not installed`, { cause });
  }
}

function tailOf(child: ChildProcess): () => string {
  let output = '';
  const collect = (part: Buffer) => {
    output = (output + part).slice(-OUTPUT_CHARACTERS);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  child.once('error', (error) => collect(Buffer.from(error.message)));
  return () => output.trim();
}

async function answers(url: string, exited: Promise<void>): Promise<boolean> {
  let gone = false;
  void exited.then(() => {
    gone = true;
  });
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] });
  for (const end = Date.now() + START_DEADLINE_MS; !gone && Date.now() < end; await delay(20)) {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(1_000),
    };
    if (
      await fetch(url, request).then(
        (response) => response.ok,
        () => false,
      )
    )
      return !gone;
  }
  return false;
}

async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE_MS);
  await exited;
  clearTimeout(timer);
}
