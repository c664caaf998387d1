import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyBatch, type Crypto, entriesFingerprint, loadCrypto, State, withdrawalsFingerprint } from '#libs/ledger';
import {
  type Authorization,
  bytesToBigint,
  type InboxEntry,
  isCoded,
  Kind,
  LANES,
  Lane,
  type Withdrawal,
} from '#libs/protocol';
import { DOMAIN, World } from '../../libs/ledger/test/world.js';
import { LedgerModel, type ModelBatch, type ModelEntry, Refusal } from './ledger-model.js';

type Batch = World['batches'][number];

const entryOf = ({ kind, slot, owner, asset, amount, key }: InboxEntry): ModelEntry => ({
  ...{ kind: BigInt(Kind[kind]), slot: BigInt(slot), owner: BigInt(owner), asset: BigInt(asset), amount, key },
});
const signatureOf = (authorization: Authorization | null) =>
  authorization && {
    x: bytesToBigint(authorization.publicKey.x),
    y: bytesToBigint(authorization.publicKey.y),
    s: bytesToBigint(authorization.signature.s),
    e: bytesToBigint(authorization.signature.e),
  };

/** A batch as the model takes it: with all of L1's entries that the parent has not served. */
function modelled(world: World, { parent, elements, lanes, authorizations }: Batch): ModelBatch {
  const waiting = (lane: Lane) => world.inbox[lane].slice(parent.inboxEnd[lane]).map(entryOf);
  return {
    elements: elements.map(bytesToBigint),
    lanes,
    entries: [waiting(Lane.rollup), waiting(Lane.validium)],
    signatures: elements.map((_, i) => signatureOf(authorizations[i] ?? null)),
    domain: DOMAIN,
    inboxHash: parent.inboxHash,
    inboxEnd: parent.inboxEnd,
  };
}

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadCrypto();
});

function worldOf(seed: number, batches: number, actions: number): World {
  let x = seed;
  const choose = (bound: number): number => {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    return (x >>> 16) % bound;
  };
  const world = new World(crypto);
  for (let batch = 0; batch < batches; batch++) {
    for (let i = 0; i < actions; i++) world.act(choose);
    world.seal();
  }
  return world;
}

describe('the ledger and a model of protocol.md', () => {
  it('give the same headers and fingerprints', async () => {
    const world = worldOf(3, 3, Number(process.env.MODEL_ACTIONS ?? 18));
    const model = new LedgerModel();
    const state = new State(crypto.hash);
    for (const batch of world.batches) {
      const { header, parent } = batch;
      const outcome = model.apply(modelled(world, batch));
      expect({ ...outcome, fingerprints: null }).toEqual({
        roots: [BigInt(header.rollupRoot), BigInt(header.validiumRoot)],
        inboxHash: header.inboxHash,
        inboxEnd: header.inboxEnd,
        digest: BigInt(header.dataHash),
        withdrawalsHash: header.withdrawalsHash,
        fingerprints: null,
      });
      const { withdrawals } = await applyBatch(state, crypto, batch, { domain: DOMAIN, verifySignatures: true });
      const z = BigInt(header.dataHash) >> 8n;
      expect(outcome.fingerprints(z)).toEqual(printsOf(world, z, parent.inboxEnd, header.inboxEnd, withdrawals));
    }
    expect(world.seen.size).toBeGreaterThan(6);
  });

  function printsOf(
    world: World,
    z: bigint,
    from: readonly number[],
    to: readonly number[],
    withdrawals: readonly Withdrawal[],
  ) {
    const entries = LANES.map((lane) => entriesFingerprint(z, world.inbox[lane].slice(from[lane], to[lane])));
    return { entries, withdrawals: withdrawalsFingerprint(z, withdrawals) };
  }

  it('refuse the same batches', async () => {
    const world = worldOf(5, 1, 14);
    const [batch] = world.batches as [Batch];
    const change = fc.record({
      at: fc.nat(batch.elements.length - 1),
      byte: fc.nat(30),
      mask: fc.integer({ min: 1, max: 255 }),
      what: fc.constantFrom('element', 'swap', 'lane', 'signature', 'drop'),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, byte, mask, what }) => {
        const changed = alter(batch, { at, byte, mask, what });
        const accepted = await ledgerAccepts(changed);
        expect(modelAccepts(world, changed)).toBe(accepted);
      }),
      { numRuns: Number(process.env.MODEL_LIES ?? 25) },
    );
  });

  function alter(
    batch: Batch,
    { at, byte, mask, what }: { at: number; byte: number; mask: number; what: string },
  ): Batch {
    const [elements, lanes, authorizations] = [[...batch.elements], [...batch.lanes], [...batch.authorizations]];
    const next = (at + 1) % elements.length;
    if (what === 'element')
      elements[at] = (elements[at] as Uint8Array).map((old, i) => (i === byte ? old ^ mask : old));
    if (what === 'lane') lanes[at] = (1 - (lanes[at] as number)) as Lane;
    if (what === 'signature') authorizations[at] = authorizations[next] ?? null;
    if (what === 'drop') for (const list of [elements, lanes, authorizations]) list.splice(at, 1);
    if (what === 'swap')
      for (const list of [elements, lanes, authorizations] as unknown[][])
        [list[at], list[next]] = [list[next], list[at]];
    return { ...batch, elements, lanes, authorizations };
  }

  /** Whether the ledger executes it, whatever its header says. */
  async function ledgerAccepts(batch: Batch): Promise<boolean> {
    const state = new State(crypto.hash);
    try {
      await applyBatch(state, crypto, batch, { domain: DOMAIN, verifySignatures: true });
      return true;
    } catch (error) {
      if (isCoded(error, 'HEADER_MISMATCH')) return true;
      if (isCoded(error)) return false;
      throw error;
    }
  }

  function modelAccepts(world: World, batch: Batch): boolean {
    try {
      new LedgerModel().apply(modelled(world, batch));
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }
});
