import { CodedError } from '#libs/protocol';
import type { L1ViewSource } from '../l1/l1-view.js';
import type { BatchRepository } from './batch-repository.js';

/** §5: the member's chain and L1's begin with the same batch. @throws CodedError GENESIS_MISMATCH */
export function checkGenesis(
  { genesis }: Pick<BatchRepository, 'genesis'>,
  { confirmed }: Pick<L1ViewSource, 'confirmed'>,
): void {
  const onL1 = confirmed.batch(0);
  if (onL1 !== undefined && onL1.headerHash !== genesis.hash)
    throw new CodedError('GENESIS_MISMATCH', { expected: genesis.hash, actual: onL1.headerHash });
}
