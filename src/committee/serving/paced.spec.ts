import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { paced } from './paced.js';

/** A call whose reader takes what it is told to. */
class Call extends EventEmitter {
  writableNeedDrain = false;
}

let call: Call;
let read: number[];
let ended: boolean;
beforeEach(() => {
  call = new Call();
  read = [];
  ended = false;
});

async function* parts(): AsyncGenerator<number> {
  try {
    for (let i = 0; i < 4; i++) {
      read.push(i);
      yield i;
    }
  } finally {
    ended = true;
  }
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a stream', () => {
  it('is as fast as it is read', async () => {
    const stream = paced(call, parts(), 10_000);
    expect((await stream.next()).value).toBe(0);
    call.writableNeedDrain = true;
    const second = stream.next();
    for (let i = 0; i < 5; i++) await turn();
    expect(read).toEqual([0]);
    call.writableNeedDrain = false;
    call.emit('drain');
    expect((await second).value).toBe(1);
    const rest: number[] = [];
    for await (const part of stream) rest.push(part);
    expect([rest, ended]).toEqual([[2, 3], true]);
  });

  it('ends what it reads from when its call is cancelled, while it waits and while it does not', async () => {
    const waiting = paced(call, parts(), 10_000);
    await waiting.next();
    call.writableNeedDrain = true;
    const second = waiting.next();
    await turn();
    call.emit('cancelled');
    await expect(second).rejects.toThrow('aborted');
    expect([read, ended]).toEqual([[0], true]);

    call.writableNeedDrain = false;
    const going = paced(call, parts(), 10_000);
    await going.next();
    call.emit('cancelled');
    await expect(going.next()).rejects.toThrow('aborted');
  });

  it('ends in time, whoever reads', async () => {
    const stream = paced(call, parts(), 20);
    await stream.next();
    call.writableNeedDrain = true;
    await expect(stream.next()).rejects.toThrow('aborted');
    expect(ended).toBe(true);
  });
});
