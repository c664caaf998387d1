import { PassThrough, type Readable } from 'node:stream';

/** Bytes that wait for a reader; one that is further behind is cut off, and continues by its last id. */
const MAX_WAITING_BYTES = 1_048_576;

export interface ServerSentEvent {
  type: string;
  /** Only of what a stream can continue after: a browser sends the last one that it saw, whatever event carried it. */
  id?: string;
  data: unknown;
}

/** An event as text/event-stream has it. */
export function eventText({ type, id, data }: ServerSentEvent): string {
  return `event: ${type}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
}

/** One reader's stream. What happens before its beginning is written is held back, and follows in order. */
export class EventStream {
  private readonly out = new PassThrough();
  private held: string[] | undefined = [];

  constructor(onClose: () => void) {
    this.out.once('close', onClose);
    // So that the head of the answer is sent at once.
    this.out.write(':\n\n');
  }

  get body(): Readable {
    return this.out;
  }

  /** Writes how it begins, and then what was held back. */
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
