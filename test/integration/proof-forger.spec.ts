import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BackendType, Barretenberg } from '@aztec/bb.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Y } from '#libs/kzg';
import { type BatchProofData, encodeCredit, encodeMulticall, type Opening, proveBatchArguments } from '#libs/l1';
import { type AuthorizedOperation, type Crypto, loadCrypto, statementWords } from '#libs/ledger';
import {
  type BatchBlobs,
  BLOB_BYTES,
  BLS_R,
  BN254_R,
  bytesToBigint,
  concatBytes,
  ETH,
  extendInboxHash,
  type Hex,
  hashHeader,
  type InboxEntry,
  MAX_WITHDRAWALS,
  type Slot,
  type VersionedHash,
  type Withdrawal,
  word,
  ZERO_BLOB,
} from '#libs/protocol';
import {
  circuitFiles,
  developmentReferenceString,
  FOLDS,
  foldingKey,
  type MadeProof,
  PROOF_SETTINGS,
  type Proof,
  Prover,
} from '#libs/proving';
import { foldWitness, readArtifact, solve } from '#libs/witness';
import {
  type BatchProver,
  type ForgedBatch,
  type ForgedBatchOptions,
  ForgerWorld,
  LISTED_CIRCUITS,
} from './forger-world.js';
import { account, startL1, type TestL1 } from './settler-harness.js';

const SLOW = 240_000;
const HOURS = 3_600_000;
const REFERENCE_STRINGS = join(tmpdir(), 'volition-reference-strings');
/** Errors of a generated verifier for an invalid proof. */
const NO_PROOF = expect.stringMatching(
  /^(SumcheckFailed|ShpleminiFailed|ValueGe\w+|MODEXP_FAILED|ProofLengthWrong\w*)$/,
);
const NOT_HERE = /^(BatchVerifier_HeaderUnknown|Settlement_BatchUnknown)$/;
const OTHER: Hex = word(12345n);
/** L1's initial time. It is fixed, so headers and their proofs are the same in every run. */
const START = 4_000_000_000;
const ELEMENT = 32;

let crypto: Crypto;
let prover: BatchProver & { close(): Promise<void> };
let l1: TestL1;
let world: ForgerWorld;
let timestamp: number;
let honest: ForgedBatch;
let made: MadeProof;
/** what an honest prover shows L1 of the honest batch */
let right: BatchProofData;

beforeAll(async () => {
  crypto = await loadCrypto();
  prover = new Prover({
    referenceString: (log2, signal) => developmentReferenceString(REFERENCE_STRINGS, log2, signal),
  });
  l1 = await startL1();
  await l1.rpc('evm_setTime', START);
  world = await ForgerWorld.open(crypto, l1);
  timestamp = START;
  honest = await world.batch(world.honest, { timestamp });
  await world.submit(honest);
  made = await world.prove(prover, honest);
  right = await world.shown(honest, made);
}, SLOW);
afterAll(async () => {
  await prover?.close();
  await l1?.stop();
});

const verdict = (change: Partial<BatchProofData>): Promise<string> => world.verdict(honest, { ...right, ...change });
const less = (amount: bigint, at: number): BatchProofData['sums'] =>
  right.sums.with(at, right.sums[at]! - amount) as BatchProofData['sums'];

describe('a valid proof', () => {
  it('is accepted from anyone', async () => {
    expect(await world.isProof(made)).toBe(true);
    expect(await verdict({})).toBe('taken');
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
      { dataHash: OTHER },
      { withdrawalsHash: OTHER },
    ];
    for (const change of changes) {
      const batch = { ...honest, header: { ...honest.header, ...change } };
      expect(await world.verdict(batch, right), Object.keys(change).join()).toMatch(NOT_HERE);
    }
    expect(await world.verdict({ ...honest, header: world.genesis }, right)).toBe('BatchVerifier_Genesis');
  });

  it('is rejected with any other parent, so the state before cannot be chosen', async () => {
    const { genesis } = world;
    const parents = [
      { ...genesis, rollupRoot: OTHER },
      { ...genesis, validiumRoot: OTHER },
      { ...genesis, inboxHash: honest.header.inboxHash },
      { ...genesis, inboxEnd: honest.header.inboxEnd },
      { ...genesis, timestamp: 1 },
      honest.header,
    ];
    for (const parent of parents) expect(await world.verdict(honest, right, parent)).toBe('BatchVerifier_ParentWrong');
  });

  it('is rejected with any entry changed, omitted, added or moved', async () => {
    const [[first], [second]] = right.entries as [[InboxEntry], [InboxEntry]];
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
      expect(await verdict({ entries: [[{ ...first, ...change }], [second]] })).toBe('BatchVerifier_InboxHashWrong');
      expect(await verdict({ entries: [[first], [{ ...second, ...change }]] })).toBe('BatchVerifier_InboxHashWrong');
    }
    for (const entries of [
      [[], [second]],
      [[first], []],
      [[first, first], [second]],
      [[first], [second, second]],
      [[first, second], []],
    ] as BatchProofData['entries'][])
      expect(await verdict({ entries })).toBe('BatchVerifier_EntryCountWrong');
    expect(await verdict({ entries: [[second], [first]] })).toBe('BatchVerifier_InboxHashWrong');
  });

  it('is rejected with bits in an entry that no hash covers (P5)', async () => {
    const [header, parent, proof] = proveBatchArguments(honest.header, honest.parent, right) as [
      unknown,
      unknown,
      { entries: bigint[][][] },
    ];
    const [[head, ...others]] = proof.entries[0] as [[bigint, ...bigint[]]];
    for (const bit of [216n, 255n]) {
      const entries = [[[head + (1n << bit), ...others]], proof.entries[1]];
      expect(await world.verdictOf([header, parent, { ...proof, entries }])).toBe('BatchVerifier_EntryMalformed');
    }
  });

  it('is rejected with any withdrawal changed, omitted, added or moved', async () => {
    const [first, second] = right.withdrawals as [Withdrawal, Withdrawal];
    expect([first.amount, second.amount]).toEqual([5n, 7n]);
    const changes: Partial<Withdrawal>[] = [
      { owner: second.owner },
      { asset: 1 as typeof ETH },
      { amount: first.amount + 1n },
    ];
    for (const change of changes)
      expect(await verdict({ withdrawals: [{ ...first, ...change }, second] })).toBe(
        'BatchVerifier_WithdrawalsHashWrong',
      );
    for (const withdrawals of [[first], [], [second, first], [first, first], [first, second, second]])
      expect(await verdict({ withdrawals })).toBe('BatchVerifier_WithdrawalsHashWrong');
    const many = new Array<Withdrawal>(MAX_WITHDRAWALS + 1).fill(first);
    expect(await verdict({ withdrawals: many })).toBe('BatchVerifier_WithdrawalsLength');
  });

  it('is rejected with another sum, or another encoding of the same sum (P2)', async () => {
    const { sums } = right;
    const limit = 1n << 142n;
    for (const at of [0, 1, 2, 3]) {
      expect(sums[at]).not.toBe(0n);
      expect(await verdict({ sums: less(1n, at) }), `${at}`).toEqual(NO_PROOF);
      expect(await verdict({ sums: less(-limit, at) }), `${at}`).toBe('BatchVerifier_SumTooLarge');
      expect(await verdict({ sums: less(-BN254_R, at) }), `${at}`).toBe('BatchVerifier_SumTooLarge');
    }
    const [low, high, third, fourth] = sums;
    expect(await verdict({ sums: [limit - 1n, high, third, fourth] })).toEqual(NO_PROOF);
    expect(await verdict({ sums: [0n, 0n, 0n, 0n] })).toEqual(NO_PROOF);
    expect(await verdict({ sums: [third, fourth, low, high] })).toEqual(NO_PROOF);
    // Adding r, or carrying a Y from one word to the other, gives the same value modulo r in words that L1 accepts.
    const value = low + high * Y + BLS_R;
    expect(value / Y < limit).toBe(true);
    expect(await verdict({ sums: [value % Y, value / Y, third, fourth] })).toEqual(NO_PROOF);
    expect(await verdict({ sums: [low + Y, high - 1n, third, fourth] })).toEqual(NO_PROOF);
  });

  it('is rejected for another number of elements, or by the verifier of another circuit', async () => {
    for (const index of [0, 3, 5, 8, 16, 4096, 65535]) expect(await verdict({ index }), `${index}`).toEqual(NO_PROOF);
    expect(LISTED_CIRCUITS[right.which]).toBe('segment-4');
    for (const which of [1, 2]) expect(await verdict({ which }), LISTED_CIRCUITS[which]).toEqual(NO_PROOF);
    for (const which of [3, 255]) expect(await verdict({ which })).toBe('BatchVerifier_VerifierUnknown');
  });

  it('is rejected without the openings of both blobs', async () => {
    const [rollup, validium] = right.openings as [Opening, Opening];
    const cases: [BatchProofData['openings'], string][] = [
      [[null, validium], 'Length'],
      [[rollup, null], 'Length'],
      [[null, null], 'Length'],
      [[{ ...rollup, proof: rollup.proof.slice(1) }, validium], 'Length'],
      [[validium, rollup], 'Refused'],
      [[rollup, rollup], 'Refused'],
      [[{ ...rollup, proof: validium.proof }, validium], 'Refused'],
      [[{ ...rollup, commitment: validium.commitment }, validium], 'Refused'],
    ];
    for (const [openings, what] of cases) expect(await verdict({ openings })).toBe(`BatchVerifier_Opening${what}`);
  });

  it('is rejected with a bit flipped, truncated, extended or empty', async () => {
    const { proof } = right;
    for (let at = 31; at < proof.length; at += 32 * 9)
      expect(await verdict({ proof: proof.with(at, proof[at]! ^ 1) }), `${at}`).not.toBe('taken');
    for (const proof of [right.proof.slice(0, -32), Buffer.concat([right.proof, new Uint8Array(32)]), new Uint8Array()])
      expect(await verdict({ proof })).not.toBe('taken');
  });
});

describe('a proof for another statement', () => {
  it(
    'is rejected if only the batch differs',
    () =>
      world.undone(async () => {
        const empty = (parent: ForgedBatch['parent']) => world.batch([], { timestamp, parent, history: honest.steps });
        const second = await empty(honest.header);
        const third = await empty(second.header);
        const proofs: MadeProof[] = [];
        for (const batch of [second, third]) {
          await world.submit(batch);
          proofs.push(await world.prove(prover, batch));
        }
        const [own, other] = proofs as [MadeProof, MadeProof];
        expect(own.statement.z).not.toBe(other.statement.z);
        expect(own.statement).toEqual({ ...other.statement, z: own.statement.z });
        const shown = await world.shown(second, own);
        expect(await world.verdict(second, shown)).toBe('taken');
        expect(await world.verdict(third, await world.shown(third, other))).toBe('taken');
        expect(await world.verdict(second, { ...shown, proof: other.proof })).toEqual(NO_PROOF);
        expect(await world.verdict(third, shown)).toEqual(NO_PROOF);
        expect(await world.verdict(second, { ...shown, proof: right.proof })).toEqual(NO_PROOF);
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
        // Nobody signs deposits, so both deployments can have the same batch.
        const batch = await other.batch(other.deposits, { timestamp: START });
        await other.submit(batch);
        const here = await world.prove(prover, batch);
        const there = await other.prove(prover, batch);
        expect(here.statement).toEqual({ ...there.statement, domain: world.domain });
        expect(there.statement.domain).toBe(other.domain);
        expect(await other.isProof(here)).toBe(true);
        expect(await other.verdict(batch, await other.shown(batch, there))).toBe('taken');
        expect(await other.verdict(batch, await other.shown(batch, here))).toEqual(NO_PROOF);
      } finally {
        if (which === 'chain') await elsewhere.stop();
        else await elsewhere.rpc('evm_revert', snapshot);
      }
    },
    SLOW,
  );
});

describe('a sequencer that lies in the header', () => {
  /** Submits a first batch, and proves its operations at its point: only what it lies about is wrong. */
  const lie = (
    steps: readonly AuthorizedOperation[],
    forging: Omit<ForgedBatchOptions, 'timestamp'>,
    work: (batch: ForgedBatch, made: MadeProof) => Promise<void>,
  ): Promise<void> =>
    world.undone(async () => {
      await restart();
      const batch = await world.batch(steps, { timestamp, ...forging });
      await world.submit(batch);
      const made = await world.prove(prover, batch);
      expect(await world.isProof(made)).toBe(true);
      await work(batch, made);
    });
  const expectNoProof = async (batch: ForgedBatch, made: MadeProof, change: Partial<BatchProofData> = {}) =>
    expect(await world.verdict(batch, { ...(await world.shown(batch, made)), ...change })).toEqual(NO_PROOF);

  it(
    'has a proof for a batch that is true',
    () =>
      lie(world.honest, {}, async (batch, made) => {
        expect(await world.verdict(batch, await world.shown(batch, made))).toBe('taken');
      }),
    SLOW,
  );

  it.each(['rollupRoot', 'validiumRoot', 'dataHash'] as const)(
    'has no proof for another %s',
    async (field) => {
      await lie(world.honest, { claim: { [field]: OTHER } }, expectNoProof);
    },
    SLOW,
  );

  it.each([
    ['more', (paid: Withdrawal[]) => [...paid, { owner: world.alice.owner, asset: ETH, amount: 500n }]],
    ['fewer', (paid: Withdrawal[]) => paid.slice(1)],
    ['reordered', (paid: Withdrawal[]) => paid.toReversed()],
  ] as const)(
    'has no proof for %s withdrawals',
    async (_, change) => {
      await lie(world.honest, { withdrawals: change([...honest.withdrawals]) }, expectNoProof);
    },
    SLOW,
  );

  it(
    'has no proof for an entry passed over',
    async () => {
      const [alices, bobs] = world.entries;
      const onlyBobs = world.deposits.slice(1);
      await lie(onlyBobs, { entries: [[alices], [bobs]] }, expectNoProof);
    },
    SLOW,
  );

  it(
    'has no proof for a deposit that nobody made',
    async () => {
      const [, bobs] = world.entries;
      await lie(world.deposits, { entries: [[], [bobs]] }, expectNoProof);
    },
    SLOW,
  );

  it(
    'has no proof for a deposit served twice',
    async () => {
      const [alices, bobs] = world.entries;
      const twice = [
        ...world.deposits,
        { operation: { kind: 'DEPOSIT', b: alices.slot, amount: alices.amount }, entry: alices } as const,
      ];
      await lie(twice, { entries: [[alices], [bobs]] }, async (batch, made) => {
        await expectNoProof(batch, made);
        const entries: BatchProofData['entries'] = [[alices, alices], [bobs]];
        expect(await world.verdict(batch, { ...(await world.shown(batch, made)), entries })).toBe(
          'BatchVerifier_EntryCountWrong',
        );
      });
      const claim = {
        inboxHash: [extendInboxHash(honest.header.inboxHash[0], alices), honest.header.inboxHash[1]] as [Hex, Hex],
        inboxEnd: [2, 1] as [number, number],
      };
      await world.undone(async () => {
        await restart();
        const batch = await world.batch(twice, { timestamp, claim });
        await expect(world.submit(batch)).rejects.toMatchObject({ code: 'Inbox_EndBeyond' });
      });
    },
    SLOW,
  );

  /** The blobs with something changed in one. */
  const changed =
    (lane: 0 | 1, change: (blob: Uint8Array) => void) =>
    (blobs: BatchBlobs): BatchBlobs => {
      const blob = Uint8Array.from(blobs[lane] ?? new Uint8Array(BLOB_BYTES));
      change(blob);
      return blobs.with(lane, blob) as BatchBlobs;
    };
  it.each<[string, (blobs: BatchBlobs) => BatchBlobs, string]>([
    ['without the rollup blob', ([, validium]) => [null, validium], 'SumNotZero'],
    ['without the validium blob', ([rollup]) => [rollup, null], 'SumNotZero'],
    ['with the blobs swapped', ([rollup, validium]) => [validium, rollup], 'OpeningRefused'],
    ['with an element changed', changed(0, (blob) => (blob[ELEMENT - 1]! ^= 1)), 'OpeningRefused'],
    [
      'with an element moved',
      changed(1, (blob) => blob.copyWithin(ELEMENT, 2 * ELEMENT).fill(0, 5 * ELEMENT)),
      'OpeningRefused',
    ],
    [
      'with another element after those proved',
      changed(0, (blob) => blob.fill(1, 4 * ELEMENT + 1, 5 * ELEMENT)),
      'OpeningRefused',
    ],
    ['with another element at the end', changed(1, (blob) => blob.fill(1, -31)), 'OpeningRefused'],
  ])(
    'cannot publish a batch %s',
    async (_, hide, code) => {
      await lie(world.honest, { hide }, async (batch, made) => {
        const shown = await world.shown(batch, made);
        expect(await world.verdict(batch, shown)).toBe(`BatchVerifier_${code}`);
        // The sums that would suit the blobs are not the ones that were proved.
        expect(await world.verdict(batch, { ...shown, sums: [0n, 0n, 0n, 0n] })).toEqual(NO_PROOF);
      });
    },
    SLOW,
  );

  it(
    'cannot name an all-zero blob (D3)',
    () =>
      world.undone(async () => {
        await restart();
        const zero: BatchBlobs = [honest.blobs[0], new Uint8Array(BLOB_BYTES)];
        const batch = await world.batch(world.honest, { timestamp, hide: () => zero });
        expect(batch.header.validiumBlob).toBe(ZERO_BLOB);
        await expect(world.submit(batch)).rejects.toMatchObject({ code: 'Settlement_BlobZero' });
      }),
    SLOW,
  );

  it(
    'cannot stop at a segment and publish more elements',
    async () => {
      // The header speaks of the first segment alone, whose proof is what L1 wants but for the blobs.
      await lie(world.two, { covered: 4 }, async (batch, made) => {
        expect(await world.verdict(batch, await world.shown(batch, made))).toBe('BatchVerifier_OpeningRefused');
      });
    },
    SLOW,
  );

  it(
    'cannot prove only some segments of a batch',
    async () => {
      await lie(world.two, {}, async (batch, first) => {
        const second = await world.prove(prover, batch, { at: 1 });
        expect(await world.isProof(second)).toBe(true);
        expect(second.statement.before).toEqual(first.statement.after);
        for (const made of [first, second]) for (const index of [4, 8]) await expectNoProof(batch, made, { index });
        const sums = first.statement.sums.flat().map((sum, i) => sum + second.statement.sums.flat()[i]!);
        await expectNoProof(batch, second, { sums: sums as BatchProofData['sums'] });
      });
    },
    SLOW,
  );

  it(
    'cannot end a batch between an OPEN and its KEY',
    async () => {
      const claim = { covered: 4, hide: changed(0, (blob) => blob.fill(0, 4 * ELEMENT)) };
      await lie(world.opening, claim, async (batch, made) => {
        expect(made.statement.after).toMatchObject({ digest: batch.header.dataHash, index: 4 });
        expect(made.statement.after.pending).toBe(world.entries[0].key + (1n << 240n));
        await expectNoProof(batch, made);
      });
    },
    SLOW,
  );
});

// PROVER_FOLDS=1 runs it: a fold takes minutes and 4 GiB.
describe.runIf(process.env.PROVER_FOLDS)('a fold', { timeout: HOURS }, () => {
  let snapshot: unknown;
  let batch: ForgedBatch;
  let segments: [MadeProof, MadeProof];
  let fold: Proof;
  let shown: BatchProofData;
  const shownWith = (change: Partial<BatchProofData>) => world.verdict(batch, { ...shown, ...change });
  const segmentsOf = async (of: ForgedBatch): Promise<[MadeProof, MadeProof]> => {
    const options = { circuit: 'segment-16', target: 'fold' } as const;
    return [await world.prove(prover, of, options), await world.prove(prover, of, { ...options, at: 1 })];
  };

  beforeAll(async () => {
    snapshot = await l1.rpc('evm_snapshot');
    await restart();
    batch = await world.batch(world.long, { timestamp });
    await world.submit(batch);
    segments = await segmentsOf(batch);
    // Made as the forged one is below, so that only what is false can be why that one is refused.
    fold = await foldUnverified(segments);
    shown = await world.shown(batch, fold);
  }, HOURS);
  afterAll(async () => {
    await l1.rpc('evm_revert', snapshot);
  });

  it('is accepted, also with an OPEN and its KEY in two segments', async () => {
    expect(segments[0].statement.after.pending).toBe(world.entries[0].key + (1n << 240n));
    expect(segments[1].statement.before).toEqual(segments[0].statement.after);
    expect(await world.isProof(fold)).toBe(true);
    expect(shown.index).toBe(32);
    expect(await shownWith({})).toBe('taken');
  });

  it('is rejected for another number of elements', async () => {
    for (const index of [0, 16, 20, 48, 64]) expect(await shownWith({ index }), `${index}`).toEqual(NO_PROOF);
  });

  it('is rejected if a part’s sums are left out, or those of an unused place count', async () => {
    for (const [i, { statement }] of segments.entries())
      for (const sign of [1n, -1n]) {
        const sums = statement.sums.flat().map((sum, at) => shown.sums[at]! + sign * sum) as typeof shown.sums;
        expect(await shownWith({ sums }), `${i} ${sign}`).toEqual(NO_PROOF);
      }
  });

  it('is rejected by the verifiers of other circuits, and a part alone by every one', async () => {
    for (const which of [0, 1]) expect(await shownWith({ which }), LISTED_CIRCUITS[which]).toEqual(NO_PROOF);
    for (const made of segments) {
      // It is made for folding.
      expect(await world.isProof(made)).toBe(false);
      const alone = await world.shown(batch, made);
      for (const which of [1, 2]) expect(await world.verdict(batch, { ...alone, which })).toEqual(NO_PROOF);
    }
  });

  it('is rejected if it was made of a proof for another statement', async () => {
    await l1.rpc('evm_revert', snapshot);
    snapshot = await l1.rpc('evm_snapshot');
    await restart();
    const lying = await world.batch(world.long, { timestamp, claim: { rollupRoot: OTHER } });
    await world.submit(lying);
    const [first, last] = await segmentsOf(lying);
    const { after } = last.statement;
    const claimed = { ...last.statement, after: { ...after, roots: [OTHER, after.roots[1]] as [Hex, Hex] } };
    // Everything but the last part's proof is as L1 wants it, and the circuit's solver does not look into proofs.
    const forged = await foldUnverified([first, { ...last, statement: claimed }]);
    const words = statementWords(forged.statement);
    expect([words[8], words[9], words[10]].map((value) => word(value!))).toEqual([
      ...[OTHER, lying.header.validiumRoot, lying.header.dataHash],
    ]);
    expect(await world.verdict(lying, await world.shown(lying, forged))).toEqual(NO_PROOF);
  });
});

describe('a batch', () => {
  const pay = async (parameters: unknown[], from = account(8)) => {
    const { batchVerifier } = world.contracts;
    const contract = batchVerifier.contract.connect(from.connect(l1.provider)) as typeof batchVerifier.contract;
    const sent = await contract.getFunction('proveBatch').send(...parameters, { gasLimit: 3_000_000n });
    return (await sent.wait())!.logs.map((log: { topics: readonly string[] }) => log.topics[0]);
  };

  it(
    'is proved and paid once, whoever sends the proof, and never rolled back afterwards',
    async () => {
      const { settlement, batchVerifier, withdrawals } = world.contracts;
      const credit = (list: readonly Withdrawal[], ...chosen: number[]) =>
        world.refusalOf({
          to: world.deployment.withdrawals,
          data: encodeCredit(honest.header, list, chosen),
        });
      const { withdrawals: list } = honest;
      expect(await credit(list, 0, 1)).toBe('Settlement_NotFinal');
      expect(await batchVerifier.isProved(hashHeader(honest.header))).toBe(false);

      // Somebody copies the proof from a prover's transaction and is first. The prover's own does nothing, and does not
      // fail.
      const call = proveBatchArguments(honest.header, honest.parent, right);
      const proved = batchVerifier.contract.interface.getEvent('BatchProved')!.topicHash;
      expect(await pay(call, account(9))).toContain(proved);
      expect(await settlement.latestFinal()).toBe(1);
      expect(await pay(call)).toEqual([]);
      expect(await batchVerifier.isProved(hashHeader(honest.header))).toBe(true);
      expect(await verdict({ proof: new Uint8Array() })).toBe('taken');
      expect(await settlement.latestFinal()).toBe(1);

      expect(await credit([...list].reverse(), 0)).toBe('Withdrawals_ListWrong');
      expect(await credit([...list, ...list], 0)).toBe('Withdrawals_ListWrong');
      expect(await credit(list.slice(1), 0)).toBe('Withdrawals_ListWrong');
      const calls = [0, 0, 7].map((place) => encodeCredit(honest.header, list, [place]));
      const send = async (data: Hex) =>
        (await account(8).connect(l1.provider).sendTransaction({ to: withdrawals.address, data })).wait();
      await send(encodeMulticall([...calls, ...calls]));
      await send(encodeMulticall(calls));
      expect(await withdrawals.credited(1)).toBe(1n);
      expect(await withdrawals.creditOf(world.alice.owner, ETH, 1)).toBe(5n);
      expect(await withdrawals.creditOf(world.bob.owner, ETH, 1)).toBe(0n);
      await send(encodeCredit(honest.header, list, [0, 1, 255]));
      expect(await withdrawals.credited(1)).toBe(3n);
      expect(await withdrawals.creditOf(world.alice.owner, ETH, 1)).toBe(5n);
      expect(await withdrawals.creditOf(world.bob.owner, ETH, 1)).toBe(7n);
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
    'is never accepted again after a rollback (F2), nor is its proof',
    async () => {
      const { settlement } = world.contracts;
      const { safetySeconds, proveSeconds } = world.deployment.parameters;
      timestamp = START + safetySeconds + proveSeconds;
      const following = { parent: honest.header, history: honest.steps };
      const late = await world.batch([], { timestamp, ...following });
      await world.submit(late);
      const own = await world.prove(prover, late);
      const shown = await world.shown(late, own);
      expect(await world.verdict(late, shown)).toBe('taken');
      await expect(settlement.rollBack(2, honest.header)).rejects.toMatchObject({ code: 'Settlement_DeadlineAhead' });
      await pass(proveSeconds + 1);
      await (await settlement.rollBack(2, honest.header)).wait();
      expect(await settlement.rolledBack(hashHeader(late.header))).toBe(true);
      expect(await world.verdict(late, shown)).toMatch(NOT_HERE);
      await (await settlement.postBond(world.deployment.parameters.bond)).wait();
      await expect(world.submit(late)).rejects.toMatchObject({ code: 'Settlement_HeaderRolledBack' });
      const { timestamp: now } = (await l1.provider.getBlock('latest'))!;
      const again = await world.batch([], { timestamp: now, ...following });
      await world.submit(again);
      expect(await world.verdict(again, shown)).toEqual(NO_PROOF);
      await expect(world.submit(late)).rejects.toMatchObject({ code: expect.stringMatching(/^Settlement_/) });
    },
    SLOW,
  );
});

/** Resets L1 to before the honest batch, so that the next submission is number 1. Call it within `undone` only. */
async function restart(): Promise<void> {
  const { settlement } = world.contracts;
  await pass(world.deployment.parameters.proveSeconds + 1);
  await (await settlement.rollBack(1, world.genesis)).wait();
  await (await settlement.postBond(world.deployment.parameters.bond)).wait();
  timestamp = START + world.deployment.parameters.proveSeconds + 1;
}

async function pass(seconds: number): Promise<void> {
  await l1.rpc('evm_increaseTime', seconds);
  await l1.rpc('evm_mine');
}

/** Makes a fold of proofs whether they are valid or not, as no honest prover does. */
async function foldUnverified(proofs: readonly Proof[]): Promise<Proof> {
  const circuit = 'fold-4';
  const string = await developmentReferenceString(REFERENCE_STRINGS, FOLDS[circuit].log2);
  const places = proofs.map(({ circuit, statement, proof }) => ({
    ...{ key: foldingKey(readFileSync(circuitFiles(circuit, string, 'key').key)), statement },
    proof: Array.from({ length: proof.length / 32 }, (_, i) => bytesToBigint(proof.subarray(32 * i, 32 * (i + 1)))),
  }));
  const { statement, inputs } = foldWitness(crypto.hash, FOLDS[circuit].places, places);
  const files = circuitFiles(circuit, string);
  const artifact = readArtifact(readFileSync(files.artifact));
  const witness = new Uint8Array(gunzipSync(await solve(artifact, inputs)));
  process.env.CRS_PATH = string.directory;
  const backend = await Barretenberg.new({ backend: BackendType.NativeUnixSocket });
  try {
    const bytecode = new Uint8Array(gunzipSync(Buffer.from(artifact.bytecode, 'base64')));
    const verificationKey = new Uint8Array(readFileSync(files.key));
    const { proof } = await backend.circuitProve({
      ...{ witness, circuit: { name: circuit, bytecode, verificationKey }, settings: PROOF_SETTINGS.l1 },
    });
    return { circuit, target: 'l1', statement, proof: concatBytes(...proof) };
  } finally {
    await backend.destroy();
  }
}
