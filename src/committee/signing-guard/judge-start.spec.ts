import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOCK_TOLERANCE_SECONDS,
  genesisHeader,
  type Header,
  hashHeader,
  isCoded,
  signingHoldUntil,
  ZERO_HASH,
} from '#libs/protocol';
import { checkTimestamp, whyUnsubmittable } from '../chain/extension.js';
import { FIRST_WATERMARK, judgeStart, type WatermarkState } from './judge-start.js';
import { newToken, SigningWatermark } from './signing-watermark.js';

const blank = { state: undefined, hasDecided: false, watermark: undefined, mayHaveSigned: false };

describe('judgeStart', () => {
  it('judges a member new if it remembers nothing and its key was never a member’s', () => {
    expect(judgeStart(blank)).toBe('new');
    // a crash between writing the first watermark to disk and to the database
    expect(judgeStart({ ...blank, watermark: FIRST_WATERMARK })).toBe('new');
  });

  it('suspends signing if the member remembers nothing and belonged to an epoch', () => {
    expect(judgeStart({ ...blank, mayHaveSigned: true })).toBe('NEW_IN_EPOCH');
  });

  it('suspends signing if there is a watermark but no state in the database', () => {
    expect(judgeStart({ ...blank, watermark: 'a' })).toBe('WATERMARK_DIFFERS');
  });

  it('suspends signing if there are decisions but no watermark', () => {
    expect(judgeStart({ ...blank, hasDecided: true })).toBe('WATERMARK_MISSING');
    expect(judgeStart({ ...blank, hasDecided: true, watermark: FIRST_WATERMARK })).toBe('WATERMARK_MISSING');
    expect(judgeStart({ ...blank, state: { current: 'b', previous: 'a' }, hasDecided: true })).toBe(
      'WATERMARK_MISSING',
    );
    expect(judgeStart({ ...blank, state: { current: FIRST_WATERMARK, previous: FIRST_WATERMARK } })).toBe(
      'WATERMARK_MISSING',
    );
  });

  it('continues if the watermark is the last decision’s or the one before', () => {
    const at = (watermark: string) =>
      judgeStart({ ...blank, state: { current: 'c', previous: 'b' }, hasDecided: true, watermark });
    expect(['c', 'b', 'a', 'd'].map(at)).toEqual(['continues', 'continues', 'WATERMARK_DIFFERS', 'WATERMARK_DIFFERS']);
  });
});

interface Database {
  state: WatermarkState | undefined;
  decisions: string[];
  /** number of signatures made before the last hold */
  heldFor: number;
}

/** What a member remembers. It is killed after a given number of durable steps; holds end at once. */
class Model {
  database: Database = { state: undefined, decisions: [], heldFor: 0 };
  watermark: string | undefined;
  readonly signed: string[] = [];
  private stepsLeft = 0;

  /** As SigningGuard.begin. @returns the judgement */
  async start(steps: number): Promise<string> {
    this.stepsLeft = steps;
    const { state, decisions } = this.database;
    const mayHaveSigned = this.signed.length > 0;
    const judged = judgeStart({ state, hasDecided: decisions.length > 0, watermark: this.watermark, mayHaveSigned });
    const token = judged === 'new' ? FIRST_WATERMARK : newToken();
    if (judged === 'new') this.set(token);
    if (judged !== 'continues') {
      const heldFor = judged === 'new' ? 0 : this.signed.length;
      this.commit({ state: { current: token, previous: token }, heldFor });
    }
    if (judged !== 'continues' && judged !== 'new') this.set(token);
    return judged;
  }

  async decide(name: string, steps: number): Promise<void> {
    this.stepsLeft = steps;
    const store = { read: async () => this.watermark, write: async (token: string) => this.set(token) };
    const watermark = await SigningWatermark.open(store);
    await watermark.decide(async ({ from, to }) => {
      const { state, decisions } = this.database;
      // As advanceWatermark checks.
      expect([state?.current, state?.previous]).toContain(from);
      this.commit({ state: { current: to, previous: from }, decisions: [...decisions, name] });
    });
    this.step();
    this.signed.push(name);
  }

  /** Signatures made since the last hold that it has no decision for. */
  get forgotten(): string[] {
    const { decisions, heldFor } = this.database;
    return this.signed.slice(heldFor).filter((name) => !decisions.includes(name));
  }

  private set(token: string): void {
    this.step();
    this.watermark = token;
  }

  private commit(change: Partial<Database>): void {
    this.step();
    this.database = { ...this.database, ...change };
  }

  private step(): void {
    if (this.stepsLeft-- === 0) throw new Error('killed');
  }
}

const FOR_EVER = 9;
type Action = { kind: 'decide' | 'start' | 'back up' | 'restore' | 'lose the watermark'; steps: number; of: number };
const action = (...kinds: Action['kind'][]): fc.Arbitrary<Action> =>
  fc.record({ kind: fc.constantFrom(...kinds), steps: fc.constantFrom(0, 1, 2, FOR_EVER, FOR_EVER), of: fc.nat(9) });

/** @returns the judgement of each start, and the signatures that were still forgotten after it */
async function live(actions: Action[]): Promise<{ judged: string; forgotten: string[] }[]> {
  const model = new Model();
  const backups = [model.database];
  const starts: { judged: string; forgotten: string[] }[] = [];
  let runs = false;
  const act = async ({ kind, steps, of }: Action, i: number): Promise<void> => {
    if (kind === 'back up') backups.push(model.database);
    else if (kind === 'decide' && runs) await model.decide(`decision ${i}`, steps);
    else {
      runs = false;
      if (kind === 'restore') model.database = backups[of % backups.length] as Database;
      else if (kind === 'lose the watermark') model.watermark = undefined;
      else {
        const judged = await model.start(steps);
        starts.push({ judged, forgotten: model.forgotten });
        runs = true;
      }
    }
  };
  for (const [i, next] of actions.entries())
    await act(next, i).catch((error: Error) => {
      if (error.message !== 'killed' && !isCoded(error, 'WATERMARK_UNAVAILABLE')) throw error;
      runs = false;
    });
  return starts;
}

describe('crashes and backups', () => {
  it('never suspend signing after a kill between any two durable steps (property)', async () => {
    const actions = fc.array(action('decide', 'decide', 'decide', 'start'), { maxLength: 40, size: 'max' });
    await fc.assert(
      fc.asyncProperty(actions, async (made) => {
        const starts = await live(made);
        for (const { judged } of starts) expect(['new', 'continues']).toContain(judged);
      }),
      { numRuns: 500 },
    );
  });

  it('suspend signing for everything forgotten after any restore or loss of the watermark (property)', async () => {
    const actions = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: action('decide', 'decide', 'start') },
        { weight: 3, arbitrary: action('back up', 'restore', 'lose the watermark') },
      ),
      { maxLength: 60, size: 'max' },
    );
    const judgements = new Set<string>();
    await fc.assert(
      fc.asyncProperty(actions, async (made) => {
        for (const { judged, forgotten } of await live(made)) {
          judgements.add(judged);
          expect(forgotten).toEqual([]);
        }
      }),
      { numRuns: 1_000 },
    );
    expect([...judgements].sort()).toEqual([
      ...['NEW_IN_EPOCH', 'WATERMARK_DIFFERS', 'WATERMARK_MISSING', 'continues', 'new'],
    ]);
  });
});

describe('the end of a hold', () => {
  it('is after the last block in which L1 could accept any earlier header (property)', () => {
    const time = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(
        time,
        time,
        time,
        fc.integer({ min: 0, max: CLOCK_TOLERANCE_SECONDS }),
        fc.integer({ min: 1, max: 30_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        (head, passed, now, ahead, submitSeconds, after) => {
          const timestamp = head + ahead;
          const parent = genesisHeader(ZERO_HASH);
          const header: Header = { ...parent, number: 1 as Header['number'], timestamp };
          // signed at that time; L1's clock advanced since, and this machine's may be anything
          expect(() => checkTimestamp(header, parent, head)).not.toThrow();
          const detected = Math.max(now, head + passed);
          const until = signingHoldUntil(detected, submitSeconds);
          const known = { header, hash: hashHeader(header) };
          expect(whyUnsubmittable(known, view(until + after), submitSeconds)).toBe('SUBMIT_PASSED');
        },
      ),
    );
  });

  it('is not a second early: the last signed header may be accepted until then', () => {
    const parent = genesisHeader(ZERO_HASH);
    const header: Header = { ...parent, number: 1 as Header['number'], timestamp: 10_000 + CLOCK_TOLERANCE_SECONDS };
    const until = signingHoldUntil(10_000, 100);
    expect(whyUnsubmittable({ header, hash: hashHeader(header) }, view(until), 100)).toBeUndefined();
  });

  const view = (timestamp: number) => ({
    ...{ block: { number: 1, timestamp }, batch: () => undefined, rolledBack: () => false },
    ...{ inboxLength: () => 0, inboxHash: () => ZERO_HASH },
  });
});
