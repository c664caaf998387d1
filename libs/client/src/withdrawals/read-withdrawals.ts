import { mapInChunks } from '#libs/core';
import { type Address, type AssetId, address } from '#libs/protocol';
import type { Api } from '../api/http-api.js';
import type { OwnerWithdrawalJson } from '../api/types.js';
import { untrue } from '../errors.js';
import type { L1Access } from '../l1/l1-access.js';
import type { ProvedWithdrawals } from '../verify/verify-withdrawals.js';
import {
  type ListedWithdrawal,
  type OwnedWithdrawal,
  readBatchOnL1,
  requireListed,
  statesOnL1,
} from './states-on-l1.js';

const MAX_BATCHES_AT_ONCE = 8;

type ListOf = (number: number) => Promise<Pick<ProvedWithdrawals, 'withdrawals' | 'anchor'>>;

/** An owner's withdrawals, oldest first; with a node, checked against L1 batch by batch. */
export async function readWithdrawals(
  api: Pick<Api, 'withdrawals'>,
  node: L1Access | undefined,
  listOf: ListOf,
  owner: Address,
): Promise<OwnedWithdrawal[]> {
  const rows = (await api.withdrawals(address(owner))).map(fromJson);
  const numbers = [...new Set(rows.map(({ number }) => number))].sort((a, b) => a - b);
  const ofBatch = (number: number) => rows.filter((row) => row.number === number);
  if (!node) return numbers.flatMap(ofBatch).map((row) => ({ ...row, anchor: 'gateway' as const }));
  const now = await node.now();
  const read = (number: number) => checkedOnL1(node, listOf, owner, ofBatch(number), now);
  return (await mapInChunks(numbers, MAX_BATCHES_AT_ONCE, read)).flat();
}

/** One batch's: what its header commits to, and what L1 did with it. */
async function checkedOnL1(
  { contracts }: L1Access,
  listOf: ListOf,
  owner: Address,
  rows: readonly ListedWithdrawal[],
  now: number,
): Promise<OwnedWithdrawal[]> {
  const number = rows[0]?.number ?? 0;
  const headerHash = await contracts.settlement.headerHash(number);
  if (headerHash === undefined)
    return rows.map((row) => ({
      ...row,
      state: 'pending',
      claimableAt: null,
      credited: null,
      claimed: null,
      anchor: 'gateway',
    }));
  const [{ withdrawals, anchor }, onL1] = await Promise.all([
    listOf(number),
    readBatchOnL1(contracts, owner, headerHash, rows),
  ]);
  if (anchor !== 'l1')
    throw untrue('INVALID_HEADER', `L1 has another batch ${number} than the gateway`, {
      batch: number,
      expected: headerHash,
    });
  requireListed(owner, rows, withdrawals);
  return statesOnL1(rows, onL1, now);
}

function fromJson(json: OwnerWithdrawalJson): ListedWithdrawal {
  const { number, place, asset, amount } = json;
  const claimableAt = json.claimableAt && Date.parse(json.claimableAt) / 1_000;
  if (
    !Number.isSafeInteger(number) ||
    !Number.isSafeInteger(place) ||
    !/^\d{1,39}$/.test(amount) ||
    Number.isNaN(claimableAt)
  )
    throw untrue('INVALID_ANSWER', 'a withdrawal is malformed', { number, place, amount });
  return { ...json, asset: asset as AssetId, amount: BigInt(amount), claimableAt: claimableAt || null };
}
