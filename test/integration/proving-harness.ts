import { execFileSync } from 'node:child_process';
import { ContractFactory, HDNodeWallet, Interface, JsonRpcProvider } from 'ethers';
import { developmentVerifierBytecode } from '#libs/l1';
import type { Crypto } from '#libs/ledger';
import type { BatchParameters, Hex } from '#libs/protocol';
import { freshAnvil } from '#libs/testing';
import { type Chunk, chunkPoint } from '#libs/witness';
import { World } from '../../libs/ledger/test/world.js';
import { chunkOf, chunksOf, randomWorld, Z } from './circuit-harness.js';

/** Chunks of a history with every kind of operation. */
export function someChunks(crypto: Crypto, parameters: BatchParameters, count: number, seed = 7): Chunk[] {
  const world = randomWorld(new World(crypto, parameters), seed, 2, 20 + parameters.chunkSize);
  const chunks: Chunk[] = [];
  for (const { state, steps, index } of chunksOf(world, parameters)) {
    if (chunks.length === count) break;
    chunks.push(chunkOf(state, steps, chunkPoint(Z, index, parameters.chunkSize)));
  }
  return chunks;
}

export interface Process {
  pid: number;
  parent: number;
  niceness: number;
  name: string;
}

/** Every process of this machine. */
export const processes = (): Process[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,ni=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, niceness, ...name] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), niceness: Number(niceness), name: name.join(' ') };
    });

/** All descendants of a process. */
export function descendants(pid: number): Process[] {
  const all = processes();
  const below = (parent: number): Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

export const isRunning = (pid: number): boolean => processes().some((one) => one.pid === pid && one.name !== '');

const PHRASE = 'test test test test test test test test test test test junk';
const VERIFIER = new Interface(['function verify(bytes proof, bytes32[] publicInputs) view returns (bool)']);

export interface DeployedVerifier {
  address: Hex;
  code: Hex;
  /** Rejects if the contract reverts, as a generated verifier does for an invalid proof. */
  verify(proof: Uint8Array, publicInputs: readonly Hex[]): Promise<boolean>;
  stop(): Promise<void>;
}

/** Deploys the committed development verifier on its own chain. */
export async function deployVerifier(parameters: BatchParameters): Promise<DeployedVerifier> {
  const anvil = await freshAnvil();
  const provider = new JsonRpcProvider(anvil.url, undefined, {
    staticNetwork: true,
    cacheTimeout: -1,
    pollingInterval: 50,
  });
  const signer = HDNodeWallet.fromPhrase(PHRASE).connect(provider);
  const bytecode = await developmentVerifierBytecode(parameters);
  const contract = await new ContractFactory(VERIFIER, bytecode, signer).deploy();
  await contract.waitForDeployment();
  const address = (await contract.getAddress()) as Hex;
  return {
    address,
    code: (await provider.getCode(address)) as Hex,
    verify: async (proof, publicInputs) => {
      const data = VERIFIER.encodeFunctionData('verify', [proof, publicInputs]);
      const result = await provider.call({ to: address, data, gasLimit: 5_000_000 });
      return VERIFIER.decodeFunctionResult('verify', result)[0] as boolean;
    },
    stop: async () => {
      provider.destroy();
      await anvil.stop();
    },
  };
}
