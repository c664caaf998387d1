import { AbiCoder, type ContractRunner, id } from 'ethers';
import { describe, expect, it } from 'vitest';
import { SIMULATED } from '#libs/testing';
import { InboxContract } from './contracts.js';

describe('InboxContract', () => {
  it('quotes entry fees again after a failure of the node', async () => {
    const words: Record<string, bigint> = { 'minEntryFee()': 20_000n, 'entryGas()': 100_000n };
    let isDown = true;
    const call = async ({ data }: { data?: string | null }): Promise<string> => {
      if (isDown) throw new Error('no answer');
      const name = Object.keys(words).find((signature) => data === id(signature).slice(0, 10)) ?? '';
      return AbiCoder.defaultAbiCoder().encode(['uint256'], [words[name]]);
    };
    const getBlock = async () => ({ baseFeePerGas: 3n });
    const inbox = new InboxContract(SIMULATED.inbox, { call, provider: { getBlock } } as unknown as ContractRunner);
    await expect(inbox.entryFee()).rejects.toThrow();
    isDown = false;
    await expect(inbox.entryFee()).resolves.toBe(300_000n);
  });
});
