import { beforeAll, describe, expect, it } from 'vitest';
import { type Crypto, loadCrypto, State } from '#libs/ledger';
import { sha256 } from '#libs/platform';
import { type Address, type AssetId, genesisHeader, type Header, hashHeader, Lane, slotAt } from '#libs/protocol';
import { type DownloadedSnapshot, downloadSnapshot, type SnapshotLimits } from './snapshot-download.js';
import type { SnapshotPart } from './source.js';

const LIMITS: SnapshotLimits = { silenceMs: 2_000, totalMs: 20_000, maxBytes: 1_000_000 };
const signal = new AbortController().signal;

let crypto: Crypto;
let state: State;
let header: Header;

beforeAll(async () => {
  crypto = await loadCrypto();
  state = new State(crypto.hash);
  const account = (byte: number) => ({
    owner: `0x${byte.toString(16).padStart(2, '0').repeat(20)}` as Address,
    asset: 0 as AssetId,
    key: 5n,
    nonce: 0,
    balance: BigInt(byte),
  });
  for (const [lane, position] of [
    [Lane.rollup, 1],
    [Lane.rollup, 600],
    [Lane.validium, 0],
  ] as const)
    state.apply([{ slot: slotAt(lane, position), account: account(position % 250) }]);
  header = { ...genesisHeader(state.root(0)), number: 5 as never, validiumRoot: state.root(1) };
});

const head = (change: Partial<{ number: number; headerHash: string }> = {}): SnapshotPart => ({
  head: { number: 5, headerHash: hashHeader(header), ...change } as never,
});
const pages = (): SnapshotPart[] =>
  state.pages().map(({ lane, page }) => ({ page: { lane, page, data: state.exportPage(lane, page) } }));
const view = (latestFinal = 5) => ({
  confirmed: {
    latestFinal,
    batch: (number: number) => (number === 5 ? { number, header, headerHash: hashHeader(header) } : undefined),
  } as never,
});

async function* stream(...parts: (SnapshotPart | 'silence')[]): AsyncGenerator<SnapshotPart> {
  for (const part of parts)
    if (part === 'silence') await new Promise(() => {});
    else yield part;
}
function download(
  parts: AsyncGenerator<SnapshotPart>,
  {
    after = 0,
    l1 = view(),
    ...limits
  }: Partial<SnapshotLimits> & { after?: number; l1?: ReturnType<typeof view> } = {},
): Promise<DownloadedSnapshot> {
  return downloadSnapshot(parts, l1, after, crypto.hash, { ...LIMITS, ...limits }, signal);
}

/** A page with one byte changed and a checksum that says that it was never otherwise. */
function forged(part: SnapshotPart): SnapshotPart {
  if (!('page' in part)) throw new Error('no page');
  const data = new Uint8Array(part.page.data);
  // the balance of its first account
  data[38 + 71] = (data[38 + 71] as number) ^ 1;
  data.set(sha256(data.subarray(0, -32)), data.length - 32);
  return { page: { ...part.page, data } };
}

describe('downloadSnapshot', () => {
  it('returns trees with the roots of the final header on L1', async () => {
    const { state: got, base } = await download(stream(head(), ...pages()));
    expect([got.root(0), got.root(1), base.number]).toEqual([header.rollupRoot, header.validiumRoot, 5]);
    expect(got.pages()).toEqual(state.pages());
    expect(got.dirtyPages()).toEqual([]);
  });

  it('rejects a snapshot that is not later or not final yet', async () => {
    await expect(download(stream(head()), { after: 5 })).rejects.toMatchObject({ code: 'SNAPSHOT_OLD' });
    await expect(download(stream(head(), ...pages()), { l1: view(4) })).rejects.toMatchObject({
      code: 'SNAPSHOT_NOT_FINAL',
      fields: { number: 5, final: 4 },
    });
  });

  it.each<[string, () => SnapshotPart[]]>([
    ['of another batch than L1 has', () => [head({ headerHash: `0x${'12'.repeat(32)}` }), ...pages()]],
    ['without a head', () => pages()],
    ['of nothing', () => []],
    ['with two heads', () => [head(), head(), ...pages()]],
    ['with a page missing', () => [head(), ...pages().slice(1)]],
    ['with a forged page', () => [head(), ...pages().map((page, i) => (i === 1 ? forged(page) : page))]],
    ['with a page twice', () => [head(), ...pages().flatMap((page) => [page, page])]],
    ['with pages out of order', () => [head(), ...pages().reverse()]],
    ['with a third lane', () => [head(), { page: { lane: 2, page: 0, data: new Uint8Array(9) } }]],
    ['with bytes that are no page', () => [head(), { page: { lane: 0, page: 0, data: new Uint8Array(9_000) } }]],
    ['with a page under another’s number', () => [head(), { page: { ...pageAt(0), page: 1 } }]],
  ])('rejects %s', async (_what, parts) => {
    await expect(download(stream(...parts()))).rejects.toMatchObject({ code: 'INVALID_BYTES' });
  });

  const pageAt = (index: number) => {
    const part = pages()[index];
    if (part === undefined || !('page' in part)) throw new Error('no such page');
    return part.page;
  };

  it('gives up on a stream that is silent or too slow', async () => {
    await expect(download(stream('silence'), { silenceMs: 50 })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await expect(download(stream(head(), 'silence'), { silenceMs: 50 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    await expect(download(stream(head(), ...pages(), 'silence'), { totalMs: 100 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
  });

  it('gives up on a snapshot that is too large or endless', async () => {
    await expect(download(stream(head(), ...pages()), { maxBytes: 6_000 })).rejects.toMatchObject({
      code: 'SNAPSHOT_TOO_LARGE',
    });
    let ended = false;
    async function* endless(): AsyncGenerator<SnapshotPart> {
      try {
        yield head();
        const empty = new State(crypto.hash);
        for (let page = 0; ; page++) yield { page: { lane: 0, page, data: empty.exportPage(0, page) } };
      } finally {
        ended = true;
      }
    }
    await expect(download(endless(), { maxBytes: 30_000 })).rejects.toMatchObject({ code: 'SNAPSHOT_TOO_LARGE' });
    expect(ended).toBe(true);
  });
});
