import { describe, expect, it } from 'vitest';
import { type Hex, word } from '#libs/protocol';
import type { SegmentState } from './segment-state.js';
import {
  batchPoint,
  joinStatements,
  STATEMENT_WORDS,
  type Statement,
  statementOf,
  statementWords,
} from './statement.js';

const stateFrom = (first: bigint): SegmentState => ({
  roots: [word(first), word(first + 1n)],
  digest: word(first + 2n),
  entries: [first + 3n, first + 4n],
  withdrawals: first + 5n,
  pending: first + 6n,
  index: Number(first) + 7,
});
const statement: Statement = {
  before: stateFrom(0n),
  after: stateFrom(8n),
  domain: 16n,
  z: 17n,
  sums: [
    [18n, 19n],
    [20n, 21n],
  ],
};

it('opens a batch’s blobs at the low 248 bits of its header’s hash (P1)', () => {
  expect(batchPoint(`0xab${'12'.repeat(31)}` as Hex)).toBe(BigInt(`0x${'12'.repeat(31)}`));
});

describe('the words of a statement (§6)', () => {
  it('are in order: two states, domain, z, two sums', () => {
    expect(statementWords(statement)).toEqual(Array.from({ length: STATEMENT_WORDS }, (_, i) => BigInt(i)));
  });

  it('say the statement', () => {
    expect(statementOf(statementWords(statement))).toEqual(statement);
  });

  it('are 22 words of 32 bytes', () => {
    const words = statementWords(statement);
    for (const others of [words.slice(1), [...words, 0n], words.with(3, -1n), words.with(21, 1n << 256n)])
      expect(() => statementOf(others)).toThrow(expect.objectContaining({ code: 'MALFORMED_STATEMENT' }));
  });
});

describe('the statement of a fold', () => {
  it('goes from the first state to the last, and its sums are added as integers', () => {
    const second: Statement = { ...statement, before: stateFrom(8n), after: stateFrom(30n) };
    expect(joinStatements([statement])).toEqual(statement);
    expect(joinStatements([statement, second])).toEqual({
      ...statement,
      after: second.after,
      sums: [
        [36n, 38n],
        [40n, 42n],
      ],
    });
  });
});
