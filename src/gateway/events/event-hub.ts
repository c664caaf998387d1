import { randomBytes } from 'node:crypto';
import { Subject } from 'rxjs';
import { BATCH_STATES, type BatchEventJson } from '#libs/client';
import type { Pipeline } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { toHex } from '#libs/protocol';
import { EventLog, type LoggedEvent } from './event-log.js';

const REMEMBERED_EVENTS = 4_096;
const STATES: readonly string[] = [...BATCH_STATES, 'abandoned'];

/** Tells subscribers of each step of a batch, as Postgres announces it. */
export class EventHub {
  readonly #log = new EventLog<BatchEventJson>(randomBytes(6).toString('hex'), REMEMBERED_EVENTS);
  readonly #steps = new Subject<LoggedEvent<BatchEventJson>>();
  readonly #gaps = new Subject<void>();
  #turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly pipeline: Pipeline,
    private readonly logger: Logger,
  ) {}

  /** Steps from now on. */
  get steps() {
    return this.#steps.asObservable();
  }

  /** Times when announcements may have been missed. */
  get gaps() {
    return this.#gaps.asObservable();
  }

  since(id: string): LoggedEvent<BatchEventJson>[] | undefined {
    return this.#log.since(id);
  }

  /** @param payload of a notification; undefined after a reconnection */
  announced(payload: string | undefined): void {
    const step = payload === undefined ? undefined : parseStep(payload);
    if (step) this.#enqueue(step);
    else {
      if (payload !== undefined) this.logger.warn({ payload: payload.slice(0, 100) }, 'announcement not understood');
      this.#gaps.next();
    }
  }

  #enqueue(step: Pick<BatchEventJson, 'number' | 'state'>): void {
    // In order: each waits for the one before to have been told.
    this.#turn = this.#turn.then(() => this.#tell(step)).catch((err) => this.logger.error({ err }, 'event lost'));
  }

  close(): void {
    this.#steps.complete();
    this.#gaps.complete();
  }

  async #tell(step: Pick<BatchEventJson, 'number' | 'state'>): Promise<void> {
    const row = step.state === 'sealed' ? null : await this.pipeline.summary(step.number);
    this.#steps.next(this.#log.append({ ...step, headerHash: row?.headerHash ? toHex(row.headerHash) : null }));
  }
}

function parseStep(payload: string): Pick<BatchEventJson, 'number' | 'state'> | undefined {
  try {
    const { number, state } = JSON.parse(payload);
    return Number.isSafeInteger(number) && STATES.includes(state) ? { number, state } : undefined;
  } catch {
    return undefined;
  }
}
