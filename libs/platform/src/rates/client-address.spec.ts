import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressBucket, clientAddress, proxyList } from './client-address.js';

describe("a client's address", () => {
  const proxies = proxyList(['10.0.0.0/8', '::1']);

  it("is the socket's unless the socket is a trusted proxy, whatever the header says", () => {
    expect(clientAddress('203.0.113.5', '1.1.1.1', proxies)).toBe('203.0.113.5');
  });

  it('is the last hop that is not a trusted proxy', () => {
    expect(clientAddress('10.0.0.1', '6.6.6.6, 203.0.113.5, 10.2.3.4', proxies)).toBe('203.0.113.5');
    expect(clientAddress('::1', undefined, proxies)).toBe('::1');
    expect(clientAddress('10.0.0.1', '10.0.0.2', proxies)).toBe('10.0.0.1');
  });

  it('ignores a port that a proxy adds', () => {
    expect(clientAddress('10.0.0.1', '203.0.113.5:4711', proxies)).toBe('203.0.113.5');
    expect(clientAddress('10.0.0.1', '[2001:db8::1]:4711', proxies)).toBe('2001:db8::1');
  });

  it('trusts an IPv4 proxy that a dual-stack socket reports as IPv4-mapped IPv6', () => {
    expect(clientAddress('::ffff:10.0.0.1', '203.0.113.5', proxies)).toBe('203.0.113.5');
  });

  it('rejects a malformed proxy address', () => {
    expect(() => proxyList(['localhost'])).toThrow(expect.objectContaining({ code: 'INVALID_PROXY' }));
  });
});

describe('the bucket of an address', () => {
  it.each([
    ['203.0.113.5', '203.0.113.5'],
    ['::ffff:203.0.113.5', '203.0.113.5'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['64::1:2:3:192.0.2.1', '64:0:0:1::/64'],
    ['', ''],
  ])('of %s is %s', (address, bucket) => {
    expect(addressBucket(address)).toBe(bucket);
  });

  it('is shared within a /64 and differs between two', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    const half = fc.array(group, { minLength: 4, maxLength: 4 }).map((groups) => groups.join(':'));
    fc.assert(
      fc.property(half, half, half, half, (network, other, host, another) => {
        const bucket = addressBucket(`${network}:${host}`);
        expect(addressBucket(`${network}:${another}`)).toBe(bucket);
        expect(addressBucket(`${other}:${host}`) === bucket).toBe(other === network);
      }),
    );
  });
});
