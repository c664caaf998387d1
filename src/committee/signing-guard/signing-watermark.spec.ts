import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#libs/testing';
import { LevelWatermarkStore } from '../storage/level-watermark-store.js';
import { SigningWatermark, type WatermarkStep } from './signing-watermark.js';

async function folder(): Promise<string> {
  return join(await temporaryDirectory(), randomBytes(4).toString('hex'), 'watermark');
}

describe('SigningWatermark', () => {
  it('is the last one written when it is opened again', async () => {
    const path = await folder();
    const first = await LevelWatermarkStore.open(path);
    const watermark = await SigningWatermark.open(first);
    expect(watermark.token).toBeUndefined();
    await watermark.set('a');
    const steps: WatermarkStep[] = [];
    for (let i = 0; i < 3; i++) await watermark.decide(async (step) => void steps.push(step));
    await first.close();
    const second = await LevelWatermarkStore.open(path);
    expect(await second.read()).toBe(steps.at(-1)?.to);
    expect(steps.map(({ from }) => from)).toEqual(['a', steps[0]?.to, steps[1]?.to]);
    await second.close();
  });

  it('can be opened by one process at a time', async () => {
    const path = await folder();
    const store = await LevelWatermarkStore.open(path);
    await expect(LevelWatermarkStore.open(path)).rejects.toMatchObject({ code: 'DATA_DIRECTORY_IN_USE' });
    await store.close();
    await (await LevelWatermarkStore.open(path)).close();
  });

  it('does not move if the decision did not become durable', async () => {
    const written: string[] = [];
    const watermark = await SigningWatermark.open({
      read: async () => 'a',
      write: async (token) => void written.push(token),
    });
    await expect(watermark.decide(() => Promise.reject(new Error('no commit')))).rejects.toThrow('no commit');
    expect([written, watermark.token]).toEqual([[], 'a']);
    await watermark.decide(async ({ from }) => expect(from).toBe('a'));
    expect(written).toEqual([watermark.token]);
  });

  it('refuses every later decision after a failed write', async () => {
    const watermark = await SigningWatermark.open({
      read: async () => 'a',
      write: () => Promise.reject(new Error('disk full')),
    });
    let commits = 0;
    const decide = () => watermark.decide(async () => void commits++);
    await expect(decide()).rejects.toMatchObject({ code: 'WATERMARK_UNAVAILABLE', cause: { message: 'disk full' } });
    await expect(decide()).rejects.toMatchObject({ code: 'WATERMARK_UNAVAILABLE' });
    expect(commits).toBe(1);
  });
});
