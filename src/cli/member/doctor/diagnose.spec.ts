import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address } from '#libs/protocol';
import type { Registration } from '../registration.js';
import { diagnose, isWell } from './diagnose.js';
import type { DoctorFacts, Finding, KeyFacts, L1Facts } from './facts.js';

const account = address(`0x${'11'.repeat(20)}`);
const other = address(`0x${'22'.repeat(20)}`);
const NOW = 1_800_000_000;
const GIB = 2 ** 30;
const failed = { failed: { code: 'SOME_CODE', message: 'some message' } };

const keyFacts: KeyFacts = { account, wellKnown: false, readable: [] };
const l1Facts: L1Facts = { chainId: 1, block: 9, blockTime: NOW - 5, syncing: false, settlementHasCode: true };
const registration: Registration = {
  ...{ account, stake: 10n ** 18n, uri: 'a.example:7301', leaving: false, lastEpoch: 3, currentEpoch: 3 },
  ...{ inCurrentEpoch: true, proposedFrom: undefined, minStake: 10n ** 18n, balance: 1n },
};

const well: DoctorFacts = {
  network: 'public',
  now: NOW,
  deployment: 'here',
  expectedChainId: 1,
  uri: 'a.example:7301',
  reached: 'a.example:7301',
  key: { known: keyFacts },
  l1: { known: l1Facts },
  gatewayTime: { known: NOW + 2 },
  disk: { known: { free: 100 * GIB, total: 200 * GIB } },
  ipfs: { known: { peers: 3, bootstrap: 0 } },
  database: { known: { missing: [], boundTo: 'here', hold: undefined } },
  grpc: { known: { bound: account } },
  http: { known: { ready: true, says: '' } },
  registration: { known: registration },
};

/** The findings that are not ok. */
function complaints(change: Partial<DoctorFacts>): string[] {
  return diagnose({ ...well, ...change })
    .filter(({ level }) => level !== 'ok')
    .map(({ level, code }) => `${level} ${code}`);
}

const l1 = (change: Partial<L1Facts>) => complaints({ l1: { known: { ...l1Facts, ...change } } });
const standing = (change: Partial<Registration>) =>
  complaints({ registration: { known: { ...registration, ...change } } });

describe('a diagnosis', () => {
  it('finds nothing for a healthy member', () => {
    expect(complaints({})).toEqual([]);
    expect(isWell(diagnose(well))).toBe(true);
  });

  it('reports every fact that could not be gathered as bad, with reason and remedy', () => {
    const parts = ['key', 'l1', 'disk', 'ipfs', 'database', 'grpc', 'http', 'registration'] as const;
    for (const part of parts) {
      const findings = diagnose({ ...well, [part]: failed }).filter(({ level }) => level === 'bad');
      expect([part, findings]).toMatchObject([part, [{ says: 'SOME_CODE: some message' }]]);
    }
  });

  it('names a remedy for every finding, and is healthy exactly if nothing is bad (property)', () => {
    const or = <T>(known: fc.Arbitrary<T>) =>
      fc.oneof({ weight: 3, arbitrary: known.map((value) => ({ known: value })) }, fc.constant(failed));
    const time = fc.integer({ min: NOW - 1_000, max: NOW + 1_000 });
    const maybe = <T>(value: T) => fc.constantFrom(undefined, value);
    const facts: fc.Arbitrary<DoctorFacts> = fc.record({
      network: fc.constantFrom('devnet' as const, 'public' as const),
      now: fc.constant(NOW),
      deployment: maybe('here'),
      expectedChainId: fc.constantFrom(undefined, 1, 2),
      uri: maybe('b.example:1'),
      reached: maybe('b.example:1'),
      key: or(
        fc.record({
          account: fc.constantFrom(account, other),
          wellKnown: fc.boolean(),
          readable: fc.constantFrom([], ['/key']),
        }),
      ),
      l1: or(
        fc.record({
          ...{ chainId: fc.constantFrom(1, 2, 31_337), block: fc.nat(), blockTime: time },
          ...{ syncing: fc.boolean(), settlementHasCode: fc.boolean() },
        }),
      ),
      gatewayTime: fc.oneof(fc.constant(undefined), or(time)),
      disk: or(fc.record({ free: fc.nat(2 ** 31 - 1).map((n) => n * 16), total: fc.constant(64 * GIB) })),
      ipfs: fc.oneof(fc.constant(undefined), or(fc.record({ peers: fc.nat(3), bootstrap: fc.nat(3) }))),
      database: or(
        fc.record({
          missing: fc.constantFrom(undefined, [], ['One1']),
          boundTo: fc.constantFrom(undefined, 'here', 'there'),
          hold: fc.option(fc.record({ until: time, reason: fc.constant('WATERMARK_MISSING') }), { nil: undefined }),
        }),
      ),
      grpc: fc.oneof(
        fc.constant(undefined),
        or(fc.constantFrom({ bound: account }, { bound: other }, { unbound: 'why' })),
      ),
      http: or(fc.record({ ready: fc.boolean(), says: fc.constant('…') })),
      registration: or(
        fc.record({
          ...{
            account: fc.constant(account),
            stake: fc.constantFrom(0n, 1n),
            uri: fc.constantFrom('b.example:1', 'c:1'),
          },
          ...{ leaving: fc.boolean(), lastEpoch: fc.nat(3), currentEpoch: fc.nat(3), inCurrentEpoch: fc.boolean() },
          ...{
            proposedFrom: fc.oneof(fc.constant(undefined), time),
            minStake: fc.constant(1n),
            balance: fc.constant(1n),
          },
        }),
      ),
    });
    fc.assert(
      fc.property(facts, (found) => {
        const findings = diagnose(found);
        for (const { level, code, says, todo } of findings) {
          expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
          expect(says).not.toMatch(/undefined|NaN/);
          expect([code, todo !== undefined]).toEqual([code, level !== 'ok']);
        }
        expect(isWell(findings)).toBe(!findings.some(({ level }: Finding) => level === 'bad'));
        // Each part has at least one finding.
        expect(findings.length).toBeGreaterThanOrEqual(6);
      }),
    );
  });

  it('checks the key', () => {
    expect(complaints({ key: { known: { ...keyFacts, wellKnown: true } } })).toEqual(['bad KEY_WELL_KNOWN']);
    expect(complaints({ key: { known: { ...keyFacts, readable: ['/key'] } } })).toEqual(['warn KEY_EXPOSED']);
  });

  it('checks the Ethereum node', () => {
    expect(l1({ syncing: true })).toEqual(['bad L1_SYNCING']);
    expect(l1({ chainId: 5 })).toEqual(['bad L1_CHAIN_MISMATCH']);
    expect(l1({ settlementHasCode: false })).toEqual(['bad SETTLEMENT_NOT_FOUND']);
    expect(complaints({ network: 'devnet' })).toEqual(['bad NETWORK_MISMATCH']);
  });

  it('checks clocks', () => {
    expect(l1({ blockTime: NOW + 31 })).toEqual(['bad CLOCK_BEHIND']);
    expect(l1({ blockTime: NOW + 30 })).toEqual([]);
    expect(l1({ blockTime: NOW - 301 })).toEqual(['warn L1_OLD']);
    for (const apart of [-31, 31])
      expect(complaints({ gatewayTime: { known: NOW + apart } })).toEqual(['bad INVALID_CLOCK']);
    expect(complaints({ gatewayTime: failed })).toEqual(['warn GATEWAY_UNKNOWN']);
    expect(complaints({ gatewayTime: undefined })).toEqual([]);
  });

  it('checks disk, IPFS and database', () => {
    expect(complaints({ disk: { known: { free: GIB - 1, total: GIB } } })).toEqual(['bad DISK_FULL']);
    expect(complaints({ disk: { known: { free: 10 * GIB - 1, total: 90 * GIB } } })).toEqual(['warn DISK_LOW']);
    expect(complaints({ ipfs: { known: { peers: 0, bootstrap: 0 } } })).toEqual(['warn IPFS_ALONE']);
    expect(complaints({ ipfs: { known: { peers: 1, bootstrap: 4 } } })).toEqual(['warn IPFS_NOT_PRIVATE']);
    const database = (missing: string[] | undefined, boundTo?: string, until?: number) =>
      complaints({
        database: { known: { missing, boundTo, hold: until === undefined ? until : { until, reason: 'OPERATOR' } } },
      });
    expect(database([], 'there')).toEqual(['bad DATABASE_MISMATCH']);
    expect(database(undefined)).toEqual(['warn DATABASE_EMPTY']);
    expect(database(['One1'], 'here')).toEqual(['bad DATABASE_BEHIND']);
    // by L1's time, as the member has it
    expect(database([], 'here', l1Facts.blockTime)).toEqual(['warn SIGNING_HELD']);
    expect(database([], 'here', l1Facts.blockTime - 1)).toEqual([]);
  });

  it('checks the registration', () => {
    expect(standing({ stake: 0n })).toEqual(['bad NOT_JOINED']);
    expect(standing({ uri: 'b.example:1' })).toEqual(['bad URI_MISMATCH']);
    expect(standing({ leaving: true })).toEqual(['warn LEAVING']);
    expect(standing({ inCurrentEpoch: false })).toEqual(['warn NOT_IN_EPOCH']);
    expect(standing({ inCurrentEpoch: false, proposedFrom: NOW + 9 })).toEqual([]);
    expect(standing({ inCurrentEpoch: false, proposedFrom: NOW - 9 })).toEqual(['warn EPOCH_WAITS']);
  });

  it('checks reachability', () => {
    expect(complaints({ grpc: { known: { bound: other } } })).toEqual(['bad URI_OF_ANOTHER_MEMBER']);
    expect(complaints({ grpc: { known: { unbound: 'TLS_FAILED' } } })).toEqual(['bad INVALID_TRANSPORT']);
    expect(complaints({ uri: undefined, reached: undefined, grpc: undefined })).toEqual(['warn URI_UNKNOWN']);
    expect(complaints({ http: { known: { ready: false, says: 'l1' } } })).toEqual(['bad NOT_READY']);
  });
});
