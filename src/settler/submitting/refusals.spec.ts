import { Interface } from 'ethers';
import { describe, expect, it } from 'vitest';
import { committeeAbi, settlementAbi } from '#libs/l1';
import { refusalOf, requestFor } from './refusals.js';

const namesOf = (abi: readonly unknown[]): string[] => {
  const names: string[] = [];
  new Interface(abi as never).forEachError((error) => names.push(error.name));
  return names;
};

/** Errors that a certificate cannot cause: membership, epochs, stake, slashes and votes. */
const ABOUT_MEMBERS =
  /^Committee_(StakeLow|StakeLocked|Uri|Member|Withdraw|NotGovernor|SizeOut|QuorumOut|Nothing|Nobody|Proposal|Timelock|NotBrake|NotChallenges|NotInEpoch)/;

describe('a refusal by L1', () => {
  it('of a certificate always requests a new one', () => {
    const names = namesOf(committeeAbi).filter((name) => name.startsWith('Committee_') && !ABOUT_MEMBERS.test(name));
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) expect([name, refusalOf(name)]).toEqual([name, 'recertify']);
  });

  it('never gives up a batch for a temporary reason', () => {
    for (const name of ['Settlement_TimestampAhead', 'Settlement_NumberWrong', 'L1_UNAVAILABLE'])
      expect(requestFor(refusalOf(name), Number.MAX_SAFE_INTEGER, 0)).toBeUndefined();
  });

  it('never gives up a batch for a missing bond, or for a rollback that a reorg may undo', () => {
    for (const name of ['Settlement_BondMissing', 'Settlement_HeaderRolledBack']) {
      expect(namesOf(settlementAbi)).toContain(name);
      expect(refusalOf(name)).toBe('wait');
      expect(requestFor(refusalOf(name), Number.MAX_SAFE_INTEGER, 0)).toBeUndefined();
    }
  });

  it('gives up a batch at once if time or rules forbid it for ever, and after a grace time for a reorg', () => {
    expect(requestFor(refusalOf('Settlement_TimestampOld'), 0, 1_000)).toBe('reseal');
    expect(requestFor(refusalOf('Settlement_InboxHashWrong'), 999, 1_000)).toBeUndefined();
    expect(requestFor(refusalOf('Settlement_InboxHashWrong'), 1_000, 1_000)).toBe('reseal');
  });

  it('is the node’s, not L1’s, if the contract was not called', () => {
    for (const code of ['L1_UNAVAILABLE', 'DEADLINE_EXCEEDED', 'L1_FUNDS_LOW', 'L1_UNDERPRICED', 'INVALID_L1_ANSWER'])
      expect(refusalOf(code)).toBe('node');
    expect(refusalOf('L1_REVERTED')).toBe('fault');
  });

  it('that is unknown, or caused by a wrong setup, needs an operator', () => {
    expect(namesOf(settlementAbi)).toContain('Settlement_NotSequencer');
    expect(refusalOf('Settlement_NotSequencer')).toBe('fault');
    expect(refusalOf('Something_New')).toBe('fault');
    expect(requestFor('fault', Number.MAX_SAFE_INTEGER, 0)).toBeUndefined();
  });
});
