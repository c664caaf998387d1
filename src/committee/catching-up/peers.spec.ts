import { afterEach, describe, expect, it } from 'vitest';
import type { Address } from '#libs/protocol';
import type { CommitteeClient, SnapshotMessage } from '#libs/rpc';
import { Peers, peersOf } from './peers.js';
import type { SourceWith } from './sources.js';

const [self, a, b, c] = ['11', 'aa', 'bb', 'cc'].map((byte) => `0x${byte.repeat(20)}` as Address) as [
  Address,
  Address,
  Address,
  Address,
];
const LIMITS = { deadlineMs: 100, snapshotMs: 1_000 };

describe('peersOf', () => {
  it('lists the other members of this epoch, then of the one before, at their registered addresses', () => {
    const uris = new Map([
      [self, 'h:1'],
      [a, 'grpc://a.example:7301'],
      [b, 'nonsense'],
      [c, 'c.example:7301'],
    ]);
    const epochs: Record<number, Address[]> = { 3: [self, b, c], 2: [a, c], 1: [self] };
    const view = (epoch: number) => ({
      epoch,
      members: (of: number) => epochs[of] ?? [],
      memberUri: (member: Address) => uris.get(member),
    });
    expect(peersOf(view(3), self)).toEqual([
      { member: c, endpoint: 'c.example:7301' },
      { member: a, endpoint: 'a.example:7301' },
    ]);
    expect(peersOf(view(1), self)).toEqual([]);
    expect(peersOf(view(0), self)).toEqual([]);
  });
});

describe('Peers', () => {
  const connected: string[] = [];
  const closed: string[] = [];
  afterEach(() => {
    connected.length = 0;
    closed.length = 0;
  });

  async function* messages(...said: SnapshotMessage[]): AsyncGenerator<SnapshotMessage> {
    yield* said;
  }
  const head = { number: '7', headerHash: new Uint8Array(32) };
  const page = { lane: 0, page: 1, data: new Uint8Array(3) };
  function world(said: SnapshotMessage[] = []) {
    const l1 = {
      confirmed: { epoch: 1, members: () => [self, a, b], memberUri: (member: Address) => uris.get(member) },
    };
    const uris = new Map([
      [a, 'a:1'],
      [b, 'b:2'],
    ]);
    const connect = (member: Address, endpoint: string): CommitteeClient => {
      connected.push(`${member}@${endpoint}`);
      return { getSnapshot: () => messages(...said), close: () => closed.push(endpoint) } as unknown as CommitteeClient;
    };
    return { uris, peers: new Peers(l1 as never, self, connect, LIMITS) };
  }

  it('connects once per registered address, and closes the connection when the address changes', () => {
    const { uris, peers } = world();
    const names = peers.sources().map(({ name }) => name);
    expect(names).toEqual([`member ${a} at a:1`, `member ${b} at b:2`]);
    peers.sources();
    expect(connected).toEqual([`${a}@a:1`, `${b}@b:2`]);
    uris.set(a, 'a:9');
    expect(peers.sources().map(({ name }) => name)[0]).toBe(`member ${a} at a:9`);
    expect([closed, connected.at(-1)]).toEqual([['a:1'], `${a}@a:9`]);
    peers.close();
    expect(closed.toSorted()).toEqual(['a:1', 'a:9', 'b:2']);
  });

  it.each<[string, SnapshotMessage]>([
    ['neither head nor page', { head: null, page: null }],
    ['both', { head, page }],
    ['a head with a malformed number', { head: { ...head, number: '18446744073709551615' }, page: null }],
  ])('rejects a snapshot message with %s', async (_what, wrong) => {
    const { peers } = world([{ head, page: null }, { head: null, page }, wrong]);
    const [source] = peers.sources() as SourceWith<'snapshot'>[];
    const parts: unknown[] = [];
    const reading = async (): Promise<void> => {
      for await (const part of source?.snapshot(AbortSignal.timeout(1_000)) ?? []) parts.push(part);
    };
    await expect(reading()).rejects.toMatchObject({ code: 'INVALID_BYTES' });
    expect(parts).toEqual([{ head: { number: 7, headerHash: `0x${'00'.repeat(32)}` } }, { page }]);
  });
});
