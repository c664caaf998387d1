import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from '#libs/storage';

/** C4: runs `work` in one transaction that is on disk when this resolves, whatever the server's default. */
export function durably<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return inTransaction(dataSource, async (manager) => {
    await manager.query('SET LOCAL synchronous_commit TO on');
    return work(manager);
  });
}
