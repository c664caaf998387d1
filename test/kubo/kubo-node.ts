import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deadlineSignal } from '#libs/platform';
import { freePort, makeTemporaryDirectory, waitFor } from '#libs/testing';
import { type IpfsIdentity, makeIpfsIdentity } from '../../src/devnet/setup/ipfs-identity.js';
import { findProgram } from '../programs/provide.js';

const SCRIPT = fileURLToPath(new URL('../../docker/kubo.sh', import.meta.url));
const START_DEADLINE_MS = 45_000;
const STOP_DEADLINE_MS = 15_000;

/** A Kubo daemon of a private swarm, started by the same script as in containers. */
export class KuboNode {
  private constructor(
    readonly rpcUrl: string,
    /** its address for other nodes */
    readonly multiaddr: string,
    private readonly child: ChildProcess,
    private readonly exited: Promise<unknown>,
    private readonly remove: () => Promise<void>,
  ) {}

  /** @param peers multiaddrs of nodes to stay connected to */
  static async start(swarmKey: string, peers: readonly string[] = []): Promise<KuboNode> {
    const { directory, remove } = await makeTemporaryDirectory();
    const [api, swarm] = await Promise.all([freePort(), freePort()]);
    const identity = makeIpfsIdentity();
    await writeRepository(directory, swarmKey, identity, peers);
    const listen = { API_ADDRESS: `/ip4/127.0.0.1/tcp/${api}`, SWARM_ADDRESS: `/ip4/127.0.0.1/tcp/${swarm}` };
    const { child, output } = run(directory, listen);
    const exited = new Promise((resolve) => child.once('exit', resolve));
    const multiaddr = `${listen.SWARM_ADDRESS}/p2p/${identity.peerId}`;
    const node = new KuboNode(`http://127.0.0.1:${api}`, multiaddr, child, exited, remove);
    await node.answering(identity).catch(async (cause) => {
      await node.stop();
      throw new Error(`Kubo did not start:\n${output()}`, { cause });
    });
    return node;
  }

  /** Calls its RPC. */
  async call(path: string): Promise<Record<string, unknown>> {
    const answer = await fetch(`${this.rpcUrl}/api/v0/${path}`, { method: 'POST', signal: deadlineSignal(10_000) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return JSON.parse(text === '' ? '{}' : text) as Record<string, unknown>;
  }

  /** Ids of connected peers. */
  async peers(): Promise<string[]> {
    const { Peers } = await this.call('swarm/peers');
    return ((Peers as { Peer: string }[] | null) ?? []).map(({ Peer }) => Peer);
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_DEADLINE_MS);
    await this.exited;
    clearTimeout(timer);
    await this.remove();
  }

  private async answering({ peerId }: IpfsIdentity): Promise<void> {
    let gone = false;
    void this.exited.then(() => {
      gone = true;
    });
    const answers = async (): Promise<boolean> => gone || (await this.call('id')).ID === peerId;
    await waitFor(answers, { deadlineMs: START_DEADLINE_MS });
    if (gone) throw new Error('Kubo ended');
  }
}

async function writeRepository(
  directory: string,
  swarmKey: string,
  { peerId, privateKey }: IpfsIdentity,
  peers: readonly string[],
): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'swarm.key'), swarmKey);
  await writeFile(join(directory, 'identity'), `${peerId}\n${privateKey}\n`);
  await writeFile(join(directory, 'peers'), peers.join('\n'));
}

/** Runs docker/kubo.sh on a repository. */
export function run(directory: string, env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const kubo = findProgram('kubo');
  if (kubo === undefined) throw new Error('Kubo is not installed');
  const child = spawn('sh', [SCRIPT], {
    env: { ...env, IPFS_PATH: directory, HOME: directory, PATH: `${join(kubo, '..')}:${process.env.PATH}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (part: Buffer): void => {
    output = (output + part).slice(-3_000);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return { child, output: () => output };
}
