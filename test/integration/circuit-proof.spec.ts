import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Barretenberg } from '@aztec/bb.js';
import { ContractFactory, dataLength, HDNodeWallet, Interface, JsonRpcProvider, NonceManager } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Anvil } from '#libs/embedded';
import { developmentVerifierBytecode } from '#libs/l1';
import { type Crypto, loadCrypto } from '#libs/ledger';
import { type BatchParameters, BN254_R, concatBytes, type Hex, toHex, word } from '#libs/protocol';
import { developmentReferenceString, PROOF_SETTINGS } from '#libs/proving';
import { freshAnvil } from '#libs/testing';
import { type ChunkArtifact, type ChunkWitness, publicInputs, solve } from '#libs/witness';
import { ARTIFACTS, keyPath, verifierPath } from '../../circuits/artifacts.mjs';
import { circuitOf, startBackend, verifierOf } from '../../circuits/verifier.mjs';
import { World } from '../../libs/ledger/test/world.js';
import { artifactFor, chunksOf, randomWorld, witnessOf } from './circuit-harness.js';

// Proves the smallest circuit by default. CIRCUIT_PROVE=64 proves the large one and prints time and memory.
const chunkSize = Number(process.env.CIRCUIT_PROVE ?? 4);
const parameters = ARTIFACTS.find((artifact) => artifact.chunkSize === chunkSize) as BatchParameters;
/** log2 of the circuit's size: 6,200 gates per operation. */
const LOG = { 4: 15, 16: 17, 64: 19 }[chunkSize] as number;
const PHRASE = 'test test test test test test test test test test test junk';
const ABI = new Interface(['function verify(bytes proof, bytes32[] publicInputs) view returns (bool)']);

const laps: Record<string, number> = {};
async function lap<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  laps[name] = Math.round(performance.now() - start);
  return result;
}

describe(`a proof of a chunk of ${chunkSize}`, () => {
  let crypto: Crypto;
  let api: Barretenberg;
  let anvil: Anvil;
  let provider: JsonRpcProvider;
  let artifact: ChunkArtifact;
  let witness: ChunkWitness;
  let proof: Hex;
  let publics: Hex[];
  let verifier: string;
  let source: string;
  let key: Uint8Array;
  let scratch: string;

  beforeAll(async () => {
    crypto = await loadCrypto();
    artifact = artifactFor(parameters);
    scratch = mkdtempSync(join(tmpdir(), 'volition-circuit-proof-'));
    const { directory } = await lap('reference string', () => developmentReferenceString(scratch, LOG));
    api = await startBackend(directory);
    const circuit = circuitOf(artifact);
    const { numGates } = await api.circuitStats({
      circuit: { ...circuit, verificationKey: new Uint8Array() },
      includeGatesPerOpcode: false,
      settings: PROOF_SETTINGS,
    });
    laps.gates = numGates;
    const { verificationKey, solidity } = await lap('verification key', () => verifierOf(api, artifact, directory));
    key = verificationKey;
    source = solidity;
    const world = randomWorld(new World(crypto, parameters), 7, 2, 20 + parameters.chunkSize);
    for (const { state, steps, index, batch } of chunksOf(world, parameters)) {
      if (batch !== 1 || index !== 0) continue;
      witness = await lap('inputs', async () => witnessOf(crypto, state, steps, parameters));
    }
    const solved = await lap('witness', () => solve(artifact, witness.inputs));
    const proved = await lap('proof', () =>
      api.circuitProve({
        witness: new Uint8Array(gunzipSync(solved)),
        circuit: { ...circuit, verificationKey },
        settings: PROOF_SETTINGS,
      }),
    );
    proof = toHex(concatBytes(...proved.proof));
    publics = proved.publicInputs.map(toHex);
    anvil = await freshAnvil();
    provider = new JsonRpcProvider(anvil.url, undefined, {
      staticNetwork: true,
      cacheTimeout: -1,
      pollingInterval: 50,
    });
    const signer = new NonceManager(HDNodeWallet.fromPhrase(PHRASE).connect(provider));
    const contract = await new ContractFactory(ABI, await developmentVerifierBytecode(parameters), signer).deploy();
    await contract.waitForDeployment();
    verifier = await contract.getAddress();
    laps['verifier, bytes'] = dataLength(await provider.getCode(verifier));
    const data = ABI.encodeFunctionData('verify', [proof, publics]);
    const receipt = await (await signer.sendTransaction({ to: verifier, data, gasLimit: 5_000_000 })).wait();
    laps['verification, gas'] = Number(receipt?.gasUsed);
    if (process.env.CIRCUIT_PROVE) console.log(laps);
  }, 900_000);

  afterAll(async () => {
    await api?.destroy();
    provider?.destroy();
    await anvil?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  const verify = (bytes: Hex, inputs: readonly Hex[]) =>
    provider
      .call({ to: verifier, data: ABI.encodeFunctionData('verify', [bytes, inputs]), gasLimit: 5_000_000 })
      .then((result) => ABI.decodeFunctionResult('verify', result)[0] as boolean);

  it('has the statement’s public inputs', () => {
    expect(publics.map(BigInt)).toEqual(publicInputs(witness.statement, parameters));
  });

  it('is accepted on L1', async () => {
    expect(await verify(proof, publics)).toBe(true);
  });

  it('is rejected after a change of any public input', async () => {
    for (const i of publics.keys()) {
      const others = publics.with(i, word(BigInt(publics[i]!) ^ 1n));
      await expect(verify(proof, others), `${i}`).rejects.toThrow();
    }
  }, 60_000);

  it('is rejected for a public input plus the modulus', async () => {
    await expect(verify(proof, publics.with(0, word(BigInt(publics[0]!) + BN254_R)))).rejects.toThrow();
  });

  it('matches the committed verifier and verification key', () => {
    expect(source.startsWith('// INSECURE')).toBe(true);
    expect(readFileSync(verifierPath(parameters), 'utf8')).toBe(source);
    expect(readFileSync(keyPath(parameters)).equals(key)).toBe(true);
  });

  it('is rejected with a flipped bit', async () => {
    const bytes = Buffer.from(proof.slice(2), 'hex');
    for (const at of [40, bytes.length >> 1, bytes.length - 300]) {
      const other = Buffer.from(bytes);
      other[at]! ^= 1;
      await expect(verify(toHex(other), publics)).rejects.toThrow();
    }
  });
});
