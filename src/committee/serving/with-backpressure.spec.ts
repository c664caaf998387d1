import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { withBackpressure } from './with-backpressure.js';

/** A call whose reader takes as many messages as the test lets it. */
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

describe('withBackpressure', () => {
  it('yields no faster than the reader reads', async () => {
    const stream = withBackpressure(call, parts(), 10_000);
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

  it('ends its source when the call is cancelled, waiting or not', async () => {
    const waiting = withBackpressure(call, parts(), 10_000);
    await waiting.next();
    call.writableNeedDrain = true;
    const second = waiting.next();
    await turn();
    call.emit('cancelled');
    await expect(second).rejects.toThrow('aborted');
    expect([read, ended]).toEqual([[0], true]);

    call.writableNeedDrain = false;
    const going = withBackpressure(call, parts(), 10_000);
    await going.next();
    call.emit('cancelled');
    await expect(going.next()).rejects.toThrow('aborted');
  });

  it('ends at its deadline', async () => {
    const stream = withBackpressure(call, parts(), 20);
    await stream.next();
    call.writableNeedDrain = true;
    await expect(stream.next()).rejects.toThrow('aborted');
    expect(ended).toBe(true);
  });
});
