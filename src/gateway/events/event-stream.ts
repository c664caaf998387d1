import { PassThrough, type Readable } from 'node:stream';

/** Maximum buffered bytes per reader. A slower reader is disconnected and can resume by its last id. */
const MAX_WAITING_BYTES = 1_048_576;

export interface ServerSentEvent {
  type: string;
  /** Only for events that a stream can resume after: a browser sends the last id it has seen, of any event. */
  id?: string;
  data: unknown;
}

/** An event in text/event-stream format. */
export function eventText({ type, id, data }: ServerSentEvent): string {
  return `event: ${type}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
}

/** One reader's stream. Events that occur before its start is written are held back and follow in order. */
export class EventStream {
  private readonly out = new PassThrough();
  private held: string[] | undefined = [];

  constructor(onClose: () => void) {
    this.out.once('close', onClose);
    // Sends the response's head at once.
    this.out.write(':\n\n');
  }

  get body(): Readable {
    return this.out;
  }

  /** Writes the start, then the held-back events. */
  begin(texts: readonly string[]): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const text of [...texts, ...held]) this.write(text);
  }

  send(text: string): void {
    if (this.held) this.held.push(text);
    else this.write(text);
  }

  end(): void {
    this.out.end();
  }

  abort(): void {
    this.out.destroy();
  }

  private write(text: string): void {
    if (this.out.destroyed || this.out.writableEnded) return;
    this.out.write(text);
    if (this.out.writableLength + this.out.readableLength > MAX_WAITING_BYTES) this.abort();
  }
}
