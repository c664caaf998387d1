import type { Wallet } from 'ethers';
import type { Deployment } from '#libs/l1';
import { address, CodedError } from '#libs/protocol';

/**
 * B5: only the sequencer that L1 names submits; C4: members accept its batches only.
 *
 * @throws CodedError NOT_SEQUENCER where the wallet is another
 */
export function requireSequencer({ address: found }: Wallet, { sequencer }: Pick<Deployment, 'sequencer'>): void {
  if (address(found) !== sequencer) throw new CodedError('NOT_SEQUENCER', { expected: sequencer, actual: found });
}
