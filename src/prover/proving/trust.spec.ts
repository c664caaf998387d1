import { describe, expect, it } from 'vitest';
import type { Hex } from '#libs/protocol';
import { DEVELOPMENT_G2 } from '../../../libs/proving/src/development-points.js';
import { PUBLIC_G2 } from '../../../libs/proving/src/settings.js';
import { requireSecure, requireTrust } from './trust.js';

const development = `0x60${DEVELOPMENT_G2.join('60')}` as Hex;
const trusted = `0x60${PUBLIC_G2.join('60')}` as Hex;
const config = (network: 'devnet' | 'public', kind: 'public' | 'insecure-development') =>
  ({ network: { network }, referenceString: { kind, directory: '/x' } }) as never;
const refused = (work: () => unknown, code: string) => expect(work).toThrowError(expect.objectContaining({ code }));

// P4
describe('the reference string', () => {
  it('must be the public one on a public network, here and in every verifier', () => {
    const secure = config('public', 'public');
    expect(requireTrust(secure, [trusted, trusted])).toBe('public');
    refused(() => requireTrust(secure, [trusted, development]), 'INSECURE_VERIFIER');
    refused(() => requireTrust(secure, [trusted, '0x60']), 'INSECURE_VERIFIER');
    refused(() => requireTrust(config('public', 'insecure-development'), [development]), 'INSECURE_VERIFIER');
    refused(() => requireTrust(config('public', 'insecure-development'), [trusted]), 'INSECURE_REFERENCE_STRING');
  });

  it('must be the same here and in every verifier on any network', () => {
    const insecure = config('devnet', 'insecure-development');
    expect(requireTrust(insecure, [development, development])).toBe('insecure-development');
    expect(requireTrust(config('devnet', 'public'), [trusted])).toBe('public');
    refused(() => requireTrust(insecure, [development, trusted]), 'REFERENCE_STRING_MISMATCH');
    refused(() => requireTrust(insecure, ['0x']), 'REFERENCE_STRING_MISMATCH');
  });

  it('must be the public one on a public network for a worker, which does not know the verifiers', () => {
    requireSecure(config('public', 'public'));
    requireSecure(config('devnet', 'insecure-development'));
    refused(() => requireSecure(config('public', 'insecure-development')), 'INSECURE_REFERENCE_STRING');
  });
});
