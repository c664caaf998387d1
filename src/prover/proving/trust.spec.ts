import { describe, expect, it } from 'vitest';
import type { Hex } from '#libs/protocol';
import { insecureDevelopmentVerifier4Bytecode } from '../../../libs/l1/src/abi/insecure-development-verifier-4.js';
import { PUBLIC_G2 } from '../../../libs/proving/src/settings.js';
import { requireTrust } from './trust.js';

const development = insecureDevelopmentVerifier4Bytecode as Hex;
const trusted = `0x60${PUBLIC_G2.join('60')}` as Hex;
const config = (network: 'devnet' | 'public', kind: 'public' | 'insecure-development') =>
  ({ network: { network }, referenceString: { kind, directory: '/x' } }) as never;
const refused = (work: () => unknown, code: string) => expect(work).toThrowError(expect.objectContaining({ code }));

// P4
describe('the reference string', () => {
  it('must be the public one on a public network, here and in the verifier', () => {
    expect(requireTrust(config('public', 'public'), trusted)).toBe('public');
    refused(() => requireTrust(config('public', 'public'), development), 'INSECURE_VERIFIER');
    refused(() => requireTrust(config('public', 'insecure-development'), development), 'INSECURE_VERIFIER');
    refused(() => requireTrust(config('public', 'public'), '0x60'), 'INSECURE_VERIFIER');
    refused(() => requireTrust(config('public', 'insecure-development'), trusted), 'INSECURE_REFERENCE_STRING');
  });

  it('must be the same here and in the verifier on any network', () => {
    expect(requireTrust(config('devnet', 'insecure-development'), development)).toBe('insecure-development');
    expect(requireTrust(config('devnet', 'public'), trusted)).toBe('public');
    refused(() => requireTrust(config('devnet', 'insecure-development'), trusted), 'REFERENCE_STRING_MISMATCH');
    refused(() => requireTrust(config('devnet', 'insecure-development'), '0x'), 'REFERENCE_STRING_MISMATCH');
  });
});
