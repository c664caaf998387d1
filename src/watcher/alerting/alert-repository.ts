import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from '#libs/storage';
import { type Alert, type Alerts, idOf } from './alerts.reducer.js';
import type { Problem } from './problem.js';

export interface Notification {
  id: string;
  body: string;
  attempts: number;
}

interface AlertRow {
  problem: Problem;
  since: string;
  last_seen: string;
  notified_at: string;
}

/** Notifications that wait to be sent. Beyond this many, the oldest are dropped. */
export const MAX_WAITING = 1_000;

/** Alerts, and the notifications of them that are not sent yet, in the watcher's database. */
export class AlertRepository {
  constructor(private readonly database: DataSource) {}

  async load(): Promise<Alerts> {
    const rows: AlertRow[] = await this.database.query('SELECT * FROM alerts');
    return new Map(rows.map((row) => [idOf(row.problem), asAlert(row)]));
  }

  /** Replaces the alerts and adds notifications, in one transaction: no alert is lost, and none is told twice. */
  save(alerts: Alerts, bodies: readonly string[], now: number): Promise<void> {
    return inTransaction(this.database, async (manager) => {
      await manager.query('DELETE FROM alerts');
      const rows = [...alerts].map(([id, { problem, since, lastSeen, notifiedAt }]) => {
        return { id, problem, since, last_seen: lastSeen, notified_at: notifiedAt };
      });
      await manager.query('INSERT INTO alerts SELECT * FROM jsonb_populate_recordset(NULL::alerts, $1::jsonb)', [
        JSON.stringify(rows),
      ]);
      await enqueue(manager, bodies, now);
    });
  }

  /** The notifications that are due, oldest first. */
  async due(now: number, limit: number): Promise<Notification[]> {
    return this.database.query(
      'SELECT id, body, attempts FROM notifications WHERE due_at <= $1 ORDER BY notifications.id LIMIT $2',
      [now, limit],
    );
  }

  async waiting(): Promise<number> {
    const [{ count }] = await this.database.query('SELECT count(*) FROM notifications');
    return Number(count);
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM notifications WHERE id = $1', [id]);
  }

  async postpone(id: string, dueAt: number): Promise<void> {
    await this.database.query('UPDATE notifications SET attempts = attempts + 1, due_at = $2 WHERE id = $1', [
      id,
      dueAt,
    ]);
  }
}

async function enqueue(manager: EntityManager, bodies: readonly string[], now: number): Promise<void> {
  if (bodies.length === 0) return;
  await manager.query('INSERT INTO notifications (body, due_at) SELECT body, $2 FROM unnest($1::text[]) AS body', [
    bodies,
    now,
  ]);
  await manager.query(
    'DELETE FROM notifications WHERE id <= (SELECT id FROM notifications ORDER BY id DESC OFFSET $1 LIMIT 1)',
    [MAX_WAITING],
  );
}

const asAlert = ({ problem, since, last_seen, notified_at }: AlertRow): Alert => ({
  problem,
  since: Number(since),
  lastSeen: Number(last_seen),
  notifiedAt: Number(notified_at),
});
