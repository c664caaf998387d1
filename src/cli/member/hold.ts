import { CodedError, signingHoldUntil } from '#libs/protocol';
import { boundDeployment, deploymentName, type OwnDatabase, withDatabase } from './own-database.js';
import type { OwnDeployment } from './own-l1.js';
import type { MemberSettings } from './settings.js';

/** A period in which a member's signing is suspended (C4). */
export interface Hold {
  /** L1's time, seconds */
  until: number;
  reason: string;
}

/**
 * Suspends a member's signing until L1 can accept nothing that it may have signed and forgotten before now (C4).
 *
 * @throws CodedError DATABASE_MISMATCH | DATABASE_BEHIND if no member has started on the database: one that starts on
 *   it suspends signing by itself
 */
export async function holdSigning(settings: MemberSettings, { deployment, provider }: OwnDeployment): Promise<Hold> {
  const latest = await provider.getBlock('latest');
  if (latest === null) throw new CodedError('L1_UNAVAILABLE', {}, 'the Ethereum node shows no block');
  const at = Math.max(Math.floor(Date.now() / 1_000), latest.timestamp);
  const hold = { until: signingHoldUntil(at, deployment.parameters.submitSeconds), reason: 'OPERATOR' };
  await withDatabase(settings, async (database) => {
    if (!(await database.has('signing_holds')))
      throw new CodedError('DATABASE_BEHIND', {}, 'a member that starts on this database suspends signing by itself');
    const expected = deploymentName(deployment.settlement, deployment.chainId);
    const actual = await boundDeployment(database);
    if (actual !== undefined && actual !== expected)
      throw new CodedError('DATABASE_MISMATCH', { expected, actual }, `the database is of ${actual}`);
    await database.client.query('INSERT INTO signing_holds (since, held_until, reason) VALUES (now(), $1, $2)', [
      hold.until,
      hold.reason,
    ]);
  });
  return hold;
}

/** The hold that ends last, whether or not it has ended; undefined if there never was one. */
export async function lastHold({ client, has }: OwnDatabase): Promise<Hold | undefined> {
  if (!(await has('signing_holds'))) return undefined;
  const { rows } = await client.query('SELECT held_until, reason FROM signing_holds ORDER BY held_until DESC LIMIT 1');
  return rows[0] && { until: Number(rows[0].held_until), reason: rows[0].reason };
}
