import pg from 'pg';
import { fromHex, type Hex, toHex } from '#libs/protocol';

const TABLE = `
CREATE TABLE IF NOT EXISTS replay_steps (
  id text PRIMARY KEY,
  bundle_id bytea,
  amount numeric(78, 0),
  done boolean NOT NULL DEFAULT false
)`;

export interface LoggedStep {
  id: string;
  bundleId: Hex | null;
  amount: bigint | null;
  done: boolean;
}

/** The replay's log, written before a step is submitted and after it is accepted, so that no step is executed twice. */
export class ProgressLog {
  private constructor(private readonly pool: pg.Pool) {}

  static async open(url: string): Promise<ProgressLog> {
    const pool = new pg.Pool({ connectionString: url, max: 8 });
    pool.on('error', () => {});
    await pool.query(TABLE);
    return new ProgressLog(pool);
  }

  /** @param amount that the step withdraws */
  async begin(id: string, bundleId: Hex | null, amount: bigint | null = null): Promise<void> {
    await this.pool.query(
      'INSERT INTO replay_steps (id, bundle_id, amount) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET bundle_id = $2, amount = $3',
      [id, bundleId && Buffer.from(fromHex(bundleId)), amount === null ? null : `${amount}`],
    );
  }

  async end(id: string): Promise<void> {
    await this.pool.query(
      'INSERT INTO replay_steps (id, done) VALUES ($1, true) ON CONFLICT (id) DO UPDATE SET done = true',
      [id],
    );
  }

  async remove(id: string): Promise<void> {
    await this.pool.query('DELETE FROM replay_steps WHERE id = $1', [id]);
  }

  async steps(): Promise<Map<string, LoggedStep>> {
    const { rows } = await this.pool.query('SELECT id, bundle_id, amount, done FROM replay_steps');
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.id,
          bundleId: row.bundle_id && toHex(row.bundle_id),
          amount: row.amount === null ? null : BigInt(row.amount),
          done: row.done,
        },
      ]),
    );
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
