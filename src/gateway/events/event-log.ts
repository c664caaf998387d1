/** A logged event. */
export interface LoggedEvent<T> {
  /** `<log>-<count>`; the log's name changes at a restart */
  id: string;
  /** rises by one with each event of this log */
  count: number;
  data: T;
}

/** The latest events, numbered, so that a reconnecting client can resume. */
export class EventLog<T> {
  private readonly events: LoggedEvent<T>[] = [];
  private appended = 0;

  /** @param name of this process's log, since numbers of another log are meaningless */
  constructor(
    private readonly name: string,
    private readonly capacity: number,
  ) {}

  /** Number of the last event; 0 before the first. */
  get count(): number {
    return this.appended;
  }

  append(data: T): LoggedEvent<T> {
    const count = ++this.appended;
    const event = { id: `${this.name}-${count}`, count, data };
    this.events.push(event);
    if (this.events.length > this.capacity) this.events.shift();
    return event;
  }

  /** The events after `id`; undefined if it is unknown, so that some may be missed. */
  since(id: string): LoggedEvent<T>[] | undefined {
    const [, name, count] = /^(.+)-(\d{1,15})$/.exec(id) ?? [];
    const missed = this.appended - Number(count);
    if (name !== this.name || !(missed >= 0) || missed > this.events.length) return undefined;
    return missed === 0 ? [] : this.events.slice(-missed);
  }
}
