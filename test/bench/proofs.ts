import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { BackendType, Barretenberg } from '@aztec/bb.js';
import { Interface } from 'ethers';
import { startAnvil } from '#libs/embedded';
import { createKzg } from '#libs/kzg';
import { connectProvider, contractsOf, type Deployment, deploy, insecureVerifiers } from '#libs/l1';
import { type Crypto, emptyRoot, loadCrypto, type SealedBatch, State, statementWords } from '#libs/ledger';
import { installFastHashes } from '#libs/platform';
import {
  address,
  BLOB_ELEMENTS,
  ETH,
  fromHex,
  genesisHeader,
  type Hex,
  hashHeader,
  Lane,
  signingDomain,
  toHex,
  word,
} from '#libs/protocol';
import {
  type CircuitName,
  circuitFiles,
  costOf,
  developmentReferenceString,
  type MadeProof,
  openingsOf,
  PROOF_SETTINGS,
  type ProofJob,
  type ProofTarget,
  Prover,
  type ReferenceString,
  SEGMENTS,
  segmentJobs,
  VERIFIED_CIRCUITS,
} from '#libs/proving';
import { readArtifact } from '#libs/witness';
import type { Measured } from './bench.js';
import { proversPeakMiB, treeCpuSeconds } from './cpu.js';
import { BatchWriter, deposit, firstBatch, pay, type RealBatch, submitBatch, walletAt } from './real-batch.js';
import { Scope } from './scope.js';
import type { Row } from './table.js';
import { verificationOf } from './verification.js';

/** Operations of the batch: those of the largest segment. */
const OPERATIONS = 512;
const ENTRIES = 16;
const WITHDRAWALS = 16;
const THREADS = 2;
const VERIFIER = new Interface(['function verify(bytes proof, bytes32[] publicInputs) view returns (bool)']);
const sequencer = walletAt(1);
const owner = walletAt(2);

type SegmentEntry = (typeof SEGMENTS)[number];

/** What a proof of a circuit costs, here and on L1. */
interface CircuitCost {
  gates: number;
  /** of two threads, witness included */
  seconds: number;
  cpuSeconds: number;
  /** peak of the prover's processes */
  memoryMiB: number;
  proofBytes: number;
  /** execution of the generated verifier */
  verification: number;
}

/**
 * A batch of 512 operations on anvil, from deposits to a claim. Every circuit proves what it can of it: each segment
 * from the batch's first operation on, the folds one segment, which costs what any fold costs. The largest segment's
 * proof proves the batch.
 */
export function benchProofs(): Promise<Measured> {
  return Scope.run(async (scope) => {
    await installFastHashes();
    const crypto = await loadCrypto();
    const kzg = await createKzg();
    const anvil = scope.add(await startAnvil(), (open) => open.stop());
    const provider = scope.add(connectProvider(anvil.url, 20), (open) => open.destroy());
    const root = emptyRoot(crypto.hash);
    const deployment = await deploy(walletAt(0).connect(provider), {
      ...{ sequencer: address(sequencer.address), emptyRoot: root, verifiers: insecureVerifiers() },
    });
    const entries = await deposit(crypto, deployment, owner.connect(provider), Lane.rollup, ENTRIES);
    const sealed = operations(crypto, deployment, root, entries);
    const batch = await firstBatch(kzg, sealed, root);
    const gas: Record<string, number> = {
      submit: await submitBatch(kzg, provider, deployment, sequencer, batch, null),
    };

    const largest = Math.max(...VERIFIED_CIRCUITS.map((circuit) => costOf(circuit).log2));
    const referenceString = await developmentReferenceString(await scope.directory(), largest);
    const costs = new Map<CircuitName, CircuitCost>();
    const proofs = new Map<CircuitName, MadeProof>();
    const measure = async (job: ProofJob, target: ProofTarget) => {
      const made = await measured(job, target, referenceString);
      if (target === 'fold') return made;
      const verification = await verificationGas(made.proof);
      proofs.set(job.circuit, made.proof);
      const gates = await gatesOf(job.circuit, referenceString);
      costs.set(job.circuit, { gates, ...made.cost, proofBytes: made.proof.proof.length, verification });
      console.error(job.circuit, costs.get(job.circuit));
      return made;
    };
    const verificationGas = async ({ circuit, statement, proof }: MadeProof): Promise<number> => {
      const verifier = deployment.verifiers[VERIFIED_CIRCUITS.indexOf(circuit)];
      if (!verifier) throw new Error(`no verifier of ${circuit}`);
      const inputs = statementWords(statement).map(word);
      const data = VERIFIER.encodeFunctionData('verify', [toHex(proof), inputs]) as Hex;
      return (await pay(provider, verifier, data)) - intrinsicGas(data);
    };
    for (const entry of SEGMENTS) await measure(segmentJob(crypto, deployment, batch, sealed, entry), 'l1');
    const [smallest] = SEGMENTS as [SegmentEntry];
    const segment = await measure(segmentJob(crypto, deployment, batch, sealed, smallest), 'fold');
    await measure({ circuit: 'fold-4', proofs: [segment.proof] }, 'l1');
    const fold = await measure({ circuit: 'fold-4', proofs: [segment.proof] }, 'fold');
    await measure({ circuit: 'fold-4x2', proofs: [fold.proof] }, 'l1');

    const { batchVerifier, withdrawals } = contractsOf(deployment, provider);
    const whole = proofs.get('segment-512') as MadeProof;
    const shown = {
      which: VERIFIED_CIRCUITS.indexOf(whole.circuit),
      index: whole.statement.after.index,
      sums: whole.statement.sums.flat() as [bigint, bigint, bigint, bigint],
      entries: [entries, []] as [typeof entries, typeof entries],
      withdrawals: sealed.withdrawals,
      openings: await openingsOf(kzg, batch.header, batch.blobs),
      proof: whole.proof,
    };
    const prove = batchVerifier.encodeProveBatch(batch.header, batch.parent, shown);
    gas['prove and finalise'] = await pay(provider, batchVerifier.address, prove);
    const all = sealed.withdrawals.map((_, i) => i);
    const credit = withdrawals.encodeCredit(batch.header, sealed.withdrawals, all);
    gas.credit = await pay(provider, withdrawals.address, credit);
    await provider.send('evm_increaseTime', [deployment.parameters.safetySeconds + 1]);
    gas.claim = await pay(provider, withdrawals.address, withdrawals.encodeClaim(address(owner.address), ETH, [1]));

    const of512 = costs.get('segment-512') as CircuitCost;
    return {
      rows: [
        {
          name: 'proving segments of 512 with two threads',
          value: OPERATIONS / of512.seconds,
          unit: 'op/s',
          target: '>= 4',
        },
        {
          name: 'core-seconds per operation, segments of 512',
          value: of512.cpuSeconds / OPERATIONS,
          unit: 's',
          target: '<= 0.4',
        },
        {
          name: 'gates per operation, segments of 512',
          value: of512.gates / OPERATIONS,
          unit: 'gates',
          target: '< 4900',
        },
        {
          name: 'core-seconds per operation, full batch, folds included',
          value: fullBatch(costs) / BLOB_ELEMENTS,
          unit: 's',
          target: '< 0.37',
        },
        ...[...costs].flatMap(([circuit, cost]) => circuitRows(circuit, cost)),
        {
          name: `L1 gas to submit, prove and finalise ${OPERATIONS} rollup operations, each`,
          value: ((gas.submit ?? 0) + (gas['prove and finalise'] ?? 0)) / OPERATIONS,
          unit: 'gas',
          target: '< 2400',
        },
        { name: 'L1 gas of a claim', value: gas.claim ?? 0, unit: 'gas', target: '< 90000' },
      ],
      details: { gas, circuits: Object.fromEntries(costs) },
    };
  });
}

/** Core-seconds of the proof of 4,096 operations: eight segments under two folds and the last one. */
function fullBatch(costs: ReadonlyMap<CircuitName, CircuitCost>): number {
  const of = (circuit: CircuitName): number => costs.get(circuit)?.cpuSeconds ?? Number.NaN;
  return 8 * of('segment-512') + 2 * of('fold-4') + of('fold-4x2');
}

/** Against what plans and the bench `gas` assume of the circuit. */
function circuitRows(circuit: CircuitName, cost: CircuitCost): Row[] {
  const { coreSeconds, memory, log2 } = costOf(circuit);
  const { gas } = verificationOf(circuit);
  return [
    { name: `${circuit}: gates`, value: cost.gates, unit: 'gates', target: `<= ${2 ** log2}` },
    { name: `${circuit}: a proof`, value: cost.cpuSeconds, unit: 'core-s', target: `<= ${coreSeconds}` },
    { name: `${circuit}: memory of a prover`, value: cost.memoryMiB, unit: 'MiB', target: `<= ${memory}` },
    { name: `${circuit}: verifying a proof`, value: cost.verification, unit: 'gas', target: `<= ${gas}` },
  ];
}

/** Makes a proof in a prover of its own, so that nothing else counts. */
async function measured(job: ProofJob, target: ProofTarget, referenceString: ReferenceString) {
  return Scope.run(async (scope) => {
    const prover = scope.add(
      new Prover({
        referenceString: async () => referenceString,
        threads: THREADS,
        // The process must be alive when its peak is read.
        maxChildBytes: Number.POSITIVE_INFINITY,
      }),
      (open) => open.close(),
    );
    await prover.prepare(job.circuit);
    const [started, cpu] = [performance.now(), await treeCpuSeconds(process.pid)];
    const proof = await prover.prove(job, target);
    const seconds = (performance.now() - started) / 1_000;
    const cpuSeconds = (await treeCpuSeconds(process.pid)) - cpu;
    return { proof, cost: { seconds, cpuSeconds, memoryMiB: await proversPeakMiB() } };
  });
}

async function gatesOf(circuit: CircuitName, referenceString: ReferenceString): Promise<number> {
  return Scope.run(async (scope) => {
    process.env.CRS_PATH = referenceString.directory;
    const api = scope.add(await Barretenberg.new({ backend: BackendType.NativeUnixSocket, threads: THREADS }), (open) =>
      open.destroy(),
    );
    const { bytecode } = readArtifact(readFileSync(circuitFiles(circuit, referenceString, 'artifact').artifact));
    const compiled = {
      name: circuit,
      bytecode: new Uint8Array(gunzipSync(Buffer.from(bytecode, 'base64'))),
      verificationKey: new Uint8Array(),
    };
    const stats = { circuit: compiled, includeGatesPerOpcode: false, settings: PROOF_SETTINGS.l1 };
    return (await api.circuitStats(stats)).numGates;
  });
}

/** The first segment of the batch. */
function segmentJob(
  crypto: Crypto,
  deployment: Deployment,
  { header }: RealBatch,
  { steps }: SealedBatch,
  { circuit, elements }: SegmentEntry,
): ProofJob {
  const part = { ...{ part: 0, parent: null, circuit, memory: 0 }, ...{ first: 0, count: elements } };
  const toProve = { steps, headerHash: hashHeader(header), domain: signingDomain(deployment) };
  const [job] = segmentJobs(crypto.hash, new State(crypto.hash), [part], toProve);
  if (!job) throw new Error('no segment');
  return { circuit, segment: job.segment };
}

/** Entries, transfers, withdrawals: all in the rollup lane, so that no committee is needed. */
function operations(
  crypto: Crypto,
  deployment: Deployment,
  root: Hex,
  entries: Awaited<ReturnType<typeof deposit>>,
): SealedBatch {
  const writer = new BatchWriter(crypto, deployment, genesisHeader(root));
  writer.serve(entries);
  const a = (entries[0] as (typeof entries)[number]).slot;
  const b = writer.open(Lane.rollup);
  while (writer.count < OPERATIONS - WITHDRAWALS) writer.transfer(a, b);
  while (writer.count < OPERATIONS) writer.withdraw(a);
  return writer.seal();
}

/** Gas of a transaction before its execution. */
function intrinsicGas(data: Hex): number {
  return fromHex(data).reduce((sum, byte) => sum + (byte === 0 ? 4 : 16), 21_000);
}
