import { makeError } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedError } from '#libs/protocol';
import { l1Error } from './l1-errors.js';
import { logFailure } from './log-limit.js';
import { LogReader } from './log-reader.js';

interface Asked {
  fromBlock: string;
  toBlock: string;
}

const refusal = () =>
  l1Error(makeError('could not coalesce error', 'UNKNOWN_ERROR', { error: { code: -32600 } } as never));

/** A node with `logsIn(block)` logs in each block that returns at most `blocks` blocks, or `results` logs, at once. */
function node({ blocks = 1e9, results = 1e9, logsIn = (_block: number) => 1 }) {
  const calls = { answered: [] as number[], refused: [] as number[] };
  const reader = new LogReader<number>(async (filter) => {
    const { fromBlock, toBlock } = filter as Asked;
    const [from, to] = [Number(fromBlock), Number(toBlock)];
    const logs: number[] = [];
    for (let block = from; block <= to; block++) for (let i = 0; i < logsIn(block); i++) logs.push(block);
    const isRefused = to - from + 1 > blocks || logs.length > results;
    calls[isRefused ? 'refused' : 'answered'].push(to - from + 1);
    if (isRefused) throw refusal();
    return logs;
  });
  return { reader, calls };
}

describe('LogReader', () => {
  it('returns all logs once and in order under any limit', async () => {
    const range = fc.tuple(fc.nat(3_000), fc.nat(3_000)).map(([from, length]) => ({ from, to: from + length }));
    const limits = fc.record({
      blocks: fc.integer({ min: 1, max: 3_000 }),
      results: fc.integer({ min: 3, max: 3_000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        limits,
        fc.array(range, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        async (limit, ranges, seed) => {
          const logsIn = (block: number) => (block * 7 + seed) % 4;
          const { reader } = node({ ...limit, logsIn });
          for (const { from, to } of ranges) {
            const all: number[] = [];
            for (let block = from; block <= to; block++) for (let i = 0; i < logsIn(block); i++) all.push(block);
            expect(await reader.logs({ address: '0x' }, from, to)).toEqual(all);
            expect(await reader.last({ address: '0x' }, from, to)).toBe(all.at(-1));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([1, 2, 10, 99, 100, 1_000, 1_024])('learns and remembers a limit of %i blocks', async (blocks) => {
    const { reader, calls } = node({ blocks });
    await reader.logs({ address: '0x' }, 1, 40 * blocks);
    expect(calls.refused.length).toBeLessThan(16);
    const [learned, sizes] = [calls.refused.length, calls.answered.length];
    await reader.logs({ address: '0x' }, 1, 1_000 * blocks);
    // It retries the refused size ever more rarely.
    expect(calls.refused.length - learned).toBeLessThanOrEqual(5);
    expect(Math.min(...calls.answered.slice(sizes, -1))).toBeGreaterThan(blocks * 0.8);
  });

  it('requests more blocks again where there are fewer logs', async () => {
    const { reader, calls } = node({ results: 100, logsIn: (block) => (block < 1_000 ? 50 : 0) });
    await reader.logs({ address: '0x' }, 1, 20_000);
    expect(calls.answered).toContain(2_000);
  });

  it('fails if a single block is refused', async () => {
    const { reader } = node({ results: 1, logsIn: (block) => (block === 5 ? 2 : 1) });
    await expect(reader.logs({ address: '0x' }, 1, 9)).rejects.toMatchObject({ code: 'L1_UNAVAILABLE' });
  });
});

describe('a failure to get logs', () => {
  const answered = (code: number, message: string) =>
    l1Error(makeError('could not coalesce error', 'UNKNOWN_ERROR', { error: { code, message } } as never));
  const status = (statusCode: number) =>
    l1Error(makeError('bad response', 'SERVER_ERROR', { request: '', response: { statusCode } } as never));

  it.each([
    ['a refusal of the range', answered(-32602, 'query exceeds max block range 10'), 'refused'],
    ['a refusal of the results', answered(-32005, 'query returned more than 10000 results'), 'refused'],
    ['a refusal by status', status(413), 'refused'],
    ['a refusal of the rate', answered(-32005, 'daily request count exceeded, request rate limited'), 'other'],
    ['the rate by status', status(429), 'other'],
    ['a node that is down', status(503), 'other'],
    ['a way to the node that is down', l1Error(new Error('connect ECONNREFUSED')), 'other'],
    ['a gateway that waited too long', status(504), 'timeout'],
    ['a node that does not answer', new CodedError('DEADLINE_EXCEEDED', { milliseconds: 1, what: 'x' }), 'timeout'],
  ] as const)('is classified: %s', (_what, error, expected) => {
    expect(logFailure(error)).toBe(expected);
  });
});
