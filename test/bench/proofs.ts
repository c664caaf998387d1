import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { BackendType, Barretenberg } from '@aztec/bb.js';
import { HDNodeWallet, type JsonRpcProvider, Wallet } from 'ethers';
import { accountKey } from '#libs/client';
import { startAnvil } from '#libs/embedded';
import { createKzg } from '#libs/kzg';
import {
  batchTransaction,
  type ChunkBefore,
  carriedBlob,
  connectProvider,
  contractsOf,
  DEFAULT_FEE_POLICY,
  type Deployment,
  deploy,
  initialFees,
  type L1Contracts,
  readFeeMarket,
} from '#libs/l1';
import {
  type AuthorizedOperation,
  BatchBuilder,
  type Crypto,
  emptyRoot,
  loadCrypto,
  operationForEntry,
  type SealedBatch,
  State,
  signedOwner,
  signOperation,
} from '#libs/ledger';
import { installFastHashes } from '#libs/platform';
import {
  type Address,
  address,
  batchNumber,
  bigintToBytes,
  chunkPath,
  chunksRoot,
  DEFAULT_BATCH_PARAMETERS,
  EMPTY_INBOX,
  ETH,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  Lane,
  packBlobs,
  type SignedOperation,
  type Slot,
  signingDomain,
  slotAt,
  versionedHashOf,
} from '#libs/protocol';
import {
  ChunkProver,
  chunkJobs,
  chunkProofData,
  circuitFor,
  developmentReferenceString,
  openingsOf,
  PROOF_SETTINGS,
  type ReferenceString,
} from '#libs/proving';
import type { Chunk } from '#libs/witness';
import type { Measured } from './bench.js';
import { proversPeakMiB, treeCpuSeconds } from './cpu.js';
import { Scope } from './scope.js';

const PHRASE = 'test test test test test test test test test test test junk';
const N = DEFAULT_BATCH_PARAMETERS.chunkSize;
const CLOCK_SECONDS = 5;
const CHUNKS_A_BATCH = 4096 / N;

const walletAt = (index: number): Wallet =>
  new Wallet(HDNodeWallet.fromPhrase(PHRASE, undefined, `m/44'/60'/0'/0/${index}`).privateKey);

/**
 * A batch of two full chunks of 64 with real proofs on anvil: the first serves the maximum of inbox entries, the second makes the maximum
 * of withdrawals. Measures the L1 gas of each step until a withdrawal is claimed, and how fast two cores prove.
 */
export function benchProofs(): Promise<Measured> {
  return Scope.run(async (scope) => {
    await installFastHashes();
    const crypto = await loadCrypto();
    const anvil = scope.add(await startAnvil(), (open) => open.stop());
    const provider = scope.add(connectProvider(anvil.url, 20), (open) => open.destroy());
    const batch = await submitBatch(crypto, provider);
    const referenceString = await developmentReferenceString(
      await scope.directory(),
      circuitFor(DEFAULT_BATCH_PARAMETERS).log2,
    );
    const gates = await gatesOfOne(scope, referenceString.directory);
    const state = new State(crypto.hash);
    const jobs = [
      ...chunkJobs(state, DEFAULT_BATCH_PARAMETERS, {
        steps: batch.sealed.steps,
        headerHash: hashHeader(batch.header),
        domain: signingDomain(batch.deployment),
      }),
    ];
    const together = await twoProvers(referenceString, jobs);
    const prover = scope.add(
      await ChunkProver.open({ parameters: DEFAULT_BATCH_PARAMETERS, referenceString, threads: 2 }),
      (open) => open.close(),
    );
    const gas: Record<string, number> = { submit: batch.gas };
    const proofs = [];
    for (const job of jobs) {
      const [started, cpu] = [performance.now(), await treeCpuSeconds(process.pid)];
      const proved = await prover.prove(job);
      const seconds = (performance.now() - started) / 1_000;
      const index = proofs.length;
      proofs.push({ ...proved.seconds, seconds, cpuSeconds: (await treeCpuSeconds(process.pid)) - cpu });
      const { leaves } = batch.sealed;
      const before: ChunkBefore =
        index === 0
          ? { parent: genesisHeader(emptyRoot(crypto.hash)) }
          : { leaf: leaves[index - 1]!, path: chunkPath(leaves, index - 1, N) };
      const data = chunkProofData(leaves, index, DEFAULT_BATCH_PARAMETERS, proved);
      const call = batch.contracts.batchVerifier.encodeProveChunk(batch.header, before, data);
      gas[`chunk ${index}`] = await pay(batch.contracts.batchVerifier.address, call);
    }
    const peakMiB = await proversPeakMiB();
    const openings = await openingsOf(
      await createKzg(),
      batch.header,
      packBlobs(batch.sealed.elements, batch.sealed.lanes),
    );
    const { batchVerifier, withdrawals } = batch.contracts;
    gas['complete and finalise'] = await pay(
      batchVerifier.address,
      batchVerifier.encodeCompleteBatch(batch.header, openings),
    );
    const last = batch.sealed.leaves.length - 1;
    const placed = { leaf: batch.sealed.leaves[last]!, path: chunkPath(batch.sealed.leaves, last, N) };
    const list = batch.sealed.withdrawals[last]!;
    gas.credit = await pay(withdrawals.address, withdrawals.encodeCredit(batch.header, last, placed, list));
    await provider.send('evm_increaseTime', [batch.deployment.parameters.safetySeconds + 1]);
    gas.claim = await pay(withdrawals.address, withdrawals.encodeClaim(batch.owner, ETH, [1]));

    async function pay(to: Address, data: Hex): Promise<number> {
      const receipt = await (
        await walletAt(3).connect(provider).sendTransaction({ to, data, gasLimit: 5_000_000n })
      ).wait();
      if (receipt?.status !== 1) throw new Error('L1 refused');
      return Number(receipt.gasUsed);
    }
    const chunkGas = Math.max(gas['chunk 0'] ?? 0, gas['chunk 1'] ?? 0);
    const wholeBatch = (gas.submit ?? 0) + CHUNKS_A_BATCH * chunkGas + (gas['complete and finalise'] ?? 0);
    return {
      rows: [
        {
          name: 'proving chunks of 64 on two cores, one single-threaded prover each',
          value: together.perSecond,
          unit: 'op/s',
          target: '>= 5',
        },
        { name: 'core-seconds per proved operation', value: together.cpuSeconds, unit: 's', target: '<= 0.4' },
        { name: 'gates per operation, all rules', value: gates, unit: 'gates', target: '< 7500' },
        { name: 'peak memory of a prover of chunks of 64', value: peakMiB, unit: 'MiB', target: '< 2048' },
        {
          name: 'L1 gas of a chunk proof: 64 operations, the more expensive of two',
          value: chunkGas,
          unit: 'gas',
          target: '< 950000',
        },
        {
          name: 'total L1 gas per operation of a full batch (64 times the more expensive chunk)',
          value: wholeBatch / 4096,
          unit: 'gas',
          target: '< 15000',
        },
        { name: 'L1 gas of a claim', value: gas.claim, unit: 'gas', target: '< 90000' },
      ],
      details: { gas, together, aloneWithTwoThreads: proofs },
    };
  });
}

/**
 * The rate of two cores with several chunks to prove: one single-threaded prover per core, witnesses included, so that neither core waits
 * for the other. Each proves one chunk first, during which V8 compiles the solver.
 */
async function twoProvers(referenceString: ReferenceString, jobs: readonly Chunk[]) {
  return Scope.run(async (scope) => {
    const open = () => ChunkProver.open({ parameters: DEFAULT_BATCH_PARAMETERS, referenceString, threads: 1 });
    const provers = [scope.add(await open(), (one) => one.close()), scope.add(await open(), (one) => one.close())];
    const each = (chunks: readonly Chunk[]) =>
      Promise.all(provers.map((prover) => Promise.all(chunks.map((chunk) => prover.prove(chunk)))));
    await each(jobs.slice(0, 1));
    const [started, cpu] = [performance.now(), await treeCpuSeconds(process.pid)];
    const proved = (await each(jobs)).flat();
    const seconds = (performance.now() - started) / 1_000;
    const operations = N * proved.length;
    return {
      perSecond: operations / seconds,
      cpuSeconds: ((await treeCpuSeconds(process.pid)) - cpu) / operations,
      proofs: proved.map((one) => one.seconds),
    };
  });
}

/** Gates per additional operation, from the circuits of 16 and 64, whose fixed parts cancel out. */
async function gatesOfOne(scope: Scope, directory: string): Promise<number> {
  process.env.CRS_PATH = directory;
  const api = scope.add(await Barretenberg.new({ backend: BackendType.NativeUnixSocket, threads: 1 }), (open) =>
    open.destroy(),
  );
  const gatesOf = async (chunkSize: number): Promise<number> => {
    const sizes =
      chunkSize === 16 ? { maxWithdrawals: 8, maxInboxEntries: 16 } : { maxWithdrawals: 16, maxInboxEntries: 16 };
    const { artifact } = circuitFor({ chunkSize, ...sizes });
    const { bytecode } = JSON.parse(gunzipSync(readFileSync(artifact)).toString()) as { bytecode: string };
    const circuit = {
      name: 'chunk',
      bytecode: new Uint8Array(gunzipSync(Buffer.from(bytecode, 'base64'))),
      verificationKey: new Uint8Array(),
    };
    return (await api.circuitStats({ circuit, includeGatesPerOpcode: false, settings: PROOF_SETTINGS })).numGates;
  };
  return ((await gatesOf(64)) - (await gatesOf(16))) / (64 - 16);
}

interface SubmittedBatch {
  deployment: Deployment;
  contracts: L1Contracts;
  header: Header;
  sealed: SealedBatch;
  owner: Address;
  gas: number;
}

/** Deploys, deposits, and submits a batch with only rollup operations, which needs no committee. */
async function submitBatch(crypto: Crypto, provider: JsonRpcProvider): Promise<SubmittedBatch> {
  const [governor, sequencer, owner] = [walletAt(0), walletAt(1), walletAt(2)].map((wallet) =>
    wallet.connect(provider),
  ) as [Wallet, Wallet, Wallet];
  const deployment = await deploy(governor, {
    sequencer: address(sequencer.address),
    emptyRoot: emptyRoot(crypto.hash),
    chunkVerifier: 'insecure-development',
  });
  const contracts = contractsOf(deployment, provider);
  const secret = bigintToBytes(12_345n, 32);
  const { key } = accountKey(crypto, secret);
  await (await contractsOf(deployment, owner).keyRegistry.register(key)).wait();
  const entries: InboxEntry[] = [];
  const slot = slotAt(Lane.rollup, 2 ** 23);
  for (let i = 0; i < DEFAULT_BATCH_PARAMETERS.maxInboxEntries; i++) {
    const amount = 10n ** 15n + BigInt(i);
    await (await contractsOf(deployment, owner).inbox.deposit(address(owner.address), ETH, amount, Lane.rollup)).wait();
    entries.push({ kind: 'DEPOSIT', slot, owner: address(owner.address), asset: ETH, amount, key });
  }
  const sealed = twoChunks(crypto, deployment, entries, slot, secret);
  const { header, gas } = await submit(provider, deployment, sequencer, sealed, entries.length);
  return { deployment, contracts, header, sealed, owner: address(owner.address), gas };
}

/** Entries, then transfers; withdrawals, then transfers. */
function twoChunks(
  crypto: Crypto,
  deployment: Deployment,
  entries: InboxEntry[],
  a: Slot,
  secret: Uint8Array,
): SealedBatch {
  const state = new State(crypto.hash);
  const domain = signingDomain(deployment);
  const builder = new BatchBuilder({
    state,
    crypto,
    domain,
    parameters: DEFAULT_BATCH_PARAMETERS,
    inboxHash: [EMPTY_INBOX, EMPTY_INBOX],
    inboxEnd: [0, 0],
  });
  const signed = (operation: SignedOperation, ownerOfB?: Address): AuthorizedOperation => {
    const account = state.get(a);
    if (!account) throw new Error('no account');
    const named = ownerOfB ?? signedOwner(state, operation);
    return { operation, authorization: signOperation(crypto, domain, operation, account, named, secret) };
  };
  for (const entry of entries) builder.add([{ operation: operationForEntry(state, entry), entry }]);
  const b = slotAt(Lane.rollup, 1);
  const friend = address(`0x${'f1'.repeat(20)}`);
  const transfer = (memo: number): SignedOperation => ({ kind: 'TRANSFER', a, b, amount: 1n, memo: BigInt(memo) });
  builder.add([
    { operation: { kind: 'OPEN', b, owner: friend, asset: ETH, a: 0 as Slot } },
    signed(transfer(0), friend),
  ]);
  while (builder.count < N) builder.add([signed(transfer(builder.count))]);
  for (let i = 0; i < DEFAULT_BATCH_PARAMETERS.maxWithdrawals; i++)
    builder.add([signed({ kind: 'WITHDRAW', a, amount: 1_000n + BigInt(i) })]);
  while (builder.count < 2 * N) builder.add([signed(transfer(builder.count))]);
  return builder.seal();
}

async function submit(
  provider: JsonRpcProvider,
  deployment: Deployment,
  sequencer: Wallet,
  { elements, lanes, leaves }: SealedBatch,
  served: number,
) {
  const { settlement, inbox } = contractsOf(deployment, provider);
  const kzg = await createKzg();
  const [rollup] = packBlobs(elements, lanes);
  const last = leaves.at(-1);
  if (!rollup || !last) throw new Error('a batch without a blob');
  const commitment = await kzg.commit(rollup);
  const header: Header = {
    number: batchNumber(1),
    parentHash: (await settlement.headerHash(0)) as Hex,
    timestamp: Math.floor(Date.now() / 1_000) - CLOCK_SECONDS,
    rollupRoot: last.rollupRoot,
    validiumRoot: last.validiumRoot,
    inboxHash: [await inbox.inboxHashAt(0, served), EMPTY_INBOX],
    inboxEnd: [served, 0],
    rollupBlob: versionedHashOf(commitment),
    validiumBlob: null,
    chunkCount: leaves.length,
    chunksRoot: chunksRoot(leaves, N),
  };
  const terms = {
    chainId: deployment.chainId,
    settlement: deployment.settlement,
    nonce: await provider.getTransactionCount(sequencer.address),
    gasLimit: 1_000_000n,
    fees: initialFees(await readFeeMarket(provider), DEFAULT_FEE_POLICY),
    blobProofs: 'blob' as const,
  };
  const carried = await carriedBlob(kzg, 'blob', rollup, commitment);
  const signedBatch = await sequencer.signTransaction(
    batchTransaction({ header, certificate: null }, [carried], terms),
  );
  const receipt = await (await provider.broadcastTransaction(signedBatch)).wait();
  if (receipt?.status !== 1) throw new Error('the batch is not accepted');
  return { header, gas: Number(receipt.gasUsed) };
}
