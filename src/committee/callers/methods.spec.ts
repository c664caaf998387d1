import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { address, CodedError } from '#libs/protocol';
import { protoOptions } from '#libs/rpc';
import type { Caller, CallerRole } from './caller.js';
import { admittedMethod } from './methods.js';

const anonymous: Caller = { kind: 'anonymous' };
const bound: Caller = { kind: 'bound', address: address(`0x${'11'.repeat(20)}`) };
const refused: Caller = { kind: 'refused', error: new CodedError('CALLER_UNBOUND', { reason: 'any' }) };

const answer = (method: string, caller: Caller, role: CallerRole): string => {
  try {
    admittedMethod(method, caller, role);
    return 'yes';
  } catch (error) {
    return (error as CodedError).code;
  }
};

describe('admittedMethod', () => {
  it.each([
    // method, the sequencer, a member, a stranger with an address, one without
    ['Attest', 'yes', 'CALLER_NOT_ALLOWED', 'CALLER_NOT_ALLOWED', 'CALLER_UNKNOWN'],
    ['GetBatch', 'yes', 'yes', 'CALLER_NOT_ALLOWED', 'CALLER_UNKNOWN'],
    ['GetSnapshot', 'yes', 'yes', 'CALLER_NOT_ALLOWED', 'CALLER_UNKNOWN'],
    ['GetStatus', 'yes', 'yes', 'yes', 'yes'],
    ['GetAvailability', 'yes', 'yes', 'yes', 'yes'],
    ['GetBlob', 'yes', 'yes', 'yes', 'yes'],
    ['attest', ...Array(4).fill('CALLER_NOT_ALLOWED')],
    ['constructor', ...Array(4).fill('CALLER_NOT_ALLOWED')],
  ])('%s', (method, ...expected) => {
    const roles: [Caller, CallerRole][] = [
      [bound, 'sequencer'],
      [bound, 'member'],
      [bound, 'stranger'],
      [anonymous, 'stranger'],
    ];
    expect(roles.map(([caller, role]) => answer(method, caller, role))).toEqual(expected);
  });

  it('refuses every call with a certificate that proves nothing, with the reason', () => {
    for (const method of ['Attest', 'GetStatus', 'GetBlob', 'Other'])
      expect(answer(method, refused, 'stranger')).toBe('CALLER_UNBOUND');
  });

  it('covers every method of the service', () => {
    const proto = readFileSync(protoOptions('committee').protoPath, 'utf8');
    const methods = [...proto.matchAll(/^ {2}rpc (\w+)\(/gm)].map(([, name]) => name as string);
    expect(methods).toContain('GetBlob');
    for (const method of methods) expect([method, answer(method, bound, 'sequencer')]).toEqual([method, 'yes']);
  });
});
