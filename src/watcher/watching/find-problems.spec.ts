import { describe, expect, it } from 'vitest';
import type { Address, VersionedHash } from '#libs/protocol';
import type { Problem } from '../alerting/problem.js';
import type { PromisedBlob } from '../l1/promises.js';
import type { Sample, SourceRecord } from '../sampling/sample.js';
import { emptyRecord } from '../sampling/sample-book.js';
import { type Facts, findProblems, type Limits } from './find-problems.js';

const NOW = 1_000_000;
const LIMITS: Limits = {
  entrySeconds: 3_600,
  proofSeconds: 7_200,
  idleSeconds: 1_800,
  memberSeconds: 900,
  retentionSeconds: 86_400,
  l1Seconds: 300,
  rollbackSeconds: 86_400,
};
const member = `0x${'aa'.repeat(20)}` as Address;

interface Situation {
  /** submission times of batches from number 1 on */
  batches?: number[];
  /** entries of the rollup inbox that the latest batch has served */
  served?: number;
  proved?: number[];
  latestFinal?: number;
  /** times of the entries of the rollup inbox */
  entries?: number[];
  bond?: bigint;
  headAt?: number;
  rolledBackAt?: number;
}

function viewOf(situation: Situation): Facts['view'] {
  const {
    batches = [],
    served = 0,
    proved = [],
    latestFinal = 0,
    entries = [],
    headAt = NOW,
    rolledBackAt,
  } = situation;
  const rollback = { number: 3, latest: 5, caller: member, blockTimestamp: rolledBackAt };
  return {
    block: { number: 7, timestamp: headAt },
    latest: batches.length,
    latestFinal,
    bond: situation.bond ?? 10n,
    rollbacks: rolledBackAt === undefined ? [] : [rollback],
    batch: (number: number) => ({ blockTimestamp: batches[number - 1] ?? 0, header: { inboxEnd: [served, 0] } }),
    isProved: (number: number) => proved.includes(number),
    inboxLength: (lane: number) => (lane === 0 ? entries.length : 0),
    entry: (lane: number, index: number) =>
      lane === 0 && entries[index] !== undefined ? { enteredAt: entries[index] } : undefined,
  } as unknown as Facts['view'];
}

function find(situation: Situation, change: Partial<Facts> = {}): Problem[] {
  const facts = {
    promises: [],
    verdicts: new Map(),
    members: [],
    failing: new Map(),
    unarchived: 0,
    invalid: undefined,
  };
  return findProblems(
    { now: NOW, view: viewOf(situation), l1FailingSince: undefined, bond: 10n, ...facts, ...change },
    LIMITS,
  );
}

const codes = (problems: Problem[]): string[] => problems.map(({ code }) => code);
const promise = (number: number, retainUntil = NOW + 10 * 86_400): PromisedBlob => ({
  ...{ number, retainUntil, headerHash: '0x', signers: [member] },
  versionedHash: `0x01${'22'.repeat(31)}` as VersionedHash,
});

describe('findProblems', () => {
  it('finds none in a deployment that works', () => {
    const situation = {
      batches: [NOW - 9_000, NOW - 60],
      served: 1,
      proved: [1],
      latestFinal: 1,
      entries: [NOW - 100],
    };
    expect(find(situation, { promises: [promise(2)], verdicts: new Map([[2, 'available']]) })).toEqual([]);
  });

  it('finds none in a deployment that nobody uses', () => {
    expect(find({ batches: [NOW - 900_000], proved: [1], latestFinal: 1 })).toEqual([]);
  });

  it('finds an entry that waits too long, and says how many wait behind it', () => {
    const entries = [NOW - 9_999, NOW - 3_601, NOW - 10];
    expect(find({ batches: [NOW - 60], served: 1, entries, proved: [1] })).toEqual([
      { code: 'ENTRY_LATE', subject: 'rollup', severity: 'critical', fields: { index: 1, seconds: 3_601, waiting: 2 } },
    ]);
    expect(find({ batches: [NOW - 60], served: 2, entries, proved: [1] })).toEqual([]);
  });

  it('finds that no batch comes while an entry waits', () => {
    const late = { batches: [NOW - 1_801], served: 0, proved: [1] };
    expect(codes(find({ ...late, entries: [NOW - 1_801] }))).toEqual(['BATCHES_STALLED']);
    expect(codes(find({ ...late, entries: [NOW - 1_800] }))).toEqual([]);
    expect(codes(find({ ...late, batches: [NOW - 1_800], entries: [NOW - 3_600] }))).toEqual([]);
    expect(codes(find({ batches: [], entries: [NOW - 1_801] }))).toEqual(['BATCHES_STALLED']);
  });

  it('finds the first batch that is unproved for too long', () => {
    const batches = [NOW - 9_000, NOW - 8_000, NOW - 7_000];
    expect(find({ batches, latestFinal: 1 })).toMatchObject([
      { code: 'PROOF_LATE', fields: { batch: 2, seconds: 8_000 } },
    ]);
    // Proved out of order (P3): the second is safe from a rollback.
    expect(find({ batches, latestFinal: 1, proved: [2] })).toEqual([]);
  });

  it('finds a batch whose header does not follow from its data, and says whether it is proved', () => {
    const invalid = { number: 2, headerHash: '0x', code: 'ROOT_MISMATCH' } as const;
    const batches = [NOW - 60, NOW - 60];
    expect(find({ batches }, { invalid })).toMatchObject([
      { code: 'BATCH_INVALID', fields: { batch: 2, code: 'ROOT_MISMATCH', state: 'submitted' } },
    ]);
    expect(find({ batches, proved: [2] }, { invalid })).toMatchObject([{ fields: { state: 'proved' } }]);
    expect(find({ batches, latestFinal: 2 }, { invalid })).toMatchObject([{ fields: { state: 'final' } }]);
  });

  it('finds an old head of L1, and one that cannot be read', () => {
    expect(codes(find({ headAt: NOW - 301 }))).toEqual(['L1_UNREADABLE']);
    expect(codes(find({}, { l1FailingSince: NOW - 301 }))).toEqual(['L1_UNREADABLE']);
    expect(codes(find({ headAt: NOW - 300 }, { l1FailingSince: NOW - 300 }))).toEqual([]);
  });

  it('finds a short bond and a recent rollback', () => {
    expect(find({ bond: 9n })).toMatchObject([{ code: 'BOND_SHORT', fields: { expected: '10', actual: '9' } }]);
    expect(find({ rolledBackAt: NOW - 86_400 })).toMatchObject([
      { code: 'BATCH_ROLLED_BACK', fields: { first: 3, last: 5, caller: member } },
    ]);
    expect(find({ rolledBackAt: NOW - 86_401 })).toEqual([]);
  });

  it('reports all batches whose data is withheld as one problem', () => {
    const verdicts = new Map([
      [4, 'withheld'],
      [5, 'degraded'],
      [9, 'withheld'],
    ] as const);
    expect(find({}, { promises: [promise(9), promise(5), promise(4)], verdicts })).toMatchObject([
      { code: 'DATA_WITHHELD', fields: { batches: 2, first: 4, last: 9 } },
    ]);
  });

  it('finds promises that end before their batch is final', () => {
    const promises = [promise(2, NOW + 86_399), promise(1, NOW + 10)];
    expect(find({ latestFinal: 1 }, { promises })).toMatchObject([
      { code: 'RETENTION_ENDING', fields: { batches: 1, first: 2, last: 2 } },
    ]);
  });

  it('finds blobs that no source has for the archive', () => {
    expect(find({}, { unarchived: 3 })).toMatchObject([{ code: 'DATA_UNARCHIVED', fields: { blobs: 3 } }]);
  });

  it('finds members that are silent, miss a blob, or ever returned other bytes', () => {
    const of = (change: Partial<SourceRecord>, sample?: Partial<Sample>): string[] => {
      const failing = new Map(sample ? [[member as string, sample as Sample]] : []);
      return codes(find({}, { members: [{ ...emptyRecord(member), ...change }], failing }));
    };
    expect(of({})).toEqual([]);
    expect(of({ silentSince: NOW - 901 })).toEqual(['MEMBER_SILENT']);
    expect(of({ silentSince: NOW - 900 })).toEqual([]);
    expect(of({}, { outcome: 'missing', failingSince: NOW - 901 })).toEqual(['MEMBER_MISSING_DATA']);
    expect(of({}, { outcome: 'missing', failingSince: NOW - 900 })).toEqual([]);
    expect(of({ outcomes: { held: 9, missing: 0, invalid: 1, silent: 0 } })).toEqual(['MEMBER_INVALID_DATA']);
  });
});
