import type { Readable } from 'node:stream';
import fc from 'fast-check';
import { Subject } from 'rxjs';
import { expect, it, vi } from 'vitest';
import type { ReceiptJson } from '#libs/client';
import { silentLogger } from '#libs/platform';
import type { Address, Hex, Slot } from '#libs/protocol';
import type { StepEvent } from './event-hub.js';
import { EventLog, type LoggedEvent } from './event-log.js';
import { EventStreams, type StreamsDeps, type Touched } from './event-streams.js';

/** A hub without a pipeline. */
class Steps {
  readonly log = new EventLog<StepEvent>('a', 1_000);
  readonly steps = new Subject<LoggedEvent<StepEvent>>();
  readonly gaps = new Subject<void>();
  since = (id: string) => this.log.since(id);
  get count() {
    return this.log.count;
  }
  batch(number: number, state: 'sealed' | 'committed' | 'abandoned' = 'sealed'): void {
    const event = this.log.append({ type: 'batch', data: { number, state, headerHash: null, back: false } });
    this.steps.next(event);
  }
}

const idOf = (i: number): Hex => `0x${i.toString(16).padStart(64, '0')}`;
const receiptOf = (id: Hex) => ({ id, state: 'sealed' }) as ReceiptJson;

function streamsOn(hub: Steps, more: Partial<StreamsDeps> = {}): EventStreams {
  return new EventStreams({
    hub: hub as never,
    receipts: { among: async (ids) => ids.map(receiptOf), inBatch: async () => [] },
    history: { touched: async () => [], reached: async () => true },
    tips: async () => ({ sealed: 0 }),
    ...{ heartbeatMs: 1_000_000, maxStreams: 100, maxStreamsPerCaller: 100, logger: silentLogger() },
    ...more,
  });
}

interface Heard {
  event: string;
  id?: string;
  data: string;
}

function parse(text: string): Heard[] {
  const blocks = text.split('\n\n').filter((block) => block.startsWith('event: '));
  return blocks.map(
    (block) => Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s))) as unknown as Heard,
  );
}

/** Everything written so far. */
async function heard(body: Readable): Promise<Heard[]> {
  // Each step is published over a few turns of the event loop.
  for (let i = 0; i < 50; i++) await Promise.resolve();
  return parse(String((body.read() as Buffer | null) ?? ''));
}

const NOBODY = { caller: 'a', receipts: [], owners: [], slots: [], lastId: undefined };

it('gives ids only to events that a stream can resume after', async () => {
  vi.useFakeTimers();
  const hub = new Steps();
  const body = streamsOn(hub, { heartbeatMs: 10 }).open({ ...NOBODY, receipts: [idOf(1)] });
  hub.batch(1);
  hub.gaps.next();
  await vi.advanceTimersByTimeAsync(10);
  vi.useRealTimers();
  const all = await heard(body);
  expect(all.map(({ event }) => event).sort()).toEqual(['batch', 'heartbeat', 'receipt', 'resync', 'resync']);
  expect(all.filter(({ id }) => id !== undefined).map(({ event }) => event)).toEqual(['batch']);
});

it('loses no step if a browser reconnects after any event', async () => {
  const happening = fc.constantFrom('batch', 'gap', 'heartbeat', 'reconnect');
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 20 }), async (happenings) => {
      const hub = new Steps();
      const streams = streamsOn(hub, {
        receipts: { among: async (ids) => ids.map(receiptOf), inBatch: async () => ids },
      });
      const ids = [receiptOf(idOf(1))];
      let lastId: string | undefined;
      let body = streams.open({ ...NOBODY, receipts: [idOf(1)], lastId });
      const told: number[] = [];
      const listen = async (): Promise<void> => {
        for (const { event, id, data } of await heard(body)) {
          // Like browsers: the last id of any event.
          lastId = id ?? lastId;
          if (event === 'batch') told.push(JSON.parse(data).number);
        }
      };
      // The first step gives the browser an id to resume after.
      let number = 0;
      await listen();
      hub.batch(++number);
      for (const one of happenings) {
        await listen();
        if (one === 'batch') hub.batch(++number);
        if (one === 'gap') hub.gaps.next();
        if (one !== 'reconnect') continue;
        body.destroy();
        hub.batch(++number);
        body = streams.open({ ...NOBODY, receipts: [idOf(1)], lastId });
        hub.batch(++number);
      }
      await listen();
      expect(told).toEqual(Array.from({ length: number }, (_, i) => i + 1));
      body.destroy();
    }),
    { numRuns: 50 },
  );
});

it('reads the receipts of all readers in one query per step', async () => {
  const hub = new Steps();
  const asked: number[] = [];
  const inBatch: StreamsDeps['receipts']['inBatch'] = async (number, isWanted) => {
    asked.push(number);
    return [1, 2, 3].map(idOf).filter(isWanted).map(receiptOf);
  };
  const streams = streamsOn(hub, { receipts: { among: async () => [], inBatch } });
  const readers = [[1], [1, 2], [9], []].map((ids) => streams.open({ ...NOBODY, receipts: ids.map(idOf) }));
  hub.batch(7);
  const told = await Promise.all(readers.map(heard));
  const receipts = told.map((events) =>
    events.filter(({ event }) => event === 'receipt').map(({ data }) => JSON.parse(data).id),
  );
  expect(receipts).toEqual([[idOf(1)], [idOf(1), idOf(2)], [], []]);
  expect(asked).toEqual([7]);
});

it('searches all batches for receipts of an abandoned batch', async () => {
  const hub = new Steps();
  const body = streamsOn(hub).open({ ...NOBODY, receipts: [idOf(4)] });
  await heard(body);
  hub.batch(7, 'abandoned');
  expect((await heard(body)).map(({ event }) => event)).toEqual(['batch', 'receipt']);
});

it('limits the streams of one address and in total, and frees ended ones', async () => {
  const hub = new Steps();
  const streams = streamsOn(hub, { maxStreams: 3, maxStreamsPerCaller: 2 });
  const [first] = [streams.open(NOBODY), streams.open(NOBODY)];
  expect(() => streams.open(NOBODY)).toThrow(/2 streams of one address/);
  streams.open({ ...NOBODY, caller: 'b' });
  expect(() => streams.open({ ...NOBODY, caller: 'c' })).toThrow(expect.objectContaining({ code: 'QUEUE_FULL' }));
  first?.destroy();
  await new Promise((resolve) => setImmediate(resolve));
  streams.open(NOBODY);
});

it('disconnects a reader that does not read', async () => {
  const hub = new Steps();
  const body = streamsOn(hub).open(NOBODY);
  for (let i = 0; i < 20_000 && !body.destroyed; i++) {
    hub.batch(i);
    await Promise.resolve();
  }
  await new Promise((resolve) => setImmediate(resolve));
  expect(body.destroyed).toBe(true);
});

it('sends resync if receipts cannot be read', async () => {
  const hub = new Steps();
  const inBatch = () => Promise.reject(new Error('the database is gone'));
  const body = streamsOn(hub, { receipts: { among: async () => [], inBatch } }).open({
    ...NOBODY,
    receipts: [idOf(1)],
  });
  await heard(body);
  hub.batch(1);
  expect((await heard(body)).map(({ event }) => event)).toEqual(['batch', 'resync']);
});

it('sends filtered readers the batches that touch their accounts, and undone steps', async () => {
  const hub = new Steps();
  const [alice, bob] = ['aa', 'bb'].map((byte) => `0x${byte.repeat(20)}` as Address) as [Address, Address];
  const asked: unknown[] = [];
  const touched: Touched = async (numbers, owners, slots) => {
    asked.push([numbers, owners, slots]);
    return numbers.map((number) =>
      number % 2 ? { number, owner: alice, slot: 5 as Slot } : { number, owner: null, slot: 7 as Slot },
    );
  };
  const streams = streamsOn(hub, { history: { touched, reached: async (number) => number < 9 } });
  const filters = [{ owners: [alice] }, { owners: [bob] }, { slots: [7 as Slot] }, {}];
  const readers = filters.map((filter) => streams.open({ ...NOBODY, ...filter }));
  await Promise.all(readers.map(heard));
  for (const number of [0, 1]) hub.batch(number);
  for (const number of [1, 2, 3]) hub.batch(number, 'committed');
  hub.batch(3, 'abandoned');
  const told = async () =>
    (await Promise.all(readers.map(heard))).map((events) =>
      events.map(({ event, data }) => (event === 'batch' ? JSON.parse(data).number : event)),
    );
  expect(await told()).toEqual([[1, 3, 3], [3], [2, 3], [0, 1, 1, 2, 3, 3]]);
  expect(asked).toHaveLength(3);
  // A resuming reader gets the same events.
  const again = streams.open({ ...NOBODY, owners: [alice], lastId: 'a-1' });
  expect((await heard(again)).map(({ data }) => JSON.parse(data).number)).toEqual([1, 3, 3]);
  // A reader that connects while a step is being published gets the following ones.
  hub.batch(5, 'committed');
  const late = streams.open({ ...NOBODY, owners: [alice] });
  expect((await heard(late)).map(({ event }) => event)).toEqual(['resync']);
  expect(await told()).toEqual([[5], [], [], [5]]);
  // Batches that are not indexed in time may be missed.
  hub.batch(9, 'committed');
  expect(await told()).toEqual([['resync'], ['resync'], ['resync'], [9]]);
});
