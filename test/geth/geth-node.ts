import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HDNodeWallet } from 'ethers';
import type { Anvil } from '#libs/embedded';
import { freePort, makeTemporaryDirectory, waitFor } from '#libs/testing';
import { findProgram } from '../programs/provide.js';

export interface GethOptions {
  /**
   * `on-demand`: mine a block as soon as a transaction is pending, like anvil. `manual`: only {@link GethNode.mine}
   * mines. Block times are distinct whole seconds, so many blocks mined at once move the chain's clock ahead.
   */
  mining?: 'on-demand' | 'manual';
  /** more arguments, such as `--rpc.txfeecap` */
  args?: readonly string[];
}

/** The parts of an L1 node that tests use. */
export type L1Node = Pick<Anvil, 'url' | 'port' | 'pid' | 'exited' | 'stop'>;

const PHRASE = 'test test test test test test test test test test test junk';
const ACCOUNTS = 20;
const BALANCE = 10_000n * 10n ** 18n;
const CHAIN_ID = 31_337;
const GAS_LIMIT = 60_000_000;
/** Block period for manual mining. */
const NEVER_SECONDS = 1_000_000;
const START_DEADLINE_MS = 45_000;
const STOP_DEADLINE_MS = 15_000;
const MEMORY = '384MiB';

/**
 * Starts geth, prints its process id on the first line, and ends it when standard input is closed. So a killed test run
 * leaves no node behind.
 */
const KEEPER = `exec 3<&0
"$@" </dev/null 3<&- & geth=$!
echo "$geth"
{ cat <&3 >/dev/null; kill -TERM "$geth"; } 2>/dev/null & watch=$!
exec 3<&-
wait "$geth"; status=$?
kill "$watch" 2>/dev/null
exit "$status"`;

/**
 * A separate chain on a real geth in development mode with Osaka's rules, with anvil's chain id and funded accounts. It
 * has no beacon node, so it serves no past blobs.
 */
export class GethNode implements L1Node {
  private constructor(
    readonly url: string,
    readonly port: number,
    readonly pid: number,
    readonly exited: Promise<void>,
    private readonly child: ChildProcess,
    private readonly remove: () => Promise<void>,
  ) {}

  static async start(options: GethOptions = {}): Promise<GethNode> {
    const geth = requireGeth();
    const { directory, remove } = await makeTemporaryDirectory();
    await initialise(geth, directory);
    const port = await freePort();
    const { child, output } = launch(geth, argumentsOf(directory, port, options));
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    try {
      const pid = await firstLine(child);
      const node = new GethNode(`http://127.0.0.1:${port}`, port, pid, exited, child, remove);
      await node.answering();
      return node;
    } catch (cause) {
      child.stdin?.end();
      await exited;
      await remove();
      throw new Error(`geth did not start:\n${output()}`, { cause });
    }
  }

  async rpc(method: string, ...parameters: unknown[]): Promise<unknown> {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: parameters });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) });
    const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } };
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Mines a block of the pools' transactions. */
  async mine(): Promise<void> {
    const { timestamp } = (await this.rpc('eth_getBlockByNumber', 'latest', false)) as { timestamp: string };
    const next = Math.max(Number(timestamp) + 1, Math.floor(Date.now() / 1_000));
    const attributes = {
      timestamp: `0x${next.toString(16)}`,
      prevRandao: `0x${'00'.repeat(32)}`,
      suggestedFeeRecipient: `0x${'00'.repeat(20)}`,
      withdrawals: [],
      parentBeaconBlockRoot: `0x${'00'.repeat(32)}`,
    };
    await this.rpc('testing_commitBlockV1', attributes, null, null);
  }

  /** Removes blocks, as in a reorg. @param number of the new head */
  async rewind(number: number): Promise<void> {
    await this.rpc('debug_setHead', `0x${number.toString(16)}`);
  }

  async stop(): Promise<void> {
    this.child.stdin?.end();
    const timer = setTimeout(() => process.kill(this.pid, 'SIGKILL'), STOP_DEADLINE_MS);
    await this.exited;
    clearTimeout(timer);
    await this.remove();
  }

  private async answering(): Promise<void> {
    let gone = false;
    void this.exited.then(() => {
      gone = true;
    });
    const answers = async (): Promise<boolean> => gone || (await this.rpc('eth_chainId')) === '0x7a69';
    await waitFor(answers, { deadlineMs: START_DEADLINE_MS, what: 'geth to answer' });
    if (gone) throw new Error('geth ended');
  }
}

function requireGeth(): string {
  const geth = findProgram('geth');
  if (geth === undefined) throw new Error('geth is not installed: node test/programs/provide.ts geth');
  return geth;
}

/** geth's development genesis, which has the system contracts, with anvil's chain id and accounts. */
async function initialise(geth: string, directory: string): Promise<void> {
  const run = promisify(execFile);
  const { stdout } = await run(geth, ['--dev', 'dumpgenesis'], { timeout: START_DEADLINE_MS });
  const genesis = JSON.parse(stdout);
  for (const { address } of Array.from({ length: ACCOUNTS }, (_, i) => accountAt(i)))
    genesis.alloc[address] = { balance: `0x${BALANCE.toString(16)}` };
  genesis.config.chainId = CHAIN_ID;
  // Upgrades that no network has yet.
  delete genesis.config.bogotaTime;
  genesis.gasLimit = `0x${GAS_LIMIT.toString(16)}`;
  const path = join(directory, 'genesis.json');
  await writeFile(path, JSON.stringify(genesis));
  await run(geth, ['init', '--datadir', directory, path], { timeout: START_DEADLINE_MS });
}

const accountAt = (index: number) => HDNodeWallet.fromPhrase(PHRASE, undefined, `m/44'/60'/0'/0/${index}`);

function argumentsOf(directory: string, port: number, { mining = 'on-demand', args = [] }: GethOptions): string[] {
  return [
    ...['--dev', '--datadir', directory, '--dev.period', mining === 'manual' ? String(NEVER_SECONDS) : '0'],
    ...['--http', '--http.addr', '127.0.0.1', '--http.port', String(port)],
    ...['--http.api', 'eth,net,web3,txpool,debug,testing'],
    ...['--ipcdisable', '--authrpc.port', '0', '--port', '0', '--nodiscover', '--maxpeers', '0'],
    ...['--lightkdf', '--cache', '64', '--verbosity', '2'],
    ...args,
  ];
}

function launch(geth: string, args: readonly string[]): { child: ChildProcess; output: () => string } {
  const child = spawn('sh', ['-c', KEEPER, 'sh', geth, ...args], {
    env: { ...process.env, GOMEMLIMIT: MEMORY, GOMAXPROCS: '2' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (part: Buffer): void => {
    output = (output + part).slice(-3_000);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return { child, output: () => output };
}

function firstLine(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (part: Buffer) => resolve(Number.parseInt(String(part), 10)));
    child.once('exit', () => reject(new Error('geth ended')));
    child.once('error', reject);
  });
}
