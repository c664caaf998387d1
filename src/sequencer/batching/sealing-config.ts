import type { DeploymentParameters } from '#libs/l1';
import type { SequencerConfig } from '../config.js';
import type { SealingPolicy } from './sealing-policy.js';

const WEI_PER_GWEI = 10n ** 9n;

/** The configured policy. No batch is closed behind one that has used half of SUBMIT, which L1 may never take (B3). */
export function sealingPolicy(
  config: SequencerConfig['sealing'],
  { submitSeconds }: Pick<DeploymentParameters, 'submitSeconds'>,
): SealingPolicy {
  const { maxOperations, batchGas, maxAgeMs, urgentAgeMs, quietMs, maxInFlight, maxBacklog } = config;
  return {
    ...{ maxOperations, batchGas, maxAgeMs, maxInFlight, maxBacklog },
    targetWei: BigInt(config.targetGwei) * WEI_PER_GWEI,
    minGasPrice: BigInt(config.minGasPriceGwei) * WEI_PER_GWEI,
    urgentAgeMs: Math.min(urgentAgeMs, maxAgeMs),
    quietMs: quietMs === 0 ? undefined : quietMs,
    maxInFlightAgeMs: 500 * submitSeconds,
  };
}
