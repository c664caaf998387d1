import type { Readable } from 'node:stream';
import type { ReceiptJson } from '#libs/client';
import type { Logger } from '#libs/platform';
import { type Address, CodedError, type Hex, type Slot } from '#libs/protocol';
import type { EventHub, StepEvent } from './event-hub.js';
import type { LoggedEvent } from './event-log.js';
import { EventStream, eventText } from './event-stream.js';

export interface Subscription {
  /** whose stream it is: an address */
  caller: string;
  /** bundles whose receipts are wanted as they change */
  receipts: readonly Hex[];
  /** Only steps of batches that hold an operation of one of these; of all where none is named. */
  owners: readonly Address[];
  slots: readonly Slot[];
  /** the id of the last event heard */
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
    /** those of `ids`, wherever they are */
    among(ids: readonly Hex[]): Promise<ReceiptJson[]>;
    /** those in a batch that are wanted */
    inBatch(number: number, isWanted: (id: Hex) => boolean): Promise<ReceiptJson[]>;
  };
  history: {
    touched: Touched;
    /** waits until a batch is indexed, for some time */
    reached(number: number): Promise<boolean>;
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
  /** undefined: every step */
  filter: Filter | undefined;
  /** count of the last event that was told at its beginning */
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
 * The event streams of all readers: `batch` and `part` for each step, `receipt` for each change of those asked for, and `resync`, with
 * the tips, where something may have been missed: at the beginning without a known last id, and after an interruption of ours. What a
 * step costs does not grow with the number of readers but by writing to them: its text is made once, and the receipts that all of them
 * follow are read at once.
 */
export class EventStreams {
  private readonly readers = new Set<Reader>();
  private readonly callers = new Map<string, number>();
  private readonly followers = new Map<Hex, Set<Reader>>();
  private readonly heartbeat: NodeJS.Timeout;
  private turn: Promise<void> = Promise.resolve();
  /** of readers with a filter, which wait until a batch is indexed */
  private filteredTurn: Promise<void> = Promise.resolve();

  constructor(private readonly deps: StreamsDeps) {
    const { hub, heartbeatMs } = deps;
    hub.steps.subscribe({ next: (event) => this.enqueue(() => this.tell(event)), complete: () => this.end() });
    hub.gaps.subscribe(() => this.enqueue(() => this.resync()));
    this.heartbeat = setInterval(() => this.toAll(HEARTBEAT), heartbeatMs).unref();
  }

  /** Opens a stream; it ends with the reader's connection. @throws CodedError QUEUE_FULL */
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
      logger.warn({ err }, 'an event stream could not begin');
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

  /** @returns undefined where it is not known in time which of them are wanted */
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

  /** In order, one step after another; where one cannot be told in full, that is what readers hear. */
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

  /** What a batch held that was taken back may be anywhere by now. */
  private changed({ number, state }: { number: number; state: string }): Promise<ReceiptJson[]> {
    const { receipts } = this.deps;
    return state === 'abandoned' || state === 'rolled-back'
      ? receipts.among([...this.followers.keys()])
      : receipts.inBatch(number, (id) => this.followers.has(id));
  }

  /** In order, and after the others: they do not wait until a batch is indexed. */
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
   * Tells which filters a step concerns: what is taken back concerns all, what is only sealed none, since nobody has indexed it yet.
   * One query for all steps and filters. @returns undefined where a batch is not indexed in time
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

  /** A broken connection says that something was missed; a silent stream would not. */
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
