import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Subject } from 'rxjs';
import { BATCH_STATES, type BatchEventJson, type PartEventJson } from '#libs/client';
import type { PipelineReader } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { type Hex, toHex } from '#libs/protocol';
import type { Finality } from '../finality/finality.js';
import type { FinalityStep } from '../finality/finality-watch.js';
import { EventLog, type LoggedEvent } from './event-log.js';

export type StepEvent = { type: 'batch'; data: BatchEventJson } | { type: 'part'; data: PartEventJson };

const REMEMBERED_EVENTS = 4_096;
const ORDER: readonly string[] = ['abandoned', 'rolled-back', ...BATCH_STATES];

type Announced =
  | { number: number; state: BatchEventJson['state'] }
  | { number: number; part: number; state: 'part-proved' }
  | 'nothing';

/** Publishes each state change of a batch: up to `submitted` from the pipeline's notifications, later ones from L1. */
export class EventHub {
  private readonly log = new EventLog<StepEvent>(randomBytes(6).toString('hex'), REMEMBERED_EVENTS);
  private readonly stepEvents = new Subject<LoggedEvent<StepEvent>>();
  private readonly gapEvents = new Subject<void>();
  /** the last published state of each batch, to detect steps back */
  private readonly last = new LRUCache<number, string>({ max: REMEMBERED_EVENTS });
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly pipeline: PipelineReader,
    private readonly finality: Pick<Finality, 'stateOf'>,
    private readonly logger: Logger,
  ) {}

  /** State changes from now on. */
  get steps() {
    return this.stepEvents.asObservable();
  }

  /** Emits when notifications may have been missed. */
  get gaps() {
    return this.gapEvents.asObservable();
  }

  /** Number of the last step; 0 before the first. */
  get count(): number {
    return this.log.count;
  }

  since(id: string): LoggedEvent<StepEvent>[] | undefined {
    return this.log.since(id);
  }

  /** @param payload of a notification; undefined after a reconnection */
  announced(payload: string | undefined): void {
    const step = payload === undefined ? undefined : parseStep(payload);
    if (step === 'nothing') return;
    if (!step) {
      if (payload !== undefined) this.logger.warn({ payload: payload.slice(0, 100) }, 'unknown notification');
      this.gapEvents.next();
    } else if (step.state === 'part-proved') {
      const { number, part } = step as { number: number; part: number };
      this.enqueue(async () => this.tell({ type: 'part', data: { number, part } }));
    } else this.enqueue(() => this.tellOfPipeline(step as { number: number; state: BatchEventJson['state'] }));
  }

  /** Publishes changes on L1. */
  onL1(steps: readonly FinalityStep[]): void {
    for (const step of steps) this.enqueue(async () => this.tellBatch(step));
  }

  private enqueue(tell: () => Promise<void>): void {
    // Published in order, one after another.
    this.turn = this.turn.then(tell).catch((err) => this.logger.error({ err }, 'event lost'));
  }

  close(): void {
    this.stepEvents.complete();
    this.gapEvents.complete();
  }

  private async tellOfPipeline({ number, state }: Pick<BatchEventJson, 'number' | 'state'>): Promise<void> {
    const row = state === 'sealed' ? null : await this.pipeline.summary(number);
    // L1 may prove a batch before the operator records its submission; later states were then already published.
    if (state === 'submitted' && row && this.finality.stateOf(row) !== 'submitted') return;
    this.tellBatch({ number, state, headerHash: row?.headerHash ? toHex(row.headerHash) : null });
  }

  private tellBatch({
    number,
    state,
    headerHash,
  }: {
    number: number;
    state: BatchEventJson['state'];
    headerHash: Hex | null;
  }) {
    const last = this.last.get(number);
    // `sealed` starts a number, also again after it was abandoned.
    const back = state !== 'sealed' && last !== undefined && ORDER.indexOf(state) < ORDER.indexOf(last);
    this.last.set(number, state);
    this.tell({ type: 'batch', data: { number, state, headerHash, back } });
  }

  private tell(event: StepEvent): void {
    this.stepEvents.next(this.log.append(event));
  }
}

// `requested` is internal to settler and sequencer.
function parseStep(payload: string): Announced | undefined {
  try {
    const { number, state, part } = JSON.parse(payload);
    if (!Number.isSafeInteger(number)) return undefined;
    if (state === 'requested') return 'nothing';
    if (state === 'part-proved') return Number.isSafeInteger(part) ? { number, part, state } : undefined;
    return ORDER.includes(state) ? { number, state } : undefined;
  } catch {
    return undefined;
  }
}
