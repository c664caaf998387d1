import { SigningKey } from 'ethers';
import { loadConfig, silentLogger } from '#libs/platform';
import { committeeConfig } from '../../src/committee/config.js';
import { startCommittee } from '../../src/committee/start.js';

/** A member that dies by SIGKILL at the moment of signing: all that it answers for is durable, and there is no signature yet. */
export async function runDoomedMember(env: Record<string, string>): Promise<void> {
  const { sign } = SigningKey.prototype;
  // Its certificate is signed when it starts, by the same key.
  let started = false;
  SigningKey.prototype.sign = function (digest) {
    if (!started) return sign.call(this, digest);
    process.kill(process.pid, 'SIGKILL');
    throw new Error('a killed process does not get here');
  };
  await startCommittee(loadConfig(committeeConfig, env), silentLogger());
  started = true;
}
