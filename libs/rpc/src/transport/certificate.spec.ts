import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { X509Certificate as ParsedCertificate } from '@peculiar/x509';
import { SigningKey } from 'ethers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  address,
  type DeploymentId,
  encodeTransportBinding,
  type Hex,
  isCoded,
  MAX_TRANSPORT_SECONDS,
  type TransportBinding,
} from '#libs/protocol';
import { boundAddress, CERTIFICATE_SECONDS, certify, makeCertificate, makeKeys, partySigner } from './certificate.js';
import { Identity } from './identity.js';

const NOW = 1_800_000_000;
const deployment: DeploymentId = { chainId: 31_337, settlement: address(`0x${'11'.repeat(20)}`) };
const signer = partySigner(new SigningKey(`0x${'42'.repeat(32)}`));
const other = partySigner(new SigningKey(`0x${'43'.repeat(32)}`));

const rawOf = (pem: string): Uint8Array => new X509Certificate(pem).raw;
const made = async (of = deployment, by = signer, notAfter = NOW + CERTIFICATE_SECONDS): Promise<Uint8Array> =>
  rawOf((await makeCertificate(of, by, notAfter)).certificate);
const certificate = async (binding: Uint8Array | undefined): Promise<Uint8Array> =>
  rawOf((await certify(await makeKeys(), binding, NOW + 60)).certificate);

function reasonOf(raw: Uint8Array, now = NOW): unknown {
  try {
    return boundAddress(raw, deployment, now);
  } catch (error) {
    return isCoded(error) ? [error.code, error.fields.reason] : error;
  }
}
const unbound = (reason: string) => ['PEER_UNBOUND', expect.stringContaining(reason)];
const UNSIGNED = unbound('is not signed by its address for this key');

describe('a certificate (C6)', () => {
  let honest: Uint8Array;
  beforeAll(async () => {
    honest = await made();
  });

  it('is bound to the address that signed its key', async () => {
    expect(reasonOf(honest)).toBe(signer.address);
    expect(reasonOf(await made(deployment, other))).toBe(other.address);
    expect(honest.length).toBeLessThan(600);
  });

  it('is rejected without a binding', async () => {
    expect(reasonOf(await certificate(undefined))).toEqual(unbound('has 0 bindings'));
  });

  it('is rejected with a binding of another key', async () => {
    const { extensions } = new ParsedCertificate(Uint8Array.from(honest));
    const copied = new Uint8Array(extensions[0]?.value as ArrayBuffer);
    expect(reasonOf(await certificate(copied))).toEqual(UNSIGNED);
  });

  it('is rejected if it names an address that did not sign it', async () => {
    const forged = { address: other.address, sign: signer.sign };
    expect(reasonOf(await made(deployment, forged))).toEqual(UNSIGNED);
  });

  it('is rejected if it is of another chain or settlement', async () => {
    expect(reasonOf(await made({ ...deployment, chainId: 1 }))).toEqual(UNSIGNED);
    const settlement = address(`0x${'12'.repeat(20)}`);
    expect(reasonOf(await made({ ...deployment, settlement }))).toEqual(UNSIGNED);
  });

  it('is accepted until its end, unless that is too far ahead', async () => {
    const end = NOW + CERTIFICATE_SECONDS;
    expect(reasonOf(honest, end)).toBe(signer.address);
    expect(reasonOf(honest, end + 1)).toEqual(unbound('has expired'));
    expect(reasonOf(honest, end - MAX_TRANSPORT_SECONDS)).toBe(signer.address);
    expect(reasonOf(honest, end - MAX_TRANSPORT_SECONDS - 1)).toEqual(unbound('is valid for too long'));
  });

  it('is rejected with a malformed binding', async () => {
    const binding: TransportBinding = { address: signer.address, notAfter: NOW + 60, signature: new Uint8Array(64) };
    expect(reasonOf(await certificate(encodeTransportBinding(binding)))).toEqual(UNSIGNED);
    for (const value of [new Uint8Array(), encodeTransportBinding(binding).subarray(1), new Uint8Array(94)])
      expect(reasonOf(await certificate(value))).toEqual(unbound('cannot be read'));
  });

  it('is rejected unread if it is too large', async () => {
    expect(reasonOf(await certificate(new Uint8Array(2_048)))).toEqual(unbound('too large'));
  });

  it('rejects bytes that are not a certificate as PEER_UNBOUND', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 700 }),
      fc
        .tuple(fc.nat(honest.length - 1), fc.nat(254))
        .map(([at, by]) => honest.with(at, (honest[at] as number) ^ (by + 1))),
      fc.nat(honest.length - 1).map((length) => honest.subarray(0, length)),
    );
    fc.assert(
      fc.property(bytes, (raw) => {
        // What a changed bit leaves alone (serial number, name, its own signature) means nothing.
        expect([signer.address, ...['PEER_UNBOUND']]).toContain([reasonOf(raw)].flat(2)[0]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('Identity', () => {
  it('keeps its certificate until half its validity is over', async () => {
    let now = NOW;
    const identity = new Identity(deployment, signer, () => now);
    expect(identity.address).toBe(signer.address);
    const first = await identity.certificate();
    now += CERTIFICATE_SECONDS / 2 - 1;
    expect(await identity.certificate()).toBe(first);
    now += 1;
    const second = await identity.certificate();
    expect(second.key).not.toBe(first.key);
    expect(second.notAfter).toBe(now + CERTIFICATE_SECONDS);
    expect(boundAddress(rawOf(second.certificate), deployment, now)).toBe(signer.address);
  });

  it('tries again after a failed signature', async () => {
    let fails = true;
    const sign = (digest: Hex): Uint8Array => {
      if (fails) throw new Error('no key');
      return signer.sign(digest);
    };
    const identity = new Identity(deployment, { address: signer.address, sign });
    await expect(identity.certificate()).rejects.toThrow('no key');
    fails = false;
    expect((await identity.certificate()).key).toContain('PRIVATE KEY');
  });
});
