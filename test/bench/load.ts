import type { Api, BundleSubmission } from '#libs/client';
import type { Deployment } from '#libs/l1';
import { type Crypto, loadCrypto, signOperation } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  assetId,
  concatBytes,
  encodeElement,
  isCoded,
  type Lane,
  type OperationOf,
  type Slot,
  signingDomain,
  slot,
  toHex,
} from '#libs/protocol';
import { giveEther, POCKET } from '../../src/devnet/l1.js';
import { Funder } from '../../src/devnet/replay/funder.js';
import { type StandIn, StandIns } from '../../src/devnet/replay/wallets.js';
import { type BenchDevnet, waitUntil } from './devnet.js';

const DEPOSIT = 10n ** 18n;

/** A paying account with its owner's key and next nonce. */
export interface Payer {
  slot: Slot;
  owner: Address;
  asset: AssetId;
  secret: Uint8Array;
  nonce: number;
}

/** The i-th wallet of a bench. */
function standIns(crypto: Crypto, deployment: Deployment, count: number): StandIn[] {
  const made = new StandIns(crypto, deployment);
  return Array.from({ length: count }, (_, i) => made.of(`0x${(i + 1).toString(16).padStart(40, '0')}` as Address));
}

/**
 * Registers keys and makes real deposits on L1, half of the owners in each lane, and waits until they are in batches.
 */
export async function fundPayers({ api, provider, deployment }: BenchDevnet, count: number): Promise<void> {
  const owners = standIns(await loadCrypto(), deployment, count);
  await giveEther(
    provider,
    owners.map((owner) => owner.address),
    POCKET + DEPOSIT,
  );
  const errands = await Promise.all(
    owners.map(async (owner, i) => ({
      owner,
      key: (await owner.key()).key,
      mode: i % 2 === 0 ? undefined : (1 as Lane),
      deposits: [{ holding: { owner: owner.original, token: null }, amount: DEPOSIT }],
    })),
  );
  await new Funder(provider, deployment, () => null).run(errands, () => {});
  await waitUntil('deposits to be served', async () => {
    const { accounts } = await api.status();
    return accounts.rollup + accounts.validium >= count;
  });
}

/** The accounts created by {@link fundPayers}, from any process. */
export async function payersOf(api: Api, deployment: Deployment, count: number): Promise<Payer[]> {
  const owners = standIns(await loadCrypto(), deployment, count);
  return Promise.all(
    owners.map(async (owner): Promise<Payer> => {
      const [account] = (await api.owner(owner.address)).accounts;
      if (!account) throw new Error(`${owner.address} has no account`);
      const { slot: at, asset, nonce } = account;
      const { secret } = await owner.key();
      return { slot: slot(at), asset: assetId(asset), nonce, owner: owner.address, secret };
    }),
  );
}

/** Signed transfers of one payer, in order. */
export type Queue = BundleSubmission[];

/** Signs `each` transfers of every payer to other payers of either lane, and advances their nonces. */
export async function signTransfers(deployment: Deployment, payers: Payer[], each: number): Promise<Queue[]> {
  const crypto = await loadCrypto();
  const domain = signingDomain(deployment);
  return payers.map((payer, p) =>
    Array.from({ length: each }, (_, i) => {
      const to = payers[(p + 1 + ((7 * p + 13 * i) % (payers.length - 1))) % payers.length] as Payer;
      const operation: OperationOf<'TRANSFER'> = { kind: 'TRANSFER', a: payer.slot, b: to.slot, amount: 1n, memo: 0n };
      const { publicKey, signature } = signOperation(crypto, domain, operation, payer, to.owner, payer.secret);
      payer.nonce++;
      return {
        operations: [
          {
            element: toHex(encodeElement(operation)),
            publicKey: toHex(concatBytes(publicKey.x, publicKey.y)),
            signature: toHex(concatBytes(signature.s, signature.e)),
          },
        ],
      };
    }),
  );
}

/** Times of acceptance from the receipts, in milliseconds since 1970. */
export interface Accepted {
  count: number;
  first: number;
  last: number;
  /** duration of each submission in milliseconds */
  slowest: number;
  /** number of retries by error code */
  retries: Record<string, number>;
}

const RETRY_MS = 100;

/** Submits all queues, `width` at once. Each payer's transfers are sent in order. */
export async function submitAll(api: Api, queues: readonly Queue[], width: number): Promise<Accepted> {
  const sum: Accepted = { count: 0, first: Number.POSITIVE_INFINITY, last: 0, slowest: 0, retries: {} };
  const submit = async (bundle: BundleSubmission): Promise<void> => {
    const started = performance.now();
    try {
      const at = Date.parse((await api.submit(bundle)).acceptedAt);
      sum.count++;
      sum.first = Math.min(sum.first, at);
      sum.last = Math.max(sum.last, at);
    } catch (error) {
      if (!isCoded(error, 'QUEUE_FULL', 'DEADLINE_EXCEEDED', 'UNAVAILABLE')) throw error;
      sum.retries[error.code] = (sum.retries[error.code] ?? 0) + 1;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      await submit(bundle);
    } finally {
      sum.slowest = Math.max(sum.slowest, performance.now() - started);
    }
  };
  const lines = Array.from({ length: width }, (_, line) => queues.filter((_queue, i) => i % width === line));
  await Promise.all(
    lines.map(async (mine) => {
      const longest = Math.max(0, ...mine.map((queue) => queue.length));
      for (let i = 0; i < longest; i++)
        for (const queue of mine) if (queue[i]) await submit(queue[i] as BundleSubmission);
    }),
  );
  return sum;
}
