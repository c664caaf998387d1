import { createKzg } from '#libs/kzg';
import { installFastHashes, loadProcessConfig, silentLogger } from '#libs/platform';
import { Attester } from '../../src/committee/attesting/attester.js';
import { committeeConfig } from '../../src/committee/config.js';
import { startCommittee } from '../../src/committee/start.js';
import { type Interval, watchKzg } from './kzg-watch.js';
import { type Profile, profiled } from './profile.js';

// The member of full-batch.ts: a real one in its own process, which profiles itself on request.

/** The member's profile and requests. */
export interface MemberRecord {
  profile: Profile;
  started: number;
  /** attestation requests, from arrival to signature */
  attested: Interval[];
  kzg: Interval[];
}

await installFastHashes();
const kzg = watchKzg(await createKzg('auto'));
const service = await startCommittee(loadProcessConfig(committeeConfig), silentLogger());
const attester = service.app.get(Attester, { strict: false });
const attested: Interval[] = [];
const attest = attester.attest.bind(attester);
attester.attest = async (request) => {
  const start = Date.now();
  try {
    return await attest(request);
  } finally {
    attested.push([start, Date.now()]);
  }
};

const told = (): Promise<unknown> => new Promise((resolve) => process.once('message', resolve));
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => void service.close().finally(() => process.exit(0)));
for (;;) {
  await told();
  const { profile, started } = await profiled(async () => {
    const stop = told();
    process.send?.('watching');
    await stop;
  });
  process.send?.({ profile, started, attested: attested.splice(0), kzg: kzg.splice(0) } satisfies MemberRecord);
}
