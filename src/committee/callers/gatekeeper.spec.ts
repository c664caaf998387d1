import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadConfig, Metrics } from '#libs/platform';
import { type Address, address } from '#libs/protocol';
import type { Caller, CallerRole, Incoming } from './caller.js';
import { callersConfig } from './config.js';
import { Gatekeeper } from './gatekeeper.js';

const sequencer = address(`0x${'01'.repeat(20)}`);
const member = address(`0x${'02'.repeat(20)}`);
const stranger = address(`0x${'03'.repeat(20)}`);
const roleOf = (of: Address): CallerRole => (of === sequencer ? 'sequencer' : of === member ? 'member' : 'stranger');

const SMALL = {
  VOLITION_STRANGER_RATE_PER_SECOND: '1',
  VOLITION_STRANGER_RATE_BURST: '64',
  VOLITION_MEMBER_RATE_PER_SECOND: '1',
  VOLITION_MEMBER_RATE_BURST: '4096',
  VOLITION_STRANGER_CALLS: '8',
};

let metrics: Metrics;
let gatekeeper: Gatekeeper;
beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  metrics = new Metrics('test');
  gatekeeper = new Gatekeeper({ limits: loadConfig(callersConfig, SMALL), roleOf, metrics });
});
afterEach(() => {
  vi.useRealTimers();
});

const bound = (of: Address): Caller => ({ kind: 'bound', address: of });
const closed: Incoming[] = [];
function connection(remote: string, caller: Caller = { kind: 'anonymous' }): Incoming {
  const incoming: Incoming = { remote, caller, close: () => closed.push(incoming) };
  return incoming;
}

/** How many calls are let through, one after another, and with what the next is refused. */
function allowed(incoming: Incoming, method: string, max = 10_000): [number, string] {
  for (let i = 0; i < max; i++)
    try {
      gatekeeper.call(incoming, method)();
    } catch (error) {
      return [i, (error as { code: string }).code];
    }
  return [max, ''];
}

describe('Gatekeeper', () => {
  it('limits registered callers by their address on L1, strangers by IP address', () => {
    expect(allowed(connection('a'), 'GetBlob')).toEqual([8, 'RATE_LIMITED']);
    // An address that L1 does not name is made in no time: it gives nothing.
    expect(allowed(connection('a', bound(stranger)), 'GetStatus')).toEqual([0, 'RATE_LIMITED']);
    expect(allowed(connection('b', bound(stranger)), 'GetStatus')).toEqual([64, 'RATE_LIMITED']);
    expect(allowed(connection('a', bound(member)), 'GetBatch')).toEqual([64, 'RATE_LIMITED']);
    expect(allowed(connection('c', bound(member)), 'GetBatch')).toEqual([0, 'RATE_LIMITED']);
    expect(allowed(connection('a', bound(sequencer)), 'Attest')).toEqual([10_000, '']);
  });

  it('shares strangers’ allowance between HTTP and gRPC', () => {
    gatekeeper.strangers.take('a', 64, Date.now());
    expect(allowed(connection('a'), 'GetStatus')).toEqual([0, 'RATE_LIMITED']);
  });

  it('refills allowances over time', () => {
    allowed(connection('a'), 'GetStatus');
    vi.advanceTimersByTime(8_000);
    expect(allowed(connection('a'), 'GetBlob')).toEqual([1, 'RATE_LIMITED']);
  });

  it('bounds concurrent calls of each stranger and of all, but not of the sequencer', () => {
    const at = (remote: string) => gatekeeper.call(connection(remote), 'GetStatus');
    const [release] = [at('a'), at('a')];
    expect(() => at('a')).toThrow(expect.objectContaining({ code: 'BUSY' }));
    for (const remote of ['b', 'c', 'd']) [at(remote), at(remote)];
    expect(() => at('e')).toThrow(expect.objectContaining({ code: 'BUSY' }));
    for (let i = 0; i < 100; i++) gatekeeper.call(connection('a', bound(sequencer)), 'Attest');
    for (let i = 0; i < 16; i++) gatekeeper.call(connection('a', bound(member)), 'GetStatus');
    expect(() => gatekeeper.call(connection('a', bound(member)), 'GetStatus')).toThrow(
      expect.objectContaining({ code: 'BUSY' }),
    );
    release?.();
    at('e');
  });

  it('disconnects a stranger that does not read its answer, and nobody else', () => {
    const [slow, quick, known] = [connection('a'), connection('b'), connection('c', bound(member))];
    gatekeeper.call(slow, 'GetBlob');
    gatekeeper.call(quick, 'GetBlob')();
    gatekeeper.call(known, 'GetBatch');
    vi.advanceTimersByTime(29_999);
    expect(closed).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(closed.splice(0)).toEqual([slow]);
  });

  it('disconnects a stranger that keeps calling after refusals, and nobody else', () => {
    const [deaf, known] = [connection('a'), connection('b', bound(member))];
    const refusals = (incoming: Incoming, count: number): void => {
      for (let i = 0; i < count; i++) expect(() => gatekeeper.call(incoming, 'Attest')).toThrow();
    };
    refusals(known, 2_000);
    refusals(deaf, 500);
    expect(closed).toEqual([]);
    refusals(deaf, 1);
    expect(closed.splice(0)).toEqual([deaf]);
  });

  it('counts refusals by code', async () => {
    allowed(connection('a'), 'Attest');
    allowed(connection('a'), 'GetStatus');
    const text = await metrics.registry.metrics();
    expect(text).toContain('volition_caller_refusals_total{code="CALLER_UNKNOWN",service="test"} 1');
    expect(text).toContain('volition_caller_refusals_total{code="RATE_LIMITED",service="test"} 1');
  });
});
