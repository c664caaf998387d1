import { describe, expect, it } from 'vitest';
import type { BatchJson } from '#libs/client';
import { BLOB_BYTES, encodeElement, NOOP, type Slot, slot } from '#libs/protocol';
import { dataOf, summarise } from './summary.js';

const FINALITY = {
  batches: { final: 1, submitted: 2 },
  withdrawals: { credited: 6, claimed: 5 },
};
const SEALED = '2026-01-01T00:00:00.000Z';

function batch(modes: ('rollup' | 'validium')[], more: Partial<BatchJson>): BatchJson {
  const counts = { rollup: {}, validium: {} } as BatchJson['counts'];
  for (const mode of modes) counts[mode] = { TRANSFER: 2 };
  return {
    counts,
    operationCount: 2 * modes.length,
    blobs: modes.map((mode) => ({ mode })),
    carried: false,
    l1: { gasUsed: 100_000 },
    proof: { gasUsed: 800_000 },
    sealedAt: SEALED,
    certifiedAt: '2026-01-01T00:00:00.250Z',
    certificate: {},
    ...more,
  } as BatchJson;
}

describe('summary', () => {
  it('counts the bytes of non-zero elements', () => {
    const transfer = encodeElement({ kind: 'TRANSFER', a: slot(1), b: slot(2) as Slot, amount: 255n, memo: 0n });
    const blob = new Uint8Array(BLOB_BYTES);
    blob.set(encodeElement(NOOP), 1);
    blob.set(transfer, 32 * 5 + 1);
    expect(dataOf(blob)).toEqual({ bytes: 31, zeros: 27 });
  });

  it('compares the cost with all-rollup and all-calldata', () => {
    const data = { rollup: { bytes: 2 * 31, zeros: 30 }, validium: { bytes: 4 * 31, zeros: 24 } };
    const batches = [batch(['rollup', 'validium'], {}), batch(['validium'], { carried: true, certificate: null })];
    const { blobs, cost, usage, prices, certificateLatencyMs, balances, proofs } = summarise(
      batches,
      data,
      [],
      FINALITY,
      { name: 'devnet', gasGwei: 1, blobGasGwei: 1 },
    );
    expect(blobs).toEqual({ onChain: 2, offChain: 1 });
    expect(cost.volition).toEqual({
      gas: 200_000,
      blobGas: 2 * BLOB_BYTES,
      gasPerOperation: 33_333,
      blobSpace: 4 * 32,
    });
    expect(cost.allRollup).toMatchObject({ blobGas: 2 * BLOB_BYTES, blobSpace: 6 * 32 });
    expect(cost.allCalldata.gas).toBe(10 * (30 + 4 * 32) + 10 * (24 + 4 * 100));
    expect(certificateLatencyMs).toEqual({ p50: 250, p95: 250, max: 250 });
    expect(usage).toMatchObject({
      batches: 2,
      provedBatches: 2,
      submissionGas: 200_000,
      proofGas: 1_600_000,
    });
    expect(prices.map(({ level }) => level.name)).toEqual(['devnet', 'mainnet-like']);
    expect(balances.differences).toBe(0);
    expect(proofs).toEqual({ ...FINALITY, gas: 1_600_000 });
  });
});
