import type { DeploymentParameters } from '#libs/l1';
import { freshAnvil, freshDatabase, waitFor } from '#libs/testing';
import { getJson, type MemberHandlers, startWorldOn, type World } from './gateway-world.js';

export { getJson, type World, walletAt } from './gateway-world.js';

/** A world on a database of this test run. */
export async function startGatewayWorld(
  doors?: MemberHandlers,
  parameters?: Partial<DeploymentParameters>,
): Promise<World> {
  return startWorldOn(await freshDatabase(), doors, parameters, freshAnvil);
}

/** Waits until the gateway's state is at batch `number`. */
export async function gatewayAt(url: string, number: number): Promise<void> {
  await waitFor(async () => (await getJson<{ state: { batch: number } }>(url, '/v1/status')).state.batch >= number, {
    what: `the gateway to reach batch ${number}`,
  });
}
