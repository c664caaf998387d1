import { beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '#libs/client';
import type { L1Batch } from '#libs/l1';
import { BatchBuilder, type Crypto, emptyRoot, loadCrypto, operationForEntry, State } from '#libs/ledger';
import { silentLogger } from '#libs/platform';
import {
  type Address,
  type AssetId,
  CodedError,
  genesisHeader,
  type Header,
  hashHeader,
  type InboxEntry,
  Lane,
  packBlobs,
  slotAt,
  type VersionedHash,
} from '#libs/protocol';
import { Rebuilder } from './rebuilder.js';

const signal = new AbortController().signal;
const entryOf = (amount: bigint): InboxEntry => ({
  ...{ kind: 'DEPOSIT', slot: slotAt(Lane.validium, 2 ** 23), owner: `0x${'aa'.repeat(20)}` as Address },
  ...{ asset: 0 as AssetId, amount, key: 0n },
});

let crypto: Crypto;
let batches: L1Batch[];
let entries: InboxEntry[];
let archive: Map<VersionedHash, Uint8Array>;
let saved: Snapshot | undefined;
let state: State;
let rebuilder: Rebuilder;

beforeEach(async () => {
  crypto = await loadCrypto();
  state = new State(crypto.hash);
  batches = [l1Batch(genesisHeader(emptyRoot(crypto.hash)))];
  entries = [];
  archive = new Map();
  saved = undefined;
  rebuilder = open();
});

const l1Batch = (header: Header): L1Batch =>
  ({ number: header.number, header, headerHash: hashHeader(header), carried: false }) as unknown as L1Batch;

function open(): Rebuilder {
  const view = {
    latestFinal: 1_000,
    batch: (number: number) => batches[number],
    entry: (lane: Lane, index: number) => (lane === Lane.validium ? entries[index] : undefined),
  };
  const read = async (name: VersionedHash): Promise<Uint8Array> => {
    const bytes = archive.get(name);
    if (!bytes) throw new CodedError('NOT_FOUND_YET', {});
    return bytes;
  };
  const snapshots = {
    load: async () => saved,
    save: async (snapshot: Snapshot) => {
      saved = snapshot;
    },
    clear: async () => {},
  };
  const metrics = { rebuilt: { set: () => {} } } as never;
  const parts = { crypto, snapshots, intervalMs: 1_000, metrics, logger: silentLogger(), signal };
  return new Rebuilder({ l1: { confirmed: view } as never, archive: { read }, ...parts });
}

/** Adds a batch that serves a deposit. Its blob's name is made up, since the archive verifies names. */
function add(amount: bigint, change: Partial<Header> = {}): void {
  const { header: parent } = batches.at(-1) as L1Batch;
  const entry = entryOf(amount);
  const { inboxHash, inboxEnd } = parent;
  const builder = new BatchBuilder({ state, crypto, domain: 0n, inboxHash, inboxEnd });
  builder.add([{ operation: operationForEntry(state, entry), entry }]);
  const { elements, lanes, ...sealed } = builder.seal();
  const name = `0x01${batches.length.toString(16).padStart(62, '0')}` as VersionedHash;
  archive.set(name, packBlobs(elements, lanes)[1] as Uint8Array);
  entries.push(entry);
  const { rollupRoot, validiumRoot, dataHash, withdrawalsHash } = sealed;
  const header: Header = {
    ...{ ...parent, number: (parent.number + 1) as Header['number'], parentHash: hashHeader(parent) },
    ...{ rollupRoot, validiumRoot, dataHash, withdrawalsHash },
    ...{ inboxHash: sealed.inboxHash, inboxEnd: sealed.inboxEnd, rollupBlob: null, validiumBlob: name },
    ...change,
  };
  batches.push(l1Batch(header));
}

async function advance(): Promise<void> {
  while ((await rebuilder.advance(signal)) === 'again');
}

const verdicts = (): string[] => batches.slice(1).map((batch) => rebuilder.verdictOf(batch));

describe('Rebuilder', () => {
  it('finds batches valid whose headers follow from their data', async () => {
    add(5n);
    add(7n);
    expect(verdicts()).toEqual(['unknown', 'unknown']);
    await advance();
    expect(verdicts()).toEqual(['valid', 'valid']);
    expect(rebuilder.invalid).toBeUndefined();
  });

  it('finds a batch invalid that mints, and judges none after it', async () => {
    add(5n);
    add(7n);
    // The blob credits what no entry brought.
    const [first] = entries;
    entries[1] = entryOf(6n);
    expect(first?.amount).toBe(5n);
    add(1n);
    await advance();
    expect(verdicts()).toEqual(['valid', 'invalid', 'unknown']);
    expect(rebuilder.invalid).toMatchObject({ number: 2, headerHash: batches[2]?.headerHash });
  });

  it('finds a batch invalid whose root is another', async () => {
    add(5n, { validiumRoot: `0x${'00'.repeat(31)}07` });
    await advance();
    expect(rebuilder.invalid).toMatchObject({ number: 1, code: 'HEADER_MISMATCH' });
  });

  it('waits for data that the archive does not have yet', async () => {
    add(5n);
    const [[name, bytes]] = [...archive] as [[VersionedHash, Uint8Array]];
    archive.delete(name);
    await advance();
    expect(verdicts()).toEqual(['unknown']);
    archive.set(name, bytes);
    await advance();
    expect(verdicts()).toEqual(['valid']);
  });

  it('starts again when L1 has other batches, and forgets an invalid one that was rolled back', async () => {
    add(5n);
    await advance();
    const before = { batches: [...batches], entries: [...entries] };
    add(7n, { validiumRoot: `0x${'00'.repeat(31)}07` });
    await advance();
    expect(rebuilder.invalid).toBeDefined();
    ({ batches, entries } = before);
    expect(rebuilder.invalid).toBeUndefined();
    batches = batches.slice(0, 1);
    entries = [];
    state = new State(crypto.hash);
    add(9n);
    await advance();
    expect(verdicts()).toEqual(['valid']);
  });

  it('continues from a saved state only if L1 still confirms it', async () => {
    for (let amount = 1n; amount <= 128n; amount++) add(amount);
    await advance();
    expect(saved).toMatchObject({ number: 128, headerHash: batches[128]?.headerHash });
    archive.clear();
    rebuilder = open();
    await advance();
    expect(verdicts().at(-1)).toBe('valid');
    // Another history: it must be read from the start, and its blobs are not there.
    saved = { ...(saved as unknown as Snapshot), headerHash: `0x${'11'.repeat(32)}` };
    rebuilder = open();
    await advance();
    expect(verdicts().at(-1)).toBe('unknown');
  });
});
