import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lane, toHex } from '#libs/protocol';
import { cid, DiskStore, KuboStore } from '#libs/storage';
import { fromLink, getCore, waitFor } from '#libs/testing';
import { swarmKeyFile } from '../../src/devnet/setup/ipfs-identity.js';
import { KuboNode } from '../kubo/kubo-node.js';
import { findProgram } from '../programs/provide.js';
import {
  fundUsers,
  memberEnvironment,
  type RunningMember,
  runMember,
  slotOf,
  startWorld,
  userAt,
  type World,
} from './committee-harness.js';
import { CALL, Owner, type RunningSequencer, runSequencer, sequencerEnvironment } from './sequencer-harness.js';

const VALIDIUM: Lane = 1;

/** Without Kubo, test/integration/blob-store.spec.ts reports that it is missing. */
describe.runIf(findProgram('kubo') !== undefined)('operator and members, each with its own Kubo', () => {
  let world: World;
  let operatorKubo: KuboNode;
  const memberKubos: KuboNode[] = [];
  const members: RunningMember[] = [];
  let running: RunningSequencer;
  let owner: Owner;
  const drops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    world = await startWorld({ members: 2, parameters: { timelockSeconds: 0 } });
    await fundUsers(world);
    const swarmKey = swarmKeyFile(randomBytes(32));
    operatorKubo = await KuboNode.start(swarmKey);
    for (const i of world.memberKeys.keys()) {
      const kubo = await KuboNode.start(swarmKey, [operatorKubo.multiaddr]);
      memberKubos.push(kubo);
      const { env, drop } = await memberEnvironment(world, i);
      drops.push(drop);
      members.push(await runMember(world, { ...env, VOLITION_IPFS: 'kubo', IPFS_RPC_URL: kubo.rpcUrl }, i));
    }
    const endpoints = members.map(({ signer, env }) => `${signer}=127.0.0.1:${env.VOLITION_GRPC_PORT}`).join(',');
    const kubo = { VOLITION_IPFS: 'kubo', IPFS_RPC_URL: operatorKubo.rpcUrl };
    const { env, drop } = await sequencerEnvironment(world, { VOLITION_MEMBER_ENDPOINTS: endpoints, ...kubo });
    drops.push(drop);
    running = await runSequencer(env, new KuboStore(operatorKubo.rpcUrl));
    owner = new Owner(world, running.client, userAt(world, 0));
    await waitFor(() => owner.account(slotOf(world, userAt(world, 2), VALIDIUM)), {
      deadlineMs: 60_000,
      what: 'deposits to be served',
    });
  }, 240_000);

  afterAll(async () => {
    await running?.stop();
    for (const member of members) await member.stop();
    for (const kubo of [...memberKubos, operatorKubo]) await kubo?.stop();
    for (const drop of drops) await drop();
    await world?.close();
  }, 120_000);

  async function certifiedTransfer(): Promise<{ number: number; blob: string; coreCid: string; headerHash: string }> {
    const places = { a: slotOf(world, owner.user, VALIDIUM), b: slotOf(world, userAt(world, 1), VALIDIUM) };
    const message = await owner.sign({ kind: 'TRANSFER', ...places, amount: 1n, memo: 0n });
    const { bundleId } = await running.client.submit({ operations: [message] }, CALL);
    const number = await waitFor(async () => (await running.pipeline.bundle(toHex(bundleId)))?.number);
    const batch = await waitFor(
      async () => {
        const summary = await running.pipeline.summary(number);
        return summary?.state === 'certified' && summary;
      },
      { deadlineMs: 60_000, what: `the certificate of batch ${number}` },
    );
    const blob = (await running.pipeline.blobs(number)).find(({ lane }) => lane === VALIDIUM)?.cid ?? '';
    return { number, blob, coreCid: batch.coreCid ?? '', headerHash: toHex(batch.headerHash as Buffer) };
  }

  it('certify a batch whose blob every Kubo has pinned as one raw block', { timeout: 120_000 }, async () => {
    const { blob, headerHash } = await certifiedTransfer();
    await waitFor(async () => (await running.pipeline.attestations(headerHash as `0x${string}`)).length === 2, {
      deadlineMs: 30_000,
      what: 'both to have signed',
    });
    for (const kubo of [operatorKubo, ...memberKubos]) {
      expect(await kubo.call(`block/stat?arg=${blob}&offline=true`)).toEqual({ Key: blob, Size: 131_072 });
      expect(await kubo.call(`pin/ls?arg=${blob}`)).toEqual({ Keys: { [blob]: { Type: 'direct', Name: '' } } });
    }
    // C4: the member's own synced copy, in addition to Kubo's.
    const disk = await DiskStore.open(`${members[0]?.env.VOLITION_DATA_DIRECTORY}/blobs`);
    expect(await disk.has(cid(blob))).toBe(true);
  });

  it('exchange a core and its linked blobs that only the operator has', { timeout: 60_000 }, async () => {
    const { number, blob, coreCid } = await certifiedTransfer();
    const member = new KuboStore(memberKubos[0]?.rpcUrl ?? '');
    expect(await member.has(cid(coreCid))).toBe(false);
    const core = (await getCore(member, cid(coreCid), { timeoutMs: 20_000 })) as { blobs: { cid: unknown }[] };
    expect(fromLink(core.blobs[VALIDIUM]?.cid)).toBe(blob);
    expect(number).toBeGreaterThan(1);
  });

  it('are unready while their Kubo is down', { timeout: 120_000 }, async () => {
    const [member] = members;
    const ready = async (): Promise<number> => (await fetch(`${member?.service.url}/health/ready`)).status;
    expect(await ready()).toBe(200);
    await memberKubos[0]?.call('shutdown');
    await waitFor(async () => (await ready()) === 503, { what: 'readiness to fail' });
  });
});
