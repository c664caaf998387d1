import { CodedError, signingHoldUntil } from '#libs/protocol';
import { boundDeployment, deploymentName, type OwnDatabase, withDatabase } from './own-database.js';
import type { OwnDeployment } from './own-l1.js';
import type { MemberSettings } from './settings.js';

/** A time in which a member signs nothing (C4). */
export interface SigningHold {
  /** L1's time, seconds */
  until: number;
  reason: string;
}

/**
 * Lets a member sign nothing until L1 can accept none of what it may have signed before (C4), and forgotten.
 *
 * @throws CodedError DATABASE_OTHER | DATABASE_BEHIND where its tables are older than holds are: a member that starts on such a
 *   database holds by itself
 */
export async function holdSigning(
  settings: MemberSettings,
  { deployment, provider }: OwnDeployment,
): Promise<SigningHold> {
  const latest = await provider.getBlock('latest');
  if (latest === null) throw new CodedError('L1_UNAVAILABLE', {}, 'the Ethereum node shows no block');
  const at = Math.max(Math.floor(Date.now() / 1_000), latest.timestamp);
  const hold = { until: signingHoldUntil(at, deployment.parameters.submitSeconds), reason: 'OPERATOR' };
  await withDatabase(settings, async (database) => {
    if (!(await database.has('signing_holds')))
      throw new CodedError(
        'DATABASE_BEHIND',
        {},
        'a member that starts on this database holds its signature by itself',
      );
    const expected = deploymentName(deployment.settlement, deployment.chainId);
    const actual = await boundDeployment(database);
    if (actual !== undefined && actual !== expected)
      throw new CodedError('DATABASE_OTHER', { expected, actual }, `the database is of ${actual}`);
    await database.client.query('INSERT INTO signing_holds (since, held_until, reason) VALUES (now(), $1, $2)', [
      hold.until,
      hold.reason,
    ]);
  });
  return hold;
}

/** The hold that ends last, whether or not it has ended; undefined where there never was one. */
export async function lastHold({ client, has }: OwnDatabase): Promise<SigningHold | undefined> {
  if (!(await has('signing_holds'))) return undefined;
  const { rows } = await client.query('SELECT held_until, reason FROM signing_holds ORDER BY held_until DESC LIMIT 1');
  return rows[0] && { until: Number(rows[0].held_until), reason: rows[0].reason };
}
