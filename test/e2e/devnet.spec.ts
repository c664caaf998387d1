import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removePostgres } from '#libs/embedded';
import { freePort, makeTemporaryDirectory, waitFor } from '#libs/testing';

// The whole system as a new user runs it: the compiled devnet in its own process, and the compiled command in a second
// shell.

const MINUTES = 60_000;
/** A start takes 20 s on an idle machine, and minutes beside other tests on a slow one. */
const START_MS = 8 * MINUTES;
const root = new URL('../..', import.meta.url).pathname;
const devnetMain = join(root, 'dist/src/devnet/main.js');
const cliMain = join(root, 'dist/src/cli/main.js');

/**
 * Few transfers, because proofs take time: the first ten of the default file, and the first one by an owner that
 * received before and ends with a forced withdrawal. Together they contain every kind of operation.
 */
async function writeTransfers(path: string): Promise<void> {
  const [header, ...rows] = (await readFile(join(root, 'src/devnet/data/mainnet-transfers.csv'), 'utf8')).split('\n');
  await writeFile(path, [header, ...rows.slice(0, 10), rows[43], ''].join('\n'));
}

class Shell {
  readonly output: string[] = [];
  readonly exited: Promise<number | NodeJS.Signals | null>;

  private constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => this.output.push(String(chunk)));
    this.exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  }

  static devnet(home: string, port: number, ...more: string[]): Shell {
    const args = [
      devnetMain,
      '--home',
      home,
      '--port',
      String(port),
      '--transfers',
      join(home, 'transfers.csv'),
      // Beside other tests nothing is idle.
      ...['--prover-niceness', '0'],
      ...more,
    ];
    return new Shell(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  get text(): string {
    return this.output.join('');
  }

  /** Waits for a line of output; fails at once if the process ends first. */
  async says(words: string): Promise<void> {
    const said = waitFor(() => this.text.includes(words), { deadlineMs: START_MS, what: words });
    const ended = this.exited.then(() => {
      if (!this.text.includes(words)) throw new Error(`ended before printing "${words}"`);
    });
    said.catch(() => undefined);
    await Promise.race([said, ended]).catch((error: Error) => {
      throw new Error(`${error.message}, after:\n${this.text.slice(-1_000)}`);
    });
  }
}

/** Processes whose command line or environment contains `home`; none may remain. */
async function processesOf(home: string): Promise<string[]> {
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    const [command, environment] = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
    );
    if (command?.includes(home) || environment?.includes(home)) found.push(`${pid} ${command?.replaceAll('\0', ' ')}`);
  }
  return found;
}

describe('the devnet', () => {
  let home: string;
  let port: number;
  let remove: () => Promise<void>;
  const running: Shell[] = [];

  beforeAll(async () => {
    ({ directory: home, remove } = await makeTemporaryDirectory());
    await writeTransfers(join(home, 'transfers.csv'));
    port = await freePort();
  });

  afterAll(async () => {
    for (const { child, exited } of running) {
      child.kill('SIGKILL');
      await exited;
    }
    // A failed stop above must not leave servers behind.
    await removePostgres(join(home, 'postgres'));
    await remove();
  });

  function start(...more: string[]): Shell {
    const shell = Shell.devnet(home, port, ...more);
    running.push(shell);
    return shell;
  }

  async function volition(...args: string[]): Promise<Record<string, never> & { [key: string]: unknown }> {
    const { stdout } = await promisify(execFile)(process.execPath, [cliMain, '--json', ...args], {
      env: { ...process.env, ...shellEnvironment },
      timeout: 12 * MINUTES,
    });
    return JSON.parse(stdout);
  }
  let shellEnvironment: Record<string, string> = {};

  it('resumes after SIGKILL, and every balance is correct', { timeout: 18 * MINUTES }, async () => {
    const first = start();
    await first.says('replaying transfers');
    first.child.kill('SIGKILL');
    await first.exited;

    const summaryFile = join(home, 'summary.json');
    const second = start('--summary', summaryFile);
    await second.says('in a second shell');
    const summary = JSON.parse(await readFile(summaryFile, 'utf8'));
    expect(summary.balances).toEqual({ compared: true, differences: 0 });
    const { rollup, validium } = summary.operations;
    const kinds = new Set([...Object.keys(rollup), ...Object.keys(validium)]);
    expect(kinds).toEqual(new Set(['DEPOSIT', 'FORCED_WITHDRAW', 'KEY', 'OPEN', 'SET_KEY', 'TRANSFER', 'WITHDRAW']));
    expect(rollup.TRANSFER).toBeGreaterThan(0);
    expect(validium.TRANSFER).toBeGreaterThan(0);
    expect(summary.blobs.onChain).toBeGreaterThan(0);
    expect(summary.blobs.offChain).toBeGreaterThan(0);
    expect(summary.proofs.batches.final).toBeGreaterThan(0);
    expect(summary.proofs.gas).toBeGreaterThan(0);
  });

  it('supports the tour from a second shell, up to a proved and paid withdrawal', {
    timeout: 15 * MINUTES,
  }, async () => {
    const [, rpc = ''] = /VOLITION_RPC=(\S+)/.exec(running.at(-1)?.text ?? '') ?? [];
    const key = (name: string): string => join(home, 'keys', name);
    shellEnvironment = {
      VOLITION_API: `http://127.0.0.1:${port}`,
      VOLITION_RPC: rpc,
      VOLITION_STATE_DIRECTORY: join(home, 'state'),
      VOLITION_KEYSTORE: key('alice.json'),
      VOLITION_KEYSTORE_PASSWORD_FILE: key('alice.password'),
    };
    expect(existsSync(key('alice.json'))).toBe(true);
    await volition('key', 'register');
    await volition('account', 'set-mode', 'validium');
    await volition('account', 'deposit', '2', '--wait', 'sealed');
    const bob = `0x${JSON.parse(await readFile(key('bob.json'), 'utf8')).address}`;
    const receipt = await volition('account', 'transfer', bob, '0.5', '--wait', 'submitted');
    expect(receipt).toMatchObject({ state: 'submitted' });
    const { number } = receipt.batch as unknown as { number: number };
    expect(await volition('batch', 'availability', String(number))).toMatchObject({
      number,
      members: expect.any(Array),
    });
    await volition('account', 'set-mode', 'rollup', '--wait', 'submitted');
    await volition('committee', 'show');
    await volition('batch', 'verify', String(number), '--cache-directory', join(home, 'cache'));
    const { accounts } = await volition('account', 'list');
    const { slot } = (accounts as unknown as { slot: number; balance: string }[]).find(
      ({ balance }) => balance !== '0',
    )!;
    await volition('account', 'withdraw', String(slot), '0.25', '--wait', 'final', '--timeout', '700');
    const [before] = (await volition('withdrawals')).withdrawals as unknown as { state: string; amount: string }[];
    expect(before).toMatchObject({ amount: '250000000000000000' });
    await volition('claim', '--wait', '--timeout', '100');
    const [after] = (await volition('withdrawals')).withdrawals as unknown as { state: string }[];
    expect(after?.state).toBe('claimed');
  });

  it('stops everything at Ctrl-C', { timeout: 2 * MINUTES }, async () => {
    const last = running.at(-1);
    last?.child.kill('SIGINT');
    expect(await last?.exited).toBe(0);
    await waitFor(async () => (await processesOf(home)).length === 0, {
      deadlineMs: 10_000,
      what: 'all processes of the devnet to end',
    });
  });
});
