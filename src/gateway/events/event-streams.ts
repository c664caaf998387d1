import type { Readable } from 'node:stream';
import type { ReceiptJson } from '#libs/client';
import type { Logger } from '#libs/platform';
import { CodedError, type Hex } from '#libs/protocol';
import type { EventHub, StepEvent } from './event-hub.js';
import type { LoggedEvent } from './event-log.js';
import { EventStream, eventText } from './event-stream.js';

export interface Subscription {
  /** whose stream it is: an address */
  caller: string;
  /** bundles whose receipts are wanted as they change */
  receipts: readonly Hex[];
  /** the id of the last event heard */
  lastId: string | undefined;
}

export interface StreamsParts {
  hub: Pick<EventHub, 'steps' | 'gaps' | 'since' | 'count'>;
  receipts: {
    /** those of `ids`, wherever they are */
    among(ids: readonly Hex[]): Promise<ReceiptJson[]>;
    /** those in a batch that are wanted */
    inBatch(number: number, isWanted: (id: Hex) => boolean): Promise<ReceiptJson[]>;
  };
  /** highest batch of each state */
  tips(): Promise<Record<string, number>>;
  heartbeatMs: number;
  maxStreams: number;
  maxStreamsPerCaller: number;
  /** told how many streams are open */
  onCount?: (count: number) => void;
  logger: Logger;
}

interface Reader {
  subscription: Subscription;
  stream: EventStream;
  /** count of the last event that was told at its beginning */
  after: number;
}

const HEARTBEAT = eventText({ type: 'heartbeat', data: {} });
const receiptText = (data: ReceiptJson): string => eventText({ type: 'receipt', data });
const stepText = ({ id, data: { type, data } }: LoggedEvent<StepEvent>): string => eventText({ type, id, data });

/**
 * The event streams of all readers: `batch` and `chunk` for each step, `receipt` for each change of those asked for, and `resync`, with
 * the tips, where something may have been missed: at the beginning without a known last id, and after an interruption of ours. What a
 * step costs does not grow with the number of readers but by writing to them: its text is made once, and the receipts that all of them
 * follow are read at once.
 */
export class EventStreams {
  readonly #readers = new Set<Reader>();
  readonly #callers = new Map<string, number>();
  readonly #followers = new Map<Hex, Set<Reader>>();
  readonly #heartbeat: NodeJS.Timeout;
  #turn: Promise<void> = Promise.resolve();

  constructor(private readonly parts: StreamsParts) {
    const { hub, heartbeatMs } = parts;
    hub.steps.subscribe({ next: (event) => this.#enqueue(() => this.#tell(event)), complete: () => this.#end() });
    hub.gaps.subscribe(() => this.#enqueue(() => this.#resync()));
    this.#heartbeat = setInterval(() => this.#toAll(HEARTBEAT), heartbeatMs).unref();
  }

  /** Opens a stream; it ends with the reader's connection. @throws CodedError QUEUE_FULL */
  open(subscription: Subscription): Readable {
    const { hub, maxStreams, maxStreamsPerCaller, logger } = this.parts;
    const { caller, lastId } = subscription;
    if (this.#readers.size >= maxStreams)
      throw new CodedError('QUEUE_FULL', { expected: `at most ${maxStreams} streams` });
    if ((this.#callers.get(caller) ?? 0) >= maxStreamsPerCaller)
      throw new CodedError('QUEUE_FULL', { expected: `at most ${maxStreamsPerCaller} streams of one address` });
    const missed = lastId === undefined ? undefined : hub.since(lastId);
    const stream = new EventStream(() => this.#remove(reader));
    const reader: Reader = { subscription, stream, after: hub.count };
    this.#add(reader);
    this.#begin(reader, missed).catch((err) => {
      logger.warn({ err }, 'an event stream could not begin');
      stream.abort();
    });
    return stream.body;
  }

  async #begin(
    { subscription: { receipts }, stream }: Reader,
    missed: LoggedEvent<StepEvent>[] | undefined,
  ): Promise<void> {
    const [begin, current] = await Promise.all([
      missed ? missed.map(stepText) : this.parts.tips().then((data) => [eventText({ type: 'resync', data })]),
      receipts.length > 0 ? this.parts.receipts.among(receipts) : [],
    ]);
    stream.begin([...begin, ...current.map(receiptText)]);
  }

  #add(reader: Reader): void {
    const { caller, receipts } = reader.subscription;
    this.#readers.add(reader);
    this.parts.onCount?.(this.#readers.size);
    this.#callers.set(caller, (this.#callers.get(caller) ?? 0) + 1);
    for (const id of receipts) {
      const followers = this.#followers.get(id) ?? new Set();
      this.#followers.set(id, followers.add(reader));
    }
  }

  #remove(reader: Reader): void {
    if (!this.#readers.delete(reader)) return;
    this.parts.onCount?.(this.#readers.size);
    const { caller, receipts } = reader.subscription;
    const left = (this.#callers.get(caller) ?? 1) - 1;
    if (left > 0) this.#callers.set(caller, left);
    else this.#callers.delete(caller);
    for (const id of receipts) {
      const followers = this.#followers.get(id);
      followers?.delete(reader);
      if (followers?.size === 0) this.#followers.delete(id);
    }
  }

  /** In order, one step after another; where one cannot be told in full, that is what readers hear. */
  #enqueue(tell: () => Promise<void>): void {
    this.#turn = this.#turn.then(tell).catch(async (err) => {
      this.parts.logger.error({ err }, 'events may have been missed');
      await this.#resync().catch(() => this.#abort());
    });
  }

  async #tell(event: LoggedEvent<StepEvent>): Promise<void> {
    const text = stepText(event);
    for (const { stream, after } of this.#readers) if (event.count > after) stream.send(text);
    if (event.data.type === 'batch' && this.#followers.size > 0)
      for (const receipt of await this.#changed(event.data.data)) {
        const receiptEvent = receiptText(receipt);
        for (const { stream } of this.#followers.get(receipt.id) ?? []) stream.send(receiptEvent);
      }
  }

  /** What a batch held that was taken back may be anywhere by now. */
  #changed({ number, state }: { number: number; state: string }): Promise<ReceiptJson[]> {
    const { receipts } = this.parts;
    return state === 'abandoned' || state === 'rolled-back'
      ? receipts.among([...this.#followers.keys()])
      : receipts.inBatch(number, (id) => this.#followers.has(id));
  }

  async #resync(): Promise<void> {
    this.#toAll(eventText({ type: 'resync', data: await this.parts.tips() }));
  }

  #toAll(text: string): void {
    for (const { stream } of this.#readers) stream.send(text);
  }

  /** A broken connection says that something was missed; a silent stream would not. */
  #abort(): void {
    for (const { stream } of [...this.#readers]) stream.abort();
  }

  #end(): void {
    clearInterval(this.#heartbeat);
    for (const { stream } of [...this.#readers]) stream.end();
  }
}
