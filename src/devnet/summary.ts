import type { Api, BatchJson, OperationCounts } from '#libs/client';
import { calldataGas } from '#libs/l1';
import { type Address, BLOB_BYTES, type DataMode, type KindName } from '#libs/protocol';
import { type FeeLevel, formatCosts, MAINNET_LIKE, type PricedRun, priceRun, type Usage } from './costs.js';
import type { FinalityCounts } from './finality/finality.js';
import type { Difference } from './replay/replay.js';

/** Summary of a devnet's run. Gas excludes blob gas, which has its own price. */
export interface Summary {
  /** operations other than NOOP, by the blob that carries them and by kind */
  operations: OperationCounts;
  batches: number;
  blobs: { onChain: number; offChain: number };
  /** of whole blobs, and of the operations in them */
  bytes: { onChain: number; offChain: number; rollupData: number; validiumData: number };
  cost: {
    /** the actual cost: gas, and blobs of rollup data only */
    volition: Cost;
    /** if every account had chosen rollup: the same transactions, each with a blob */
    allRollup: Cost;
    /** if the data had been calldata at EIP-7623's price, excluding the transactions themselves */
    allCalldata: Cost;
  };
  /** the run's use of L1, and its price including proofs, at the devnet's fees and at typical mainnet fees */
  usage: Usage;
  prices: PricedRun[];
  /** from sealed to certified, milliseconds */
  certificateLatencyMs: { p50: number; p95: number; max: number };
  balances: { compared: boolean; differences: number };
  /** finality on L1 when the summary was made, and the gas of proofs */
  proofs: FinalityCounts & { gas: number };
}

export interface Cost {
  gas: number;
  blobGas: number;
  gasPerOperation: number;
  /** bytes of blobs that hold operations; the rest of a blob is unused */
  blobSpace: number;
}

/** Data of a lane's blobs: total bytes of its elements, and how many of them are zero. */
export interface LaneData {
  bytes: number;
  zeros: number;
}

const ELEMENT_BYTES = 31;
const FIELD_BYTES = 32;

/** Summarises batches that were all submitted. */
export function summarise(
  batches: readonly BatchJson[],
  data: Record<DataMode, LaneData>,
  differences: readonly Difference[],
  finality: FinalityCounts,
  fees: FeeLevel,
): Summary {
  const operations = batches.reduce((sum, { counts }) => addCounts(sum, counts), {
    rollup: {},
    validium: {},
  } as OperationCounts);
  const count = batches.reduce((sum, { operationCount }) => sum + operationCount, 0);
  const offChain = batches.filter((batch) => !batch.carried && hasBlob(batch, 'validium')).length;
  const onChain = batches.reduce((sum, batch) => sum + Number(hasBlob(batch, 'rollup')) + Number(batch.carried), 0);
  const gas = batches.reduce((sum, { l1 }) => sum + (l1?.gasUsed ?? 0), 0);
  const cost = (gasUsed: number, blobs: number, elements: number): Cost => ({
    gas: gasUsed,
    blobGas: blobs * BLOB_BYTES,
    gasPerOperation: Math.round(gasUsed / Math.max(count, 1)),
    blobSpace: elements * FIELD_BYTES,
  });
  const total = (mode: DataMode): number => Object.values(operations[mode]).reduce((sum, each) => sum + each, 0);
  const proved = batches.flatMap(({ proof }) => proof?.gasUsed ?? []);
  const usage: Usage = {
    operations: { rollup: total('rollup'), validium: total('validium') },
    batches: batches.length,
    submissionGas: gas,
    proofGas: proved.reduce((sum, each) => sum + each, 0),
    provedBatches: proved.length,
    blobGas: onChain * BLOB_BYTES,
    calldataGas: calldataGas(data.rollup) + calldataGas(data.validium),
  };
  return {
    usage,
    prices: [fees, MAINNET_LIKE].map((level) => priceRun(usage, level)),
    operations,
    batches: batches.length,
    blobs: { onChain, offChain },
    bytes: {
      onChain: onChain * BLOB_BYTES,
      offChain: offChain * BLOB_BYTES,
      rollupData: data.rollup.bytes,
      validiumData: data.validium.bytes,
    },
    cost: {
      volition: cost(gas, onChain, carried(batches, data)),
      allRollup: cost(gas, batches.length, count),
      allCalldata: cost(calldataGas(data.rollup) + calldataGas(data.validium), 0, 0),
    },
    certificateLatencyMs: percentiles(batches.flatMap(latency)),
    balances: { compared: true, differences: differences.length },
    proofs: { ...finality, gas: usage.proofGas },
  };
}

/** Number of operations on Ethereum: those in rollup blobs, and those in validium blobs of batches without a quorum. */
function carried(batches: readonly BatchJson[], { rollup }: Record<DataMode, LaneData>): number {
  const validium = batches.filter((batch) => batch.carried).flatMap(({ counts }) => Object.values(counts.validium));
  return rollup.bytes / ELEMENT_BYTES + validium.reduce((sum, operations) => sum + operations, 0);
}

const hasBlob = ({ blobs }: BatchJson, mode: DataMode): boolean => blobs.some((blob) => blob.mode === mode);

function addCounts(a: OperationCounts, b: OperationCounts): OperationCounts {
  const both = (mode: DataMode): Partial<Record<KindName, number>> => {
    const sum = { ...a[mode] };
    for (const [kind, count] of Object.entries(b[mode]) as [KindName, number][]) sum[kind] = (sum[kind] ?? 0) + count;
    return sum;
  };
  return { rollup: both('rollup'), validium: both('validium') };
}

function latency({ sealedAt, certifiedAt, certificate }: BatchJson): number[] {
  return certificate && certifiedAt ? [Date.parse(certifiedAt) - Date.parse(sealedAt)] : [];
}

function percentiles(values: number[]): Summary['certificateLatencyMs'] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 };
}

/** Counts the data of a blob's elements, ignoring all-zero elements. */
export function dataOf(blob: Uint8Array): LaneData {
  const data = { bytes: 0, zeros: 0 };
  for (let at = 1; at < blob.length; at += 32) {
    const element = blob.subarray(at, at + ELEMENT_BYTES);
    const zeros = element.reduce((sum, byte) => sum + Number(byte === 0), 0);
    if (zeros === ELEMENT_BYTES) continue;
    data.bytes += ELEMENT_BYTES;
    data.zeros += zeros;
  }
  return data;
}

/** Reads all batches and blobs from the API. */
export async function readRun(
  api: Api,
  readBlob: (name: BatchJson['blobs'][number]['versionedHash']) => Promise<Uint8Array>,
) {
  const found: BatchJson[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await api.batches({ cursor });
    found.push(...page.batches);
    cursor = page.next;
  }
  // List items lack the gas of their proofs.
  const batches: BatchJson[] = [];
  for (const { number } of found) batches.push(await api.batch(number));
  const data = { rollup: { bytes: 0, zeros: 0 }, validium: { bytes: 0, zeros: 0 } };
  for (const { mode, versionedHash } of batches.flatMap(({ blobs }) => blobs)) {
    const blob = dataOf(await readBlob(versionedHash));
    data[mode].bytes += blob.bytes;
    data[mode].zeros += blob.zeros;
  }
  return { batches, data };
}

/** Number of these owners' withdrawals in the batches up to `latest`. */
export async function countWithdrawals(api: Api, latest: number, owners: readonly Address[]): Promise<number> {
  const theirs = new Set(owners);
  let count = 0;
  for (let batch = 1; batch <= latest; batch++) {
    const { withdrawals } = await api.batchWithdrawals(batch);
    // A forced withdrawal from an empty account is not credited.
    const paying = withdrawals.filter(({ amount }) => amount !== '0');
    count += paying.filter(({ owner }) => theirs.has(owner)).length;
  }
  return count;
}

const number = (value: number): string => value.toLocaleString('en');

/** The state of proofs as text. The devnet's proofs are insecure, because it uses the development reference string. */
function formatProofs({ batches, withdrawals, gas }: Summary['proofs']): string {
  return [
    `final (proved with the insecure development reference string): ${number(batches.final)} of ${number(batches.submitted)} batches`,
    `proofs on L1: ${number(gas)} gas; withdrawals paid on L1: ${number(withdrawals.claimed)}`,
  ].join('\n');
}

/** The summary as text. */
export function formatSummary(summary: Summary): string {
  const { operations, blobs, bytes, cost, certificateLatencyMs: latencies, balances, proofs } = summary;
  const kinds = [
    ...new Set([...Object.keys(operations.rollup), ...Object.keys(operations.validium)]),
  ].sort() as KindName[];
  const total = (mode: DataMode): number => Object.values(operations[mode]).reduce((sum, count) => sum + count, 0);
  const line = (...cells: (string | number)[]): string =>
    cells.map((cell, i) => (i === 0 ? `${cell}`.padEnd(26) : `${cell}`.padStart(16))).join('');
  const costLine = (name: string, { gas, blobGas, gasPerOperation, blobSpace }: Cost): string =>
    line(name, number(gas), number(blobGas), number(gasPerOperation), number(blobSpace));
  return [
    line('operations', 'rollup', 'validium'),
    ...kinds.map((kind) =>
      line(`  ${kind}`, number(operations.rollup[kind] ?? 0), number(operations.validium[kind] ?? 0)),
    ),
    line('  all', number(total('rollup')), number(total('validium'))),
    line('data of operations, bytes', number(bytes.rollupData), number(bytes.validiumData)),
    '',
    line('', 'on Ethereum', 'in IPFS'),
    line(`blobs of ${number(summary.batches)} batches`, number(blobs.onChain), number(blobs.offChain)),
    line('bytes of blobs', number(bytes.onChain), number(bytes.offChain)),
    '',
    line('cost', 'gas', 'blob gas', 'gas/op', 'blob space used'),
    costLine('  as accounts chose', cost.volition),
    costLine('  all rollup', cost.allRollup),
    costLine('  all calldata, data only', cost.allCalldata),
    ...formatCosts(summary.usage, summary.prices),
    '',
    `sealed to certified: p50 ${latencies.p50} ms, p95 ${latencies.p95} ms, at most ${latencies.max} ms`,
    balances.differences === 0
      ? 'every balance equals an independent replay of the file'
      : `${balances.differences} BALANCES DIFFER from an independent replay of the file`,
    formatProofs(proofs),
  ].join('\n');
}
