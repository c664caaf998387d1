import { createDatabase } from '#libs/embedded';
import { startWorldOn, type World } from '../integration/gateway-world.js';
import type { Scope } from './scope.js';

/** Starts a chain, contracts, a minimal operator and a gateway in this process, with their own PostgreSQL. */
export async function startBenchWorld(scope: Scope): Promise<World> {
  const url = await createDatabase(await scope.postgres(await scope.directory()), 'gateway');
  return scope.add(await startWorldOn({ url, drop: async () => {} }), (world) => world.close());
}
