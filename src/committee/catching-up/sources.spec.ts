import { describe, expect, it } from 'vitest';
import { silentLogger } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import { type Source, untrue } from './source.js';
import { Sources } from './sources.js';

const limits = { deadlineMs: 200, signal: new AbortController().signal };
type Answers = Record<string, () => Promise<string>>;

/** Sources by name, and what each answers. */
function world(answers: Answers) {
  const asked: string[] = [];
  const names = Object.keys(answers);
  const list: Source[] = names.map((name) => ({ name, blob: async () => new Uint8Array() }));
  const sources = new Sources(() => list, silentLogger());
  const first = () =>
    sources.first('it', sources.having('blob'), limits, (source) => {
      asked.push(source.name);
      return (answers[source.name] as () => Promise<string>)();
    });
  const order = () => sources.having('blob').map(({ name }) => name);
  return { asked, first, order, sources, list };
}
const honest = async (): Promise<string> => 'right';
const lying = (): Promise<string> => Promise.reject(untrue('wrong'));
const failing = (): Promise<string> => Promise.reject(new CodedError('NOT_HELD'));
const silent = (): Promise<string> => new Promise(() => {});

describe('sources', () => {
  it('the first good answer wins, and nobody else is asked', async () => {
    const { first, asked } = world({ a: honest, b: honest });
    expect(await first()).toMatchObject({ value: 'right', source: { name: 'a' } });
    expect(asked).toEqual(['a']);
  });

  it('who lies once is asked last from then on, also after those who fail', async () => {
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

  it('who fails goes behind, and takes its place again when it answers', async () => {
    const answers: Answers = { a: failing, b: failing };
    const { first, order, sources, list } = world(answers);
    await expect(first()).rejects.toMatchObject({ code: 'NOT_FOUND_YET', fields: { what: 'it', asked: 'a, b' } });
    answers.b = honest;
    await first();
    expect(order()).toEqual(['b', 'a']);
    // However often it was not there.
    for (let i = 0; i < 3; i++) sources.failed(list[0] as Source, new CodedError('NOT_HELD'));
    answers.b = failing;
    answers.a = honest;
    await first();
    expect(order()).toEqual(['a', 'b']);
  });

  it('who is silent is left after its deadline', async () => {
    const { first } = world({ a: silent, b: honest });
    expect((await first()).source.name).toBe('b');
  });

  it('an ending member asks nobody any more', async () => {
    const ending = new AbortController();
    const { sources, list } = world({ a: silent, b: honest });
    const asking = sources.first('it', list, { ...limits, signal: ending.signal }, silent);
    ending.abort(new Error('ending'));
    await expect(asking).rejects.toThrow('ending');
    expect(sources.having('snapshot')).toEqual([]);
  });

  it('one that lied later, by what it gave, is behind too', () => {
    const { sources, list, order } = world({ a: honest, b: honest });
    sources.blame(list[0] as Source, 'wrong keys', new Error('why'));
    expect(order()).toEqual(['b', 'a']);
  });

  it('who lied long ago is forgotten, once a thousand others have since', () => {
    const liar: Source = { name: 'liar', blob: async () => new Uint8Array() };
    const honest: Source = { name: 'honest', blob: async () => new Uint8Array() };
    const sources = new Sources(() => [liar, honest], silentLogger());
    const order = () => sources.having('blob').map(({ name }) => name);
    const lie = (name: string) => sources.failed({ name }, untrue('wrong'));
    lie('liar');
    for (let i = 0; i < 999; i++) lie(`other ${i}`);
    expect(order()).toEqual(['honest', 'liar']);
    lie('one more');
    expect(order()).toEqual(['liar', 'honest']);
  });
});
