import { TRANSFER_GAS } from '#libs/l1';
import type { DataMode } from '#libs/protocol';

/** L1's prices, in gwei per gas and per blob gas. */
export interface FeeLevel {
  name: string;
  gasGwei: number;
  blobGasGwei: number;
}

/** A run's use of L1. */
export interface Usage {
  /** by the lane of their blob */
  operations: Record<DataMode, number>;
  batches: number;
  /** of submissions, measured on L1 */
  submissionGas: number;
  /** of batches' proofs, measured on L1, and their number */
  proofGas: number;
  provedBatches: number;
  blobGas: number;
  /** had the data of both lanes been calldata */
  calldataGas: number;
}

/** Cost of one operation, and of the whole run, in ETH. */
export interface LaneCosts {
  submission: number;
  proof: number;
  data: number;
  total: number;
}

export interface PricedRun {
  level: FeeLevel;
  /** ETH for the run: execution, and blobs */
  execution: number;
  blobs: number;
  /** ETH for one operation, by the lane of its blob */
  perOperation: Record<DataMode, LaneCosts>;
  /** ETH for one operation, had its data been calldata: everything else is the same */
  asCalldata: number;
  /** ETH for one transfer on L1 itself */
  onL1: { ether: number; erc20: number };
  /**
   * smallest number of operations for which a proved batch costs less than as many transfers on L1; null if none does
   */
  breakEven: { ether: number | null; erc20: number | null };
}

/** Gas to prove a batch and finalise it, used until one was measured: contracts/snapshots/Gas.json. */
export const PROOF_GAS = 1_040_000;
/** Ethereum's prices on an ordinary day. */
export const MAINNET_LIKE: FeeLevel = { name: 'mainnet-like', gasGwei: 5, blobGasGwei: 1 };

const GWEI_PER_ETH = 1e9;
const MAX_OPERATIONS = 4_096;

/** Measured gas of a batch's proof, or the default if none was sent yet. */
const proofGasOf = ({ proofGas, provedBatches }: Usage): number =>
  provedBatches > 0 ? proofGas / provedBatches : PROOF_GAS;

/** Cost of a run at a level of fees, as if all of it were proved; see {@link Usage} for what is measured. */
export function priceRun(usage: Usage, level: FeeLevel): PricedRun {
  const { operations, batches, submissionGas, blobGas, calldataGas } = usage;
  const count = Math.max(1, operations.rollup + operations.validium);
  const eth = (gas: number): number => (gas * level.gasGwei) / GWEI_PER_ETH;
  const blobs = (blobGas * level.blobGasGwei) / GWEI_PER_ETH;
  const shares = {
    submission: eth(submissionGas) / count,
    proof: eth(batches * proofGasOf(usage)) / count,
  };
  const execution = shares.submission + shares.proof;
  const lane = (data: number): LaneCosts => ({ ...shares, data, total: execution + data });
  return {
    level,
    execution: execution * count,
    blobs,
    perOperation: { rollup: lane(blobs / Math.max(1, operations.rollup)), validium: lane(0) },
    asCalldata: execution + eth(calldataGas) / count,
    onL1: { ether: eth(TRANSFER_GAS.ether), erc20: eth(TRANSFER_GAS.erc20) },
    breakEven: {
      ether: breakEven(usage, level, TRANSFER_GAS.ether),
      erc20: breakEven(usage, level, TRANSFER_GAS.erc20),
    },
  };
}

/** The smallest batch, with one blob, that costs less than as many transfers on L1. */
function breakEven(usage: Usage, level: FeeLevel, transferGas: number): number | null {
  const blob = (131_072 * level.blobGasGwei) / Math.max(level.gasGwei, Number.MIN_VALUE);
  const batch = usage.submissionGas / Math.max(1, usage.batches) + proofGasOf(usage) + blob;
  const operations = Math.floor(batch / transferGas) + 1;
  return operations <= MAX_OPERATIONS ? operations : null;
}

const significant = (value: number): string => value.toPrecision(3);

/** The costs as text: one table per level. */
export function formatCosts(usage: Usage, runs: readonly PricedRun[]): string[] {
  const line = (...cells: string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(40) : cell.padStart(14))).join('');
  const unproved = usage.batches - usage.provedBatches;
  const tables = runs.flatMap(({ level, execution, blobs, perOperation, asCalldata, onL1, breakEven: even }) => {
    const { rollup, validium } = perOperation;
    const row = (name: string, part: keyof LaneCosts): string =>
      line(`  ${name}`, significant(rollup[part]), significant(validium[part]));
    return [
      '',
      `at ${level.name} fees: gas ${significant(level.gasGwei)} gwei, blob gas ${significant(level.blobGasGwei)} gwei`,
      `  total: ${significant(execution)} ETH of execution, ${significant(blobs)} ETH of blobs`,
      line('  ETH per operation', 'rollup', 'validium'),
      row('submission', 'submission'),
      row('proof and finality', 'proof'),
      row('blob', 'data'),
      row('total', 'total'),
      line('  total with calldata instead of blobs', significant(asCalldata)),
      line('  a transfer on L1: ETH, ERC-20', significant(onL1.ether), significant(onL1.erc20)),
      line('  batch size from which it is cheaper', `${even.ether ?? 'never'}`, `${even.erc20 ?? 'never'}`),
    ];
  });
  const estimated =
    unproved > 0 ? [`  (${unproved} of ${usage.batches} batches are not proved yet: estimated from the others)`] : [];
  return [...tables, ...estimated];
}
