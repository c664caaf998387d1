import { performance } from 'node:perf_hooks';
import { type AuthorizedOperation, operationForEntry } from '#libs/ledger';
import { bufferOf, type CreditChange, type NewBundle } from '#libs/pipeline';
import { BackgroundLoop, type Logger } from '#libs/platform';
import { type ByLane, CodedError, type Hex, isCoded, packOperations } from '#libs/protocol';
import type { Fees } from '../fees/fees.js';
import type { DurableLog } from './durable-log.js';
import { type DueEntry, type InboxView, inboxConsistency, nextEntry } from './inbox-queue.js';
import type { Ledger, Verified } from './ledger.js';
import type { Sealer } from './sealer.js';

/** Confirms that a bundle is accepted: executed and durable. */
export interface Receipt {
  id: Hex;
  /** milliseconds since 1970 */
  acceptedAt: number;
  /** the same bundle was accepted before */
  replayed?: boolean;
}

/** A bundle in the queue. */
export interface Task {
  steps: readonly AuthorizedOperation[];
  /** when it was first accepted: for a bundle of an abandoned batch */
  acceptedAt?: number;
  /**
   * for a bundle of an abandoned batch: how far the inboxes were served before it, and are again if L1 still has the
   * entries
   */
  servedBefore?: ByLane<number>;
  /** for a bundle of an abandoned batch: its changes of credit when it was first executed, which are repeated */
  charged?: readonly Pick<CreditChange, 'owner' | 'change'>[];
  /** its verified signatures; undefined to verify them at its turn */
  verified?: Verified;
  /** the operator's own rules that depend on the state; throws CodedError */
  admit?: () => void;
  /** called once it is executed; it is not durable yet */
  executed?: () => void;
  accepted(receipt: Receipt): void;
  refused(error: unknown): void;
}

/** Where a bundle comes from. */
interface Origin {
  id: Hex;
  /** milliseconds since 1970 */
  acceptedAt: number;
  /** null for a signed bundle */
  inbox: { lane: number; index: number } | null;
  verified?: Verified;
}

export interface OrdererOptions {
  /** L1's inboxes as confirmed */
  inbox: () => InboxView;
  /** sequence number of the next bundle */
  nextSequence: number;
  now: () => number;
  /** awaited after a batch was closed, before anything else is executed */
  afterSeal: () => Promise<void>;
  /** called when L1 no longer has the served entries, after the orderer has stopped */
  onConflict: () => void;
  /** called on an unrecoverable error, after the orderer has stopped */
  onBroken: (error: unknown) => void;
  logger: Logger;
}

/** Longest time without yielding to the event loop. */
const TURN_MS = 10;
/** Unwritten entries above which execution pauses. */
const MAX_UNWRITTEN = 4_000;
const IDLE_MS = 1_000;

type StepOutcome = 'done' | 'nothing' | 'sealed' | 'stalled';

/**
 * Executes inbox entries and bundles, one after another, on the pending state. The only executor: each is executed at
 * once, journalled with all others of the same turn, and only then acknowledged.
 */
export class Orderer {
  private readonly queue: Task[] = [];
  private readonly loop: BackgroundLoop;
  private ended = false;
  private sequence: number;

  constructor(
    private readonly ledger: Ledger,
    private readonly log: DurableLog,
    private readonly sealer: Sealer,
    private readonly fees: Pick<Fees, 'require' | 'charge' | 'grant' | 'repeat'>,
    private readonly options: OrdererOptions,
  ) {
    this.sequence = options.nextSequence;
    const intervalMs = (): number => Math.min(sealer.dueInMs() ?? IDLE_MS, IDLE_MS);
    this.loop = new BackgroundLoop({ name: 'order', logger: options.logger, intervalMs }, () => this.round());
  }

  get waiting(): number {
    return this.queue.length;
  }

  start(): void {
    this.loop.start();
  }

  /** Stops after the current turn: refuses what is queued, and writes what was executed. */
  async stop(): Promise<void> {
    this.end();
    await this.loop.stop();
    await this.log.drained();
  }

  /** Ends the present pause: entries may be due, or there is room in the pipeline. */
  wake(): void {
    this.loop.wake();
  }

  /** Queues bundles of abandoned batches before all others; call it before `start`. */
  readmit(tasks: readonly Task[]): void {
    for (const task of tasks) this.queue.push(task);
  }

  /** The caller bounds the queue. @throws CodedError NOT_READY; all other results come through the task */
  enqueue(task: Task): void {
    if (this.ended) throw stopped();
    this.queue.push(task);
    this.wake();
  }

  private end(): void {
    this.ended = true;
    void this.loop.stop();
    for (const task of this.queue.splice(0)) task.refused(stopped());
  }

  /** Not repeated after a failure: memory may then be ahead of the journal. */
  private async round(): Promise<'again' | undefined> {
    try {
      const outcome = this.sealer.sealIfDue() ? 'sealed' : this.turn();
      if (outcome === 'sealed') await this.options.afterSeal();
      if (outcome === 'done') await new Promise((resolve) => setImmediate(resolve));
      if (this.log.pending > MAX_UNWRITTEN) await this.log.drained();
      return outcome === 'sealed' || outcome === 'done' ? 'again' : undefined;
    } catch (error) {
      this.end();
      this.options.onBroken(error);
      return undefined;
    }
  }

  /** Executes until the turn's time is up. */
  private turn(): StepOutcome {
    const end = performance.now() + TURN_MS;
    for (;;) {
      const outcome = this.ended ? 'nothing' : this.step();
      if (outcome !== 'done' || performance.now() >= end) return outcome;
    }
  }

  private step(): StepOutcome {
    const next = this.queue[0];
    const due = this.dueEntry(next?.servedBefore);
    // Re-execution preserves the original order: a bundle may spend what entries before it brought, or what later ones
    // take.
    if (next?.servedBefore) return due ? this.serve(due) : this.executeNext();
    // R4 and B3: entries first; once a batch has served as many as it may, bundles fill it up.
    if (due && (this.ledger.hasRoomForEntry || !next)) return this.serve(due);
    return this.executeNext();
  }

  /** @param until only entries below these places */
  private dueEntry(until?: ByLane<number>): DueEntry | undefined {
    const view = this.options.inbox();
    const { inboxEnd, inboxHash } = this.ledger;
    const consistency = inboxConsistency(view, inboxHash, inboxEnd);
    if (consistency === 'consistent') return nextEntry(view, inboxEnd, until);
    if (consistency === 'conflict') this.conflict();
    // We are ahead of L1. ReorgPatience decides whether the missing entries return.
    return undefined;
  }

  private conflict(): void {
    if (this.ended) return;
    this.end();
    this.options.onConflict();
  }

  private serve({ lane, index, entry }: DueEntry): StepOutcome {
    const group = [{ operation: operationForEntry(this.ledger.state, entry), entry }];
    if (!this.sealer.fits(group)) return this.makeRoom();
    const origin = { id: entry.inboxHash, acceptedAt: this.options.now(), inbox: { lane, index } };
    const bundle = this.place(group, origin, () => this.fees.grant(entry));
    this.log.append(bundle).catch(() => {});
    return 'done';
  }

  private executeNext(): StepOutcome {
    const task = this.queue[0];
    if (!task || this.ended) return 'nothing';
    if (!this.sealer.fits(task.steps)) return this.stands(task) ? this.makeRoom() : 'done';
    this.queue.shift();
    const acceptedAt = task.acceptedAt ?? this.options.now();
    try {
      task.admit?.();
      const charge = this.charging(task);
      const id = this.ledger.bundleId(task.steps, task.verified?.messages);
      const bundle = this.place(task.steps, { id, acceptedAt, inbox: null, verified: task.verified }, charge);
      task.executed?.();
      this.log.append(bundle).then(() => task.accepted({ id, acceptedAt }), task.refused);
    } catch (error) {
      this.refuse(task, error);
    }
    return 'done';
  }

  /** Whether the next bundle is valid, so that a batch may be closed for it. Refuses it if not. */
  private stands(task: Task): boolean {
    try {
      task.admit?.();
      this.charging(task);
      // A bundle accepted before is trusted here: its signatures are verified at its turn, not each time that it waits
      // for room.
      this.ledger.check(task.steps, task.verified ?? 'trusted');
      return true;
    } catch (error) {
      this.queue.shift();
      this.refuse(task, error);
      return false;
    }
  }

  /**
   * Only a coded error refuses a bundle. After any other failure memory may be ahead of the journal, so execution
   * stops.
   */
  private refuse(task: Task, error: unknown): void {
    task.refused(isCoded(error) ? error : stopped());
    if (!isCoded(error)) throw error;
  }

  private makeRoom(): StepOutcome {
    return this.sealer.sealIfDue(true) ? 'sealed' : 'stalled';
  }

  /** Credit is checked before signatures are verified, and charged after, so that only its owner spends it. */
  private charging({ steps, charged }: Task): () => CreditChange[] {
    if (charged) return () => this.fees.repeat(charged);
    const quote = this.fees.require(steps.map(({ operation }) => operation));
    return () => this.fees.charge(quote);
  }

  private place(
    group: readonly AuthorizedOperation[],
    { id, acceptedAt, inbox, verified }: Origin,
    charge: () => CreditChange[],
  ): NewBundle {
    const sequence = this.sequence;
    this.ledger.add(group, sequence, this.options.now(), verified);
    this.sequence++;
    return {
      sequence,
      id: bufferOf(id, 32),
      count: group.length,
      operations: Buffer.from(packOperations(group)),
      inboxLane: inbox?.lane ?? null,
      inboxIndex: inbox?.index ?? null,
      acceptedAt: new Date(acceptedAt),
      charges: charge(),
    };
  }
}

const stopped = (): CodedError => new CodedError('NOT_READY', {}, 'the sequencer is stopping or starting: try again');
