/** Something that happened, as subscribers hear of it. */
export interface LoggedEvent<T> {
  /** `<log>-<count>`: another log after a restart */
  id: string;
  /** rises by one with each event of this log */
  count: number;
  data: T;
}

/** The latest events, numbered, so that who lost the connection hears what came meanwhile. */
export class EventLog<T> {
  private readonly events: LoggedEvent<T>[] = [];
  private appended = 0;

  /** @param name of this process's log: its numbers mean nothing in another */
  constructor(
    private readonly name: string,
    private readonly capacity: number,
  ) {}

  /** Of the last event; 0 before the first. */
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

  /** What came after the event with `id`; undefined where that is not known any more, and so something may be missed. */
  since(id: string): LoggedEvent<T>[] | undefined {
    const [, name, count] = /^(.+)-(\d{1,15})$/.exec(id) ?? [];
    const missed = this.appended - Number(count);
    if (name !== this.name || !(missed >= 0) || missed > this.events.length) return undefined;
    return missed === 0 ? [] : this.events.slice(-missed);
  }
}
