import { describe, expect, it } from 'vitest';
import { CodedError, type ErrorCode, InvalidBytesError } from '#libs/protocol';
import { type FirstValidOptions, firstValid, type NamedSource, type SourceFailure } from './first-valid.js';

interface Source extends NamedSource {
  fetch: (signal: AbortSignal) => Promise<string>;
}

const has = (name: string, answer: string): Source => ({ name, fetch: async () => answer });
const fails = (name: string, code: ErrorCode): Source => ({
  name,
  fetch: () => Promise.reject(new CodedError(code, {})),
});
const hangs = (name: string): Source => ({ name, fetch: () => new Promise(() => {}) });

/** Only `right` is valid. */
const ask = (sources: readonly Source[], change: Partial<FirstValidOptions<Source, string>> = {}) =>
  firstValid(sources, {
    what: 'blob',
    ask: async (source, signal) => {
      const answer = await source.fetch(signal);
      if (answer !== 'right') throw new InvalidBytesError('wrong');
      return answer.toUpperCase();
    },
    ...change,
  });

describe('firstValid', () => {
  it('returns the first valid response with the failures before it, and tries no further source', async () => {
    const told: string[] = [];
    const onFailure = ({ source, isInvalid }: SourceFailure<Source>) => void told.push(`${source.name} ${isInvalid}`);
    const never: Source = { name: 'never', fetch: () => Promise.reject(new Error('asked')) };
    const sources = [has('liar', 'wrong'), fails('empty', 'NOT_FOUND_YET'), has('honest', 'right'), never];
    const found = await ask(sources, { onFailure });
    expect([found.value, found.source.name]).toEqual(['RIGHT', 'honest']);
    expect(found.failures.map(({ source }) => source.name)).toEqual(['liar', 'empty']);
    expect(told).toEqual(['liar true', 'empty false']);
  });

  it('throws NOT_FOUND_YET if no source has it, also without any source', async () => {
    await expect(ask([])).rejects.toMatchObject({ code: 'NOT_FOUND_YET', fields: { asked: '' } });
    await expect(
      ask([fails('a', 'NOT_FOUND_YET'), fails('b', 'DEADLINE_EXCEEDED')], { fields: { batch: 7 } }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND_YET',
      fields: { batch: 7, asked: 'a: NOT_FOUND_YET, b: DEADLINE_EXCEEDED' },
    });
  });

  it('throws INVALID_BYTES with the sources if responses were invalid and none valid', async () => {
    await expect(ask([fails('a', 'NOT_FOUND_YET'), has('liar', 'wrong')])).rejects.toMatchObject({
      code: 'INVALID_BYTES',
      fields: { asked: 'a: NOT_FOUND_YET, liar: INVALID_BYTES', invalid: 'liar' },
    });
  });

  it('does not treat INVALID_BYTES reported by a source as an invalid response', async () => {
    await expect(ask([fails('honest', 'INVALID_BYTES')])).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
  });

  it('skips a source that exceeds its deadline', async () => {
    const found = await ask([hangs('silent'), has('honest', 'right')], { deadlineMs: 1 });
    expect(found.failures.map(({ error }) => (error as CodedError).code)).toEqual(['DEADLINE_EXCEEDED']);
  });

  it('stops at the deadline of all sources together', async () => {
    await expect(ask([hangs('silent'), hangs('too')], { totalMs: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
  });

  it('throws the reason of its signal', async () => {
    const abort = new AbortController();
    const source: Source = {
      name: 'slow',
      fetch: (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    };
    const asking = ask([source, has('honest', 'right')], { signal: abort.signal });
    abort.abort(new Error('shutdown'));
    await expect(asking).rejects.toThrow('shutdown');
  });
});
