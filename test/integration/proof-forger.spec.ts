import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChunkBefore, encodeCompleteBatch, encodeCredit } from '#libs/l1';
import { type AuthorizedOperation, type Crypto, loadCrypto, State } from '#libs/ledger';
import {
  type BatchBlobs,
  BLS_R,
  type ChunkLeaf,
  chunkPath,
  ETH,
  extendInboxHash,
  type Hex,
  hashHeader,
  type InboxEntry,
  NOOP,
  type Slot,
  type VersionedHash,
  type Withdrawal,
  withdrawalsHash,
  word,
} from '#libs/protocol';
import { chunkJobs, openingsOf, type ProvedChunk, type ShownChunkProof } from '#libs/proving';
import { chunkWitness, Y } from '#libs/witness';
import { type ForgedBatch, ForgerWorld, N4 } from './forger-world.js';
import { KeptProofs } from './kept-proofs.js';
import { startL1, type TestL1 } from './settler-harness.js';

const SLOW = 240_000;
/** Errors of a generated verifier for an invalid proof. */
const NO_PROOF = expect.stringMatching(
  /^(SumcheckFailed|ShpleminiFailed|ValueGe\w+|MODEXP_FAILED|ProofLengthWrong\w*)$/,
);
const OTHER: Hex = word(12345n);
/** L1's initial time. It is fixed, so headers and their proofs are the same in every run. */
const START = 4_000_000_000;

let crypto: Crypto;
let prover: KeptProofs;
let l1: TestL1;
let world: ForgerWorld;
let timestamp: number;
let honest: ForgedBatch;
let proofs: ProvedChunk[];

beforeAll(async () => {
  crypto = await loadCrypto();
  const directory = join(tmpdir(), 'volition-reference-strings');
  prover = KeptProofs.open(crypto, N4, directory, new URL('../vectors/forger-proofs.json', import.meta.url));
  l1 = await startL1();
  await l1.rpc('evm_setTime', START);
  world = await ForgerWorld.open(crypto, l1);
  timestamp = START;
  honest = await world.honest(timestamp);
  await world.submit(honest);
  proofs = await world.prove(prover, honest);
}, SLOW);
afterAll(async () => {
  await prover?.close();
  await l1?.stop();
});

const shown = (index: number): ShownChunkProof => world.shown(honest, index, proofs[index]!);
const limbs = (sums: ShownChunkProof['sums'], at: number, value: bigint) => sums.with(at, value) as typeof sums;
const withPath = (leaves: ChunkLeaf[], index: number): ChunkBefore => ({
  leaf: leaves[index]!,
  path: chunkPath(leaves, index, N4.chunkSize),
});

describe('a valid proof', () => {
  it('is accepted in any order and from anyone', async () => {
    for (const index of proofs.keys()) expect(await world.verdict(honest, shown(index)), `${index}`).toBe('taken');
  });

  it('is rejected with any field of its leaf changed', async () => {
    const { leaf } = shown(1);
    const [rollup, validium] = leaf.inboxHash;
    const changes: Partial<ChunkLeaf>[] = [
      { rollupRoot: OTHER },
      { validiumRoot: OTHER },
      { dataHash: OTHER },
      { inboxHash: [OTHER, validium] },
      { inboxHash: [rollup, OTHER] },
      { inboxEnd: [2, 1] },
      { inboxEnd: [1, 0] },
      { withdrawalsHash: OTHER },
    ];
    for (const change of changes)
      expect(await world.verdict(honest, { ...shown(1), leaf: { ...leaf, ...change } })).toBe(
        'BatchVerifier_LeafWrong',
      );
  });

  it('is rejected at another index, with another path or after another state', async () => {
    const { path } = shown(1);
    const verdict = (change: Partial<ShownChunkProof>, before?: ChunkBefore) =>
      world.verdict(honest, { ...shown(1), ...change }, before ?? world.before(honest, 1));
    expect(await verdict({ index: 2 })).toBe('BatchVerifier_LeafWrong');
    expect(await verdict({ index: 4 })).toBe('BatchVerifier_IndexOutOfRange');
    expect(await verdict({ index: 0 })).toBe('BatchVerifier_IndexOutOfRange');
    expect(await verdict({ path: path.with(0, OTHER) })).toBe('BatchVerifier_LeafWrong');
    expect(await verdict({ path: path.with(-1, OTHER) })).toBe('BatchVerifier_LeafWrong');
    expect(await verdict({ path: path.slice(1) })).toBe('BatchVerifier_PathLength');
    expect(await verdict({}, withPath(honest.leaves, 1))).toBe('BatchVerifier_LeafWrong');
    expect(await verdict({}, { parent: world.genesis })).toBe('BatchVerifier_IndexOutOfRange');
    const other = honest.leaves.with(0, { ...honest.leaves[0]!, rollupRoot: OTHER });
    expect(await verdict({}, withPath(other, 0))).toBe('BatchVerifier_LeafWrong');
    const first = (parent: ForgedBatch['parent']) => world.verdict(honest, shown(0), { parent });
    expect(await first({ ...world.genesis, rollupRoot: OTHER })).toBe('BatchVerifier_ParentWrong');
    expect(await first({ ...world.genesis, inboxEnd: [1, 0] })).toBe('BatchVerifier_ParentWrong');
    expect(await first(honest.header)).toBe('BatchVerifier_ParentWrong');
  });

  it('is rejected with any field of the header changed', async () => {
    const changes: Partial<ForgedBatch['header']>[] = [
      { number: 2 as typeof honest.header.number },
      { parentHash: OTHER },
      { timestamp: timestamp + 1 },
      { rollupRoot: OTHER },
      { validiumRoot: OTHER },
      { inboxHash: [OTHER, OTHER] },
      { inboxEnd: [2, 1] },
      { rollupBlob: null },
      { validiumBlob: OTHER as VersionedHash },
      { chunkCount: 3 },
      { chunksRoot: OTHER },
    ];
    for (const change of changes) {
      const batch = { ...honest, header: { ...honest.header, ...change } };
      expect(await world.verdict(batch, shown(1)), Object.keys(change).join()).toMatch(
        /^(BatchVerifier_HeaderUnknown|Settlement_BatchUnknown)$/,
      );
    }
  });

  it('is rejected with any entry changed, omitted, added or moved', async () => {
    const { entries } = shown(0);
    const verdict = (changed: InboxEntry[]) => world.verdict(honest, { ...shown(0), entries: changed });
    const [first, second] = entries as [InboxEntry, InboxEntry];
    const changes: Partial<InboxEntry>[] = [
      { kind: 'SET_KEY' },
      { kind: 'FORCED_WITHDRAW' },
      { slot: (first.slot + 2) as Slot },
      { owner: word(7n).replace(/^0x0{24}/, '0x') as typeof first.owner },
      { asset: 1 as typeof ETH },
      { amount: first.amount + 1n },
      { key: first.key + 1n },
    ];
    for (const change of changes) {
      expect(await verdict([{ ...first, ...change }, second])).toMatch(/^BatchVerifier_(InboxHash|Entry)/);
      expect(await verdict([first, { ...second, ...change }])).toMatch(/^BatchVerifier_(Inbox|Entry)/);
    }
    expect(await verdict([first])).toBe('BatchVerifier_InboxEndWrong');
    expect(await verdict([])).toBe('BatchVerifier_InboxEndWrong');
    expect(await verdict([first, second, second])).toBe('BatchVerifier_EntriesTooMany');
    expect(await verdict([first, first])).toMatch(/^BatchVerifier_Inbox/);
    // Both hash chains still match: only the order of the public inputs differs.
    expect(await verdict([second, first])).toEqual(NO_PROOF);
    const idle = (changed: InboxEntry[]) => world.verdict(honest, { ...shown(1), entries: changed });
    expect(await idle([first])).toBe('BatchVerifier_InboxEndWrong');
  });

  it('is rejected with any withdrawal changed, omitted, added or moved', async () => {
    const { withdrawals } = shown(1);
    const verdict = (changed: Withdrawal[]) => world.verdict(honest, { ...shown(1), withdrawals: changed });
    const [first, second] = withdrawals as [Withdrawal, Withdrawal];
    expect([first.amount, second.amount]).toEqual([5n, 7n]);
    const changes: Partial<Withdrawal>[] = [
      { owner: second.owner },
      { asset: 1 as typeof ETH },
      { amount: first.amount + 1n },
    ];
    for (const change of changes)
      expect(await verdict([{ ...first, ...change }, second])).toBe('BatchVerifier_WithdrawalsHashWrong');
    for (const list of [[first], [], [second, first], [first, first]])
      expect(await verdict(list)).toBe('BatchVerifier_WithdrawalsHashWrong');
    expect(await verdict([first, second, second])).toBe('BatchVerifier_WithdrawalsLength');
  });

  it('is rejected with another sum, or another encoding of the same sum (P2)', async () => {
    for (const index of [0, 1]) {
      const { sums } = shown(index);
      const verdict = (changed: ShownChunkProof['sums']) => world.verdict(honest, { ...shown(index), sums: changed });
      for (const at of [0, 1, 2, 3]) {
        expect(await verdict(limbs(sums, at, sums[at]! + 1n)), `${index} ${at}`).toEqual(NO_PROOF);
        expect(await verdict(limbs(sums, at, sums[at]! + (1n << 129n)))).toBe('BatchVerifier_SumTooLarge');
      }
      expect(await verdict([0n, 0n, 0n, 0n])).toEqual(NO_PROOF);
      expect(await verdict([sums[2], sums[3], sums[0], sums[1]])).toEqual(NO_PROOF);
      // Adding r, or carrying a Y from one limb to the other, gives the same value modulo r in limbs that L1 accepts.
      const value = sums[0] + sums[1] * Y + BLS_R;
      expect(value / Y < 1n << 129n).toBe(true);
      expect(await verdict([value % Y, value / Y, sums[2], sums[3]])).toEqual(NO_PROOF);
      if (sums[1] > 0n) expect(await verdict([sums[0] + Y, sums[1] - 1n, sums[2], sums[3]])).toEqual(NO_PROOF);
    }
  });

  it('is rejected with a bit flipped, truncated, extended or empty', async () => {
    const { proof } = shown(0);
    const verdict = (changed: Uint8Array) => world.verdict(honest, { ...shown(0), proof: changed });
    for (let at = 31; at < proof.length; at += 32 * 9)
      expect(await verdict(proof.with(at, proof[at]! ^ 1)), `${at}`).not.toBe('taken');
    for (const changed of [proof.slice(0, -32), Buffer.concat([proof, new Uint8Array(32)]), new Uint8Array()])
      expect(await verdict(changed)).not.toBe('taken');
    expect(await world.verdict(honest, { ...shown(0), proof: shown(1).proof })).toEqual(NO_PROOF);
  });
});

describe('a proof for another statement', () => {
  it('is rejected if only the index differs', async () => {
    expect(honest.leaves[2]).toEqual(honest.leaves[3]);
    expect(proofs[2]!.statement.rootsBefore).toEqual(proofs[3]!.statement.rootsBefore);
    for (const [index, other] of [
      [2, 3],
      [3, 2],
    ] as const)
      expect(await world.verdict(honest, { ...shown(index), proof: shown(other).proof })).toEqual(NO_PROOF);
  });

  it(
    'is rejected if only the batch differs',
    () =>
      world.undone(async () => {
        const next = await world.idle(honest.header, honest.leaves.at(-1)!);
        await world.submit(next);
        const [own] = await world.prove(prover, next, { state: afterwards() });
        const right = world.shown(next, 0, own!);
        expect(await world.verdict(next, right)).toBe('taken');
        expect(own!.statement).toEqual({ ...proofs[2]!.statement, t: own!.statement.t });
        expect(await world.verdict(next, { ...right, proof: shown(2).proof })).toEqual(NO_PROOF);
      }),
    SLOW,
  );

  it.each(['contract', 'chain'])(
    'is rejected if only the %s differs',
    async (which) => {
      const elsewhere = which === 'chain' ? await startL1({ chainId: 4242 }) : l1;
      const snapshot = await elsewhere.rpc('evm_snapshot');
      if (which === 'chain') await elsewhere.rpc('evm_setTime', START);
      try {
        const other = await ForgerWorld.open(crypto, elsewhere, which === 'chain' ? 5 : 8);
        if (which === 'chain') expect(other.deployment.settlement).toBe(world.deployment.settlement);
        else expect(other.deployment.settlement).not.toBe(world.deployment.settlement);
        await other.submit(honest);
        expect(await other.verdict(honest, shown(0))).toEqual(NO_PROOF);
        expect(await other.verdict(honest, shown(2))).toEqual(NO_PROOF);
        // Only the domain differs there: without signatures, a proof for its domain is accepted.
        const own = (await other.prove(prover, honest, { only: [2] }))[2];
        expect(own!.statement).toEqual({ ...proofs[2]!.statement, domain: other.domain });
        expect(await other.verdict(honest, { ...shown(2), proof: own!.proof })).toBe('taken');
      } finally {
        if (which === 'chain') await elsewhere.stop();
        else await elsewhere.rpc('evm_revert', snapshot);
      }
    },
    SLOW,
  );
});

describe('a sequencer that forges leaves', () => {
  /** A batch whose chunk 1 has a forged leaf that its header commits to. Later chunks build on the forged leaf. */
  const lying = (change: Partial<ChunkLeaf>): Promise<ForgedBatch> => {
    const leaves = honest.leaves.with(1, { ...honest.leaves[1]!, ...change });
    return world.batch(world.genesis, timestamp, honest.steps, leaves);
  };
  const paid: Withdrawal[] = [];
  beforeAll(() => {
    paid.push({ owner: world.alice.owner, asset: ETH, amount: 500n });
  });

  // The proved statement is true at the forged header's point, so that only the forged field differs.
  it.each([
    ['roots after, rollup', () => ({ rollupRoot: OTHER }), {}],
    ['roots after, validium', () => ({ validiumRoot: OTHER }), {}],
    ['data', () => ({ dataHash: OTHER }), {}],
    ['withdrawals', () => ({ withdrawalsHash: withdrawalsHash(paid) }), { withdrawals: paid }],
    ['no withdrawals', () => ({ withdrawalsHash: withdrawalsHash([]) }), { withdrawals: [] as Withdrawal[] }],
  ])(
    'has no proof for %s',
    (name, change, show) =>
      world.undone(async () => {
        await restart();
        const batch = await lying(change());
        await world.submit(batch);
        const made = await world.prove(prover, batch, { only: [1, 2] });
        expect(await world.verdict(batch, { ...world.shown(batch, 1, made[1]!), ...show })).toEqual(NO_PROOF);
        // The next chunk starts from the forged state, if there is one.
        const roots = name.startsWith('roots');
        expect(await world.verdict(batch, world.shown(batch, 2, made[2]!))).toEqual(roots ? NO_PROOF : 'taken');
      }),
    SLOW,
  );

  it(
    'cannot end with a leaf that is not the header',
    () =>
      world.undone(async () => {
        await restart();
        const { genesis } = world;
        const batch = await world.batch(genesis, timestamp, honest.steps, honest.leaves, async (header, blobs) => [
          { ...header, rollupRoot: OTHER },
          blobs,
        ]);
        await world.submit(batch);
        const made = await world.prove(prover, batch, { only: [3] });
        expect(await world.verdict(batch, world.shown(batch, 3, made[3]!))).toBe('BatchVerifier_LastLeafWrong');
      }),
    SLOW,
  );

  it(
    'cannot serve a deposit in two chunks',
    () =>
      world.undone(async () => {
        await restart();
        const [first] = world.entries;
        const again: AuthorizedOperation = {
          operation: { kind: 'DEPOSIT', b: first.slot, amount: first.amount },
          entry: first,
        };
        const steps = honest.steps.with(7, again);
        const [none, once] = [world.genesis, honest.header];
        const twice = {
          inboxHash: once.inboxHash.with(0, extendInboxHash(once.inboxHash[0], first)),
          inboxEnd: [2, 1],
        };
        const batch = (...inboxes: Pick<ChunkLeaf, 'inboxHash' | 'inboxEnd'>[]) =>
          world.batch(world.genesis, timestamp, steps, leavesOf(steps, inboxes));
        const tried = async (forged: ForgedBatch, index: number) => {
          const made = await world.prove(prover, forged, { only: [index] });
          const right = world.shown(forged, index, made[index]!);
          return [await world.verdict(forged, right), await world.verdict(forged, { ...right, entries: [] })];
        };

        // Chunk 1 claims to serve nothing.
        const silent = await batch(once, once, once, once);
        await onL1(silent, async () => {
          expect(await tried(silent, 1)).toEqual(['BatchVerifier_InboxEndWrong', NO_PROOF]);
        });
        // Chunk 1 claims to serve it instead of chunk 0.
        const instead = await batch(none, once, once, once);
        await onL1(instead, async () => {
          expect(await tried(instead, 0)).toEqual(['BatchVerifier_InboxEndWrong', NO_PROOF]);
        });
        // Both claim to serve it: a later chunk would have to undo one, or L1's inbox would have to contain it twice.
        const open = await batch(once, twice as typeof once, once, once);
        await onL1(open, async () => {
          expect(await tried(open, 1)).toEqual(['taken', 'BatchVerifier_InboxEndWrong']);
          expect(await tried(open, 2)).toEqual(['BatchVerifier_InboxEndWrong', 'BatchVerifier_InboxEndWrong']);
        });
        const all = await batch(once, twice as typeof once, twice as typeof once, twice as typeof once);
        await expect(world.submit(all)).rejects.toMatchObject({ code: 'Inbox_EndBeyond' });
      }),
    SLOW,
  );

  it(
    'cannot hide operations in an absent blob or in the other one',
    () =>
      world.undone(async () => {
        const { genesis } = world;
        const [rollup, validium] = honest.blobs;
        const steps = honest.steps.slice(0, 2 * N4.chunkSize);
        const swapped: BatchBlobs = [validium, rollup];
        const hidden = [
          { name: 'absent', blobs: [null, validium] as BatchBlobs, code: 'BatchVerifier_SumNotZero' },
          { name: 'absent', blobs: [rollup, null] as BatchBlobs, code: 'BatchVerifier_SumNotZero' },
          { name: 'other', blobs: swapped, code: 'BatchVerifier_OpeningRefused' },
        ];
        await restart();
        for (const { name, blobs, code } of hidden) {
          const before = await l1.rpc('evm_snapshot');
          const names = {
            rollupBlob: await world.nameOf(blobs[0]),
            validiumBlob: await world.nameOf(blobs[1]),
          };
          const batch = await world.batch(genesis, timestamp, steps, honest.leaves.slice(0, 2), async (header) => [
            { ...header, ...names },
            blobs,
          ]);
          await world.submit(batch);
          const made = await world.prove(prover, batch);
          // The operations are valid, so each chunk is proved, but the sums do not match the blobs.
          expect(await world.verdict(batch, { ...world.shown(batch, 0, made[0]!), sums: [0n, 0n, 0n, 0n] })).toEqual(
            NO_PROOF,
          );
          await proveAll(batch, made);
          const openings = await openingsOf(world.kzg, batch.header, batch.blobs);
          expect(await complete(batch, openings), name).toBe(code);
          await l1.rpc('evm_revert', before);
        }
      }),
    SLOW,
  );
});

describe('a batch', () => {
  it(
    'is proved and paid once, after all chunks and openings, and never rolled back afterwards',
    async () => {
      const openings = await openingsOf(world.kzg, honest.header, honest.blobs);
      const { settlement, batchVerifier, withdrawals } = world.contracts;
      const credit = (index: number, at = index, list = proofs[at]!.statement.withdrawals) =>
        world.refusalOf({
          to: world.deployment.withdrawals,
          data: encodeCredit(
            honest.header,
            index,
            { leaf: honest.leaves[at]!, path: chunkPath(honest.leaves, at, N4.chunkSize) },
            list,
          ),
        });
      await proveAll(honest, proofs, [3, 0, 2]);
      expect(await complete(honest, openings)).toBe('BatchVerifier_ChunksMissing');
      await proveAll(honest, proofs, [1]);
      await proveAll(honest, proofs, [...proofs.keys()]); // skipped
      expect(await batchVerifier.chunksProved(hashHeader(honest.header))).toBe(4);

      const [rollup, validium] = openings;
      const flipped = { ...rollup!, proof: validium!.proof };
      expect(await complete(honest, [validium, rollup])).toBe('BatchVerifier_OpeningRefused');
      expect(await complete(honest, [flipped, validium])).toBe('BatchVerifier_OpeningRefused');
      expect(await complete(honest, [null, validium])).toBe('BatchVerifier_OpeningLength');
      expect(await credit(1)).toBe('Settlement_NotFinal');
      await (await batchVerifier.multicall([encodeCompleteBatch(honest.header, openings)])).wait();
      expect(await settlement.latestFinal()).toBe(1);
      expect(await complete(honest, openings)).toBe('taken');

      const { withdrawals: list } = proofs[1]!.statement;
      expect(await credit(1, 1, [...list].reverse())).toBe('Withdrawals_ListWrong');
      expect(await credit(1, 1, [...list, ...list])).toBe('Withdrawals_ListWrong');
      for (const index of [0, 2, 3]) expect(await credit(index, 1)).toBe('Withdrawals_LeafWrong');
      const placed = { leaf: honest.leaves[1]!, path: chunkPath(honest.leaves, 1, N4.chunkSize) };
      const calls = [encodeCredit(honest.header, 1, placed, list)];
      await (await withdrawals.multicall([...calls, ...calls])).wait();
      await (await withdrawals.multicall(calls)).wait();
      expect(await withdrawals.creditOf(world.alice.owner, ETH, 1)).toBe(5n);
      await expect(withdrawals.claim(world.alice.owner, ETH, [1])).rejects.toMatchObject({
        code: 'Withdrawals_ClaimEarly',
      });
      await pass(world.deployment.parameters.safetySeconds);
      const before = await l1.provider.getBalance(world.alice.owner);
      await (await withdrawals.claim(world.alice.owner, ETH, [1, 1])).wait();
      await (await withdrawals.claim(world.alice.owner, ETH, [1])).wait();
      expect((await l1.provider.getBalance(world.alice.owner)) - before).toBe(5n);
      await pass(world.deployment.parameters.proveSeconds);
      await expect(settlement.rollBack(1, world.genesis)).rejects.toMatchObject({ code: 'Settlement_BatchFinal' });
    },
    SLOW,
  );

  it(
    'is never accepted again after a rollback (F2), nor are its proofs',
    async () => {
      const { settlement } = world.contracts;
      const { safetySeconds, proveSeconds } = world.deployment.parameters;
      timestamp = START + safetySeconds + proveSeconds;
      const late = await world.batch(
        honest.header,
        timestamp,
        new Array<AuthorizedOperation>(N4.chunkSize).fill({ operation: NOOP }),
        [honest.leaves[3]!],
      );
      await world.submit(late);
      const [made] = await world.prove(prover, late, { state: afterwards() });
      const right = world.shown(late, 0, made!);
      expect(await world.verdict(late, right)).toBe('taken');
      await expect(settlement.rollBack(2, honest.header)).rejects.toMatchObject({ code: 'Settlement_DeadlineAhead' });
      await pass(world.deployment.parameters.proveSeconds + 1);
      await (await settlement.rollBack(2, honest.header)).wait();
      expect(await settlement.rolledBack(hashHeader(late.header))).toBe(true);
      expect(await world.verdict(late, right)).toMatch(/^(BatchVerifier_HeaderUnknown|Settlement_BatchUnknown)$/);
      await (await settlement.postBond(world.deployment.parameters.bond)).wait();
      await expect(world.submit(late)).rejects.toMatchObject({ code: 'Settlement_HeaderRolledBack' });
      const { timestamp: now } = (await l1.provider.getBlock('latest'))!;
      const again = await world.batch(honest.header, now, late.steps, late.leaves);
      await world.submit(again);
      expect(await world.verdict(again, right, world.before(again, 0))).toEqual(NO_PROOF);
      await expect(world.submit(late)).rejects.toMatchObject({ code: expect.stringMatching(/^Settlement_/) });
    },
    SLOW,
  );
});

/** The state after the honest batch. */
function afterwards(): State {
  const state = new State(crypto.hash);
  const { steps, header } = honest;
  // Each job advances the state.
  Array.from(chunkJobs(state, N4, { steps, headerHash: hashHeader(header), domain: world.domain }));
  return state;
}

/** Resets L1 to before the honest batch, so that the next submission is number 1. Call it within `undone` only. */
async function restart(): Promise<void> {
  const { settlement } = world.contracts;
  await pass(world.deployment.parameters.proveSeconds + 1);
  await (await settlement.rollBack(1, world.genesis)).wait();
  await (await settlement.postBond(world.deployment.parameters.bond)).wait();
  timestamp = START + world.deployment.parameters.proveSeconds + 1;
}

/** Runs `work` with this batch on L1. */
async function onL1(batch: ForgedBatch, work: () => Promise<void>): Promise<void> {
  await world.undone(async () => {
    await world.submit(batch);
    await work();
  });
}

/** The leaves of a first batch's chunks, with the given inboxes, whether true or not. */
function leavesOf(steps: AuthorizedOperation[], inboxes: Pick<ChunkLeaf, 'inboxHash' | 'inboxEnd'>[]): ChunkLeaf[] {
  const jobs = chunkJobs(new State(crypto.hash), N4, { steps, headerHash: OTHER, domain: world.domain });
  return Array.from(jobs, (job, i): ChunkLeaf => {
    const { rootsAfter, dataHash, withdrawals } = chunkWitness(crypto.hash, N4, job).statement;
    const [rollupRoot, validiumRoot] = rootsAfter;
    const { inboxHash, inboxEnd } = inboxes[i]!;
    return { rollupRoot, validiumRoot, dataHash, inboxHash, inboxEnd, withdrawalsHash: withdrawalsHash(withdrawals) };
  });
}

async function pass(seconds: number): Promise<void> {
  await l1.rpc('evm_increaseTime', seconds);
  await l1.rpc('evm_mine');
}

async function proveAll(batch: ForgedBatch, made: ProvedChunk[], only = [...made.keys()]): Promise<void> {
  const { batchVerifier } = world.contracts;
  for (const index of only) {
    const call = batchVerifier.encodeProveChunk(
      batch.header,
      world.before(batch, index),
      world.shown(batch, index, made[index]!),
    );
    await (await batchVerifier.multicall([call], { gasLimit: 3_000_000n })).wait();
  }
}

const complete = (batch: ForgedBatch, openings: Parameters<typeof encodeCompleteBatch>[1]): Promise<string> =>
  world.refusalOf({ to: world.deployment.batchVerifier, data: encodeCompleteBatch(batch.header, openings) });
