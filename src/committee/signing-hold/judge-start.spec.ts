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
import { checkTimestamp, deathOf } from '../attesting/decide-extend.js';
import type { OwnView } from '../l1/own-view.js';
import { FIRST_MARK, judgeStart, type MarkState } from './judge-start.js';
import { newToken, SigningMark } from './signing-mark.js';

const blank = { state: undefined, hasDecided: false, mark: undefined, mayHaveSigned: false };

describe('what a member remembers when it starts', () => {
  it('nothing, and L1 never had its key: it is new', () => {
    expect(judgeStart(blank)).toBe('new');
    // a crash between the first mark and the database's
    expect(judgeStart({ ...blank, mark: FIRST_MARK })).toBe('new');
  });

  it('nothing, and it was in an epoch: it may have signed', () => {
    expect(judgeStart({ ...blank, mayHaveSigned: true })).toBe('NEW_IN_EPOCH');
  });

  it('a mark of decisions, and no database of them', () => {
    expect(judgeStart({ ...blank, mark: 'a' })).toBe('MARK_DIFFERS');
  });

  it('decisions, and no mark', () => {
    expect(judgeStart({ ...blank, hasDecided: true })).toBe('MARK_MISSING');
    expect(judgeStart({ ...blank, hasDecided: true, mark: FIRST_MARK })).toBe('MARK_MISSING');
    expect(judgeStart({ ...blank, state: { token: 'b', before: 'a' }, hasDecided: true })).toBe('MARK_MISSING');
    expect(judgeStart({ ...blank, state: { token: FIRST_MARK, before: FIRST_MARK } })).toBe('MARK_MISSING');
  });

  it('both: the mark is of the last decision or of the one before it', () => {
    const at = (mark: string) => judgeStart({ ...blank, state: { token: 'c', before: 'b' }, hasDecided: true, mark });
    expect(['c', 'b', 'a', 'd'].map(at)).toEqual(['goes on', 'goes on', 'MARK_DIFFERS', 'MARK_DIFFERS']);
  });
});

interface Database {
  state: MarkState | undefined;
  decisions: string[];
  /** how many of its first signatures were made before its last hold */
  heldFor: number;
}

/** A member as far as what it remembers goes. It is killed after so many durable steps. Holds pass at once. */
class Model {
  database: Database = { state: undefined, decisions: [], heldFor: 0 };
  mark: string | undefined;
  readonly signed: string[] = [];
  private stepsLeft = 0;

  /** As SigningHold begins. @returns how it was judged */
  async start(steps: number): Promise<string> {
    this.stepsLeft = steps;
    const { state, decisions } = this.database;
    const mayHaveSigned = this.signed.length > 0;
    const judged = judgeStart({ state, hasDecided: decisions.length > 0, mark: this.mark, mayHaveSigned });
    const token = judged === 'new' ? FIRST_MARK : newToken();
    if (judged === 'new') this.set(token);
    if (judged !== 'goes on') {
      const heldFor = judged === 'new' ? 0 : this.signed.length;
      this.commit({ state: { token, before: token }, heldFor });
    }
    if (judged !== 'goes on' && judged !== 'new') this.set(token);
    return judged;
  }

  async decide(name: string, steps: number): Promise<void> {
    this.stepsLeft = steps;
    const store = { read: async () => this.mark, write: async (token: string) => this.set(token) };
    const mark = await SigningMark.open(store);
    await mark.decide(async ({ from, to }) => {
      const { state, decisions } = this.database;
      // As passMark has it.
      expect([state?.token, state?.before]).toContain(from);
      this.commit({ state: { token: to, before: from }, decisions: [...decisions, name] });
    });
    this.step();
    this.signed.push(name);
  }

  /** What it signed, does not know of, and holds for no more. */
  get forgotten(): string[] {
    const { decisions, heldFor } = this.database;
    return this.signed.slice(heldFor).filter((name) => !decisions.includes(name));
  }

  private set(token: string): void {
    this.step();
    this.mark = token;
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
type Action = { kind: 'decide' | 'start' | 'back up' | 'restore' | 'lose the mark'; steps: number; of: number };
const action = (...kinds: Action['kind'][]): fc.Arbitrary<Action> =>
  fc.record({ kind: fc.constantFrom(...kinds), steps: fc.constantFrom(0, 1, 2, FOR_EVER, FOR_EVER), of: fc.nat(9) });

/** @returns how each start was judged, with what was forgotten when it had been */
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
      else if (kind === 'lose the mark') model.mark = undefined;
      else {
        const judged = await model.start(steps);
        starts.push({ judged, forgotten: model.forgotten });
        runs = true;
      }
    }
  };
  for (const [i, next] of actions.entries())
    await act(next, i).catch((error: Error) => {
      if (error.message !== 'killed' && !isCoded(error, 'MARK_UNAVAILABLE')) throw error;
      runs = false;
    });
  return starts;
}

describe('crashes and backups', () => {
  it('property: killed between any two durable steps, it never holds', async () => {
    const actions = fc.array(action('decide', 'decide', 'decide', 'start'), { maxLength: 40, size: 'max' });
    await fc.assert(
      fc.asyncProperty(actions, async (made) => {
        const starts = await live(made);
        for (const { judged } of starts) expect(['new', 'goes on']).toContain(judged);
      }),
      { numRuns: 500 },
    );
  });

  it('property: restored to whatever it was, or without its mark, it holds for all that it forgot', async () => {
    const actions = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: action('decide', 'decide', 'start') },
        { weight: 3, arbitrary: action('back up', 'restore', 'lose the mark') },
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
    expect([...judgements].sort()).toEqual(['MARK_DIFFERS', 'MARK_MISSING', 'NEW_IN_EPOCH', 'goes on', 'new']);
  });
});

describe('the end of a hold', () => {
  it('property: whatever was signed before it began, L1 can accept no more', () => {
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
          // it was signed then, and L1's clock has gone on; this machine's may say anything
          expect(() => checkTimestamp(header, parent, head)).not.toThrow();
          const detected = Math.max(now, head + passed);
          const until = signingHoldUntil(detected, submitSeconds);
          const known = { header, hash: hashHeader(header) };
          expect(deathOf(known, view(until + after), submitSeconds)).toBe('SUBMIT_PASSED');
        },
      ),
    );
  });

  it('is not a second early: what was signed last may be taken until then', () => {
    const parent = genesisHeader(ZERO_HASH);
    const header: Header = { ...parent, number: 1 as Header['number'], timestamp: 10_000 + CLOCK_TOLERANCE_SECONDS };
    const until = signingHoldUntil(10_000, 100);
    expect(deathOf({ header, hash: hashHeader(header) }, view(until), 100)).toBeUndefined();
  });

  const view = (timestamp: number): OwnView => ({
    ...{ block: { number: 1, timestamp }, epoch: 1, latest: 0, latestFinal: 0 },
    ...{ members: () => [], batch: () => undefined, entry: () => undefined, rolledBack: () => false },
    ...{ inboxLength: () => 0, inboxHash: () => ZERO_HASH },
  });
});
