import type { State } from '#libs/ledger';
import { Credit } from '../fees/credit.js';
import { PricePoster } from '../fees/price-poster.js';
import type { Task } from '../ordering/orderer.js';
import { abandonUnacceptable } from '../recovery/abandon-unacceptable.js';
import { readmission } from '../recovery/readmissions.js';
import { replayJournal } from '../recovery/replay-journal.js';
import { restoreState } from '../recovery/restore-state.js';
import { Snapshots } from '../recovery/snapshots.js';
import { servedBefore } from '../storage/entry-places.js';
import { Session, type SessionDeps, type SessionStart } from './session.js';

/** Builds sessions: each restores the state from the database, and none shares any with the one before. */
export class SessionFactory {
  constructor(private readonly deps: SessionDeps) {}

  /**
   * Abandons what L1 cannot accept, restores the state, and starts a session on it.
   *
   * @returns undefined where `signal` aborts first
   * @throws CodedError INBOX_REORGANISED where L1 changed meanwhile: open another; of LedgerCode, SNAPSHOT_CORRUPT
   *   where what is stored contradicts itself
   */
  async open(signal: AbortSignal): Promise<Session | undefined> {
    const { deps } = this;
    await abandonUnacceptable(deps, signal);
    if (signal.aborted) return undefined;
    const session = new Session(deps, await this.load(signal));
    const { ledger, sealer, log, orderer } = session.execution;
    try {
      replayJournal(await deps.pipeline.unsealed(), ledger, sealer, deps.l1.confirmed, Date.now());
      await log.drained();
      orderer.readmit(await this.readmissions(session));
      await session.start();
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  private async load(signal: AbortSignal): Promise<SessionStart> {
    const { deps } = this;
    const { pipeline, l1, config, logger } = deps;
    const snapshots = new Snapshots(deps.snapshots, pipeline, config.snapshotOperations, logger);
    // Saved during the replay: a sequencer that restarts more often than batches become final would never save one
    // otherwise.
    const { latestFinal } = l1.confirmed;
    const passed = async (state: State, number: number): Promise<void> => {
      if (number !== latestFinal) return;
      await snapshots.capture(state, number);
      await snapshots.save(l1.confirmed);
    };
    const entry = (lane: 0 | 1, index: number) => l1.confirmed.entry(lane, index);
    const restored = await restoreState({ ...deps, entry, passed, signal });
    const poster = await PricePoster.open({ ...deps, policy: deps.fees, state: restored.state, now: Date.now });
    const credit = new Credit(await pipeline.credits());
    return { restored, snapshots, poster, credit, nextSequence: (await pipeline.lastSequence()) + 1 };
  }

  /** Bundles of abandoned batches, to be executed again before anything new. */
  private async readmissions(session: Session): Promise<Task[]> {
    const { pipeline, entryPlaces, logger } = this.deps;
    const rows = await pipeline.abandoned();
    if (rows.length === 0) await entryPlaces.forget();
    const sequences = rows.map(({ sequence }) => sequence);
    const served = servedBefore(sequences, await entryPlaces.all());
    return rows.map((row, i) =>
      readmission(row, served[i] ?? [0, 0], (code) => {
        logger.warn({ sequence: row.sequence, code }, 'a bundle of an abandoned batch breaks a rule now');
        pipeline.reject(row.sequence, code).catch((cause) => session.fail(cause));
      }),
    );
  }
}
