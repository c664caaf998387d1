import { beforeAll, describe, expect, it } from 'vitest';
import { type AccountReply, proveAccount } from '#libs/client';
import { BatchBuilder, type Crypto, emptyRoot, loadCrypto, operationForEntry, State } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  genesisHeader,
  type Header,
  hashHeader,
  type InboxEntry,
  type Lane,
  type Slot,
  slotAt,
} from '#libs/protocol';
import { accountReply } from '../accounts/accounts.js';
import type { CommittedBatch } from './sealed-batch.js';
import { StateReplica } from './state-replica.js';

const owner = `0x${'ab'.repeat(20)}` as Address;
const slotOf = (i: number): Slot => slotAt(0, 2 ** 23 + i);

const entries: InboxEntry[] = Array.from({ length: 10 }, (_, i) => ({
  kind: 'DEPOSIT',
  slot: slotOf(i),
  owner,
  asset: 0 as AssetId,
  amount: BigInt(i + 1),
  key: 9n,
}));
const entry = (_lane: Lane, index: number): InboxEntry | undefined => entries[index];

let crypto: Crypto;
let batches: CommittedBatch[];

/** Two batches: deposits, and an empty batch after them. */
function build(): CommittedBatch[] {
  const state = new State(crypto.hash);
  let parent = genesisHeader(emptyRoot(crypto.hash));
  return [entries.slice(0, 9), entries.slice(9)].map((part) => {
    const { inboxHash, inboxEnd } = parent;
    const builder = new BatchBuilder({ state, crypto, domain: 0n, inboxHash, inboxEnd });
    for (const one of part) builder.add([{ operation: operationForEntry(state, one), entry: one }]);
    const { elements, rollupRoot, validiumRoot, dataHash, withdrawalsHash, ...ends } = builder.seal();
    const header: Header = {
      ...{ rollupRoot, validiumRoot, dataHash, withdrawalsHash },
      number: (parent.number + 1) as Header['number'],
      parentHash: hashHeader(parent),
      timestamp: 7,
      inboxHash: ends.inboxHash,
      inboxEnd: ends.inboxEnd,
      rollupBlob: null,
      validiumBlob: null,
    };
    parent = header;
    return { header, headerHash: hashHeader(header), elements };
  });
}

const replyAt = (replica: StateReplica, slot: Slot): AccountReply => JSON.parse(accountReply(replica, slot));
const start = (): Promise<StateReplica> => StateReplica.start(crypto, StateReplica.genesis(crypto));
const input = { entries: entry };

beforeAll(async () => {
  crypto = await loadCrypto();
  batches = build();
});

describe('the replica', () => {
  it('can be read at any time, with every read proved by its header', async () => {
    const replica = await start();
    const readings = new Set<string>();
    let reading = true;
    let during = 0;
    const reader = (async () => {
      for (; reading; await new Promise((resolve) => setImmediate(resolve))) {
        const reply = replyAt(replica, slotOf(0));
        const { account } = proveAccount(crypto, slotOf(0), reply);
        readings.add(`batch ${reply.at.batch}: ${account?.balance ?? 'empty'}`);
        if (reply.at.batch === 0) during++;
      }
    })();
    for (const batch of batches) await replica.apply(batch, input);
    reading = false;
    await reader;
    expect([...readings]).toEqual(expect.arrayContaining(['batch 0: empty', 'batch 1: 1']));
    // Reads were answered while the first batch was being applied, too.
    expect(during).toBeGreaterThan(1);
    expect(replyAt(replica, slotOf(9)).at).toMatchObject({ batch: 2 });
  });

  it('undoes batches in reverse order up to its limit', async () => {
    const replica = await start();
    const before = replyAt(replica, slotOf(0));
    for (const batch of batches) await replica.apply(batch, input);
    expect(replica.undo()).toBe(true);
    expect(replica.number).toBe(1);
    expect(replyAt(replica, slotOf(9)).account).toBeNull();
    expect(replica.undo()).toBe(true);
    expect(replyAt(replica, slotOf(0))).toEqual(before);
    expect(replica.undo()).toBe(false);
    await replica.apply(batches[0]!, input);
    replica.settle(0);
    expect(replica.undo()).toBe(false);
  });

  it('applies nothing of a batch with another parent, a missing entry or another header', async () => {
    const replica = await start();
    const [first, second] = batches as [CommittedBatch, CommittedBatch];
    await expect(replica.apply(second, input)).rejects.toMatchObject({ code: 'PARENT_MISMATCH' });
    const early = { ...input, entries: (lane: Lane, index: number) => (index < 6 ? entry(lane, index) : undefined) };
    await expect(replica.apply(first, early)).rejects.toMatchObject({ code: 'ENTRY_UNKNOWN' });
    const wrong = { ...first, header: { ...first.header, validiumRoot: first.header.rollupRoot } };
    await expect(replica.apply(wrong, input)).rejects.toMatchObject({ code: 'HEADER_MISMATCH' });
    expect(replica.number).toBe(0);
    expect(replyAt(replica, slotOf(0)).account).toBeNull();
    await replica.apply(first, input);
  });

  it('starts from pages only if they match their header', async () => {
    const replica = await start();
    for (const batch of batches) await replica.apply(batch, input);
    const { position } = replica;
    const state = replica.state as State;
    const pages = state.dirtyPages().map(({ lane, page }) => ({ lane, page, data: state.exportPage(lane, page) }));
    const given = async function* () {
      yield* pages;
    };
    const again = await StateReplica.start(crypto, { header: position.header, pages: given() });
    expect(replyAt(again, slotOf(3))).toEqual(replyAt(replica, slotOf(3)));
    const other = StateReplica.start(crypto, { header: batches[0]!.header, pages: given() });
    await expect(other).rejects.toMatchObject({ code: 'ROOT_MISMATCH' });
  });
});
