import type { Readable } from 'node:stream';
import type { ReceiptJson } from '#libs/client';
import type { Logger } from '#libs/platform';
import { type Address, CodedError, type Hex, type Slot } from '#libs/protocol';
import type { EventHub, StepEvent } from './event-hub.js';
import type { LoggedEvent } from './event-log.js';
import { EventStream, eventText } from './event-stream.js';

export interface Subscription {
  /** the caller's address */
  caller: string;
  /** bundles whose receipts to follow */
  receipts: readonly Hex[];
  /** Only steps of batches that touch one of these; default: all. */
  owners: readonly Address[];
  slots: readonly Slot[];
  /** the id of the last received event */
  lastId: string | undefined;
}

/** The owners and accounts that a batch touches. */
export type Touched = (
  numbers: readonly number[],
  owners: readonly Address[],
  slots: readonly Slot[],
) => Promise<{ number: number; owner: Address | null; slot: Slot }[]>;

export interface StreamsDeps {
  hub: Pick<EventHub, 'steps' | 'gaps' | 'since' | 'count'>;
  receipts: {
    /** the receipts of `ids` in any batch */
    among(ids: readonly Hex[]): Promise<ReceiptJson[]>;
    /** the followed receipts in a batch */
    inBatch(number: number, isWanted: (id: Hex) => boolean): Promise<ReceiptJson[]>;
  };
  history: {
    touched: Touched;
    /** waits until a batch is indexed, with a deadline */
    reached(number: number): Promise<boolean>;
  };
  /** highest batch of each state */
  tips(): Promise<Record<string, number>>;
  heartbeatMs: number;
  maxStreams: number;
  maxStreamsPerCaller: number;
  /** called with the number of open streams */
  onCount?: (count: number) => void;
  logger: Logger;
}

interface Reader {
  subscription: Subscription;
  stream: EventStream;
  /** undefined: every step */
  filter: Filter | undefined;
  /** number of the last event sent at its start */
  after: number;
}

interface Filter {
  owners: ReadonlySet<Address>;
  slots: ReadonlySet<Slot>;
}

type FilteredReader = Reader & { filter: Filter };
type Step = LoggedEvent<StepEvent>;

const HEARTBEAT = eventText({ type: 'heartbeat', data: {} });
const receiptText = (data: ReceiptJson): string => eventText({ type: 'receipt', data });
const stepText = ({ id, data: { type, data } }: Step): string => eventText({ type, id, data });

/**
 * The event streams of all readers: `batch` and `part` for each step, `receipt` for each change of a followed receipt,
 * and `resync` with the tips if events may have been missed: at the start without a known last id, and after an
 * interruption. The cost of a step does not depend on the number of readers, except for writing: its text is built
 * once, and all followed receipts are read in one query.
 */
export class EventStreams {
  private readonly readers = new Set<Reader>();
  private readonly callers = new Map<string, number>();
  private readonly followers = new Map<Hex, Set<Reader>>();
  private readonly heartbeat: NodeJS.Timeout;
  private turn: Promise<void> = Promise.resolve();
  /** queue of readers with a filter, which wait until a batch is indexed */
  private filteredTurn: Promise<void> = Promise.resolve();

  constructor(private readonly deps: StreamsDeps) {
    const { hub, heartbeatMs } = deps;
    hub.steps.subscribe({ next: (event) => this.enqueue(() => this.tell(event)), complete: () => this.end() });
    hub.gaps.subscribe(() => this.enqueue(() => this.resync()));
    this.heartbeat = setInterval(() => this.toAll(HEARTBEAT), heartbeatMs).unref();
  }

  /** Opens a stream that ends with the reader's connection. @throws CodedError QUEUE_FULL */
  open(subscription: Subscription): Readable {
    const { hub, maxStreams, maxStreamsPerCaller, logger } = this.deps;
    const { caller, lastId } = subscription;
    if (this.readers.size >= maxStreams)
      throw new CodedError('QUEUE_FULL', { expected: `at most ${maxStreams} streams` });
    if ((this.callers.get(caller) ?? 0) >= maxStreamsPerCaller)
      throw new CodedError('QUEUE_FULL', { expected: `at most ${maxStreamsPerCaller} streams of one address` });
    const missed = lastId === undefined ? undefined : hub.since(lastId);
    const stream = new EventStream(() => this.remove(reader));
    const reader: Reader = { subscription, stream, filter: filterOf(subscription), after: hub.count };
    this.add(reader);
    this.begin(reader, missed).catch((err) => {
      logger.warn({ err }, 'an event stream could not be started');
      stream.abort();
    });
    return stream.body;
  }

  private async begin(reader: Reader, missed: Step[] | undefined): Promise<void> {
    const { receipts } = reader.subscription;
    const [told, current] = await Promise.all([
      missed && this.replay(reader, missed),
      receipts.length > 0 ? this.deps.receipts.among(receipts) : [],
    ]);
    reader.stream.begin([...(told ?? [await this.resyncText()]), ...current.map(receiptText)]);
  }

  /** @returns undefined if the matching events are not known in time */
  private async replay({ filter, ...reader }: Reader, missed: Step[]): Promise<string[] | undefined> {
    if (!filter) return missed.map(stepText);
    const concerns = await this.concerns(missed, [{ ...reader, filter }]);
    return concerns && missed.filter((step) => concerns(step, filter)).map(stepText);
  }

  private add(reader: Reader): void {
    const { caller, receipts } = reader.subscription;
    this.readers.add(reader);
    this.deps.onCount?.(this.readers.size);
    this.callers.set(caller, (this.callers.get(caller) ?? 0) + 1);
    for (const id of receipts) {
      const followers = this.followers.get(id) ?? new Set();
      this.followers.set(id, followers.add(reader));
    }
  }

  private remove(reader: Reader): void {
    if (!this.readers.delete(reader)) return;
    this.deps.onCount?.(this.readers.size);
    const { caller, receipts } = reader.subscription;
    const left = (this.callers.get(caller) ?? 1) - 1;
    if (left > 0) this.callers.set(caller, left);
    else this.callers.delete(caller);
    for (const id of receipts) {
      const followers = this.followers.get(id);
      followers?.delete(reader);
      if (followers?.size === 0) this.followers.delete(id);
    }
  }

  /** Publishes steps in order. If one cannot be published in full, readers get a resync. */
  private enqueue(tell: () => Promise<void>): void {
    this.turn = this.turn.then(tell).catch(async (err) => {
      this.deps.logger.error({ err }, 'events may have been missed');
      await this.resync().catch(() => this.abort());
    });
  }

  private async tell(event: Step): Promise<void> {
    const text = stepText(event);
    const hearing = [...this.readers].filter(({ after }) => event.count > after);
    for (const { stream, filter } of hearing) if (!filter) stream.send(text);
    if (hearing.some(({ filter }) => filter)) this.enqueueFiltered(event, text);
    if (event.data.type === 'batch' && this.followers.size > 0)
      for (const receipt of await this.changed(event.data.data)) {
        const receiptEvent = receiptText(receipt);
        for (const { stream } of this.followers.get(receipt.id) ?? []) stream.send(receiptEvent);
      }
  }

  /** Receipts of an undone batch may now be in any batch. */
  private changed({ number, state }: { number: number; state: string }): Promise<ReceiptJson[]> {
    const { receipts } = this.deps;
    return state === 'abandoned' || state === 'rolled-back'
      ? receipts.among([...this.followers.keys()])
      : receipts.inBatch(number, (id) => this.followers.has(id));
  }

  /** In order, after unfiltered readers, which do not wait for the index. */
  private enqueueFiltered(event: Step, text: string): void {
    const readers = (): FilteredReader[] =>
      [...this.readers].filter((reader): reader is FilteredReader => !!reader.filter && event.count > reader.after);
    this.filteredTurn = this.filteredTurn
      .then(async () => {
        const concerns = await this.concerns([event], readers());
        const resync = concerns ? '' : await this.resyncText();
        for (const { stream, filter } of readers())
          if (!concerns) stream.send(resync);
          else if (concerns(event, filter)) stream.send(text);
      })
      .catch((err) => {
        this.deps.logger.error({ err }, 'events may have been missed');
        for (const { stream } of readers()) stream.abort();
      });
  }

  /**
   * Finds the filters that a step matches: an undone batch matches all, a sealed batch none, because it is not indexed
   * yet. One query for all steps and filters. @returns undefined if a batch is not indexed in time
   */
  private async concerns(
    steps: readonly Step[],
    readers: readonly FilteredReader[],
  ): Promise<((step: Step, filter: Filter) => boolean) | undefined> {
    const { history } = this.deps;
    const numbers = [...new Set(steps.filter((step) => !isTakenBack(step) && !isSealing(step)).map(numberOf))];
    if (numbers.length > 0 && !(await history.reached(Math.max(...numbers)))) return undefined;
    const [owners, slots] = [
      [...new Set(readers.flatMap(({ filter }) => [...filter.owners]))],
      [...new Set(readers.flatMap(({ filter }) => [...filter.slots]))],
    ];
    const rows = numbers.length > 0 ? await history.touched(numbers, owners, slots) : [];
    return (step, filter) => {
      if (isTakenBack(step)) return true;
      return rows.some(
        ({ number, owner, slot }) =>
          number === numberOf(step) &&
          !isSealing(step) &&
          ((owner && filter.owners.has(owner)) || filter.slots.has(slot)),
      );
    };
  }

  private async resync(): Promise<void> {
    this.toAll(await this.resyncText());
  }

  private async resyncText(): Promise<string> {
    return eventText({ type: 'resync', data: await this.deps.tips() });
  }

  private toAll(text: string): void {
    for (const { stream } of this.readers) stream.send(text);
  }

  /** Disconnects the reader, which shows that events were missed; a silent stream would not. */
  private abort(): void {
    for (const { stream } of [...this.readers]) stream.abort();
  }

  private end(): void {
    clearInterval(this.heartbeat);
    for (const { stream } of [...this.readers]) stream.end();
  }
}

function filterOf({ owners, slots }: Subscription): Filter | undefined {
  return owners.length + slots.length === 0 ? undefined : { owners: new Set(owners), slots: new Set(slots) };
}

const numberOf = ({ data: { data } }: Step): number => data.number;
const isSealing = ({ data: { type, data } }: Step): boolean => type === 'batch' && data.state === 'sealed';
const isTakenBack = ({ data: { type, data } }: Step): boolean =>
  type === 'batch' && (data.state === 'abandoned' || data.state === 'rolled-back');
