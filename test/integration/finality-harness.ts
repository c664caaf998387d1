import { Wallet } from 'ethers';
import { Y } from '#libs/kzg';
import { contractsOf, encodeSubmitBatch, type Openings, withL1Errors } from '#libs/l1';
import { batchPoint } from '#libs/ledger';
import {
  type BatchBlobs,
  BLOB_ELEMENTS,
  BLS_R,
  type ByLane,
  bytesToBigint,
  decodeHeader,
  ELEMENT_BYTES,
  encodeCertificate,
  type Header,
  hashHeader,
  type InboxEntry,
  type Lane,
  packBlobs,
  type Withdrawal,
} from '#libs/protocol';
import { waitFor } from '#libs/testing';
import { keyAt, type World } from './committee-harness.js';
import type { OperatorPipeline } from './operator-pipeline.js';

type Chain = Pick<World, 'provider' | 'deployment' | 'kzg' | 'l1'>;

/** An account unrelated to the operator. */
const anyone = ({ provider }: Pick<Chain, 'provider'>): Wallet => new Wallet(keyAt(16), provider);

/** The parts of a submitted batch that L1 verifies. */
export interface ProvableBatch {
  parent: Header;
  header: Header;
  blobs: BatchBlobs;
  withdrawals?: readonly Withdrawal[];
}

/** Code of a verifier that accepts any proof: it returns 1. */
const TAKES_ANYTHING = '0x600160005260206000f3';

/**
 * Proves a batch on L1 and finalises it. Contracts, inbox entries, sums and point evaluations are real. Only the proofs
 * are empty, and the verifier accepts them: real ones take minutes, and are not what these tests are about.
 */
export async function finalise(chain: Chain, batch: ProvableBatch): Promise<void> {
  const { provider, deployment, l1 } = chain;
  const { parent, header, withdrawals = [] } = batch;
  await provider.send('anvil_setCode', [deployment.verifiers[0], TAKES_ANYTHING]);
  const entries = ([0, 1] as const).map((lane) => entriesOf(chain, lane, parent.inboxEnd[lane], header.inboxEnd[lane]));
  const proof = {
    ...{ which: 0, index: BLOB_ELEMENTS, ...(await opened(chain, batch)) },
    ...{ entries: entries as ByLane<InboxEntry[]>, withdrawals, proof: new Uint8Array() },
  };
  const { batchVerifier } = contractsOf(deployment, anyone(chain));
  await (await batchVerifier.proveBatch(header, parent, proof)).wait();
  await waitFor(() => l1.head.latestFinal >= header.number, { what: `batch ${header.number} to be final` });
}

/** Finalises batches of the pipeline, in order, up to `until`. */
export async function finaliseUpTo(
  chain: Chain,
  pipeline: OperatorPipeline,
  until: number,
  withdrawalsOf: (number: number) => Promise<readonly Withdrawal[]> = async () => [],
): Promise<void> {
  for (let number = chain.l1.head.latestFinal + 1; number <= until; number++) {
    const row = await pipeline.batch(number);
    const parent = chain.l1.head.batch(number - 1)?.header;
    if (!row?.header || !parent) throw new Error(`no batch ${number}`);
    const elements = Array.from({ length: row.lanes.length }, (_, i) =>
      row.elements.subarray(i * ELEMENT_BYTES, (i + 1) * ELEMENT_BYTES),
    );
    const blobs = packBlobs(elements, [...row.lanes] as Lane[]);
    const withdrawals = await withdrawalsOf(number);
    await finalise(chain, { parent, header: decodeHeader(row.header), blobs, withdrawals });
  }
}

/** Submits a batch with a certificate of the only member of epoch 1. @throws CodedError of the contract's error */
export async function certified(
  { provider, deployment, l1 }: Pick<Chain, 'provider' | 'deployment' | 'l1'>,
  header: Header,
  { retainUntil, signature }: { retainUntil: number; signature: Uint8Array },
): Promise<void> {
  const certificate = encodeCertificate({ epoch: 1, retainUntil, signatures: [{ member: 0, signature }] });
  const transaction = { to: deployment.settlement, data: encodeSubmitBatch(header, certificate) };
  // B3: the chain's clock may be a second behind the header's.
  const nextTime = async () => (await provider.getBlock('pending'))?.timestamp ?? 0;
  await waitFor(async () => (await nextTime()) >= header.timestamp, { what: "L1's time to reach the header's" });
  await withL1Errors(async () => (await new Wallet(keyAt(1), provider).sendTransaction(transaction)).wait());
  await waitFor(() => l1.head.latest >= header.number, { what: `batch ${header.number} on L1` });
}

function entriesOf({ l1 }: Chain, lane: Lane, start: number, end: number): InboxEntry[] {
  return Array.from({ length: end - start }, (_, i) => l1.head.entry(lane, start + i) as InboxEntry);
}

/** P2: openings of both blobs at the batch's point, and the sums that yield these values. */
async function opened({ kzg }: Chain, { header, blobs }: ProvableBatch) {
  const z = batchPoint(hashHeader(header));
  const [rollup, validium] = await Promise.all(
    blobs.map(async (blob) => {
      if (blob === null) return null;
      const { y, proof } = await kzg.open(blob, z);
      return {
        sum: sumOf(bytesToBigint(y), z),
        commitment: await kzg.commit(blob),
        proof,
      };
    }),
  );
  const sums = [...halvesOf(rollup?.sum ?? 0n), ...halvesOf(validium?.sum ?? 0n)] as [bigint, bigint, bigint, bigint];
  return { sums, openings: [rollup ?? null, validium ?? null] satisfies Openings as Openings };
}

/** Low and high words of a sum, to the base x² (P2). */
const halvesOf = (sum: bigint): [bigint, bigint] => [sum % Y, sum / Y];

/** The S for which `S·(z⁴⁰⁹⁶ − 1)/4096` equals `y`. */
function sumOf(y: bigint, z: bigint): bigint {
  const vanishing = (power(z, BigInt(BLOB_ELEMENTS)) + BLS_R - 1n) % BLS_R;
  return (((y * BigInt(BLOB_ELEMENTS)) % BLS_R) * power(vanishing, BLS_R - 2n)) % BLS_R;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = base % BLS_R, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % BLS_R)
    if (rest & 1n) result = (result * square) % BLS_R;
  return result;
}

/** Advances L1's clock and mines a block. */
export async function advanceTime({ provider }: Pick<Chain, 'provider'>, seconds: number): Promise<void> {
  await provider.send('evm_increaseTime', [seconds]);
  await provider.send('evm_mine', []);
}

/** F2: rolls back batch `number`, which was not proved in time, and all later ones, from an unrelated account. */
export async function rollBack(chain: Chain, number: number): Promise<void> {
  const parent = chain.l1.head.batch(number - 1)?.header;
  if (!parent) throw new Error(`L1 has no batch ${number - 1}`);
  await (await contractsOf(chain.deployment, anyone(chain)).settlement.rollBack(number, parent)).wait();
  await waitFor(() => chain.l1.head.latest === number - 1, { what: 'the rollback' });
}

/** B5: posts the bond from an unrelated account. */
export async function postBond(chain: Pick<Chain, 'provider' | 'deployment'>): Promise<void> {
  const { settlement } = contractsOf(chain.deployment, anyone(chain));
  await (await settlement.postBond(chain.deployment.parameters.bond)).wait();
}
