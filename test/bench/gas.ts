import { randomBytes } from 'node:crypto';
import { HDNodeWallet, type JsonRpcProvider, Wallet } from 'ethers';
import { startAnvil } from '#libs/embedded';
import { createKzg } from '#libs/kzg';
import {
  batchTransaction,
  carriedBlob,
  connectProvider,
  contractsOf,
  DEFAULT_FEE_POLICY,
  type Deployment,
  deploy,
  initialFees,
  readFeeMarket,
} from '#libs/l1';
import { installFastHashes } from '#libs/platform';
import {
  address,
  attestationDigest,
  batchNumber,
  encodeCertificate,
  encodeElement,
  fromHex,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  packBlobs,
  slotAt,
  toHex,
  versionedHashOf,
  ZERO_HASH,
} from '#libs/protocol';
import type { Measured } from './bench.js';
import { Scope } from './scope.js';

const PHRASE = 'test test test test test test test test test test test junk';
const MEMBERS = 4;
const QUORUM = 3;
const CHUNKS = 64;
/** Six submission times share a storage word, so twelve batches start two words. */
const BATCHES = 2 * 12;
const RETAIN_SECONDS = 20 * 86_400;
const CLOCK_SECONDS = 5;

const walletAt = (index: number): Wallet =>
  new Wallet(HDNodeWallet.fromPhrase(PHRASE, undefined, `m/44'/60'/0'/0/${index}`).privateKey);
const sequencer = walletAt(1);
const members = Array.from({ length: MEMBERS }, (_, i) => walletAt(2 + i));

/** Gas of submitting a batch on anvil: a rollup blob, the certificate of a validium blob, 64 chunks. Roots are arbitrary, because L1 checks them only by proofs. */
export function benchGas(): Promise<Measured> {
  return Scope.run(async (scope) => {
    await installFastHashes();
    const anvil = scope.add(await startAnvil(), (open) => open.stop());
    const provider = scope.add(connectProvider(anvil.url, 20), (open) => open.destroy());
    const submit = submitter(provider, await deployment(provider));
    const used = new Map<number, number[]>([
      [QUORUM, []],
      [MEMBERS, []],
    ]);
    // Two halves instead of alternation, because a batch's number determines whether it starts a storage word.
    for (let i = 0; i < BATCHES; i++) {
      const signatures = i < BATCHES / 2 ? QUORUM : MEMBERS;
      used.get(signatures)?.push(await submit(signatures));
    }
    const [three = [], four = []] = [used.get(QUORUM), used.get(MEMBERS)];
    const each = 'L1 gas: rollup blob, validium blob, 3 of 4 signatures, 64 chunks';
    return {
      rows: [
        { name: `${each}, most batches`, value: median(three), unit: 'gas', target: '< 150000' },
        { name: `${each}, most expensive`, value: Math.max(...three), unit: 'gas', target: '< 150000' },
        { name: 'L1 gas per further signature', value: median(four) - median(three), unit: 'gas', target: '< 5000' },
      ],
      details: { threeSignatures: three, fourSignatures: four },
    };
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function deployment(provider: JsonRpcProvider): Promise<Deployment> {
  const governor = walletAt(0).connect(provider);
  const parameters = { timelockSeconds: 0, minStake: 1n };
  const emptyRoot = toHex(randomBytes(32));
  const made = await deploy(governor, {
    sequencer: address(sequencer.address),
    emptyRoot,
    chunkVerifier: 'insecure-development',
    parameters,
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

/** @returns a function that submits the next batch with a number of signatures and returns its gas */
function submitter(provider: JsonRpcProvider, made: Deployment): (signatures: number) => Promise<number> {
  const { settlement } = contractsOf(made, provider);
  let parent: { number: number; hash: Hex } | undefined;
  return async (count) => {
    parent ??= { number: 0, hash: (await settlement.headerHash(0)) as Hex };
    const { header, rollup } = await batchAfter(parent);
    parent = { number: header.number, hash: hashHeader(header) };
    const certificate = certificateOf(made, header, count);
    const terms = {
      chainId: made.chainId,
      settlement: made.settlement,
      nonce: await provider.getTransactionCount(sequencer.address),
      gasLimit: 1_000_000n,
      fees: initialFees(await readFeeMarket(provider), DEFAULT_FEE_POLICY),
      blobProofs: 'cells' as const,
    };
    const signed = await sequencer.signTransaction(batchTransaction({ header, certificate }, [rollup], terms));
    const receipt = await (await provider.broadcastTransaction(signed)).wait();
    if (receipt?.status !== 1) throw new Error(`batch ${header.number} is not accepted`);
    return Number(receipt.gasUsed);
  };
}

/** A header with a full batch's two blobs. */
async function batchAfter(parent: { number: number; hash: Hex }) {
  const kzg = await createKzg();
  const lanes = Array.from({ length: CHUNKS * 64 }, (_, i) => (i % 2) as 0 | 1);
  const elements = lanes.map((lane, i) => {
    const memo = BigInt(parent.number * 10_000 + i);
    return encodeElement({ kind: 'TRANSFER', a: slotAt(lane, 1), b: slotAt(lane, 2), amount: 1n, memo });
  });
  const [rollup, validium] = packBlobs(elements, lanes);
  if (!rollup || !validium) throw new Error('a batch without a blob');
  const [rollupPoint, validiumPoint] = [await kzg.commit(rollup), await kzg.commit(validium)];
  const header: Header = {
    ...genesisHeader(ZERO_HASH),
    number: batchNumber(parent.number + 1),
    parentHash: parent.hash,
    timestamp: Math.floor(Date.now() / 1_000) - CLOCK_SECONDS,
    rollupRoot: toHex(randomBytes(32)),
    validiumRoot: toHex(randomBytes(32)),
    rollupBlob: versionedHashOf(rollupPoint),
    validiumBlob: versionedHashOf(validiumPoint),
    chunkCount: CHUNKS,
    chunksRoot: toHex(randomBytes(32)),
  };
  return { header, rollup: await carriedBlob(kzg, 'cells', rollup, rollupPoint) };
}

function certificateOf(made: Deployment, header: Header, count: number): Uint8Array {
  const terms = { epoch: 1, retainUntil: header.timestamp + RETAIN_SECONDS };
  const digest = attestationDigest(made, { headerHash: hashHeader(header), ...terms });
  const signatures = members
    .slice(0, count)
    .map(({ signingKey }, member) => ({ member, signature: fromHex(signingKey.sign(digest).compactSerialized) }));
  return encodeCertificate({ ...terms, signatures });
}
