import { describe, expect, it } from 'vitest';
import { SerialQueue } from './serial-queue.js';

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('SerialQueue', () => {
  it('runs one task at a time, in order, even after one fails', async () => {
    const queue = new SerialQueue(8);
    const events: string[] = [];
    const task = (name: string, fails: boolean) => async () => {
      events.push(`${name} begins`);
      await Promise.resolve();
      events.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
    const results = await Promise.allSettled([
      queue.run(task('a', false)),
      queue.run(task('b', true)),
      queue.run(task('c', false)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(queue.length).toBe(0);
  });

  it('rejects tasks above its limit as BUSY, but never those of runAlways', async () => {
    const queue = new SerialQueue(1);
    const { opened, open } = gate();
    const held = queue.run(() => opened);
    await expect(queue.run(async () => {})).rejects.toMatchObject({ code: 'BUSY', fields: { limit: 1 } });
    const always = queue.runAlways(async () => 'done');
    open();
    await held;
    expect(await always).toBe('done');
    expect(await queue.run(async () => 'room again')).toBe('room again');
  });
});
