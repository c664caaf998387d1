import { randomBytes } from 'node:crypto';
import { type JsonRpcProvider, type Wallet } from 'ethers';
import { startAnvil } from '#libs/embedded';
import { createKzg, type Kzg, Y } from '#libs/kzg';
import {
  type BatchProofData,
  connectProvider,
  contractsOf,
  type Deployment,
  deploy,
  type VerifierSource,
} from '#libs/l1';
import { batchPoint, type Crypto, emptyRoot, loadCrypto, State } from '#libs/ledger';
import { installFastHashes } from '#libs/platform';
import {
  address,
  attestationDigest,
  type BatchBlobs,
  BLOB_ELEMENTS,
  BLS_R,
  type ByLane,
  bytesToBigint,
  encodeCertificate,
  encodeElement,
  fromHex,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  Lane,
  packBlobs,
  signingDomain,
  slotAt,
  toHex,
  withdrawalsHash,
} from '#libs/protocol';
import { developmentReferenceString, openingsOf, Prover, segmentJobs } from '#libs/proving';
import type { Measured } from './bench.js';
import {
  BatchWriter,
  deposit,
  firstBatch,
  nextBatch,
  pay,
  type RealBatch,
  submitBatch,
  walletAt,
} from './real-batch.js';
import { Scope } from './scope.js';
import { verificationOf } from './verification.js';

const MEMBERS = 4;
const QUORUM = 3;
/** Six submission times share a storage word, so twelve batches start two words. */
const BATCHES = 2 * 12;
const RETAIN_SECONDS = 20 * 86_400;
const sequencer = walletAt(1);
const members = Array.from({ length: MEMBERS }, (_, i) => walletAt(2 + i));
const owner = walletAt(7);

/** Batches that stand-ins of verifiers accept. */
const STAND_INS = [
  { operations: 512, circuit: 'segment-512', target: '< 2400' },
  { operations: 4_096, circuit: 'fold-4x2', target: '< 300' },
] as const;

/**
 * L1 gas on anvil of batches with a rollup blob and the certificate of a validium blob. A batch of 16 operations is
 * proved for real. The larger ones have arbitrary roots, and stand-ins that accept any proof and use the gas of the
 * real verifiers, which the bench `proofs` measures. Then submissions alone, which L1 takes whatever their roots.
 */
export function benchGas(): Promise<Measured> {
  return Scope.run(async (scope) => {
    await installFastHashes();
    const crypto = await loadCrypto();
    const kzg = await createKzg();
    const anvil = scope.add(await startAnvil(), (open) => open.stop());
    const provider = scope.add(connectProvider(anvil.url, 20), (open) => open.destroy());
    const standIns = STAND_INS.map(({ circuit }) => ({ creationCode: standIn(verificationOf(circuit).gas) }));
    const root = emptyRoot(crypto.hash);
    const made = await deployment(provider, root, [{ insecureDevelopment: 'segment-16' }, ...standIns]);
    const submit = (batch: RealBatch, signatures: number) =>
      submitBatch(kzg, provider, made, sequencer, batch, certificateOf(made, batch.header, signatures));
    const prove = ({ header, parent }: RealBatch, shown: BatchProofData): Promise<number> => {
      const { batchVerifier } = contractsOf(made, provider);
      return pay(provider, batchVerifier.address, batchVerifier.encodeProveBatch(header, parent, shown));
    };

    const first = await smallBatch(scope, { crypto, kzg, provider, deployment: made, root });
    const costs = [{ operations: 16, submit: await submit(first.batch, QUORUM), prove: 0, target: '< 75000' }];
    (costs[0] as (typeof costs)[number]).prove = await prove(first.batch, first.shown);
    let parent = first.batch.header;
    for (const [i, { operations, circuit, target }] of STAND_INS.entries()) {
      const batch = await arbitraryBatch(kzg, parent, operations);
      const openings = await openingsOf(kzg, batch.header, batch.blobs);
      const shown: BatchProofData = {
        ...{ which: 1 + i, index: operations, sums: await sumsOf(kzg, batch), openings },
        ...{ entries: [[], []], withdrawals: [], proof: stretched(first.shown.proof, verificationOf(circuit).bytes) },
      };
      costs.push({ operations, submit: await submit(batch, QUORUM), prove: await prove(batch, shown), target });
      parent = batch.header;
    }
    if ((await contractsOf(made, provider).settlement.latestFinal()) !== costs.length)
      throw new Error('not every batch is final');

    const used = new Map<number, number[]>([
      [QUORUM, []],
      [MEMBERS, []],
    ]);
    // Two halves instead of alternation, because a batch's number determines whether it starts a storage word.
    for (let i = 0; i < BATCHES; i++) {
      const signatures = i < BATCHES / 2 ? QUORUM : MEMBERS;
      const batch = await arbitraryBatch(kzg, parent, BLOB_ELEMENTS);
      used.get(signatures)?.push(await submit(batch, signatures));
      parent = batch.header;
    }
    const [three = [], four = []] = [used.get(QUORUM), used.get(MEMBERS)];
    const each = 'L1 gas: rollup blob, validium blob, 3 of 4 signatures';
    return {
      rows: [
        { name: `${each}, most batches`, value: median(three), unit: 'gas', target: '< 150000' },
        { name: `${each}, most expensive`, value: Math.max(...three), unit: 'gas', target: '< 150000' },
        { name: 'L1 gas per further signature', value: median(four) - median(three), unit: 'gas', target: '< 5000' },
        ...costs.map(({ operations, submit, prove, target }) => ({
          name: `L1 gas to submit, prove and finalise ${operations} operations, each`,
          value: (submit + prove) / operations,
          unit: 'gas',
          target,
        })),
      ],
      details: { threeSignatures: three, fourSignatures: four, batches: costs },
    };
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function deployment(
  provider: JsonRpcProvider,
  root: Hex,
  verifiers: readonly VerifierSource[],
): Promise<Deployment> {
  const governor = walletAt(0).connect(provider);
  const parameters = { timelockSeconds: 0, minStake: 1n };
  const made = await deploy(governor, {
    ...{ sequencer: address(sequencer.address), emptyRoot: root, verifiers, parameters },
  });
  for (const member of members) {
    const { committee } = contractsOf(made, member.connect(provider));
    await (await committee.join('http://127.0.0.1:1', 1n)).wait();
  }
  const { committee } = contractsOf(made, governor);
  const addresses = members.map((member) => address(member.address));
  await (await committee.proposeEpoch(addresses, QUORUM)).wait();
  await (await committee.activateEpoch()).wait();
  return made;
}

/** Creation code of a contract that accepts everything and uses so much gas. */
function standIn(gas: number): Hex {
  // target = gas − used; while (gas > target); return 1
  const runtime = `5a63${gas.toString(16).padStart(8, '0')}90035b805a11600857600160005260206000f3`;
  // Its 25 bytes as one word, of which all but the first seven are returned.
  return `0x78${runtime}60005260196007f3`;
}

/** A first batch of 16 operations with both blobs, two of which are deposits, and its proof. */
async function smallBatch(
  scope: Scope,
  deps: { crypto: Crypto; kzg: Kzg; provider: JsonRpcProvider; deployment: Deployment; root: Hex },
): Promise<{ batch: RealBatch; shown: BatchProofData }> {
  const { crypto, kzg, provider, deployment, root } = deps;
  const own = owner.connect(provider) as Wallet;
  const entries: ByLane<InboxEntry[]> = [
    await deposit(crypto, deployment, own, Lane.rollup, 1),
    await deposit(crypto, deployment, own, Lane.validium, 1),
  ];
  const writer = new BatchWriter(crypto, deployment, genesisHeader(root));
  writer.serve(entries.flat());
  const [a, b] = entries.flat().map(({ slot }) => slot) as [InboxEntry['slot'], InboxEntry['slot']];
  const c = writer.open(Lane.validium);
  while (writer.count < 16) {
    if (writer.count % 2 === 0) writer.transfer(a, b);
    else writer.transfer(b, c);
  }
  const sealed = writer.seal();
  const batch = await firstBatch(kzg, sealed, root);
  const circuit = 'segment-16' as const;
  const part = { ...{ part: 0, parent: null, circuit, memory: 0 }, ...{ first: 0, count: 16 } } as const;
  const domain = signingDomain(deployment);
  const toProve = { steps: sealed.steps, headerHash: hashHeader(batch.header), domain };
  const [job] = segmentJobs(crypto.hash, new State(crypto.hash), [part], toProve);
  if (!job) throw new Error('no segment');
  const directory = await scope.directory();
  const prover = scope.add(
    new Prover({ referenceString: (log2) => developmentReferenceString(directory, log2) }),
    (open) => open.close(),
  );
  const { statement, proof } = await prover.prove({ circuit, segment: job.segment }, 'l1');
  const shown: BatchProofData = {
    ...{ which: 0, index: 16, sums: statement.sums.flat() as BatchProofData['sums'], entries },
    ...{ withdrawals: sealed.withdrawals, openings: await openingsOf(kzg, batch.header, batch.blobs), proof },
  };
  return { batch, shown };
}

/** A batch of transfers in both blobs, with arbitrary roots. */
function arbitraryBatch(kzg: Kzg, parent: Header, operations: number): Promise<RealBatch> {
  const lanes = Array.from({ length: operations }, (_, i) => (i % 2) as Lane);
  const elements = lanes.map((lane, i) => {
    const memo = BigInt(parent.number * 10_000 + i);
    return encodeElement({ kind: 'TRANSFER', a: slotAt(lane, 1), b: slotAt(lane, 2), amount: 1n, memo });
  });
  const random = () => toHex(Uint8Array.of(0, ...randomBytes(31)));
  const outcome = { rollupRoot: random(), validiumRoot: random(), dataHash: random() };
  return nextBatch(kzg, parent, packBlobs(elements, lanes), { ...outcome, withdrawalsHash: withdrawalsHash([]) });
}

/** P2: the sums of which L1 computes the blobs' values at the batch's point. */
async function sumsOf(kzg: Kzg, { header, blobs }: RealBatch): Promise<BatchProofData['sums']> {
  const z = batchPoint(hashHeader(header));
  const scale = (power(z, BigInt(BLOB_ELEMENTS)) - 1n) * power(BigInt(BLOB_ELEMENTS), BLS_R - 2n);
  const sum = async (blob: BatchBlobs[0]): Promise<bigint> => {
    if (!blob) return 0n;
    const y = bytesToBigint((await kzg.open(blob, z)).y);
    return (y * power(scale, BLS_R - 2n)) % BLS_R;
  };
  const [rollup, validium] = [await sum(blobs[0]), await sum(blobs[1])];
  return [rollup % Y, rollup / Y, validium % Y, validium / Y];
}

/** Modulo r. */
function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, ((base % BLS_R) + BLS_R) % BLS_R];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % BLS_R;
    square = (square * square) % BLS_R;
  }
  return result;
}

/** A proof's bytes, repeated to another length: calldata's price depends on its zeros. */
const stretched = (proof: Uint8Array, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => proof[i % proof.length] as number);

function certificateOf(made: Deployment, header: Header, count: number): Uint8Array {
  const terms = { epoch: 1, retainUntil: header.timestamp + RETAIN_SECONDS };
  const digest = attestationDigest(made, { headerHash: hashHeader(header), ...terms });
  const signatures = members
    .slice(0, count)
    .map(({ signingKey }, member) => ({ member, signature: fromHex(signingKey.sign(digest).compactSerialized) }));
  return encodeCertificate({ ...terms, signatures });
}
