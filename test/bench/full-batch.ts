import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BatchJson } from '#libs/client';
import { createKzg } from '#libs/kzg';
import type { MemberDeps, ServiceContext } from '../../src/devnet/services.js';
import { areCertified, batchesFrom, certificationMs, isIdle, percentile } from './batches.js';
import type { Measured } from './bench.js';
import { startBenchDevnet, waitUntil } from './devnet.js';
import type { MemberRecord } from './full-batch-member.js';
import { Load } from './generate-load.js';
import { type Interval, isWithinAny, watchKzg } from './kzg-watch.js';
import { fundPayers } from './load.js';
import { type Category, type Profiled, profiled, summarise, wallClock } from './profile.js';
import { Scope } from './scope.js';

const BATCH = 4_096;
const BATCHES = 3;
const PAYERS = 256;
const WIDTH = 128;
/** So long that a batch is closed only by its count while operations arrive; funding waits this long. */
const AGE_MS = 30_000;

/**
 * Full batches from sealed to certified, with one member in its own process. The member's profile shows where time is
 * spent while it attests, the operator's before and after. While KZG's threads work, the batch waits for them. The
 * measured overhead is the time without signatures, hashing and KZG.
 */
export function benchFullBatch(): Promise<Measured> {
  return Scope.run(async (scope) => {
    const kzg = watchKzg(await createKzg('auto'));
    const tuning = {
      ...{ VOLITION_SEAL_MAX_AGE_MS: `${AGE_MS}`, VOLITION_SEAL_QUIET_MS: '0', VOLITION_SEAL_TARGET_GWEI: '0' },
    };
    let member: WatchedMember | undefined;
    const start = async (context: ServiceContext, deps: MemberDeps): Promise<WatchedMember> => {
      member = new WatchedMember(context, deps);
      return member;
    };
    const devnet = await startBenchDevnet(scope, { members: 1, start, tuning });
    const { api } = devnet;
    await fundPayers(devnet, PAYERS);
    const results = [];
    for (let i = 0; i < BATCHES; i++) {
      const load = await Load.prepare(scope, devnet, { payers: PAYERS, each: BATCH / PAYERS, width: WIDTH });
      await waitUntil('the system to rest', () => isIdle(api));
      const first = (await api.status()).batches.sealed + 1;
      await member?.watch();
      const operator = await profiled(async () => {
        const accepted = await load.submit();
        await waitUntil('the batch to be certified', () => areCertified(api, first, BATCH), { pollMs: 250 });
        return accepted;
      });
      const watched = await member?.seen();
      const [batch, ...more] = await batchesFrom(api, first);
      if (!watched || batch?.operationCount !== BATCH || more.length > 0)
        throw new Error(`${batch?.operationCount} operations in the first of ${more.length + 1} batches`);
      results.push(resultOf(batch, watched, { ...operator, kzg }));
    }
    const median = (values: number[]): number => percentile(values, 0.5);
    const name = 'neither signatures, hashing nor KZG';
    return {
      rows: [
        {
          name: `a batch of 4096, sealed to certified: ${name}`,
          value: median(results.map(({ othersPercent }) => othersPercent)),
          unit: '%',
          target: '< 20',
        },
        {
          name: `the same in a member, from request to signature: ${name}`,
          value: median(results.map(({ member: { othersPercent } }) => othersPercent)),
          unit: '%',
          target: '< 20',
        },
      ],
      details: { batches: results },
    };
  });
}

type Watched<T> = Profiled<T> & { kzg: Interval[] };

function resultOf(batch: BatchJson, seen: MemberRecord, operator: Watched<unknown>) {
  const [sealed, certified] = [Date.parse(batch.sealedAt), Date.parse(batch.certifiedAt ?? '')];
  // Earlier requests are for the batch that funded the payers.
  const attested = seen.attested.find(([from]) => from >= sealed);
  if (!attested) throw new Error('the member was not asked');
  const inMember = splitOf({ ...seen, result: undefined }, [attested]);
  const outside = splitOf(operator, [
    [sealed, attested[0]],
    [attested[1], certified],
  ]);
  const total = certificationMs(batch);
  const since = (instant: number): number => instant - sealed;
  return {
    sealedToCertifiedMs: total,
    othersPercent: (100 * (total - inMember.namedMs - outside.namedMs)) / total,
    afterSealedMs: {
      committed: since(Date.parse(batch.committedAt ?? '')),
      stored: since(Date.parse(batch.storedAt ?? '')),
      asked: since(attested[0]),
      signed: since(attested[1]),
      certified: total,
    },
    member: { ...inMember, othersPercent: (100 * (inMember.wallMs - inMember.namedMs)) / inMember.wallMs },
    operator: outside,
    accepted: operator.result,
  };
}

/** Splits a process's profile within some intervals by category. */
function splitOf(watched: Watched<unknown>, stretches: Interval[]) {
  const at = wallClock(watched);
  const summary = summarise(watched.profile, {
    within: (time) => isWithinAny(stretches, at(time)),
    instead: (time): Category | undefined => (isWithinAny(watched.kzg, at(time)) ? 'KZG' : undefined),
  });
  const { signatures = 0, hashing = 0, KZG = 0 } = summary.milliseconds;
  const wallMs = stretches.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0);
  return { wallMs, namedMs: signatures + hashing + KZG, ...summary };
}

/** The process of full-batch-member.ts. */
class WatchedMember {
  private readonly child: ChildProcess;

  constructor({ home, rpcUrl, deployment, ports }: ServiceContext, { index, key, databaseUrl }: MemberDeps) {
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      VOLITION_L1_RPC_URL: rpcUrl,
      VOLITION_SETTLEMENT: deployment.settlement,
      VOLITION_L1_CONFIRMATIONS: '0',
      VOLITION_L1_POLL_MS: '200',
      VOLITION_KEYSTORE: key.keystoreFile,
      VOLITION_KEYSTORE_PASSWORD_FILE: key.passwordFile,
      DATABASE_URL: databaseUrl,
      VOLITION_DATA_DIRECTORY: home.path('members', String(index)),
      VOLITION_GRPC_PORT: String(ports.memberGrpc[index]),
      VOLITION_HTTP_PORT: String(ports.memberHttp[index]),
    };
    const file = fileURLToPath(new URL('./full-batch-member.js', import.meta.url));
    this.child = fork(file, [], { env, execArgv: ['--enable-source-maps'] });
  }

  /** Starts a profile. */
  async watch(): Promise<void> {
    this.child.send('watch');
    await once(this.child, 'message');
  }

  /** Stops the profile. */
  async seen(): Promise<MemberRecord> {
    this.child.send('stop');
    const [watched] = await once(this.child, 'message');
    return watched as MemberRecord;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}
