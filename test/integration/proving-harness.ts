import { execFileSync } from 'node:child_process';
import { ContractFactory, HDNodeWallet, Interface, JsonRpcProvider } from 'ethers';
import { developmentVerifierBytecode } from '#libs/l1';
import { type Crypto, type Statement, statementWords } from '#libs/ledger';
import { type Hex, toHex, word } from '#libs/protocol';
import { freshAnvil } from '#libs/testing';
import { type Segment, type SegmentParameters } from '#libs/witness';
import { World } from '../../libs/ledger/test/world.js';
import { randomWorld, segmentsOf } from './circuit-harness.js';

/** Consecutive segments of one batch in which everything happens. */
export function someSegments(crypto: Crypto, parameters: SegmentParameters, count: number, seed = 7): Segment[] {
  const world = randomWorld(new World(crypto), seed, 1, 60 + count * parameters.operations);
  const segments: Segment[] = [];
  for (const { segment } of segmentsOf(world, parameters)) {
    if (segments.length === count) break;
    segments.push(segment);
  }
  return segments;
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
  /** Rejects where the contract reverts, as a generated one does for what is no proof. */
  verify(proof: Uint8Array, publicInputs: readonly Hex[]): Promise<boolean>;
  /** what a transaction that verifies the proof costs */
  gas(proof: Uint8Array, publicInputs: readonly Hex[]): Promise<number>;
  stop(): Promise<void>;
}

/** A statement as L1's verifiers take it. */
export const publicInputsOf = (statement: Statement): Hex[] => statementWords(statement).map(word);

/** The committed development verifier of a circuit on a chain of its own. */
export async function deployVerifier(
  circuit: Parameters<typeof developmentVerifierBytecode>[0],
): Promise<DeployedVerifier> {
  const anvil = await freshAnvil();
  const provider = new JsonRpcProvider(anvil.url, undefined, {
    staticNetwork: true,
    cacheTimeout: -1,
    pollingInterval: 50,
  });
  const signer = HDNodeWallet.fromPhrase(PHRASE).connect(provider);
  const contract = await new ContractFactory(VERIFIER, await developmentVerifierBytecode(circuit), signer).deploy();
  await contract.waitForDeployment();
  const address = (await contract.getAddress()) as Hex;
  const callOf = (proof: Uint8Array, publicInputs: readonly Hex[]) => ({
    to: address,
    data: VERIFIER.encodeFunctionData('verify', [toHex(proof), publicInputs]),
    gasLimit: 5_000_000,
  });
  return {
    address,
    code: (await provider.getCode(address)) as Hex,
    verify: async (proof, publicInputs) => {
      const result = await provider.call(callOf(proof, publicInputs));
      return VERIFIER.decodeFunctionResult('verify', result)[0] as boolean;
    },
    gas: async (proof, publicInputs) => {
      const receipt = await (await signer.sendTransaction(callOf(proof, publicInputs))).wait();
      return Number(receipt?.gasUsed);
    },
    stop: async () => {
      provider.destroy();
      await anvil.stop();
    },
  };
}
