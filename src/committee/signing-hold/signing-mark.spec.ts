import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#libs/testing';
import { LevelMarkStore, type MarkStep, SigningMark } from './signing-mark.js';

async function folder(): Promise<string> {
  return join(await temporaryDirectory(), randomBytes(4).toString('hex'), 'mark');
}

describe('a mark', () => {
  it('is there when it is opened again, and the last that was set', async () => {
    const path = await folder();
    const first = await LevelMarkStore.open(path);
    const mark = await SigningMark.open(first);
    expect(mark.token).toBeUndefined();
    await mark.set('a');
    const steps: MarkStep[] = [];
    for (let i = 0; i < 3; i++) await mark.decide(async (step) => void steps.push(step));
    await first.close();
    const second = await LevelMarkStore.open(path);
    expect(await second.read()).toBe(steps.at(-1)?.to);
    expect(steps.map(({ from }) => from)).toEqual(['a', steps[0]?.to, steps[1]?.to]);
    await second.close();
  });

  it('is one process’s at a time', async () => {
    const path = await folder();
    const store = await LevelMarkStore.open(path);
    await expect(LevelMarkStore.open(path)).rejects.toMatchObject({ code: 'DATA_DIRECTORY_IN_USE' });
    await store.close();
    await (await LevelMarkStore.open(path)).close();
  });

  it('is not set where the decision is not durable', async () => {
    const written: string[] = [];
    const mark = await SigningMark.open({ read: async () => 'a', write: async (token) => void written.push(token) });
    await expect(mark.decide(() => Promise.reject(new Error('no commit')))).rejects.toThrow('no commit');
    expect([written, mark.token]).toEqual([[], 'a']);
    await mark.decide(async ({ from }) => expect(from).toBe('a'));
    expect(written).toEqual([mark.token]);
  });

  it('that cannot be set lets nothing be decided any more', async () => {
    const mark = await SigningMark.open({ read: async () => 'a', write: () => Promise.reject(new Error('disk full')) });
    let commits = 0;
    const decide = () => mark.decide(async () => void commits++);
    await expect(decide()).rejects.toMatchObject({ code: 'MARK_UNAVAILABLE', cause: { message: 'disk full' } });
    await expect(decide()).rejects.toMatchObject({ code: 'MARK_UNAVAILABLE' });
    expect(commits).toBe(1);
  });
});
