import { describe, expect, it } from 'vitest';
import { encodeHeader, genesisHeader, type Header, hashHeader, ZERO_HASH } from '#libs/protocol';
import type { AttestRequest } from '#libs/rpc';
import { decodeCandidate, openEnvelope } from './candidate.js';

const header: Header = { ...genesisHeader(ZERO_HASH), number: 1 as Header['number'] };
const blob = { data: new Uint8Array(131_072), commitment: new Uint8Array(48), proof: new Uint8Array(48) };
const request: AttestRequest = {
  header: encodeHeader(header),
  rollupBlob: blob,
  validiumBlob: null,
  authorizations: new Uint8Array(132),
  epoch: '1',
  retainUntil: '2000',
  sequencerSignature: new Uint8Array(65),
};
const decode = (change: Partial<AttestRequest>) => decodeCandidate(openEnvelope({ ...request, ...change }));

describe('an attestation request', () => {
  it('decodes to a candidate, with the header hash computed locally', () => {
    const { terms, authorizations } = decode({});
    expect(terms).toEqual({ headerHash: hashHeader(header), epoch: 1, retainUntil: 2_000 });
    expect(authorizations.filter((authorization) => authorization !== null)).toHaveLength(1);
  });

  it('is rejected if a part has the wrong size or a number is malformed', () => {
    const wrong: [string, Partial<AttestRequest>][] = [
      ['MALFORMED_HEADER', { header: new Uint8Array(415) }],
      ['MALFORMED_HEADER', { header: new Uint8Array(416).fill(0xff) }],
      ['INVALID_REQUEST', { sequencerSignature: new Uint8Array(64) }],
      ['INVALID_REQUEST', { epoch: '-1' }],
      ['INVALID_REQUEST', { epoch: '1.5' }],
      ['INVALID_REQUEST', { retainUntil: '18446744073709551615' }],
      ['INVALID_REQUEST', { rollupBlob: { ...blob, data: new Uint8Array(131_073) } }],
      ['INVALID_REQUEST', { rollupBlob: { ...blob, commitment: new Uint8Array(47) } }],
      ['INVALID_REQUEST', { validiumBlob: { ...blob, proof: new Uint8Array(0) } }],
      ['MALFORMED_AUTHORIZATIONS', { authorizations: new Uint8Array(131) }],
      ['MALFORMED_AUTHORIZATIONS', { authorizations: new Uint8Array(4097 * 132) }],
    ];
    for (const [code, change] of wrong) expect(() => decode(change)).toThrow(expect.objectContaining({ code }));
  });
});
