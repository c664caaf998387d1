import type { DataSource } from 'typeorm';
import { CodedError, type DeploymentId } from '#libs/protocol';

/**
 * Binds a member's database to one deployment at its first start, so that one chain's history is never taken for
 * another's.
 *
 * @throws CodedError DATABASE_MISMATCH if it belongs to another deployment
 */
export async function bindDatabase(dataSource: DataSource, { chainId, settlement }: DeploymentId): Promise<void> {
  await dataSource.query(
    'INSERT INTO held_deployment (chain_id, settlement) VALUES ($1, $2) ON CONFLICT ((true)) DO NOTHING',
    [chainId, settlement],
  );
  const [row] = await dataSource.query('SELECT chain_id, settlement FROM held_deployment');
  if (Number(row.chain_id) === chainId && row.settlement === settlement) return;
  const actual = `${row.settlement} on chain ${row.chain_id}`;
  throw new CodedError('DATABASE_MISMATCH', { expected: `${settlement} on chain ${chainId}`, actual });
}
