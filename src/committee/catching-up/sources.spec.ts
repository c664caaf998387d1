import { describe, expect, it } from 'vitest';
import { silentLogger } from '#libs/platform';
import { CodedError, InvalidBytesError } from '#libs/protocol';
import { type Source } from './source.js';
import { Sources } from './sources.js';

const limits = { deadlineMs: 200, signal: new AbortController().signal };
type Answers = Record<string, () => Promise<string>>;

/** Sources by name, with their answers. */
function world(answers: Answers) {
  const asked: string[] = [];
  const names = Object.keys(answers);
  const list: Source[] = names.map((name) => ({ name, fetch: async () => new Uint8Array() }));
  const sources = new Sources(() => list, silentLogger());
  const first = () =>
    sources.first(sources.having('fetch'), {
      ...limits,
      what: 'it',
      ask: (source) => {
        asked.push(source.name);
        return (answers[source.name] as () => Promise<string>)();
      },
    });
  const order = () => sources.having('fetch').map(({ name }) => name);
  return { asked, first, order, sources, list };
}
const honest = async (): Promise<string> => 'right';
const lying = (): Promise<string> => Promise.reject(new InvalidBytesError('wrong'));
const failing = (): Promise<string> => Promise.reject(new CodedError('NOT_HELD'));
const silent = (): Promise<string> => new Promise(() => {});

describe('Sources', () => {
  it('returns the first valid answer and asks nobody after it', async () => {
    const { first, asked } = world({ a: honest, b: honest });
    expect(await first()).toMatchObject({ value: 'right', source: { name: 'a' } });
    expect(asked).toEqual(['a']);
  });

  it('asks a source last after one wrong answer, even after sources that fail', async () => {
    const answers: Answers = { liar: lying, away: failing, c: honest };
    const { first, asked, order } = world(answers);
    expect((await first()).source.name).toBe('c');
    expect(asked).toEqual(['liar', 'away', 'c']);
    expect(order()).toEqual(['c', 'away', 'liar']);
    answers.liar = honest;
    answers.away = honest;
    for (let i = 0; i < 3; i++) await first();
    expect(order()).toEqual(['c', 'away', 'liar']);
  });

  it('ranks a failing source lower until it answers again', async () => {
    const answers: Answers = { a: failing, b: failing };
    const { first, order, sources, list } = world(answers);
    await expect(first()).rejects.toMatchObject({
      code: 'NOT_FOUND_YET',
      fields: { what: 'it', asked: 'a: NOT_HELD, b: NOT_HELD' },
    });
    answers.b = honest;
    await first();
    expect(order()).toEqual(['b', 'a']);
    // However often it failed before.
    for (let i = 0; i < 3; i++) sources.failed(list[0] as Source, new CodedError('NOT_HELD'));
    answers.b = failing;
    answers.a = honest;
    await first();
    expect(order()).toEqual(['a', 'b']);
  });

  it('gives up on a silent source at its deadline', async () => {
    const { first } = world({ a: silent, b: honest });
    expect((await first()).source.name).toBe('b');
  });

  it('stops when its signal aborts', async () => {
    const ending = new AbortController();
    const { sources, list } = world({ a: silent, b: honest });
    const asking = sources.first(list, {
      ...{ what: 'it', deadlineMs: 200, signal: ending.signal },
      ask: silent,
    });
    ending.abort(new Error('ending'));
    await expect(asking).rejects.toThrow('ending');
    expect(sources.having('snapshot')).toEqual([]);
  });

  it('does not hold a source’s own INVALID_BYTES against it', async () => {
    const { first, order } = world({ a: () => Promise.reject(new CodedError('INVALID_BYTES')), b: failing });
    await expect(first()).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
    expect(order()).toEqual(['a', 'b']);
  });

  it('throws NOT_FOUND_YET even if every answer was wrong, since others may come to have it', async () => {
    await expect(world({ liar: lying }).first()).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
  });

  it('ranks a blamed source last', () => {
    const { sources, list, order } = world({ a: honest, b: honest });
    sources.blame(list[0] as Source, 'wrong keys', new Error('why'));
    expect(order()).toEqual(['b', 'a']);
  });

  it('remembers the last thousand sources that gave wrong answers', () => {
    const liar: Source = { name: 'liar', fetch: async () => new Uint8Array() };
    const honest: Source = { name: 'honest', fetch: async () => new Uint8Array() };
    const sources = new Sources(() => [liar, honest], silentLogger());
    const order = () => sources.having('fetch').map(({ name }) => name);
    const lie = (name: string) => sources.failed({ name }, new InvalidBytesError('wrong'));
    lie('liar');
    for (let i = 0; i < 999; i++) lie(`other ${i}`);
    expect(order()).toEqual(['honest', 'liar']);
    lie('one more');
    expect(order()).toEqual(['liar', 'honest']);
  });
});
